import { plain } from './sentences.ts';

/** A cell of a Markdown-like row: its text and its exact range in the record. */
export interface Cell {
  text: string;
  start: number;
  end: number;
}

/** The cells of a `| a | b |` row that begins at `start` of its record. An escaped pipe does not end a cell. */
export function cellsOf(row: string, start: number): Cell[] {
  const cells: Cell[] = [];
  let from = row.startsWith('|') ? 1 : 0;
  for (let index = from; index <= row.length; index += 1) {
    if (row[index] === '\\') {
      index += 1;
      continue;
    }
    if (index < row.length && row[index] !== '|') continue;
    if (index === row.length && row.slice(from).trim() === '') break;
    const raw = row.slice(from, index);
    const lead = raw.length - raw.trimStart().length;
    const cell = raw.trim();
    cells.push({ text: plain(cell), start: start + from + lead, end: start + from + lead + cell.length });
    from = index + 1;
  }
  return cells;
}
