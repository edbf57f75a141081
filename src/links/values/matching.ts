import { append } from './multimap.ts';
import { type Likeness, likenessOf, type Point } from './point.ts';
import type { Relation } from './relation.ts';
import { cellOf } from './said.ts';
import type { Scopes } from './scope.ts';
import { comparable, type Slot, sameValue } from './slot.ts';
import { termsIn } from './terms.ts';

/** A term that stands in more statements than this finds nothing by itself. */
const MOST_POSTINGS = 400;
/** By so much the best statement of a record must surpass the next one. */
const MARGIN = 1.15;

/** What must be shared, by weight and as a share of the smaller statement. */
interface Threshold {
  shared: number;
  ratio: number;
  /** Most that may be said by the one alone and the other alone. */
  apart: number;
}

const REPLACES: Threshold = { shared: 0.7, ratio: 0.12, apart: 1 };
const ANNOUNCES: Threshold = { shared: 0.9, ratio: 0.3, apart: 0.75 };
const DATED: Threshold = { shared: 0.68, ratio: 0.35, apart: 0.75 };
/** The same where the value that ends stands in few places at all. */
const TELLING: Threshold = { shared: 0.25, ratio: 0.08, apart: 1 };
const FEW = 3;
/** What it adds that a mail is from, to or about the party of an agreement. */
const PARTY = 0.5;
/** The same of two mails of one writer. */
const WRITER = 0.25;
/** A statement that is so much less like an announcement than the best one is of something else, unless it gives the same value. */
const BESIDE = 0.5;
const OLDER: Threshold = { shared: 1.2, ratio: 0.45, apart: 0.6 };
/** Where a paper is out of force, little said is enough if nothing else is said. */
const OLDER_BRIEF: Threshold = { shared: 0.75, ratio: 0.6, apart: 0.15 };
const ALIKE: Threshold = { shared: 1.6, ratio: 0.55, apart: 0.35 };
const REPEATS: Threshold = { shared: 1, ratio: 0.35, apart: 0.7 };
const WRITTEN: Threshold = { shared: 1.4, ratio: 0.45, apart: 0.5 };
/** What the two statements must share by themselves, whatever their headings share. */
const DIRECT = 1;

