import { Decimal } from 'decimal.js';
import { z } from 'zod';
import { BatonError } from '../../errors/error.ts';
import type { DateOrder } from '../accounts/options.ts';
import { normaliseText, oneLine } from '../folder/text/normalise.ts';

/** Text of a field; null, missing and other things are ''. Numbers are text here (`exactJson`). */
export const textField = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => clean(value ?? ''));

/** One line of printable ASCII, as nearly every field is: it is normal already. */
const PLAIN = /^(?:[!-~](?:[ -~]*[!-~])?)?$/;

export function clean(text: string): string {
  return PLAIN.test(text) ? text : normaliseText(text);
}

export const idField = z.string().min(1).max(200);

export const flagField = z
  .boolean()
  .nullish()
  .catch(null)
  .transform((value) => value === true);

/** A list; what is none is empty. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z
    .array(item)
    .nullish()
    .catch(null)
    .transform((list) => list ?? []);
}

/** The list of an answer; what is no object in it has nothing to show. Throws SERVICE_FAILED where there is no list. */
export function listIn<Schema extends z.ZodType>(
  list: string,
  schema: Schema,
  answer: unknown,
): z.infer<Schema>[] {
  const parsed = z.object({ [list]: z.array(z.unknown()) }).safeParse(answer);
  if (!parsed.success) throw new BatonError('SERVICE_FAILED', `Xero answered without a list of ${list}.`);
  return (parsed.data[list] ?? []).flatMap((one) => schema.safeParse(one).data ?? []);
}

/** A date of Xero's as `YYYY-MM-DD`: `/Date(1539993600000+0000)/`, whose instant is midnight UTC, or ISO. */
export const dateField = textField.transform((text) => instantOf(text)?.slice(0, 10) ?? '');

/** A moment of Xero's, in ISO and UTC, or ''. */
export const momentField = textField.transform((text) => instantOf(text) ?? '');

function instantOf(text: string): string | null {
  const milliseconds = /^\/Date\((-?\d{1,15})(?:[+-]\d{4})?\)\/$/.exec(text)?.[1];
  if (milliseconds !== undefined) {
    const date = new Date(Number(milliseconds));
    return Number.isNaN(date.getTime()) ? null : date.toISOString();
  }
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return `${text}T00:00:00.000Z`;
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return null;
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(text) ? text : `${text}Z`;
  const date = new Date(zoned);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** Xero keeps amounts to 4 places; a number of more digits than this was never one of its amounts. */
const MOST_DIGITS = 15;

/** The number, or null where there is none. Throws where it has too many digits to be an amount. */
export function decimalOf(text: string): Decimal | null {
  if (!/^-?\d+(?:\.\d+)?(?:[eE][+-]?\d{1,2})?$/.test(text)) return null;
  const number = new Decimal(text);
  if (number.precision(true) > MOST_DIGITS)
    throw new Error(`${text.slice(0, 40)} has too many digits for an amount`);
  return number;
}

/** As Xero's exports write an amount: at least so many places. */
export function amountText(text: string, places = 2): string {
  const number = decimalOf(text);
  return number === null ? '' : number.toFixed(Math.max(places, number.decimalPlaces()));
}

/** As it is, without needless zeros. */
export function numberText(text: string): string {
  return decimalOf(text)?.toFixed() ?? '';
}

/** Order of day and month in the exports of an organisation: month first in the United States, else day first. */
export function dateOrderOf(country: string): Exclude<DateOrder, 'auto'> {
  return country.toUpperCase() === 'US' ? 'mdy' : 'dmy';
}

/** A date as the organisation's exports write it. */
export function dateText(date: string, order: Exclude<DateOrder, 'auto'>): string {
  const [year, month, day] = date.split('-');
  if (!year || !month || !day) return '';
  return order === 'mdy' ? `${month}/${day}/${year}` : order === 'dmy' ? `${day}/${month}/${year}` : date;
}

/** Why an object makes no record: what it is must not be guessed. */
export function unknownType(type: string): Error {
  return new Error(`of a type that is not known${type && `: ${line(type).slice(0, 40)}`}`);
}

/** One line for titles and cells. */
export function line(text: string): string {
  return oneLine(clean(text));
}
