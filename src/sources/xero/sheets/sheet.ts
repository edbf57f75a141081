import type { RawRecordInput } from '../../../contracts/record.ts';
import { tableText } from '../../folder/text/table.ts';
import { line } from '../values.ts';

/** A list as a sheet: a heading, and a table whose first row names the columns. Null where there is nothing in it. */
export function sheetRecord(
  key: string,
  title: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
): RawRecordInput | null {
  if (rows.length === 0) return null;
  const text = `# ${line(title)}\n\n${tableText([head, ...rows], true)}`;
  return {
    key,
    kind: 'sheet',
    title: line(title),
    text,
    path: null,
    parent: null,
    people: [],
    at: null,
    data: { stateOf: 'Xero' },
  };
}

export const yesNo = (flag: boolean): string => (flag ? 'yes' : 'no');

/** `AUTHORISED` → "Authorised", `FINANCIALADVISER` stays one word: Xero's codes, easier on the eye. */
export function words(code: string): string {
  const text = code.toLowerCase().replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
