import { append } from './multimap.ts';
import type { Likeness, Point } from './point.ts';
import { sameValue } from './slot.ts';

/** A term that stands in more statements than this finds nothing by itself. */
const MOST_POSTINGS = 400;

/** By so much the best statement of a record must surpass the next one. */
const MARGIN = 1.15;

/** What it adds that the same word leads up to both values: enough to tell two values of one sentence apart. */
const LED = 1.2;

/** What must be shared, by weight and as a share of the smaller statement. */
export interface Threshold {
  shared: number;
  ratio: number;
  /** Most that may be said by the one alone and the other alone. */
  apart: number;
}

/** Points by their terms, so that the work grows with what statements share, not with their pairs. */
export class Postings {
  readonly #byTerm = new Map<string, Point[]>();

  constructor(points: readonly Point[]) {
    for (const point of points) {
      for (const term of point.direct.keys()) append(this.#byTerm, term, point);
      for (const term of point.context.keys()) append(this.#byTerm, term, point);
    }
  }

  /** Points that share a telling term with this one. */
  near(point: Point): Set<Point> {
    const near = new Set<Point>();
    for (const term of [...point.direct.keys(), ...point.context.keys()]) {
      const others = this.#byTerm.get(term) ?? [];
      if (others.length <= MOST_POSTINGS) for (const other of others) near.add(other);
    }
    return near;
  }
}

export interface Candidate {
  point: Point;
  like: Likeness;
  replaces: boolean;
  /** The same small word stands right before both values: "by 17:00", "by 16:00". */
  leads: boolean;
}

export function bestOf(candidates: readonly Candidate[]): Candidate | null {
  const ranked = [...candidates].sort(
    (a, b) => worthOf(b) - worthOf(a) || a.point.slot.start - b.point.slot.start,
  );
  const [best] = ranked;
  if (!best) return null;
  const rival = ranked.find(({ point }) => point !== best.point && !sameValue(point.slot, best.point.slot));
  return rival && worthOf(best) < worthOf(rival) * MARGIN ? null : best;
}

export function worthOf({ like, replaces, leads }: Candidate): number {
  return like.shared * Math.min(1, like.ratio + 0.3) * (replaces ? 1.6 : 1) * (leads ? LED : 1);
}

export function passes({ shared, ratio, apart }: Likeness, threshold: Threshold): boolean {
  return shared >= threshold.shared && ratio >= threshold.ratio && apart <= threshold.apart;
}

/** Whether the same word stands right before both values. */
export function leads(one: Point, other: Point): boolean {
  const before = ({ said, slot }: Point) =>
    said.tokens[said.tokens.findIndex((token) => token.slot === slot) - 1]?.word;
  const word = before(one);
  return word !== undefined && !word.startsWith('#') && word === before(other);
}

/** Plain numbers are of one thing where both say what they count. */
export function isCounted({ slot }: Point, other: Point): boolean {
  if (slot.attribute !== 'number' && other.slot.attribute !== 'number') return true;
  if (slot.cell && other.slot.cell) return true;
  return slot.unit !== null && slot.unit === other.slot.unit;
}
