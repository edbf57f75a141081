import type { RawRecordInput } from '../../contracts/record.ts';
import { instantOf } from '../folder/text/dates.ts';
import { normaliseText, oneLine } from '../folder/text/normalise.ts';
import { tableText } from '../folder/text/table.ts';
import { moneyOf } from './json.ts';

/** A record of Wise: a heading and what stands below it. `at` as Wise wrote it. */
export function record(
  key: string,
  kind: 'document' | 'sheet',
  title: string,
  parts: readonly string[],
  at: string | null,
  rows?: number,
): RawRecordInput {
  return {
    key,
    kind,
    title,
    text: [`# ${title}`, ...parts].join('\n\n'),
    path: null,
    parent: null,
    people: [],
    at: at === null ? null : instantOf(at),
    data: { stateOf: 'Wise', ...(rows !== undefined && { rows }) },
  };
}

/** Rows below their head row, every cell in one line. */
export function table(rows: readonly (readonly (string | null)[])[]): string {
  return tableText(
    rows.map((row) => row.map((cell) => clean(cell ?? ''))),
    true,
  );
}

/** Text of Wise in one line that is no heading. */
export function clean(text: string): string {
  return oneLine(normaliseText(text)).replace(/^#+ /, '');
}

/** `100.10 EUR`, or null. */
export function amount(value: string | null, currency: string | null): string | null {
  const money = moneyOf(value);
  return money === null ? null : `${money} ${currency ?? ''}`.trim();
}

export function yesNo(value: boolean | null): string | null {
  return value === null ? null : value ? 'yes' : 'no';
}

export function filled(value: string | null): value is string {
  return value !== null && value.trim() !== '';
}
