import type { Claim, Inline } from '../../contracts/draft.ts';
import type { Quotation } from '../../contracts/writer.ts';
import { cellsOf } from '../../records/cells.ts';
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

export { type Cell, cellsOf } from '../../records/cells.ts';
