import type { Decimal } from 'decimal.js';
import type { BatonRecord } from '../../contracts/record.ts';
import { decimalOf } from '../kit/money.ts';
import type { Field, FieldReader } from './fields.ts';
import { isDay } from './spans.ts';

/** A range of a record. */
export interface Proof {
  record: string;
  start: number;
  end: number;
}

/** A value of the ledger with the line that says it. */
export interface Known<Value> {
  value: Value;
  proof: Proof;
}

/** A value with the line of the record that says it. */
export function known<Value>(reader: FieldReader, field: Pick<Field, 'range'>, value: Value): Known<Value> {
  return { value, proof: { record: reader.record.id, ...field.range } };
}

/** The first of these fields as text, with its line. */
export function textOf(reader: FieldReader, ...names: readonly string[]): Known<string> | null {
  const found = reader.text(...names);
  return found ? known(reader, found, found.value) : null;
}

/** The first of these fields as a number, with its line. */
export function amountOf(reader: FieldReader, ...names: readonly string[]): Known<Decimal> | null {
  const found = reader.text(...names);
  const value = found ? decimalOf(found.value) : null;
  return found && value ? known(reader, found, value) : null;
}

/** The first of these fields as a day, with its line. */
export function dayOf(reader: FieldReader, ...names: readonly string[]): Known<string> | null {
  const found = reader.text(...names);
  const value = found?.value.slice(0, 10);
  return found && isDay(value) ? known(reader, found, value) : null;
}

/** The day of the record, proven by its first line. */
export function recordDay(record: BatonRecord): Known<string> | null {
  const value = record.at?.slice(0, 10);
  const end = record.text.indexOf('\n');
  if (!isDay(value) || record.text.trim() === '') return null;
  return { value, proof: { record: record.id, start: 0, end: end > 0 ? end : record.text.length } };
}

/** ISO code of the record, or null. */
export function currencyOf(reader: FieldReader): string | null {
  const code = reader.text('currency', 'currencyCode')?.value.toUpperCase();
  return code !== undefined && /^[A-Z]{3}$/.test(code) ? code : null;
}
