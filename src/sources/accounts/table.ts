import { unreadable } from '../folder/readers/reader.ts';
import { parseCsv } from '../folder/text/csv.ts';
import { decodeText } from '../folder/text/decode.ts';
import { normaliseText, oneLine } from '../folder/text/normalise.ts';

/** A row by its columns' names in lower case, without spaces, `*` and punctuation. */
export type Row = ReadonlyMap<string, string>;

export interface Table {
  /** Path of the file, for records and reports. */
  path: string;
  /** Names as in the file, without `*`, by their normal form. */
  columns: ReadonlyMap<string, string>;
  /** With the number of each row in the file, from 1. */
  rows: { number: number; row: Row }[];
}

/** Title lines of a report stand above its head row; not more than this many. */
const TITLE_ROWS = 12;

/** `*ContactName` and `Contact Name` are the same column. */
export function columnKey(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Reads a CSV file whose head row is the first that `isHead` knows. Throws SOURCE_UNREADABLE with the columns of the
 * widest of the first rows where there is none.
 */
export function readTable(
  path: string,
  bytes: Uint8Array,
  isHead: (columns: ReadonlySet<string>) => boolean,
): Table {
  if (bytes.length === 0) throw unreadable('empty');
  const raw = parseCsv(decodeText(bytes));
  const top = raw.slice(0, TITLE_ROWS);
  const head = top.findIndex((cells) => isHead(new Set(cells.map(columnKey))));
  if (head < 0) {
    const widest = top.reduce<string[]>((best, cells) => (cells.length > best.length ? cells : best), []);
    const seen = widest
      .map(oneLine)
      .filter((cell) => cell !== '')
      .slice(0, 12)
      .join(', ');
    throw unreadable(
      `no export of Xero or Wise that is known here; its columns are: ${seen.slice(0, 400) || 'none'}`,
    );
  }
  const names = (raw[head] ?? []).map((cell) =>
    oneLine(cell.normalize('NFC')).replace(/^\*/, '').toWellFormed(),
  );
  const columns = new Map<string, string>();
  for (const name of names)
    if (!columns.has(columnKey(name)) && columnKey(name) !== '') columns.set(columnKey(name), name);
  const rows = raw.slice(head + 1).map((cells, index) => {
    const row = new Map<string, string>();
    for (const [at, cell] of cells.entries()) {
      const key = columnKey(names[at] ?? '');
      const value = normaliseText(cell);
      if (key !== '' && value !== '' && !row.has(key)) row.set(key, value);
    }
    return { number: head + index + 2, row };
  });
  return { path, columns, rows: rows.filter(({ row }) => row.size > 0) };
}

/** The first of these columns that the row fills, or ''. */
export function field(row: Row, ...names: string[]): string {
  for (const name of names) {
    const value = row.get(name);
    if (value !== undefined) return value;
  }
  return '';
}

/** `Column: value` lines of the filled columns, in the file's order. */
export function fieldLines(table: Table, row: Row, wanted: (key: string) => boolean = () => true): string[] {
  const lines: string[] = [];
  for (const [key, name] of table.columns) {
    const value = row.get(key);
    if (value !== undefined && wanted(key)) lines.push(`${name}: ${oneLine(value)}`);
  }
  return lines;
}

/** Part of a record's key: one line, no control characters, not too long. */
export function keyPart(text: string): string {
  return oneLine(text).slice(0, 200).toWellFormed() || 'unnamed';
}
