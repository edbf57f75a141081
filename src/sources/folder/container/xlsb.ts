import { unreadable } from '../readers/reader.ts';
import type { GridRow } from '../text/grid.ts';
import { builtInFormat, displayNumber } from '../text/number-format.ts';
import { decodeWindows, WIDE } from '../text/windows-code-page.ts';
import { float64, packedNumber, u16, u32 } from './biff-records.ts';
import { errorOf } from './biff-sheet.ts';
import { relationships, relationshipsPart } from './xml.ts';
import type { Package } from './zip.ts';

export interface XlsbSheet {
  name: string;
  hidden: boolean;
  rows: GridRow[];
}

/** Records that are read (MS-XLSB 2.3). */
const RECORD = {
  row: 0,
  packed: 2,
  error: 3,
  truth: 4,
  number: 5,
  text: 6,
  shared: 7,
  formulaText: 8,
  formulaNumber: 9,
  formulaTruth: 10,
  formulaError: 11,
  sharedItem: 19,
  format: 44,
  style: 47,
  properties: 153,
  sheet: 156,
  merged: 176,
  styles: 617,
  stylesEnd: 618,
};

const MAXIMUM_CELLS = 2_000_000;
const MAXIMUM_CHARACTERS = 20_000_000;

interface Shared {
  strings: string[];
  formats: string[];
  date1904: boolean;
}

/** Reads the sheets of a binary workbook: cells as displayed, merged ones in each row that they span. */
export function readXlsbSheets(parts: Package): XlsbSheet[] {
  const part = 'xl/workbook.bin';
  const workbook = parts.bytes(part);
  if (workbook === null) throw unreadable('damaged Excel file: it has no workbook part');
  const links = relationships(parts.text(relationshipsPart(part)), part);
  const sheets: { name: string; hidden: boolean; target: string }[] = [];
  let date1904 = false;
  for (const { id, data } of records(workbook)) {
    if (id === RECORD.properties) date1904 = (u32(data, 0) & 1) === 1;
    else if (id === RECORD.sheet && sheets.length < 5000) {
      const link = wideText(data, 8);
      const target = links.get(link.text)?.target;
      if (target !== undefined)
        sheets.push({ name: wideText(data, link.end).text, hidden: u32(data, 0) !== 0, target });
    }
  }
  const shared = {
    strings: [...records(parts.bytes('xl/sharedStrings.bin'))].flatMap(({ id, data }) =>
      id === RECORD.sharedItem ? [wideText(data, 1).text] : [],
    ),
    formats: readFormats(parts.bytes('xl/styles.bin')),
    date1904,
  };
  const total = { cells: 0, characters: 0 };
  return sheets.map(({ name, hidden, target }) => ({
    name,
    hidden,
    rows: readRows(parts.bytes(target), shared, total),
  }));
}

/** Type and length are in groups of seven bits, the lower first. */
function* records(part: Uint8Array | null): Generator<{ id: number; data: Uint8Array }> {
  const bytes = part ?? new Uint8Array();
  for (let at = 0; at < bytes.length; ) {
    let id = bytes[at++] ?? 0;
    if (id >= 0x80) id = (id & 0x7f) | (((bytes[at++] ?? 0) & 0x7f) << 7);
    let length = 0;
    for (let group = 0; group < 4; group++) {
      const byte = bytes[at++] ?? 0;
      length |= (byte & 0x7f) << (7 * group);
      if (byte < 0x80) break;
    }
    yield { id, data: bytes.subarray(at, at + length) };
    at += length;
  }
}

function wideText(data: Uint8Array, at: number): { text: string; end: number } {
  const length = u32(data, at) === 0xffffffff ? 0 : Math.min(u32(data, at), data.length);
  const end = at + 4 + length * 2;
  return { text: decodeWindows(data.subarray(at + 4, end), WIDE), end };
}

function readFormats(styles: Uint8Array | null): string[] {
  const own = new Map<number, string>();
  const formats: number[] = [];
  let inCells = false;
  for (const { id, data } of records(styles)) {
    if (id === RECORD.format) own.set(u16(data, 0), wideText(data, 2).text);
    else if (id === RECORD.styles) inCells = true;
    else if (id === RECORD.stylesEnd) inCells = false;
    else if (id === RECORD.style && inCells) formats.push(u16(data, 2));
  }
  return formats.map((id) => own.get(id) ?? builtInFormat(id));
}

function readRows(
  part: Uint8Array | null,
  shared: Shared,
  total: { cells: number; characters: number },
): GridRow[] {
  const rows = new Map<number, Map<number, string>>();
  const merges: [top: number, bottom: number, column: number][] = [];
  let row = 0;
  for (const { id, data } of records(part)) {
    if (id === RECORD.row) row = u32(data, 0);
    else if (id === RECORD.merged && merges.length < 20_000)
      merges.push([u32(data, 0), u32(data, 4), u32(data, 8)]);
    const text = cellText(id, data, shared);
    if (text === '') continue;
    total.cells++;
    total.characters += text.length;
    if (total.cells > MAXIMUM_CELLS) throw unreadable('Excel file with more than 2 million cells');
    if (total.characters > MAXIMUM_CHARACTERS)
      throw unreadable('Excel file with more than 20 million characters');
    const cells = rows.get(row) ?? new Map<number, string>();
    cells.set(u32(data, 0), text);
    rows.set(row, cells);
  }
  for (const [top, bottom, column] of merges) {
    const text = rows.get(top)?.get(column);
    if (text === undefined || bottom - top > 2000) continue;
    for (let next = top + 1; next <= bottom; next++) rows.get(next)?.set(column, text);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([index, cells]) => ({ index, cells }));
}

/** A cell's column and style come first; the value, of a formula its result, after them. */
function cellText(id: number, data: Uint8Array, { strings, formats, date1904 }: Shared): string {
  const number = (value: string) =>
    displayNumber(value, formats[u32(data, 4) & 0xffffff] ?? 'General', date1904).text;
  if (id === RECORD.shared) return strings[u32(data, 8)] ?? '';
  if (id === RECORD.text || id === RECORD.formulaText) return wideText(data, 8).text;
  if (id === RECORD.number || id === RECORD.formulaNumber) return number(String(float64(data, 8)));
  if (id === RECORD.packed) return number(packedNumber(u32(data, 8)));
  if (id === RECORD.truth || id === RECORD.formulaTruth) return data[8] === 1 ? 'TRUE' : 'FALSE';
  return id === RECORD.error || id === RECORD.formulaError ? errorOf(data[8]) : '';
}
