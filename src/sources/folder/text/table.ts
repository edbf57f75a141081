import { oneLine } from './normalise.ts';

/**
 * Rows as `| cell | cell |` lines, a `| --- |` line under the first row, or '' without a cell. Rows are filled up to the same
 * width; columns that are empty throughout are left out at the right.
 */
export function tableText(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map(cellText));
  const width = cells.reduce(
    (widest, row) => Math.max(widest, row.findLastIndex((cell) => cell !== '') + 1),
    0,
  );
  const filled = cells.filter((row) => row.some((cell) => cell !== ''));
  if (width === 0) return '';
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
