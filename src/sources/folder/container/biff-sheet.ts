import { unreadable } from '../readers/reader.ts';
import type { GridRow } from '../text/grid.ts';
import { displayNumber } from '../text/number-format.ts';
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

export interface BiffSheet {
  rows: GridRow[];
  /** Text of a comment by the cell that it is on. */
  comments: { row: number; column: number; text: string }[];
  /** What stands in text boxes. */
  boxes: string[];
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

/** Reads a sheet's records from its offset on: cells as displayed, merged ones in each row that they span, comments, text boxes. */
export function readBiffSheet(stream: Uint8Array, at: number, workbook: BiffWorkbook): BiffSheet {
  const reader = new SheetReader(workbook);
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
  readonly #merges: [top: number, bottom: number, column: number][] = [];
  readonly #notes: { row: number; column: number; object: number }[] = [];
  readonly #texts = new Map<number, string>();
  #object = 0;
  #cells = 0;
  #size = 0;
  /** The cell of a formula whose result is a text, which comes in a record of its own. */
  #waiting: { row: number; column: number } | null = null;

  constructor(workbook: BiffWorkbook) {
    this.#workbook = workbook;
  }

  take(record: BiffRecord): void {
    const data = record.parts[0] ?? new Uint8Array();
    const [row, column, style] = [u16(data, 0), u16(data, 2), u16(data, 4)];
    if (record.id === CELL.shared) this.#set(row, column, this.#workbook.strings[u32(data, 6)] ?? '');
    else if (record.id === CELL.number) this.#number(row, column, style, String(float64(data, 6)));
    else if (record.id === CELL.packed) this.#number(row, column, style, packedNumber(u32(data, 6)));
    else if (record.id === CELL.packedRow) {
      for (let at = 4, next = column; at + 8 <= data.length; at += 6, next++)
        this.#number(row, next, u16(data, at), packedNumber(u32(data, at + 2)));
    } else if (record.id === CELL.label || record.id === CELL.richLabel)
      this.#set(row, column, this.#label(record));
    else if (record.id === CELL.truth)
      this.#set(row, column, data[7] === 1 ? errorOf(data[6]) : data[6] === 1 ? 'TRUE' : 'FALSE');
    else if (record.id === CELL.formula || record.id === CELL.oldFormula)
      this.#formula(row, column, style, data);
    else if (record.id === FORMULA_TEXT) this.#result(record);
    else if (record.id === MERGED) {
      for (let at = 2; at + 8 <= data.length && this.#merges.length < 20_000; at += 8)
        this.#merges.push([u16(data, at), u16(data, at + 2), u16(data, at + 4)]);
    } else if (record.id === OBJECT) this.#object = u16(data, 6);
    else if (record.id === OBJECT_TEXT) this.#text(record);
    else if (record.id === NOTE) this.#notes.push({ row, column, object: u16(data, 6) });
  }

  finish(): BiffSheet {
    for (const [top, bottom, column] of this.#merges) {
      const text = this.#rows.get(top)?.get(column);
      if (text === undefined || bottom - top > 2000) continue;
      for (let row = top + 1; row <= bottom; row++) this.#rows.get(row)?.set(column, text);
    }
    const rows = [...this.#rows]
      .sort(([a], [b]) => a - b)
      .map(([index, cells]) => ({ index, cells: new Map([...cells].sort(([a], [b]) => a - b)) }));
    const comments = this.#notes.flatMap(({ row, column, object }) => {
      const text = this.#texts.get(object);
      this.#texts.delete(object);
      return text === undefined ? [] : [{ row, column, text }];
    });
    return { rows, comments, boxes: [...this.#texts.values()] };
  }

  #number(row: number, column: number, style: number, value: string): void {
    const { formats, date1904 } = this.#workbook;
    this.#set(row, column, displayNumber(value, formats[style] ?? 'General', date1904).text);
  }

  #set(row: number, column: number, text: string): void {
    if (text === '') return;
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
    else if (data[6] === 0) this.#waiting = { row, column };
    else if (data[6] === 1) this.#set(row, column, data[8] === 1 ? 'TRUE' : 'FALSE');
    else if (data[6] === 2) this.#set(row, column, errorOf(data[8]));
  }

  #result({ parts }: BiffRecord): void {
    if (this.#waiting === null) return;
    const data = parts[0] ?? new Uint8Array();
    const text =
      this.#workbook.version === 8
        ? new BiffStrings(parts, 0).next()
        : narrowText(data, 2, u16(data, 0), this.#workbook.codePage);
    this.#set(this.#waiting.row, this.#waiting.column, text);
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

/** What Excel shows for an error by its number (MS-XLS 2.5.10). */
export function errorOf(code: number | undefined): string {
  return ERRORS[code ?? -1] ?? '#ERROR!';
}
