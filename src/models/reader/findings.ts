import { isWorthSaying } from '../../common/likelihood.ts';
import type { RecordView } from '../../contracts/finding.ts';
import type { FindingKind, FindingKinds } from '../../contracts/finding-kinds.ts';
import { dutyOf } from './duty.ts';
import { decisionOf, promiseOf, requestOf } from './mail.ts';
import type { Read, Reading } from './questions.ts';
import { type Fault, type Located, locate } from './walls.ts';

/** A finding of the rules, as far as one of a model may say the same. */
export interface Known {
  kind: FindingKind;
  start: number;
  end: number;
  /** Of a duty: how likely it is one by its words. */
  likely: number | null;
}

/** A finding that held, before it is stored. */
export interface Held {
  kind: FindingKind;
  start: number;
  end: number;
  passage: number;
  data: FindingKinds[FindingKind];
}

/**
 * What is kept of what a model read in a record, and how much was left out for which reason. What the rules know already
 * is theirs; a duty that they saw and held too weak is not known.
 */
export function heldOf(
  readings: readonly Reading[],
  view: RecordView,
  known: readonly Known[],
): { held: Held[]; dropped: Record<string, number> } {
  const held: Held[] = [];
  const dropped: Record<string, number> = {};
  for (const read of readings.flatMap(({ findings }) => findings)) {
    const one = judged(read, view, [...known, ...held.map(asKnown)], held);
    if (typeof one === 'string') dropped[one] = (dropped[one] ?? 0) + 1;
    else held.push(one);
  }
  return { held, dropped };
}

function judged(read: Read, view: RecordView, known: readonly Known[], held: readonly Held[]): Held | Fault {
  const located = locate(read, view);
  if (typeof located === 'string') return located;
  const kind = kindOf(read);
  const { start, end, passage } = located;
  const same = (one: Known) => one.kind === kind && one.start < end && one.end > start;
  if (held.some((one) => same(asKnown(one)))) return 'said twice';
  if (known.some((one) => same(one) && (one.likely === null || isWorthSaying(one.likely))))
    return 'known to the rules';
  const data = dataOf(read, located, view);
  return typeof data === 'string' ? data : { kind, start, end, passage: passage.index, data };
}

function dataOf(read: Read, located: Located, view: RecordView): FindingKinds[FindingKind] | Fault {
  if (read.kind === 'duty') return dutyOf(read, located, view);
  if (read.kind === 'decision') return decisionOf(located, view);
  return read.kind === 'promise' ? promiseOf(located, view) : requestOf(read, located, view);
}

function kindOf({ kind }: Read): 'obligation' | 'decision' | 'promise' | 'request' {
  if (kind === 'duty') return 'obligation';
  return kind === 'question' ? 'request' : kind;
}

function asKnown({ kind, start, end }: Held): Known {
  return { kind, start, end, likely: null };
}
