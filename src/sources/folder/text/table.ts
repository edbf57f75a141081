import { oneLine } from './normalise.ts';

/** A number, amount, percentage or date; a year alone is none, it heads columns. */
export const VALUE =
  /^(?!(?:19|20)\d{2}$)[\s(+-]*(?:[A-Z]{3} ?|[$€£₱¥₹] ?)?\d[\d,.]*\s?%?\)?$|^\d{4}-\d{2}-\d{2}|^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/;

/**
 * Rows as `| cell | cell |` lines, a `| --- |` line under the first row, or '' without a cell. Rows are filled up to the same
 * width; columns that are empty throughout are left out at the right. Without `hasHead`, a first row that holds a value is
 * data: it gets an empty head row, so that nobody takes its cells for the names of columns.
 */
export function tableText(rows: readonly (readonly string[])[], hasHead = false): string {
  const cells = rows.map((row) => row.map(cellText));
  const width = cells.reduce(
    (widest, row) => Math.max(widest, row.findLastIndex((cell) => cell !== '') + 1),
    0,
  );
  const filled = cells.filter((row) => row.some((cell) => cell !== ''));
  if (width === 0) return '';
  if (!hasHead && filled[0]?.some((cell) => VALUE.test(cell))) filled.unshift([]);
  const lines = filled.map(
    (row) => `| ${Array.from({ length: width }, (_, index) => row[index] ?? '').join(' | ')} |`,
  );
  return [lines[0], `| ${Array.from({ length: width }, () => '---').join(' | ')} |`, ...lines.slice(1)].join(
    '\n',
  );
}

/** A cell on one line, its bars escaped. */
function cellText(text: string): string {
  return oneLine(text).replaceAll('|', '\\|');
}
