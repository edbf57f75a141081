import { Decimal } from 'decimal.js';
import { unreadable } from '../folder/readers/reader.ts';
import { dateIn, dayOf } from '../folder/text/dates.ts';
import type { DateOrder } from './options.ts';

const NUMERIC = /^(\d{1,4})[/.-](\d{1,2})[/.-](\d{1,4})(?:[ T].*)?$/;

/**
 * Decides the order of day and month from all dates of one file: any part above 12 tells. Throws SOURCE_UNREADABLE
 * naming the option where none tells or where they contradict each other.
 */
export function decideOrder(values: readonly string[], wanted: DateOrder): Exclude<DateOrder, 'auto'> {
  if (wanted !== 'auto') return wanted;
  const matches = values.map((value) => NUMERIC.exec(value.trim())).filter((match) => match !== null);
  const parts = matches
    .filter((match) => (match[1] ?? '').length < 3)
    .map((match) => [Number(match[1]), Number(match[2])] as const);
  const dayFirst = parts.some(([left]) => left > 12);
  const monthFirst = parts.some(([, right]) => right > 12);
  if (dayFirst && monthFirst)
    throw unreadable('its dates contradict each other: some can only be day/month, others only month/day');
  if (dayFirst) return 'dmy';
  if (monthFirst) return 'mdy';
  if (parts.every(([left, right]) => left === right)) return parts.length === 0 ? 'ymd' : 'dmy';
  const example = parts.find(([left, right]) => left !== right);
  throw unreadable(
    `no date tells day from month (such as ${example?.join('/')}/…): set dateOrder to "dmy" or "mdy" in the source's options`,
  );
}

/** A date cell as `YYYY-MM-DD`, or null where it is none. A year first is a year first whatever the order. */
export function readDate(value: string, order: Exclude<DateOrder, 'auto'>): string | null {
  const text = value.trim();
  const match = NUMERIC.exec(text);
  if (!match) return /\p{L}/u.test(text) ? (dateIn(text)?.slice(0, 10) ?? null) : null;
  const [first, second, third] = [match[1] ?? '', match[2] ?? '', match[3] ?? ''];
  if (first.length === 4) return dayOf(Number(first), Number(second), Number(third));
  const year = third.length === 4 ? Number(third) : third.length === 2 ? 2000 + Number(third) : Number.NaN;
  const [day, month] = order === 'mdy' ? [second, first] : [first, second];
  return order === 'ymd' || Number.isNaN(year) ? null : dayOf(year, Number(month), Number(day));
}

/** An amount as a decimal string with at least two places (`1,234.5` → `1234.50`, `(5.00)` → `-5.00`), or null. */
export function readMoney(value: string | undefined): string | null {
  const number = readDecimal(value);
  return number === null ? null : number.toFixed(Math.max(2, number.decimalPlaces()));
}

/** A quantity or rate as a decimal string without needless zeros, or null. */
export function readNumber(value: string | undefined): string | null {
  return readDecimal(value)?.toFixed() ?? null;
}

export function readDecimal(value: string | undefined): Decimal | null {
  const text = (value ?? '').trim().replace(/[\s\u00A0]/g, '');
  const negative = /^\(.*\)$/.test(text);
  const bare = text.replace(/^\(|\)$/g, '').replace(/^[A-Z]{3}|^([+-]?)[$€£₱¥]/, '$1');
  if (!/^[+-]?(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,5})(?:\.\d{1,10})?%?$/.test(bare)) return null;
  const number = new Decimal(bare.replace(/[,%+]/g, ''));
  return negative ? number.negated() : number;
}
