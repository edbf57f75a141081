import type { Range } from '../container/xlsx-reference.ts';
import type { GridRow } from './grid.ts';
import { type HeadRow, joinHead } from './table-head.ts';

/** The rows that a head, its values and no more can be told from. */
const LOOK_AHEAD = 5;

/**
 * The rows of a sheet, with each head of several rows as one row of joined names, in the place of its last row. A head
 * stands where a block of rows begins: at the top, under a blank row, or under a title alone in its row.
 */
export function joinHeads(rows: readonly GridRow[], merges: readonly Range[]): GridRow[] {
  const spans = new Map<number, Map<number, number>>();
  for (const { top, left, right } of merges)
    if (right > left)
      spans.set(top, (spans.get(top) ?? new Map<number, number>()).set(left, right - left + 1));
  const out: GridRow[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as GridRow;
    const above = rows[at - 1];
    const begins = above === undefined || above.index < row.index - 1 || above.cells.size < 2;
    const block = begins && row.cells.size >= 2 ? blockFrom(rows, at) : [];
    const first = Math.min(...block.flatMap(({ cells }) => [...cells.keys()]));
    const { depth, names } = joinHead(
      block.map(({ index, cells }) => headRow(cells, spans.get(index), first)),
    );
    const last = rows[at + depth - 1];
    if (depth === 1 || !last) {
      out.push(row);
      continue;
    }
    const named = names.flatMap((name, column) => (name === '' ? [] : [[column + first, name] as const]));
    out.push({ index: last.index, cells: new Map([...last.cells, ...named]) });
    at += depth - 1;
  }
  return out;
}

function blockFrom(rows: readonly GridRow[], start: number): GridRow[] {
  const block = rows.slice(start, start + LOOK_AHEAD);
  const end = block.findIndex(({ index }, at) => index !== (block[0]?.index ?? 0) + at);
  return end < 0 ? block : block.slice(0, end);
}

function headRow(
  cells: ReadonlyMap<number, string>,
  spans: ReadonlyMap<number, number> | undefined,
  first: number,
): HeadRow {
  const last = Math.max(first, ...cells.keys());
  return {
    cells: Array.from({ length: Math.min(200, last - first + 1) }, (_, at) => cells.get(at + first) ?? ''),
    spans: new Map([...(spans ?? [])].map(([column, width]) => [column - first, width])),
  };
}
