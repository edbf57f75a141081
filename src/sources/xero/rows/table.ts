import { columnKey, type Table } from '../../accounts/table.ts';
import { clean } from '../values.ts';

/** Rows under the names of an export's columns, as if they had been read from its file. */
export function tableOf(
  columns: readonly string[],
  rows: readonly Readonly<Record<string, string>>[],
): Table {
  return {
    path: '',
    columns: new Map(columns.map((name) => [columnKey(name), name])),
    rows: rows.map((cells, index) => {
      const row = new Map<string, string>();
      for (const [name, cell] of Object.entries(cells)) {
        const value = clean(cell);
        if (value !== '') row.set(columnKey(name), value);
      }
      return { number: index + 1, row };
    }),
  };
}
