import { fullYear, readWrittenDate, type WrittenDate } from './written.ts';

/** The order of day, month and year. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** How the dates of a column are read. */
export interface DateColumn {
  /** The order of dates of which the cell alone does not tell; null where nothing in the column tells it either. */
  order: DateOrder | null;
  /** Why there is no order, for the person who can say it: `ambiguous` or `contradictory`, with an example. */
  problem: { kind: 'ambiguous' | 'contradictory'; example: string } | null;
  /** The day as `YYYY-MM-DD`, or null where the cell writes none that is understood. */
  read(cell: string): string | null;
}

const ORDERS = ['dmy', 'mdy'] as const;
/** So many different days must be in order one way, and out of order the other, before their order tells anything. */
const ENOUGH = 4;

type Numbers = Extract<WrittenDate, { kind: 'numbers' }>;

/**
 * Judges a column of dates as a whole: a part above 12 is no month, points stand in no country between month and day
 * in this order, and rows that are in order of time one way only are so. `wanted` settles it. Names of months are
 * read in the languages that know all of the column's names.
 */
export function dateColumn(cells: readonly string[], wanted: DateOrder | null = null): DateColumn {
  const written = cells.map((cell) => ({ cell, date: readWrittenDate(cell) }));
  const open = written.flatMap(({ cell, date }) =>
    date?.kind === 'numbers' && (date.parts[0].length < 3 || wanted === 'ymd') ? [{ cell, date }] : [],
  );
  const [order, problem] = wanted === null ? judge(open) : [wanted, null];
  const languages = languagesOf(written.flatMap(({ date }) => (date?.kind === 'named' ? [date] : [])));
  return {
    order,
    problem,
    read(cell) {
      const date = readWrittenDate(cell);
      if (date === null) return null;
      if (date.kind === 'named') {
        const months = [...date.months].filter(
          ([, known]) => date.months.size === 1 || [...known].some((language) => languages.has(language)),
        );
        return months.length === 1 ? day(date.year, months[0]?.[0] ?? 0, date.day) : null;
      }
      return dayOf(date, date.parts[0].length === 4 ? 'ymd' : order);
    },
  };
}

function judge(open: readonly { cell: string; date: Numbers }[]): [DateOrder | null, DateColumn['problem']] {
  if (open.length === 0) return [null, null];
  const possible = (order: DateOrder) => open.filter(({ date }) => dayOf(date, order) !== null);
  const [dayFirst, monthFirst] = [possible('dmy'), possible('mdy')];
  const told = open.filter(({ date }) => (dayOf(date, 'dmy') === null) !== (dayOf(date, 'mdy') === null));
  if (told.length > 0) {
    const day = told.some(({ date }) => dayOf(date, 'dmy') !== null);
    const month = told.find(({ date }) => dayOf(date, 'mdy') !== null);
    if (day && month) return [null, { kind: 'contradictory', example: month.cell }];
    const order = day ? 'dmy' : 'mdy';
    return yearMayBeFirst(open, order) ? ambiguous(open) : [order, null];
  }
  if (dayFirst.length === 0 && monthFirst.length === 0)
    return possible('ymd').length > 0 ? ['ymd', null] : [null, null];
  if (yearMayBeFirst(open, 'dmy')) return ambiguous(open);
  const unequal = open.filter(({ date }) => dayOf(date, 'dmy') !== dayOf(date, 'mdy'));
  if (unequal.length === 0 || open.every(({ date }) => date.separator === '.')) return ['dmy', null];
  const ordered = ORDERS.filter((order) => isInOrder(open.map(({ date }) => dayOf(date, order))));
  const different = new Set(open.map(({ date }) => date.parts.join('.'))).size;
  if (ordered.length === 1 && different >= ENOUGH) return [ordered[0] ?? null, null];
  return ambiguous(unequal);
}

function ambiguous(open: readonly { cell: string }[]): [null, DateColumn['problem']] {
  return [null, { kind: 'ambiguous', example: open[0]?.cell ?? '' }];
}

/**
 * Years of two digits stand last, unless all dates can be read with the year first, and the first part stays while the
 * last part changes as days do.
 */
function yearMayBeFirst(open: readonly { date: Numbers }[], order: DateOrder): boolean {
  const short = open.filter(({ date }) => date.parts[2].length === 2);
  if (short.length === 0 || short.some(({ date }) => dayOf(date, 'ymd') === null)) return false;
  const different = (at: 0 | 2) => new Set(short.map(({ date }) => date.parts[at])).size;
  return order !== 'ymd' && different(2) > different(0);
}

function isInOrder(days: readonly (string | null)[]): boolean {
  const known = days.filter((one) => one !== null);
  const pairs = known.slice(1).map((one, at) => [known[at] ?? '', one] as const);
  return pairs.every(([one, next]) => one <= next) || pairs.every(([one, next]) => one >= next);
}

/** The languages that know every name; where none knows all, none is left. */
function languagesOf(dates: readonly Extract<WrittenDate, { kind: 'named' }>[]): Set<string> {
  const [first, ...rest] = dates.map(
    ({ months }) => new Set([...months.values()].flatMap((languages) => [...languages])),
  );
  const every = [...(first ?? [])].filter((language) => rest.every((known) => known.has(language)));
  return new Set(every);
}

function dayOf({ parts }: Numbers, order: DateOrder | null): string | null {
  const [first, second, third] = parts;
  if (order === null) return null;
  if (order === 'ymd') return third.length > 2 ? null : day(fullYear(first), Number(second), Number(third));
  if (first.length > 2) return null;
  const [dayPart, month] = order === 'mdy' ? [second, first] : [first, second];
  return third.length === 1 ? null : day(fullYear(third), Number(month), Number(dayPart));
}

/** A day of the calendar between 1970 and 2100, or null. */
function day(year: number, month: number, date: number): string | null {
  if (!(year >= 1970 && year <= 2100)) return null;
  const made = new Date(Date.UTC(year, month - 1, date));
  if (made.getUTCMonth() !== month - 1 || made.getUTCDate() !== date) return null;
  return made.toISOString().slice(0, 10);
}
