import type { Passage } from '../../contracts/passage.ts';
import { cellsOf } from '../../findings/reading/pieces.ts';
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

/** A cell that names the newest days only; then all of them stand in the list of exceptions below the row. */
const MORE = /\band others, see below$/;
const EXCEPTIONS = /^## Exceptions\n+((?:- .*(?:\n|$))*)/m;
/** A series that began before is no duty of a business, and would take long to count from. */
const EARLIEST = '1900-01-01';

/**
 * The schedule in a row with the columns "Repeats" and "From"; null for any other row. "Until", "Not on", "Moved" (`day to
 * day`) and "Also on" may stand beside them.
 */
export function scheduleOf(text: string, row: Passage): Schedule | null {
  const column = (name: string) => row.columns.findIndex((head) => head.trim().toLowerCase() === name);
  if (row.role !== 'row' || column('repeats') < 0) return null;
  const written = text.slice(row.start, row.end);
  const cells = cellsOf(written).map(({ start, end }) => written.slice(start, end));
  const list = EXCEPTIONS.exec(text.slice(row.end))?.[1] ?? '';
  const listed = (line: RegExp) => (list.match(line) ?? []).flatMap((one) => one.match(DAY) ?? []);
  const days = (name: string, line?: RegExp) => {
    const cell = cells[column(name)] ?? '';
    return line && MORE.test(cell) ? listed(line) : (cell.match(DAY) ?? []);
  };
  const [from] = days('from');
  if (from === undefined || from < EARLIEST) return null;
  const moved = days('moved', /^- Moved: \d{4}-\d\d-\d\d → \d{4}-\d\d-\d\d/gm);
  const without = new Set([
    ...days('not on', /^- Cancelled: .*/gm),
    ...moved.filter((_, index) => index % 2 === 0),
  ]);
  const besides = days('also on', /^- Also on: .*/gm).filter((day) => !without.has(day));
  return {
    from,
    until: days('until')[0] ?? null,
    without,
    besides: [...besides, ...moved.filter((_, index) => index % 2 === 1)].sort(),
  };
}

/** The first day after `after` on which it falls, or null where it is over. */
export function nextOn(schedule: Schedule, rule: string, after: string): string | null {
  const { until, without, besides } = schedule;
  let day = nextFrom(rule, schedule.from, after, without);
  if (day !== null && until !== null && day > until) day = null;
  const beside = besides.find((one) => one > after) ?? null;
  return day === null || (beside !== null && beside < day) ? beside : day;
}
