import { unreadable } from '../readers/reader.ts';
import type { GridRow } from '../text/grid.ts';
import type { NotReadCounts } from '../text/not-read.ts';
import { displayNumber } from '../text/number-format.ts';
import { joinHeads } from '../text/sheet-heads.ts';
import { linkAddress } from './biff-link.ts';
import {
  type BiffRecord,
  BiffStrings,
  biffRecords,
  characters,
  float64,
  narrowText,
  packedNumber,
  u16,
  u32,
} from './biff-records.ts';
import type { BiffWorkbook } from './biff-workbook.ts';
import { linkCells } from './xlsx-links.ts';
import type { Range } from './xlsx-reference.ts';

export interface BiffSheet {
  rows: GridRow[];
  /** Text of a comment by the cell that it is on. */
  comments: { row: number; column: number; text: string }[];
  /** What stands in text boxes. */
  boxes: string[];
  /** Rows that only a filter or a closed group hides: they hold, but are not on show. */
  folded: GridRow[];
  isHidden(index: number): boolean;
}

/** Records that hold cells (MS-XLS 2.3); old ones are of the versions before 97. */
const CELL = {
  shared: 0xfd,
  number: 0x203,
  packed: 0x27e,
  packedRow: 0xbd,
  label: 0x204,
  richLabel: 0xd6,
  truth: 0x205,
  formula: 0x06,
  oldFormula: 0x406,
};
const [FORMULA_TEXT, MERGED, OBJECT, OBJECT_TEXT, NOTE] = [0x207, 0xe5, 0x5d, 0x1b6, 0x1c];
const [ROW, COLUMNS, FILTERED, LINK] = [0x208, 0x7d, 0x9b, 0x1b8];
const [BEGIN, OLD_BEGIN, END] = [0x809, 0x409, 0x0a];

const ERRORS: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
};

/** Cells and characters beyond these are not read; a sheet that a person keeps has fewer. */
const MAXIMUM_CELLS = 2_000_000;
const MAXIMUM_CHARACTERS = 20_000_000;

/**
 * Reads a sheet's records from its offset on: cells as displayed with the addresses behind them, merged ones in each row that they span, heads of two rows as one,
 * comments, text boxes. What is hidden or struck out is left out and counted.
 */
export function readBiffSheet(
  stream: Uint8Array,
  at: number,
  workbook: BiffWorkbook,
  notRead: NotReadCounts,
): BiffSheet {
  const reader = new SheetReader(workbook, notRead);
  let depth = 0;
  for (const record of biffRecords(stream, at)) {
    // A chart on the sheet is a stream within the stream.
    if (record.id === BEGIN || record.id === OLD_BEGIN) depth++;
    else if (record.id === END && --depth <= 0) break;
    else if (depth === 1) reader.take(record);
  }
  return reader.finish();
}

class SheetReader {
  readonly #workbook: BiffWorkbook;
  readonly #rows = new Map<number, Map<number, string>>();
  readonly #merges: Range[] = [];
  readonly #links: { ref: Range; address: string }[] = [];
  readonly #hiddenRows = new Map<number, 'hidden' | 'grouped'>();
  readonly #hiddenColumns: [from: number, to: number][] = [];
  readonly #notRead: NotReadCounts;
  #filtered = false;
  readonly #notes: { row: number; column: number; object: number }[] = [];
  readonly #texts = new Map<number, string>();
  #object = 0;
  #cells = 0;
  #size = 0;
  /** The cell of a formula whose result is a text, which comes in a record of its own. */
  #waiting: { row: number; column: number; style: number } | null = null;

  constructor(workbook: BiffWorkbook, notRead: NotReadCounts) {
    this.#workbook = workbook;
    this.#notRead = notRead;
  }

