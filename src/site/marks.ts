import type { Flag } from '../contracts/link-kinds.ts';
import type { Range } from '../contracts/passage.ts';

/** A range of a record's text that the site marks: cited by a page, or flagged. */
export interface MarkedRange extends Range {
  /** Name in addresses; a flagged range that nothing cites has none. */
  anchor: string | null;
  flag: Flag['status'] | null;
}

/** A run of text under the same marks. */
export interface Piece extends Range {
  /** Anchors of every cited range that covers it. */
  within: string[];
  /** Anchors that begin here: of these ranges it is the first piece. */
  begins: string[];
  /** The gravest flag that covers it. */
  flag: Flag['status'] | null;
}

/** Gravest first. */
const GRAVITY: readonly Flag['status'][] = [
  'instruction',
  'unconfirmed',
  'conflict',
  'superseded',
  'retired',
];

/**
 * Cuts `[start, end)` where marks begin and end. The pieces join up to the range, in order, and each is covered by
 * the same marks throughout, however the marks nest or overlap. `begun` holds the anchors that an earlier part of the
 * record has placed already; it is added to.
 */
export function cutPieces({ start, end }: Range, marks: readonly MarkedRange[], begun: Set<string>): Piece[] {
  const touching = marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = new Set([start, end]);
  for (const mark of touching) {
    if (mark.start > start) cuts.add(mark.start);
    if (mark.end < end) cuts.add(mark.end);
  }
  const points = [...cuts].sort((one, other) => one - other);
  const pieces: Piece[] = [];
  for (let index = 0; index + 1 < points.length; index += 1) {
    const from = points[index] ?? start;
    const to = points[index + 1] ?? end;
    const covering = touching.filter((mark) => mark.start <= from && mark.end >= to);
    const within = [...new Set(covering.flatMap(({ anchor }) => anchor ?? []))];
    const begins = within.filter((anchor) => !begun.has(anchor));
    for (const anchor of begins) begun.add(anchor);
    const flags = new Set(covering.map(({ flag }) => flag));
    pieces.push({
      start: from,
      end: to,
      within,
      begins,
      flag: GRAVITY.find((status) => flags.has(status)) ?? null,
    });
  }
  return pieces;
}
