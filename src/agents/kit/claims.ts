import type { Claim, Inline } from '../../contracts/draft.ts';
import type { Quotation } from '../../contracts/writer.ts';
import { plain } from '../../records/sentences.ts';

/** A statement in the record's own words, with what else proves it. Its display form has no list or inline marks. */
export function claimOf(quotation: Quotation, also: readonly Quotation[] = []): Claim {
  const cites = [quotation, ...also].map(({ record, start, end }) => ({ record, start, end }));
  return { type: 'claim', text: plain(quotation.quote) || quotation.quote, cites };
}

/** A statement in our words about the cited ranges; for values that code read or computed. */
export function stated(
  text: string,
  ranges: readonly { record: string; start: number; end: number }[],
  computed?: string,
): Claim {
  const cites = ranges.slice(0, 24).map(({ record, start, end }) => ({ record, start, end }));
  return { type: 'claim', text, cites, ...(computed === undefined ? {} : { computed }) };
}

export const text = (words: string): Inline => ({ type: 'text', text: words });

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

/** A row of a table as cited cells, filled up or cut to the number of columns. */
export function rowOf(quotation: Quotation, columns: number): Inline[][] {
  const cells = cellsOf(quotation.quote, quotation.start);
  return Array.from({ length: columns }, (_, index): Inline[] => {
    const cell = cells[index];
    return cell && cell.text !== '' && cell.end > cell.start
      ? [stated(cell.text, [{ record: quotation.record, start: cell.start, end: cell.end }])]
      : [];
  });
}

/** Key under which two statements say the same: words and figures in order, without case, marks and white space. */
export function sameWords({ quote }: Pick<Quotation, 'quote'>): string {
  return (
    plain(quote)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:[.,][\p{N}]+)*/gu) ?? []
  ).join(' ');
}