  take(record: BiffRecord): void {
    const data = record.parts[0] ?? new Uint8Array();
    const [row, column, style] = [u16(data, 0), u16(data, 2), u16(data, 4)];
    if (record.id === CELL.shared) this.#set(row, column, style, this.#workbook.strings[u32(data, 6)] ?? '');
    else if (record.id === CELL.number) this.#number(row, column, style, String(float64(data, 6)));
    else if (record.id === CELL.packed) this.#number(row, column, style, packedNumber(u32(data, 6)));
    else if (record.id === CELL.packedRow) {
      for (let at = 4, next = column; at + 8 <= data.length; at += 6, next++)
        this.#number(row, next, u16(data, at), packedNumber(u32(data, at + 2)));
    } else if (record.id === CELL.label || record.id === CELL.richLabel)
      this.#set(row, column, style, this.#label(record));
    else if (record.id === CELL.truth)
      this.#set(row, column, style, data[7] === 1 ? errorOf(data[6]) : data[6] === 1 ? 'TRUE' : 'FALSE');
    else if (record.id === CELL.formula || record.id === CELL.oldFormula)
      this.#formula(row, column, style, data);
    else if (record.id === FORMULA_TEXT) this.#result(record);
    else if (record.id === MERGED) {
      for (let at = 2; at + 8 <= data.length && this.#merges.length < 20_000; at += 8)
        this.#merges.push(rangeAt(data, at));
    } else if (record.id === ROW) {
      // The level of its group, and whether it has no height (MS-XLS 2.4.221).
      const look = u16(data, 12);
      if ((look & 0x20) !== 0) this.#hiddenRows.set(row, (look & 7) > 0 ? 'grouped' : 'hidden');
    } else if (record.id === COLUMNS) {
      if ((u16(data, 8) & 1) !== 0) this.#hiddenColumns.push([row, column]);
    } else if (record.id === FILTERED) this.#filtered = true;
    else if (record.id === LINK) {
      const address = this.#links.length < 20_000 ? linkAddress(data) : '';
      if (address !== '') this.#links.push({ ref: rangeAt(data, 0), address });
    } else if (record.id === OBJECT) this.#object = u16(data, 6);
    else if (record.id === OBJECT_TEXT) this.#text(record);
    else if (record.id === NOTE) this.#notes.push({ row, column, object: u16(data, 6) });
  }

  finish(): BiffSheet {
    linkCells(this.#rows, this.#links);
    for (const { top, bottom, left } of this.#merges) {
      const text = this.#rows.get(top)?.get(left);
      if (text === undefined || bottom - top > 2000) continue;
      for (let row = top + 1; row <= bottom; row++) this.#rows.get(row)?.set(left, text);
    }
    const isOff = (column: number) =>
      this.#hiddenColumns.some(([from, to]) => column >= from && column <= to);
    const isGone = (row: number) => this.#hiddenRows.get(row) === 'hidden' && !this.#filtered;
    const isHidden = (row: number) => this.#hiddenRows.has(row);
    const used = new Set([...this.#rows.values()].flatMap((cells) => [...cells.keys()]));
    this.#notRead.add('hidden row', [...this.#rows.keys()].filter(isGone).length);
    this.#notRead.add('hidden column', [...used].filter(isOff).length);
    const all = joinHeads(
      [...this.#rows]
        .sort(([a], [b]) => a - b)
        .map(([index, cells]) => ({
          index,
          cells: new Map([...cells].filter(([column]) => !isOff(column)).sort(([a], [b]) => a - b)),
        })),
      this.#merges,
    );
    const rows = all.filter(({ index }) => !isHidden(index));
    const folded = all.filter(({ index }) => isHidden(index) && !isGone(index));
    const comments = this.#notes.flatMap(({ row, column, object }) => {
      const text = this.#texts.get(object);
      this.#texts.delete(object);
      return text === undefined || isGone(row) || isOff(column) ? [] : [{ row, column, text }];
    });
    return { rows, folded, isHidden, comments, boxes: [...this.#texts.values()] };
  }

  #number(row: number, column: number, style: number, value: string): void {
    const { formats, date1904 } = this.#workbook;
    this.#set(row, column, style, displayNumber(value, formats[style] ?? 'General', date1904).text);
  }

  #set(row: number, column: number, style: number, text: string): void {
    if (text === '') return;
    if (this.#workbook.struck[style]) {
      this.#notRead.add('struck-out text');
      return;
    }
    this.#cells++;
    this.#size += text.length;
    if (this.#cells > MAXIMUM_CELLS) throw unreadable('Excel file with more than 2 million cells');
    if (this.#size > MAXIMUM_CHARACTERS) throw unreadable('Excel file with more than 20 million characters');
    const cells = this.#rows.get(row) ?? new Map<number, string>();
    cells.set(column, text);
    this.#rows.set(row, cells);
  }

  /** A text in the cell itself, as versions before 97 have it. */
  #label({ parts }: BiffRecord): string {
    const data = parts[0] ?? new Uint8Array();
    if (this.#workbook.version === 8) return new BiffStrings(parts, 6).next();
    return narrowText(data, 8, u16(data, 6), this.#workbook.codePage);
  }

  #formula(row: number, column: number, style: number, data: Uint8Array): void {
    this.#waiting = null;
    const isText = u16(data, 12) === 0xffff;
    if (!isText) this.#number(row, column, style, String(float64(data, 6)));
    else if (data[6] === 0) this.#waiting = { row, column, style };
    else if (data[6] === 1) this.#set(row, column, style, data[8] === 1 ? 'TRUE' : 'FALSE');
    else if (data[6] === 2) this.#set(row, column, style, errorOf(data[8]));
  }

  #result({ parts }: BiffRecord): void {
    if (this.#waiting === null) return;
    const data = parts[0] ?? new Uint8Array();
    const text =
      this.#workbook.version === 8
        ? new BiffStrings(parts, 0).next()
        : narrowText(data, 2, u16(data, 0), this.#workbook.codePage);
    this.#set(this.#waiting.row, this.#waiting.column, this.#waiting.style, text);
    this.#waiting = null;
  }

  /** The text of a drawn object comes in the records that continue this one; the last of them tells of fonts. */
  #text({ parts: [head = new Uint8Array(), ...rest] }: BiffRecord): void {
    let left = u16(head, 10);
    let text = '';
    for (const part of rest) {
      const wide = ((part[0] ?? 0) & 1) === 1;
      const count = Math.min(left, Math.floor((part.length - 1) / (wide ? 2 : 1)));
      if (count <= 0) break;
      text += characters(part.subarray(1, 1 + count * (wide ? 2 : 1)), wide);
      left -= count;
    }
    this.#size += text.length;
    if (text.trim() !== '' && this.#texts.size < 20_000 && this.#size <= MAXIMUM_CHARACTERS)
      this.#texts.set(this.#object, text);
  }
}

/** First and last row, first and last column. */
function rangeAt(data: Uint8Array, at: number): Range {
  return { top: u16(data, at), bottom: u16(data, at + 2), left: u16(data, at + 4), right: u16(data, at + 6) };
}

/** What Excel shows for an error by its number (MS-XLS 2.5.10). */
export function errorOf(code: number | undefined): string {
  return ERRORS[code ?? -1] ?? '#ERROR!';
}
