/**
 * Whether the longer of two texts holds all words of the shorter one in one piece, or in two around an addition: so a
 * list adds its footer and a gateway its banner. Addresses of pages do not count, as gateways rewrite them. Both texts
 * in normal form; linear in their words.
 */
export function isAddition(one: string, other: string): boolean {
  const [short = [], long = []] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  if (short.length === 0) return false;
  let head = 0;
  while (head < short.length && short[head] === long[head]) head += 1;
  let tail = 0;
  while (tail < short.length && short[short.length - 1 - tail] === long[long.length - 1 - tail]) tail += 1;
  return head + tail >= short.length || isWithin(short, long);
}

function wordsOf(normal: string): string[] {
  return normal.split(' ').filter((word) => !word.includes('//'));
}

/** Knuth, Morris and Pratt: whether the words of `short` stand in a row in `long`. */
function isWithin(short: readonly string[], long: readonly string[]): boolean {
  const back = new Int32Array(short.length);
  for (let at = 1, matched = 0; at < short.length; at += 1) {
    while (matched > 0 && short[at] !== short[matched]) matched = back[matched - 1] ?? 0;
    if (short[at] === short[matched]) matched += 1;
    back[at] = matched;
  }
  let matched = 0;
  for (const word of long) {
    while (matched > 0 && word !== short[matched]) matched = back[matched - 1] ?? 0;
    if (word === short[matched]) matched += 1;
    if (matched === short.length) return true;
  }
  return false;
}
