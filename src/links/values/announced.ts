import {
  bestOf,
  type Candidate,
  isCounted,
  leads,
  Postings,
  passes,
  type Threshold,
  worthOf,
} from './candidates.ts';
import { isOfSender, isOfWriter, mayConcern } from './concern.ts';
import { append } from './multimap.ts';
import { type Likeness, likenessOf, type Point } from './point.ts';
import type { Relation } from './relation.ts';
import type { Rows } from './rows.ts';
import { slotsOf } from './said.ts';
import type { Scopes } from './scope.ts';
import { comparable, type Slot, sameFamily, sameValue, sizeOf } from './slot.ts';
import { termsIn } from './terms.ts';

const REPLACES: Threshold = { shared: 0.7, ratio: 0.12, apart: 1 };
const ANNOUNCES: Threshold = { shared: 0.9, ratio: 0.3, apart: 0.75 };
const DATED: Threshold = { shared: 0.68, ratio: 0.35, apart: 0.75 };
/** The same where the value that ends stands in few places at all. */
const TELLING: Threshold = { shared: 0.25, ratio: 0.08, apart: 1 };
const FEW = 3;
/** From here on a bare figure tells by itself what it is of. */
const TELLTALE = 100;
/** What it adds that a mail is from, to or about the party of an agreement. */
const PARTY = 0.5;
/** The same of two mails of one writer, and of a rule that names the writer: whoever approves says up to what. */
const WRITER = 0.25;
/** A statement that is so much less like an announcement than the best one is of something else, unless it gives the same value. */
const BESIDE = 0.5;
/** The same where the best one gives the announced value itself. */
const STATED = 0.85;
/** What somebody outside says of a paper that does not speak of them. */
const FOREIGN: Threshold = { shared: 1.2, ratio: 0.45, apart: 0.55 };
/** By so much an amount or a figure changes at most where nothing names the one before; and a length of time. */
const TIMES = 5;
const LENGTHS = 12;
/** From here on what a statement says is its own, and below that hardly anything is shared. */
const OWN = 0.85;
const HARDLY = 0.7;
/** Share of what an announcement has in common with the value that it ends. */
const CLOSE = 0.75;
const REPEATS: Threshold = { shared: 1, ratio: 0.35, apart: 0.7 };
const WRITTEN: Threshold = { shared: 1.4, ratio: 0.45, apart: 0.5 };

/** The best statement of each record that an announcement speaks of, where one is clearly the best. */
export function* announcedOf(
  announcements: readonly Point[],
  targets: readonly Point[],
  scopes: Scopes,
  rows: Rows,
): Generator<Relation> {
  const postings = new Postings(targets);
  const counts = new Map<string, number>();
  for (const target of targets) counts.set(keyOf(target), (counts.get(keyOf(target)) ?? 0) + 1);
  for (const one of announcements) {
    const olds = one.paper.said.flatMap((said) =>
      said.mood.old.filter((old) => sameFamily(old, one.slot) || old.attribute === 'number'),
    );
    const byPaper = new Map<number, Candidate[]>();
    for (const other of postings.near(one)) {
      const ends = olds.some((old) => sameFigure(old, other));
      if (other.paper === one.paper || !mayConcern(one, other, scopes)) continue;
      // A day of the week may take the place of a day of the month; another currency is another fee.
      const isOtherSort = one.slot.attribute !== other.slot.attribute && sameFamily(one.slot, other.slot);
      if (!comparable(one.slot, other.slot) && !(ends && isOtherSort)) continue;
      const like = likenessOf(one, other);
      const party = scopes.isContract(other.paper);
      if (party) raise(like, PARTY, one, other);
      if (isOfWriter(one, other)) raise(like, WRITER, one, other);
      const replaces = ends || (olds.length > 0 && sameValue(one.slot, other.slot));
      // Who says what a value was before speaks of no value that was another.
      const inOne = one.said.mood.old.some((old) => sameSort(old, one.slot));
      if (
        !replaces &&
        (inOne ||
          !isTold(one, other) ||
          !isNear(one.slot, other.slot) ||
          (!party && !isOneSort(one.slot, other.slot) && isOfOther(like)) ||
          rows.namesAnother(one, other) ||
          isThin(one, other))
      )
        continue;
      append(byPaper, other.paper.index, { point: other, like, replaces, leads: leads(one, other) });
    }
    const found = [...byPaper.values()].flatMap((candidates) => bestOf(candidates) ?? []);
    const top = found.reduce<Candidate | null>(
      (most, one) => (most && worthOf(most) >= worthOf(one) ? most : one),
      null,
    );
    for (const best of found) {
      // What one paper says already is of that thing, and changes no other.
      if (
        top &&
        !best.replaces &&
        worthOf(best) < STATED * worthOf(top) &&
        sameValue(one.slot, top.point.slot) &&
        !sameValue(best.point.slot, top.point.slot)
      )
        continue;
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
        olds.every(({ attribute, amount }) => attribute !== 'number' || Number(amount) >= TELLTALE) &&
        (counts.get(keyOf(best.point)) ?? 0) <= FEW;
      const foreign = !best.replaces && !best.point.paper.mail && !isOfSender(one, best.point, scopes);
      const threshold = few ? TELLING : foreign ? FOREIGN : thresholdOf(one, best);
      if (passes(best.like, threshold))
        yield { a: one, b: best.point, how: 'announced', worth: worthOf(best) };
    }
  }
}

