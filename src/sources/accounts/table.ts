import { readWrittenDate } from '../../common/dates/written.ts';
import { sideOf } from '../../common/money/amount.ts';
import { unreadable } from '../folder/readers/reader.ts';
import { DELIMITERS, parseCsv } from '../folder/text/csv.ts';
import { decodeText } from '../folder/text/decode.ts';
import { normaliseText, oneLine } from '../folder/text/normalise.ts';

/** A row by its columns' names in lower case, without spaces, `*` and punctuation. */
export type Row = ReadonlyMap<string, string>;

export interface TableRow {
  /** Number of the row in the file, from 1. */
  number: number;
  row: Row;
  /** What the row begins with, in whatever column. */
  label?: string;
  /** What the last row said that held nothing but words in a first column without a name: the group it is in. */
  group?: string;
  /** It holds its first cell alone: it heads a group, or is a title or foot of the report. */
  alone?: boolean;
}

export interface Table {
  /** Path of the file, for records and reports. */
  path: string;
  /** Names as in the file, without `*`, by their normal form. */
  columns: ReadonlyMap<string, string>;
  rows: TableRow[];
  /** Filled cells of the lines above the head row. */
  above?: readonly string[];
}

/** Title lines of a report stand above its head row; not more than this many. */
const TITLE_ROWS = 40;

/** `*ContactName` and `Contact Name` are the same column. */
export function columnKey(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The cells of a CSV file, row by row, for each delimiter that may be meant, the likeliest first. */
export function* readings(bytes: Uint8Array): Generator<string[][]> {
  if (bytes.length === 0) throw unreadable('empty');
  const text = decodeText(bytes);
  const first = parseCsv(text);
  yield first;
  for (const delimiter of DELIMITERS) {
    if (!text.includes(delimiter)) continue;
    try {
      const other = parseCsv(text, delimiter);
      if (JSON.stringify(other[0]) !== JSON.stringify(first[0])) yield other;
    } catch {
      // Quotes that are closed with one delimiter only: this one is not meant.
    }
  }
}

/** The tables that a file may be: each of its first rows as the head row. */
export function* tablesIn(path: string, raw: readonly string[][]): Generator<Table> {
  for (let head = 0; head < Math.min(raw.length, TITLE_ROWS); head++)
    if ((raw[head] ?? []).some((cell) => columnKey(cell) !== '')) yield tableAt(path, raw, head);
}

/** The table of a file without a head row: its columns are named by their place. Null where it seems to have one. */
export function headless(path: string, raw: readonly string[][]): Table | null {
  const [first] = raw;
  if (!first?.some((cell) => readWrittenDate(oneLine(cell)) !== null)) return null;
  const width = raw.slice(0, TITLE_ROWS).reduce((most, cells) => Math.max(most, cells.length), 0);
  const names = Array.from({ length: width }, (_, at) => unnamed(at));
  const table = tableAt(path, [names, ...raw], 0);
  return { ...table, rows: table.rows.map((row) => ({ ...row, number: row.number - 1 })) };
}

function unnamed(at: number): string {
  return `Column ${at + 1}`;
}

/** The names in the widest of the first rows, for a person who has to say what they are. */
export function columnsSeen(raw: readonly string[][]): string {
  const filled = raw.slice(0, TITLE_ROWS).map((cells) => cells.map(oneLine));
  const count = (cells: readonly string[]) => cells.filter((cell) => cell !== '').length;
  const widest = filled.reduce<string[]>((best, cells) => (count(cells) > count(best) ? cells : best), []);
  // Without a head row there are no names: the columns go by their place.
  const nameless = headless('', raw) !== null;
  const seen = widest
    .map((cell, at) => (nameless && cell !== '' ? `${unnamed(at)} (${cell.slice(0, 40)})` : cell))
    .filter((cell) => cell !== '')
    .slice(0, 24)
    .join(', ');
  return seen.slice(0, 600) || 'none';
}

function tableAt(path: string, raw: readonly string[][], head: number): Table {
  const names = (raw[head] ?? []).map((cell, at) => {
    const name = oneLine(cell.normalize('NFC')).replace(/^\*/, '').toWellFormed();
    return name === '' && at > 0 && holdsSides(raw, head, at) ? unnamed(at) : name;
  });
  const keys = names.map(keyOfName);
  const columns = new Map<string, string>();
  for (const [at, name] of names.entries()) {
    const key = keys[at] ?? '';
    if (!columns.has(key) && key !== '') columns.set(key, name);
  }
  let rows: Table['rows'] | null = null;
  return {
    path,
    columns,
    above: raw.slice(0, head).flatMap((cells) => cells.map(oneLine).filter((cell) => cell !== '')),
    // Read when asked for: of many rows that are tried as the head most are dropped by their names.
    get rows() {
      rows ??= rowsBelow(raw, head, keys);
      return rows;
    },
  };
}

/** "< 1 Month" and "1 Month" are two columns. */
function keyOfName(name: string): string {
  const key = columnKey(name);
  return key === '' ? key : `${/^[<>≤≥]/.exec(name)?.[0] ?? ''}${key}`;
}

/** Whether a column without a name says of each row which side it is of, as some banks print it behind the amount. */
function holdsSides(raw: readonly string[][], head: number, at: number): boolean {
  let filled = 0;
  for (const cells of raw.slice(head + 1)) {
    const cell = cells[at]?.trim() ?? '';
    if (cell === '') continue;
    if (sideOf(cell) === null) return false;
    filled += 1;
  }
  return filled > 0;
}

function rowsBelow(raw: readonly string[][], head: number, keys: readonly string[]): TableRow[] {
  const rows: TableRow[] = [];
  let group: string | undefined;
  for (const [index, cells] of raw.slice(head + 1).entries()) {
    const row = rowOf(cells, keys);
    const label = cells.map(oneLine).find((cell) => cell !== '');
    if (row.size === 0 && keys[0] === '' && label !== undefined && cells[0] !== '') group = label;
    if (row.size === 0 || isHead(row)) continue;
    const alone = cells.every((cell, at) => (at === 0) === (cell.trim() !== ''));
    rows.push({
      number: head + index + 2,
      row,
      ...(label !== undefined && { label }),
      ...(group !== undefined && { group }),
      ...(alone && { alone }),
    });
  }
  return rows;
}

/** Whether a row is the head once more, as pages of a report repeat it. */
function isHead(row: Row): boolean {
  return row.size > 1 && [...row].every(([key, cell]) => keyOfName(cell) === key);
}

function rowOf(cells: readonly string[], keys: readonly string[]): Map<string, string> {
  const row = new Map<string, string>();
  for (const [at, cell] of cells.entries()) {
    const key = keys[at] ?? '';
    const value = normaliseText(cell);
    if (key !== '' && value !== '' && !row.has(key)) row.set(key, value);
  }
  return row;
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
