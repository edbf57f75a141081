import { parse } from 'csv-parse/sync';
import { messageOf } from '../../../errors/error.ts';
import { unreadable } from '../readers/reader.ts';

export const DELIMITERS = [',', ';', '\t', '|'] as const;

/**
 * The rows of a CSV text, every cell as written. The delimiter is the one (of `,` `;` tab `|`) that gives the same
 * number of cells, and more than one, in most of the first rows. Empty lines are rows without cells.
 * `delimiter` settles it. Throws SOURCE_UNREADABLE on a quote that is never closed.
 */
export function parseCsv(text: string, delimiter: string = sniffDelimiter(text)): string[][] {
  try {
    return parseWith(text, delimiter);
  } catch (error) {
    throw unreadable(`damaged CSV: ${messageOf(error)}`, error);
  }
}

function parseWith(text: string, delimiter: string, to?: number): string[][] {
  return parse(text, {
    bom: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: 1024 * 1024,
    ...(to === undefined ? {} : { to }),
  });
}

function sniffDelimiter(text: string): string {
  const head = text.slice(0, 65_536);
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    let rows: string[][];
    try {
      rows = parseWith(head, delimiter, 30).filter((row) => row.length > 1 || row[0] !== '');
    } catch {
      continue;
    }
    const widths = new Map<number, number>();
    for (const row of rows) widths.set(row.length, (widths.get(row.length) ?? 0) + 1);
    const [width, count] = [...widths]
      .filter(([cells]) => cells > 1)
      .sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
    const score = count === 0 ? 0 : count / Math.max(1, rows.length) + Math.min(width, 50) / 1000;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}
