import { LANGUAGES } from './words/languages.ts';

const DIGITS = LANGUAGES.flatMap(({ digits }) => (digits ? [digits.join('|')] : []));
const SPELLED = DIGITS.map(
  (words) => new RegExp(`(?<!\\p{L})(?:(?:${words})[ ,-]{1,2}){2,11}(?:${words})(?!\\p{L})`, 'u'),
);

/** A number told digit by digit ("one nine five seven") between two offsets of a text in lower case. */
export function spelledNumber(
  lower: string,
  from: number,
  to: number,
): { start: number; end: number } | null {
  const part = lower.slice(from, Math.min(to, from + 120));
  for (const pattern of SPELLED) {
    const found = pattern.exec(part);
    if (found) return { start: from + found.index, end: from + found.index + found[0].length };
  }
  return null;
}
