import type { RawRecordInput } from '../../contracts/record.ts';
import { tableText } from '../folder/text/table.ts';
import { keyPart, type Table, type TableRow } from './table.ts';

/** Lines above a table that are kept: the title of a report, the business, the day. */
const TITLE_LINES = 6;

/** Rows of a file as a table that can be read and searched, under the lines above it; `named` says what it is. */
export function sheetRecord(
  table: Table,
  rows: readonly TableRow[],
  title: string,
  named: string,
): RawRecordInput {
  const columns = [...table.columns];
  const shown = tableText(
    [
      columns.map(([, name]) => name),
      ...rows.map(({ row, label = '' }) =>
        columns.map(([key], at) => row.get(key) ?? (at === 0 && row.size === 0 ? label : '')),
      ),
    ],
    true,
  );
  return {
    key: `${named}/${keyPart(table.path)}`,
    kind: 'sheet',
    title,
    text: [(table.above ?? []).slice(0, TITLE_LINES).join('\n'), shown]
      .filter((part) => part !== '')
      .join('\n\n'),
    path: table.path,
    parent: null,
    people: [],
    at: null,
    data: { report: named },
  };
}
