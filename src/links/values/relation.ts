import type { Paper } from './paper.ts';
import type { Point } from './point.ts';

/** Why two statements are taken for statements of one thing, and which of them that lets win. */
export interface Relation {
  a: Point;
  b: Point;
  how:
    | 'version' /* two editions of one paper or table */
    | 'announced' /* `a` announces what holds instead of `b` */
    | 'column' /* two years side by side in one row; `a` is the later */
    | 'known account' /* accounts to pay one party: `b` comes from an address that nobody else writes from */
    | 'paid account' /* … `a` is paid to since `b` was given */
    | 'other account' /* … and nothing tells which holds */
    | 'same' /* `b` repeats a value that an announcement ends in `a` */
    | 'alike' /* the same said twice, by papers of which neither follows the other */;
  /** How surely the two are of one thing, where several claim it. */
  worth: number;
}

/** Whether a later edition is told: by its standing, its date or the year in its name. Null where nothing tells. */
export function laterOf(one: Paper, other: Paper): 'one' | 'other' | null {
  const [oldOne, oldOther] = [one.standing === 'superseded', other.standing === 'superseded'];
  if (oldOne !== oldOther) return oldOne ? 'other' : 'one';
  if (one.edition !== null && other.edition !== null && one.edition !== other.edition)
    return one.edition > other.edition ? 'one' : 'other';
  const [a, b] = [timeOf(one), timeOf(other)];
  if (a === null || b === null || a === b) return null;
  return a > b ? 'one' : 'other';
}

function timeOf(paper: Paper): number | null {
  return paper.time ?? paper.modified;
}
