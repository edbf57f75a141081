import { cellsOf } from '../../findings/reading/pieces.ts';
import type { Passage } from '../../records/passage.ts';
import { nextFrom } from './calendar.ts';

/** What the row of a calendar says of a duty besides its rule. All are ISO days. */
export interface Schedule {
  /** The first day. */
  from: string;
  /** The last day, or null. */
  until: string | null;
  /** Days that the rule names and on which it does not fall. */
  without: ReadonlySet<string>;
  /** Days that the rule does not name and on which it falls. */
  besides: readonly string[];
}

const DAY = /\d{4}-\d{2}-\d{2}/g;

/**
 * The schedule in a row with the columns "Repeats" and "From"; null for any other row. "Until", "Not on", "Moved" (`day to
 * day`) and "Also on" may stand beside them.
 */
export function scheduleOf(text: string, row: Passage): Schedule | null {
  const column = (name: string) => row.columns.findIndex((head) => head.trim().toLowerCase() === name);
  if (row.role !== 'row' || column('repeats') < 0) return null;
  const written = text.slice(row.start, row.end);
  const cells = cellsOf(written).map(({ start, end }) => written.slice(start, end));
  const days = (name: string) => cells[column(name)]?.match(DAY) ?? [];
  const [from] = days('from');
  if (from === undefined) return null;
  const moved = days('moved');
  return {
    from,
    until: days('until')[0] ?? null,
    without: new Set([...days('not on'), ...moved.filter((_, index) => index % 2 === 0)]),
    besides: [...days('also on'), ...moved.filter((_, index) => index % 2 === 1)].sort(),
  };
}

/** More days in a row that do not count than this, and the rule is not believed. */
const MOST_SKIPPED = 100;

/** The first day after `after` on which it falls, or null where it is over. */
export function nextOn(schedule: Schedule, rule: string, after: string): string | null {
  const { until, without, besides } = schedule;
  let day = nextFrom(rule, schedule.from, after);
  for (let skipped = 0; day !== null && without.has(day); skipped += 1)
    day = skipped < MOST_SKIPPED ? nextFrom(rule, schedule.from, day) : null;
  if (day !== null && until !== null && day > until) day = null;
  const beside = besides.find((one) => one > after) ?? null;
  return day === null || (beside !== null && beside < day) ? beside : day;
}