/**
 * Days and hours are said of everything: two statements with one word in common ("closed Sundays", "closes on Saturdays")
 * are of one thing where they share another value, or one writer speaks.
 */
function isThin(one: Point, other: Point): boolean {
  if (!/^(?:weekday|day|time)$/.test(one.slot.attribute)) return false;
  if (other.paper.mail && other.paper.sides?.name === one.paper.sides?.name) return false;
  const shared = [...one.direct.keys()].filter((term) => other.direct.has(term));
  if (shared.length > 1) return false;
  return !slotsOf(one.said).some((slot) =>
    slotsOf(other.said).some((two) => slot !== one.slot && sameValue(slot, two) && comparable(slot, two)),
  );
}

function sameSort(old: Slot, slot: Slot): boolean {
  return sameFamily(old, slot) || old.attribute === 'number';
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

/** Whether one quantity may have become another: what is many times as much is of another thing, unless the words say so. */
function isNear(one: Slot, other: Slot): boolean {
  const [a, b] = [sizeOf(one), sizeOf(other)];
  if (a === null || b === null || a.isZero() || b.isZero()) return true;
  const times = one.attribute === 'duration' ? LENGTHS : TIMES;
  return a.lte(b.times(times)) && b.lte(a.times(times));
}

/** Whether two figures count the same: "12 tables", "14 tables". */
function isOneSort(one: Slot, other: Slot): boolean {
  return one.attribute === 'number' && one.unit !== null && one.unit === other.unit;
}

/** Whether a value is said of a thing of its own, with which the announcement has a word or two in common. */
function isOfOther({ direct, own }: Likeness): boolean {
  return direct > 0 && direct < HARDLY && own > OWN;
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
      if (!mayConcern(a, other, scopes) || !isOfSender(a, other, scopes)) continue;
      const [byOld, byNew] = [likenessOf(b, other), likenessOf(a, other)];
      // What the announcement is much more of than of this is what it ends; the same figure here is of something else.
      const likes = byNew.shared < CLOSE * likenessOf(a, b).shared ? [byOld] : [byOld, byNew];
      if (likes.some((like) => passes(like, REPEATS) && like.direct >= 0.6))
        yield { a: b, b: other, how: 'same', worth: Math.max(...likes.map(({ shared }) => shared)) };
    }
  }
}

/** Whether a statement ends a value of the sort and puts none in its place: "forget the 45 days". */
function takesBackAlone({ mood, tokens }: Point['said'], { attribute }: Slot): boolean {
  const ofSort = tokens.flatMap(({ slot }) => (slot?.attribute === attribute ? [slot] : []));
  return ofSort.length > 0 && ofSort.every((slot) => mood.old.includes(slot));
}

/** Whether a statement announces: it changes something for good, by somebody who is certain. */
export function announces({ said, slot, paper }: Point): boolean {
  const { mood } = said;
  if (mood.unsure || mood.old.includes(slot) || slot.attribute === 'identifier') return false;
  // A number to call stands under every mail; it is a change where the sentence gives the day from which it holds.
  if (slot.attribute === 'phone') return mood.from !== null;
  if (mood.change) return true;
  // Who takes a value back says which one holds instead in the same mail, if only by "again".
  return paper.mail && paper.said.some((other) => other !== said && takesBackAlone(other, slot));
}
