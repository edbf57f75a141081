/** Words of a text for the index: lower case, without marks above letters, in order. Letters and digits make a word. */
export function wordsIn(text: string): string[] {
  return (
    text
      .normalize('NFKD')
      .replaceAll(/\p{M}+/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

type WordTest = (word: string) => boolean;
/** A term of a query: a test for each of its words. */
export type TermTests = readonly WordTest[];

/**
 * Reads a term of a query as tests of words that follow each other: `invoic*` begins a word, `*urlaub` ends one,
 * `rent` is one, `notice period` are two. A plain word is found in its plural too; what else languages do to the ends of
 * words is said with a `*`.
 */
export function termTests(term: string): TermTests {
  const words = wordsIn(term);
  const [opens, goesOn] = [term.startsWith('*'), term.endsWith('*')];
  return words.map((bare, index): WordTest => {
    const part = { start: opens && index === 0, end: goesOn && index === words.length - 1 };
    if (part.start && part.end) return (word) => word.includes(bare);
    if (part.end) return (word) => word.startsWith(bare);
    if (part.start) return (word) => word.endsWith(bare);
    return (word) =>
      word === bare || (word.length === bare.length + 1 && word.endsWith('s') && word.startsWith(bare));
  });
}

/** How often the words of a term follow each other in a text. */
export function timesIn(words: readonly string[], tests: TermTests): number {
  let times = 0;
  if (tests.length === 0) return 0;
  for (let at = 0; at + tests.length <= words.length; at += 1)
    if (tests.every((test, index) => test(words[at + index] as string))) times += 1;
  return times;
}

/** Whether a text holds one of the terms, and whether it consists of one. */
export interface Terms {
  /** Some term stands in it. */
  in(text: string): boolean;
  /** It is one of the terms and nothing else. */
  are(text: string): boolean;
}

/** Terms to look for in many texts. */
export function termsOf(terms: Iterable<string>): Terms {
  const tests = [...new Set(terms)].map(termTests);
  return {
    in: (text) => {
      const words = wordsIn(text);
      return tests.some((test) => timesIn(words, test) > 0);
    },
    are: (text) => {
      const words = wordsIn(text);
      return tests.some((test) => test.length === words.length && timesIn(words, test) === 1);
    },
  };
}
