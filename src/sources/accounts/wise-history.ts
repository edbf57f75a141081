import type { RawRecordInput } from '../../contracts/record.ts';
import { tableText } from '../folder/text/table.ts';
import type { Rows } from './rows.ts';
import { field, keyPart, type Row, type Table } from './table.ts';

/** What such a list is, and is not. It is quoted like the words of the business: plain facts, no rule and no advice. */
const NO_STATEMENT =
  'The list "transaction history" of Wise: orders and their state, not a statement of a balance. It shows no balance, so ' +
  'nothing tells whether it is complete. In it too: orders that were cancelled or refunded. Its sums are not what ' +
  'came and went; the balance statements say that.';

/**
 * Wise's "transaction history": one sheet a year of creation, never entries of an account, so that nobody adds it to
 * what the statements say.
 */
export function readWiseHistory(table: Table): Rows {
  const byYear = Map.groupBy(table.rows, ({ row }) => yearOf(row));
  const records = [...byYear]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([year, rows]): RawRecordInput => {
      const title = `Transaction history${year === '' ? '' : ` ${year}`} (not a statement)`;
      const columns = [...table.columns].filter(([key]) => rows.some(({ row }) => row.has(key)));
      const body = tableText(
        [
          columns.map(([, name]) => name),
          ...rows.map(({ row }) => columns.map(([key]) => row.get(key) ?? '')),
        ],
        true,
      );
      return {
        key: `wise-history/${keyPart(table.path)}${year === '' ? '' : `/${year}`}`,
        kind: 'sheet',
        title,
        text: `# ${title}\n\n${NO_STATEMENT}\n\n${body}`,
        path: table.path,
        parent: null,
        people: [],
        at: null,
        data: { rows: rows.length },
      };
    });
  return { records, unreadable: [] };
}

/** Wise writes `2026-03-02 09:15:00` here. */
function yearOf(row: Row): string {
  return /^((?:19|20)\d{2})-\d{2}-\d{2}/.exec(field(row, 'createdon'))?.[1] ?? '';
}
