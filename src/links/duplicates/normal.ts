import { createHash } from 'node:crypto';

/** A text as it is compared: compatibility forms unified, typographic signs to plain ones, white space folded, lower case. */
export function normalText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[‘’‚′]/g, "'")
    .replace(/[“”„″]/g, '"')
    .replace(/[‐-―]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** First 128 bits of SHA-256, base64: what is kept of a text. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64').slice(0, 22);
}

/** Words whose change turns the sense of a sentence around, though hardly a word differs. */
const DECIDING = new Set(
  (
    'not no never none without except unless only zero one two three four five six seven eight nine ten eleven twelve ' +
    'thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred ' +
    'thousand million first second third half double twice monday tuesday wednesday thursday friday saturday sunday january ' +
    'february march april may june july august september october november december daily weekly monthly quarterly yearly'
  ).split(' '),
);

/** What of a document must be the same in another format of it, and a sketch of the rest. */
export interface Sketch {
  /** Of the figures in order, the deciding words and the words with a capital. */
  exact: string;
  /** The smallest hashes of its shingles of three words, ascending. */
  sketch: Uint32Array;
  words: number;
}

const SKETCH_SIZE = 256;
const WORD = /[\p{L}\p{M}]+(?:'[\p{L}]+)?|\d+(?:[.,:/-]\d+)*/gu;

/**
 * Reads a document for comparison across formats. Markup, bullets, ordinals of list items, page numbers and
 * hyphens at line ends differ between a file and its export and are left out; every other figure counts.
 */
export function sketchOf(text: string): Sketch {
  const plain = text
    .normalize('NFKC')
    .replace(/[\u00ad\u200b-\u200f\ufeff]/g, '')
    .replace(/(\p{Ll})-\n(\p{Ll})/gu, '$1$2')
    .replace(/^[ \t]*(?:page )?\d{1,4}(?: (?:of|\/) ?\d{1,4})?[ \t]*$/gim, '')
    .replace(/^[-*+•–·▪◦#>| \t]*(?:\d{1,3}[.)][ \t]+)?/gm, '')
    .replace(/[‘’]/g, "'");
  const figures = createHash('sha256');
  const capitals = new Set<string>();
  const deciding: string[] = [];
  const shingles = new Set<number>();
  let words = 0;
  let before = '';
  let last = '';
  for (const [word] of plain.matchAll(WORD)) {
    const first = word.charCodeAt(0);
    const folded = word.toLowerCase();
    if (first >= 48 && first <= 57) figures.update(`${word} `);
    else if (DECIDING.has(folded)) deciding.push(folded);
    else if (folded !== word && word.length > 2) capitals.add(folded);
    words++;
    if (words > 2) shingles.add(hash(`${before} ${last} ${folded}`));
    before = last;
    last = folded;
  }
  const exact = fingerprint(
    `${figures.digest('base64')}|${deciding.sort().join(' ')}|${[...capitals].sort().join(' ')}`,
  );
  return { exact, sketch: Uint32Array.from(shingles).sort().slice(0, SKETCH_SIZE), words };
}

/** Estimates the share of shingles that two documents have in common (bottom-k sketches), 0 to 1. */
export function resemblance(a: Sketch, b: Sketch): number {
  const size = Math.min(SKETCH_SIZE, Math.max(a.sketch.length, b.sketch.length));
  if (size === 0) return 0;
  let left = 0;
  let right = 0;
  let union = 0;
  let shared = 0;
  while (union < size && (left < a.sketch.length || right < b.sketch.length)) {
    const x = a.sketch[left] ?? Number.POSITIVE_INFINITY;
    const y = b.sketch[right] ?? Number.POSITIVE_INFINITY;
    if (x === y) shared++;
    if (x <= y) left++;
    if (y <= x) right++;
    union++;
  }
  return union === 0 ? 0 : shared / union;
}

/** FNV-1a with a final mix, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}
