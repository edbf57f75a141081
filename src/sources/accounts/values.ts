import type { Decimal } from 'decimal.js';
import { type DateColumn, dateColumn, type DateOrder as KnownOrder } from '../../common/dates/column.ts';
import { type DecimalMark, readWritten } from '../../common/money/amount.ts';
import { markOf } from '../../common/money/column.ts';
import { unreadable } from '../folder/readers/reader.ts';
import type { DateOrder } from './options.ts';
import type { Table } from './table.ts';

/**
 * A reader for the dates of one file, judged over all of them; where they leave the order open, by `others` of the file
 * too: a second column, the period in its title. Throws SOURCE_UNREADABLE naming the option where none tells day from
 * month or where they contradict each other.
 */
export function readDates(
  values: readonly string[],
  wanted: DateOrder,
  others: readonly string[] = [],
): DateColumn {
  const order = wanted === 'auto' ? null : wanted;
  const own = dateColumn(values, order);
  const wider = own.problem?.kind === 'ambiguous' ? dateColumn([...others], order).order : null;
  const column = wider === null ? own : dateColumn(values, wider);
  if (column.problem?.kind === 'contradictory')
    throw unreadable('its dates contradict each other: some can only be day/month, others only month/day');
  if (column.problem)
    throw unreadable(
      `no date tells day from month (such as ${column.problem.example}): set dateOrder to "dmy", "mdy" or "ymd" in the source's options`,
    );
  return column;
}

/** Dates in the lines above a table, such as those of a period. */
export function datesAbove({ above = [] }: Table): string[] {
  return above.flatMap((line) => line.match(/(?<![\d./-])\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?![\d./-])/g) ?? []);
}

/** A date cell as `YYYY-MM-DD`, or null where it is none. A year first is a year first whatever the order. */
export function readDate(value: string, order: KnownOrder): string | null {
  return dateColumn([value], order).read(value);
}

/**
 * The mark before the decimals in a file of a program that writes a point, unless it was saved anew by one that writes
 * a comma: told by all of the named columns together.
 */
export function markIn(table: Table, columns: readonly string[]): DecimalMark {
  const cells = columns.flatMap((column) => table.rows.flatMap(({ row }) => row.get(column) ?? []));
  return markOf(cells) === ',' ? ',' : '.';
}

/** An amount as a decimal string with at least two places (`1,234.5` → `1234.50`, `(5.00)` → `-5.00`), or null. */
export function readMoney(value: string | undefined, mark: DecimalMark = '.'): string | null {
  const number = readDecimal(value, mark);
  return number === null ? null : showMoney(number);
}

/** A decimal string with at least two places. */
export function showMoney(amount: Decimal): string {
  return amount.toFixed(Math.max(2, amount.decimalPlaces()));
}

/** A quantity, rate or share (`10%`) as a decimal string without needless zeros, or null. */
export function readNumber(value: string | undefined, mark: DecimalMark = '.'): string | null {
  return readDecimal(value?.trim().replace(/ ?%$/, ''), mark)?.toFixed() ?? null;
}

/** A number with its own sign, or null. What says debit or credit in words has no sign of its own. */
export function readDecimal(value: string | undefined, mark: DecimalMark = '.'): Decimal | null {
  const written = readWritten(value ?? '');
  if (!written || written.side !== null || written.unit !== null) return null;
  return written.readings[mark] ?? written.readings[mark === '.' ? ',' : '.'];
}

/** What a person can do about an amount that leaves two readings, behind why it does; '' of ''. */
export function markHint(why: string): string {
  return why === '' ? '' : `${why}: set decimalMark in an entry of the source's option "columns"`;
}

/** Why a row is not read, with what stands there. */
export function notUnderstood(what: 'amount' | 'date', written: string, why = ''): string {
  return `${what} not understood: ${written.slice(0, 80)}${why === '' ? '' : ` (${why})`}`;
}
