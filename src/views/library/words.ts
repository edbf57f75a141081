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

/** One word of a query: whole, or a part of a word where a `*` stands. */
export type WordTest = (word: string) => boolean;

/** Reads a word of a query: `invoic*` begins a word, `*urlaub` ends one, `*urlaub*` lies in one, `rent` is one. */
export function wordTest(pattern: string): WordTest {
  const bare = wordsIn(pattern).join('');
  const [opens, goesOn] = [pattern.startsWith('*'), pattern.endsWith('*')];
  if (opens && goesOn) return (word) => word.includes(bare);
  if (goesOn) return (word) => word.startsWith(bare);
  if (opens) return (word) => word.endsWith(bare);
  // A plain word is found in its plural too; what else languages do to the ends of words is said with a `*`.
  return (word) =>
    word === bare || (word.length === bare.length + 1 && word.endsWith('s') && word.startsWith(bare));
}
