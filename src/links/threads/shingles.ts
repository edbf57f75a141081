/** Words in a row that one mark is made of. */
const WIDTH = 6;
/** One row of words in so many is kept, chosen by its content, so that both sides choose the same. */
const KEEP = 4;
const MOST_WORDS = 4000;

/**
 * Marks of a text by which its repetition elsewhere is found, however its lines are broken: hashes of rows of words.
 * Linear; at most `most` marks, the first ones.
 */
export function shinglesOf(text: string, most: number): number[] {
  const hashes: number[] = [];
  for (const match of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    hashes.push(hashOf(match[0].toLowerCase()));
    if (hashes.length >= MOST_WORDS) break;
  }
  const marks = new Set<number>();
  for (let at = 0; at + WIDTH <= hashes.length && marks.size < most; at += 1) {
    let mark = 7;
    for (let offset = 0; offset < WIDTH; offset += 1)
      mark = (Math.imul(mark, 0x01000193) ^ (hashes[at + offset] ?? 0)) >>> 0;
    if (mark % KEEP === 0) marks.add(mark);
  }
  return [...marks];
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
