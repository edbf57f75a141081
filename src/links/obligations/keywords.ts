/** Words that say nothing about which duty is meant. */
const EMPTY = new Set(
  (
    'the and for with from that this these those must shall should will need needs have has been each every all any your our their its his her you they who what when where which ' +
    'are was were not but out over into onto under after before until within upon about than then them also only more less most other such same made make makes send sends sent do does done ' +
    'pay pays paid file files filed submit submits submitted check checks complete completed give given take taken keep kept get gets due date day days week weeks month months monthly ' +
    'quarter quarterly year yearly annual annually weekly daily time times end start first last next new one two three per please ensure required require person staff people team company business ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today tomorrow ' +
    'contribution contributions payment payments report reports list notice client clients customer'
  ).split(' '),
);

/** Content words of a duty in their plain form: "SSS contributions for June" → sss, june. */
export function keywordsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-’'][\p{L}\p{N}]+)*/gu) ?? [];
  const kept = words
    .map(stem)
    .filter((word) => word.length > 2 && !EMPTY.has(word) && !/^\d+(?:st|nd|rd|th)?$/.test(word));
  // Where a duty is called by such words alone ("the monthly report"), they are all there is.
  return new Set(kept.length > 0 ? kept : words.map(stem).filter((word) => word.length > 3));
}

function stem(word: string): string {
  const plain = word.replace(/['’]s$/, '').replaceAll('’', "'");
  if (plain.length > 4 && plain.endsWith('ies')) return `${plain.slice(0, -3)}y`;
  if (plain.length > 3 && plain.endsWith('s') && !/(?:ss|us|is)$/.test(plain)) return plain.slice(0, -1);
  return plain;
}

/** Share of their words that two sets have in common, 0 to 1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
