import type { Secret } from './secrets/secret.ts';

/** What stands in a text for a secret that was cut. */
export const MARK = /\[removed: ([^\]\n]{1,40})\]/g;

/** A range of a text and the mark that takes its place. */
export interface Cut {
  start: number;
  end: number;
  mark: string;
}

/** Of secrets that overlap the first, and of those that begin together the longest. Marks stay whole. */
export function withoutOverlap(found: readonly Secret[], text: string): Cut[] {
  const marks = [...text.matchAll(MARK)].map(({ 0: mark, index }) => ({
    start: index,
    end: index + mark.length,
  }));
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const cuts: Cut[] = [];
  let from = 0;
  let next = 0;
  for (const { start, end, kind } of sorted) {
    while ((marks[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    const mark = marks[next];
    if (start < from || end <= start || (mark && mark.start < end)) continue;
    cuts.push({ start, end, mark: `[removed: ${kind}]` });
    from = end;
  }
  return cuts;
}

/** The text with a mark in place of each cut. Cuts are in order and do not overlap. */
export function applyCuts(text: string, cuts: readonly Cut[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end, mark } of cuts) {
    parts.push(text.slice(from, start), mark);
    from = end;
  }
  return parts.join('') + text.slice(from);
}
