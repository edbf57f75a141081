/** Scripts that write without spaces: a word of theirs has no edge. */
export const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Letters of the scripts that have words, in lower case; a class, for a pattern with the flag `u` takes twice as long. */
const LETTER = 'a-z\\xaa\\xb5\\xba\\xdf-\\xf6\\xf8-\\u02af\\u0370-\\u1fff';

export const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

interface Node {
  next: Map<string, Node>;
  /** What must follow where a word ends here. */
  end: string | null;
}

/**
 * One pattern for many words, as a tree by their letters, so that most places of a text fail on the first: the longest
 * word wins. Tried at one place. A space in a word may be a hyphen, an underscore or nothing: "api key", `API_KEY`, `apiKey`. The text must
 * be in lower case.
 */
function wordPattern(words: readonly string[]): RegExp {
  const root: Node = { next: new Map(), end: null };
  for (const word of words) {
    let node = root;
    const stem = word.replace(/\*$/, '').replaceAll('ı', 'i');
    for (const letter of stem) {
      const part = letter === ' ' ? '[ \\u00a0_.-]?' : letter === '’' ? "['’]" : escaped(letter);
      const next = node.next.get(part) ?? { next: new Map(), end: null };
      node.next.set(part, next);
      node = next;
    }
    node.end = CJK.test(stem) ? '' : `${word.endsWith('*') ? `[${LETTER}]{0,4}` : ''}(?![${LETTER}])`;
  }
  return new RegExp(written(root), 'y');
}

function written({ next, end }: Node): string {
  const parts = [...next].map(([part, node]) => part + written(node));
  if (end !== null) parts.push(end);
  return parts.length === 1 ? (parts[0] ?? '') : `(?:${parts.join('|')})`;
}

const GAPS = ['', ' ', '\u00a0', '_', '.', '-'];
const TABLE = 1 << 16;
const three = (first: number, second: number, third: number) =>
  (first * 1021 + second * 61 + third) & (TABLE - 1);
const two = (first: number, second: number) => (first * 251 + second) & (TABLE - 1);

/** Finds the next of many words from an offset on, in a text in lower case. */
export interface WordFinder {
  next(lower: string, from: number): { index: number; found: string } | null;
}

/**
 * A finder of many words in long texts: a place is tried only where its first three letters begin one of them, which a
 * table tells; words of two letters have a table of their own.
 */
export function wordFinder(words: readonly string[]): WordFinder {
  const pattern = wordPattern(words);
  const long = new Uint8Array(TABLE);
  const short = new Uint8Array(TABLE);
  for (const word of words)
    for (const [first = 0, second = 0, third] of beginnings(word.replace(/\*$/, '').replaceAll('ı', 'i')))
      if (third === undefined) short[two(first, second)] = 1;
      else long[three(first, second, third)] = 1;
  return {
    next(lower, from) {
      let first = lower.charCodeAt(from);
      let second = lower.charCodeAt(from + 1);
      for (let at = from; at < lower.length - 1; at += 1) {
        const third = lower.charCodeAt(at + 2);
        if (long[three(first, second, third)] === 1 || short[two(first, second)] === 1) {
          pattern.lastIndex = at;
          const found = pattern.exec(lower)?.[0];
          if (found !== undefined) return { index: at, found };
        }
        first = second;
        second = third;
      }
      return null;
    },
  };
}

/** The codes of the first three letters of a word, in all the ways that its gaps and apostrophes are written. */
function beginnings(word: string): number[][] {
  let all = [''];
  for (const letter of word) {
    const options = letter === ' ' ? GAPS : letter === '’' ? ["'", '’'] : [letter];
    all = all.flatMap((start) => (start.length >= 3 ? [start] : options.map((option) => start + option)));
  }
  return all.map((start) =>
    Array.from({ length: Math.min(3, start.length) }, (_, at) => start.charCodeAt(at)),
  );
}