/** Points by their terms, so that the work grows with what statements share, not with their pairs. */
class Postings {
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

interface Candidate {
  point: Point;
  like: Likeness;
  replaces: boolean;
}

/** The best statement of each record that an announcement speaks of, where one is clearly the best. */
export function* announcedOf(
  announcements: readonly Point[],
  targets: readonly Point[],
  scopes: Scopes,
): Generator<Relation> {
  const postings = new Postings(targets);
  const counts = new Map<string, number>();
  for (const target of targets) counts.set(keyOf(target), (counts.get(keyOf(target)) ?? 0) + 1);
  for (const one of announcements) {
    const olds = one.paper.said.flatMap((said) =>
      said.mood.old.filter(({ attribute }) => attribute === one.slot.attribute || attribute === 'number'),
    );
    const byPaper = new Map<number, Candidate[]>();
    for (const other of postings.near(one)) {
      if (other.paper === one.paper || !comparable(one.slot, other.slot) || !mayConcern(one, other, scopes))
        continue;
      const like = likenessOf(one, other);
      if (scopes.isContract(other.paper)) raise(like, PARTY, one, other);
      if (other.paper.mail && other.paper.sides?.name === one.paper.sides?.name)
        raise(like, WRITER, one, other);
      const replaces =
        olds.some((old) => sameFigure(old, other)) || (olds.length > 0 && sameValue(one.slot, other.slot));
      // Who says what a value was before speaks of no value that was another.
      const inOne = one.said.mood.old.some((old) => sameSort(old, one.slot));
      if (!replaces && (inOne || !isTold(one, other))) continue;
      append(byPaper, other.paper.index, { point: other, like, replaces });
    }
    const found = [...byPaper.values()].flatMap((candidates) => bestOf(candidates) ?? []);
    const top = found.reduce<Candidate | null>(
      (most, one) => (most && worthOf(most) >= worthOf(one) ? most : one),
      null,
    );
    for (const best of found) {
      if (
        top &&
        !best.replaces &&
        best.point.said.role !== 'row' &&
        worthOf(best) < BESIDE * worthOf(top) &&
        !sameValue(best.point.slot, top.point.slot)
      )
        continue;
      const few =
        best.replaces &&
        olds.every(({ attribute }) => attribute !== 'number') &&
        (counts.get(keyOf(best.point)) ?? 0) <= FEW;
      const threshold = few ? TELLING : thresholdOf(one, best);
      if (passes(best.like, threshold))
        yield { a: one, b: best.point, how: 'announced', worth: worthOf(best) };
    }
  }
}

/** Papers that say the same of one thing, of which neither is another edition of the other. */
export function* alikeOf(
  points: readonly Point[],
  scopes: Scopes,
  related: (a: number, b: number) => boolean,
): Generator<Relation> {
  const postings = new Postings(points);
  for (const one of points) {
    const byPaper = new Map<number, Candidate[]>();
    for (const other of postings.near(one)) {
      if (other.paper.index === one.paper.index || related(one.paper.index, other.paper.index)) continue;
      if (!comparable(one.slot, other.slot) || (one.slot.cell && other.slot.cell && !sameColumn(one, other)))
        continue;
      if (
        scopes.isContract(one.paper) !== scopes.isContract(other.paper) &&
        !scopes.namesPaper(one, other) &&
        !scopes.namesPaper(other, one)
      )
        continue;
      if (one.slot.cell !== other.slot.cell && one.said.role !== other.said.role) continue;
      if (!namesColumn(one, other) || !namesColumn(other, one)) continue;
      if (scopes.isContract(one.paper) && scopes.isContract(other.paper)) continue;
      if (scopes.namesMore(one, other) || scopes.namesMore(other, one)) continue;
      if (one.paper.standing === other.paper.standing && scopes.areOfSeries(one.paper, other.paper)) continue;
      append(byPaper, other.paper.index, { point: other, like: likenessOf(one, other), replaces: false });
    }
    for (const candidates of byPaper.values()) {
      const best = bestOf(candidates);
      if (!best || best.point.paper.index < one.paper.index) continue;
      const back = bestBack(best.point, one, postings);
      const older = (one.paper.standing === 'superseded') !== (best.point.paper.standing === 'superseded');
      if (!older && (best.like.direct < DIRECT || !isCounted(one, best.point))) continue;
      if (
        back &&
        (older ? passes(best.like, OLDER) || passes(best.like, OLDER_BRIEF) : passes(best.like, ALIKE))
      )
        yield { a: one, b: best.point, how: 'alike', worth: worthOf(best) };
    }
  }
}

function sameSort(old: Slot, slot: Slot): boolean {
  return old.attribute === slot.attribute || old.attribute === 'number';
}

function sameFigure(old: Slot, { slot }: Point): boolean {
  return (
    sameValue(old, slot) || (old.attribute === 'number' && old.amount !== null && old.amount === slot.amount)
  );
}

function keyOf({ slot }: Point): string {
  return `${slot.attribute} ${slot.key}`;
}

function raise(like: Likeness, by: number, a: Point, b: Point): void {
  like.shared += by;
  const size = Math.min(a.size, b.size);
  like.ratio = size === 0 ? 1 : like.shared / size;
  like.apart = Math.min(like.apart, 0.7);
}

function thresholdOf(one: Point, { point, replaces }: Candidate): Threshold {
  if (replaces) return REPLACES;
  if (!(one.paper.mail || one.paper.profile.occasion) || point.paper.mail) return WRITTEN;
  return one.said.mood.from === null ? ANNOUNCES : DATED;
}

/** A bare figure is set against a value by what is counted, or by the head of its column. */
function isTold(one: Point, other: Point): boolean {
  if (other.slot.attribute !== 'number') return true;
  if (!other.slot.cell) return isCounted(one, other);
  const column =
    other.said.cells.find(({ start, end }) => start <= other.slot.start && other.slot.start < end)?.column ??
    '';
  return (
    [...termsIn(column)].some((term) => one.direct.has(term)) ||
    (one.slot.unit !== null && column.includes(one.slot.unit.toLowerCase()))
  );
}

/** Plain numbers are of one thing where both say what they count. */
function isCounted({ slot }: Point, other: Point): boolean {
  if (slot.attribute !== 'number' && other.slot.attribute !== 'number') return true;
  if (slot.cell && other.slot.cell) return true;
  return slot.unit !== null && slot.unit === other.slot.unit;
}

/** Where other papers repeat a value that an announcement has ended. */
export function* repeatsOf(
  ended: readonly Relation[],
  targets: readonly Point[],
  scopes: Scopes,
): Generator<Relation> {
  const postings = new Postings(targets);
  for (const { a, b } of ended) {
    for (const other of postings.near(b)) {
      if (
        other.paper === a.paper ||
        other.paper === b.paper ||
        other.paper.mail ||
        !comparable(b.slot, other.slot) ||
        !sameValue(b.slot, other.slot)
      )
        continue;
      if (!isCounted(b, other) || (b.slot.attribute === 'number' && b.slot.cell !== other.slot.cell))
        continue;
      if (!mayConcern(a, other, scopes)) continue;
      const likes = [likenessOf(b, other), likenessOf(a, other)];
      if (likes.some((like) => passes(like, REPEATS) && like.direct >= 0.6))
        yield { a: b, b: other, how: 'same', worth: Math.max(...likes.map(({ shared }) => shared)) };
    }
  }
}

/** Whether, seen from the other side, this statement is the best of its record too. */
function bestBack(from: Point, to: Point, postings: Postings): boolean {
  const candidates: Candidate[] = [];
  for (const other of postings.near(from))
    if (other.paper === to.paper && comparable(from.slot, other.slot))
      candidates.push({ point: other, like: likenessOf(from, other), replaces: false });
  return bestOf(candidates)?.point === to;
}

function bestOf(candidates: readonly Candidate[]): Candidate | null {
  const ranked = [...candidates].sort(
    (a, b) => worthOf(b) - worthOf(a) || a.point.slot.start - b.point.slot.start,
  );
  const [best] = ranked;
  if (!best) return null;
  const rival = ranked.find(({ point }) => point !== best.point && !sameValue(point.slot, best.point.slot));
  return rival && worthOf(best) < worthOf(rival) * MARGIN ? null : best;
}

function worthOf({ like, replaces }: Candidate): number {
  return like.shared * Math.min(1, like.ratio + 0.3) * (replaces ? 1.6 : 1);
}

function passes({ shared, ratio, apart }: Likeness, threshold: Threshold): boolean {
  return shared >= threshold.shared && ratio >= threshold.ratio && apart <= threshold.apart;
}

/** Whether somebody who may say so speaks of what the other statement is of. */
function mayConcern(one: Point, other: Point, scopes: Scopes): boolean {
  if (
    other.paper.standing === 'law' ||
    other.paper.standing === 'draft' ||
    other.paper.standing === 'example'
  )
    return false;
  if (other.paper.mail) {
    if ((other.paper.time ?? 0) >= (one.paper.time ?? 0)) return false;
    // Most mail is history; what somebody announced or asked for can be replaced.
    if (
      !other.said.mood.change &&
      !other.said.mood.stays &&
      other.paper.sides?.name !== one.paper.sides?.name
    )
      return false;
  }
  if (
    other.said.role === 'row' &&
    !scopes.isContract(other.paper) &&
    ![...other.name].some((term) => one.direct.has(term) || one.context.has(term))
  )
    return false;
  if (!scopes.agreeInCodes(one, other.paper)) return false;
  const theirs = scopes.isContract(other.paper) || other.paper.standing === 'another-party';
  if (theirs && !scopes.concerns(one, other.paper) && !scopes.isAbout(one, other)) return false;
  const mentioned = one.paper.sides?.inside === false ? [] : scopes.mentions(one);
  if (
    mentioned.some(
      (name) =>
        !other.direct.has(name) &&
        !other.context.has(name) &&
        !other.paper.head.has(name) &&
        !(other.paper.sides?.counterpart ?? '').includes(name),
    )
  )
    return false;
  if (one.paper.mail && one.paper.sides?.inside !== true) {
    // Somebody outside speaks for their own affairs alone.
    const samePerson = other.paper.mail && other.paper.sides?.domain === one.paper.sides?.domain;
    return (
      samePerson ||
      theirs ||
      scopes.isAbout(one, other) ||
      one.paper.sides?.inside === undefined ||
      !other.paper.mail
    );
  }
  return true;
}

/** Where a row has several columns, a sentence is of the one that it names. */
function namesColumn(row: Point, sentence: Point): boolean {
  if (row.said.cells.length < 3 || sentence.said.role === 'row') return true;
  const column = termsIn(cellOf(row.said, row.slot)?.column ?? '');
  return (
    column.size === 0 || [...column].some((term) => sentence.direct.has(term) || sentence.context.has(term))
  );
}

function sameColumn(a: Point, b: Point): boolean {
  const column = ({ said, slot }: Point) =>
    said.cells.find(({ start, end }) => start <= slot.start && slot.start < end)?.column ?? '';
  return column(a).replace(/\d+/g, '') === column(b).replace(/\d+/g, '');
}

/** Whether a statement announces: it changes something for good, by somebody who is certain. */
export function announces({ said, slot, paper }: Point): boolean {
  const { mood } = said;
  if (mood.unsure || mood.old.includes(slot) || slot.attribute === 'phone' || slot.attribute === 'identifier')
    return false;
  if (mood.change) return true;
  return (
    mood.stays &&
    paper.mail &&
    paper.said.some((other) => other.mood.old.some(({ attribute }) => attribute === slot.attribute))
  );
}
