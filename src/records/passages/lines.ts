import type { Range } from '../../contracts/passage.ts';

/** A line of a text, without its break. */
export interface Line extends Range {
  text: string;
}

/** Lines of a range, in order. */
export function linesOf(text: string, range: Range): Line[] {
  const lines: Line[] = [];
  let start = range.start;
  while (start <= range.end) {
    const found = text.indexOf('\n', start);
    const end = found < 0 || found > range.end ? range.end : found;
    lines.push({ start, end, text: text.slice(start, end) });
    start = end + 1;
  }
  return lines;
}

/** The range without white space at its ends; null where nothing is left. */
export function trimmed(text: string, range: Range): Range | null {
  let { start, end } = range;
  while (start < end && isBlank(text, start)) start += 1;
  while (end > start && isBlank(text, end - 1)) end -= 1;
  return end > start ? { start, end } : null;
}

function isBlank(text: string, index: number): boolean {
  return text.charAt(index).trim() === '';
}
