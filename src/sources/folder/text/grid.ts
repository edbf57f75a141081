import { oneLine } from './normalise.ts';
import { tableText, VALUE } from './table.ts';

/** A row of a sheet: its number (from 0) and its cells as displayed, by column from 0. */
export interface GridRow {
  index: number;
  cells: Map<number, string>;
}

/**
 * A sheet's rows as text. A blank row ends a table; a row with one cell before a table is a line of its own (a title or a note); a
 * table's first row is its head. A block that begins with values goes on with the table above it: people leave blank
 * rows inside of a table. Columns that are empty throughout a table are left out. Rows that are hidden
 * are no blank rows.
 */
export function gridText(
  rows: readonly GridRow[],
  isHidden: (index: number) => boolean = () => false,
): string {
  const blocks: string[] = [];
  let table: GridRow[] = [];
  let last = -2;
  const flush = () => {
    if (table.length > 0) blocks.push(tableOf(table));
    table = [];
  };
  for (const row of rows) {
    const filled = [...row.cells.values()].filter((cell) => cell.trim() !== '');
    if (filled.length === 0) continue;
    let next = last + 1;
    while (next < row.index && isHidden(next)) next++;
    const blank = next < row.index;
    last = row.index;
    if (blank && !(table.length > 1 && filled.length > 1 && filled.some((cell) => VALUE.test(cell.trim()))))
      flush();
    if (table.length === 0 && filled.length === 1) blocks.push(lineOf(filled[0] ?? ''));
    else table.push(row);
  }
  flush();
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** Rows that are not on show, under the head of the row above the first of them that has more than one cell. */
export function foldedText({
  rows,
  folded,
}: {
  rows: readonly GridRow[];
  folded: readonly GridRow[];
}): string {
  const [first] = folded;
  if (!first) return '';
  const head = rows.find(({ index, cells }) => index < first.index && cells.size > 1);
  const table = folded.map(({ cells }, at) => ({ index: at + 1, cells }));
  return `Rows that a filter or a closed group hides:\n\n${gridText([...(head ? [{ index: 0, cells: head.cells }] : []), ...table])}`;
}

/** A single column is a list of lines, no table. */
function tableOf(rows: readonly GridRow[]): string {
  const used = [
    ...new Set(
      rows.flatMap((row) =>
        [...row.cells].filter(([, cell]) => cell.trim() !== '').map(([column]) => column),
      ),
    ),
  ].sort((a, b) => a - b);
  return tableText(rows.map((row) => used.map((column) => row.cells.get(column) ?? '')));
}

function lineOf(cell: string): string {
  return oneLine(cell).replace(/^(?=#+(?:\s|$)|\|)/, '\\');
}
