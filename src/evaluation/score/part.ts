/** How one part of a handover fares against the gold. */
export interface Part {
  /** Share of what is listed that is right; null where nothing is listed, or where nothing says what is false. */
  precision: number | null;
  /** Share of the gold that is there; null where the gold has none. */
  recall: number | null;
  /** Gold items that are there. */
  right: number;
  /** What is listed and wrong, in words. */
  false: string[];
  /** What the gold has and the handover lacks, in words. */
  missing: string[];
}

/** A part of counts and lists. `listed` is right and false together. */
export function part(right: number, wrong: string[], missing: string[]): Part {
  const ratio = (count: number, of: number) => (of === 0 ? null : Math.round((1000 * count) / of) / 1000);
  return {
    precision: ratio(right, right + wrong.length),
    recall: ratio(right, right + missing.length),
    right,
    false: wrong,
    missing,
  };
}

/** Words for a report: one line, at most 160 units. */
export function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 160 ? line : `${line.slice(0, 159)}…`;
}
