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
 * word wins. A space in a word may be a hyphen, an underscore or nothing: "api key", `API_KEY`, `apiKey`. The text must
 * be in lower case.
 */
export function labelPattern(words: readonly string[]): RegExp {
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
  return new RegExp(written(root), 'g');
}

function written({ next, end }: Node): string {
  const parts = [...next].map(([part, node]) => part + written(node));
  if (end !== null) parts.push(end);
  return parts.length === 1 ? (parts[0] ?? '') : `(?:${parts.join('|')})`;
}
