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
import { append } from './multimap.ts';
import { likenessOf, type Point } from './point.ts';
import type { Relation } from './relation.ts';
import { cellOf, isWrittenOut } from './said.ts';
import type { Scopes } from './scope.ts';
import { comparable } from './slot.ts';
import { termsIn } from './terms.ts';
import { areSiblings } from './versions.ts';

/** The same of two papers of one name. */
const SIBLING = 0.3;

/** Where a paper is out of force; little said is enough if nothing else is said, and much where more is said. */
const OLDER: readonly Threshold[] = [
  { shared: 1.2, ratio: 0.45, apart: 0.6 },
  { shared: 0.75, ratio: 0.6, apart: 0.15 },
  { shared: 1.4, ratio: 0.45, apart: 0.75 },
];

const ALIKE: Threshold = { shared: 1.6, ratio: 0.55, apart: 0.35 };

/** What the two statements must share by themselves, whatever their headings share. */
const DIRECT = 1;

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
      if (!comparable(one.slot, other.slot) || !mayFaceRow(one, other)) continue;
      if (
        scopes.isContract(one.paper) !== scopes.isContract(other.paper) &&
        !scopes.namesPaper(one, other) &&
        !scopes.namesPaper(other, one)
      )
        continue;
      if (!namesColumn(one, other) || !namesColumn(other, one)) continue;
      if (scopes.isContract(one.paper) && scopes.isContract(other.paper)) continue;
      const siblings = areSiblings(one.paper.profile, other.paper.profile);
      if (!siblings && (scopes.namesMore(one, other) || scopes.namesMore(other, one))) continue;
      if (one.paper.standing === other.paper.standing && scopes.areOfSeries(one.paper, other.paper)) continue;
      const like = likenessOf(one, other);
      if (siblings) {
        like.shared += SIBLING;
        like.ratio = like.shared / Math.max(SIBLING, Math.min(one.size, other.size));
      }
      append(byPaper, other.paper.index, { point: other, like, replaces: false, leads: leads(one, other) });
    }
    for (const candidates of byPaper.values()) {
      const best = bestOf(candidates);
      if (!best || best.point.paper.index < one.paper.index) continue;
      const back = bestBack(best.point, one, postings);
      const older = (one.paper.standing === 'superseded') !== (best.point.paper.standing === 'superseded');
      if (!older && (best.like.direct < DIRECT || !isCounted(one, best.point))) continue;
      if (
        back &&
        (older ? OLDER.some((threshold) => passes(best.like, threshold)) : passes(best.like, ALIKE))
      )
        yield { a: one, b: best.point, how: 'alike', worth: worthOf(best) };
    }
  }
}

/** Whether, seen from the other side, this statement is the best of its record too. */
function bestBack(from: Point, to: Point, postings: Postings): boolean {
  const candidates: Candidate[] = [];
  for (const other of postings.near(from))
    if (other.paper === to.paper && comparable(from.slot, other.slot))
      candidates.push({
        point: other,
        like: likenessOf(from, other),
        replaces: false,
        leads: leads(from, other),
      });
  return bestOf(candidates)?.point === to;
}

/** Where a row has several columns, a sentence is of the one that it names. */
function namesColumn(row: Point, sentence: Point): boolean {
  const cell = cellOf(row.said, row.slot);
  if (row.said.cells.length < 3 || sentence.said.role === 'row' || !cell) return true;
  if (isWrittenOut(row.paper.text, row.said, cell)) return true;
  const column = termsIn(cell.column);
  return (
    column.size === 0 || [...column].some((term) => sentence.direct.has(term) || sentence.context.has(term))
  );
}

/** Whether a value of a row may stand against this one: two cells are of one column, and no cell faces a sentence. */
function mayFaceRow(one: Point, other: Point): boolean {
  const [a, b] = [one.said.role === 'row', other.said.role === 'row'];
  if (a && b)
    return (
      sameColumn(one, other) ||
      (one.slot.cell !== other.slot.cell && one.paper.standing !== other.paper.standing)
    );
  return a === b || one.slot.cell === other.slot.cell;
}

function sameColumn(a: Point, b: Point): boolean {
  const column = ({ said, slot }: Point) =>
    said.cells.find(({ start, end }) => start <= slot.start && slot.start < end)?.column ?? '';
  return column(a).replace(/\d+/g, '') === column(b).replace(/\d+/g, '');
}
