import { unreadable } from '../readers/reader.ts';
import type { GridRow } from '../text/grid.ts';
import { oneLine } from '../text/normalise.ts';
import type { OdfStyles } from './odf-package.ts';
import type { Formula } from './xlsx-sheet.ts';
import { type Attributes, readXml } from './xml.ts';

export interface OdfSheet {
  name: string;
  hidden: boolean;
  rows: GridRow[];
  formulas: Formula[];
  comments: { row: number; column: number; text: string }[];
}

const MAXIMUM_CELLS = 2_000_000;
const MAXIMUM_CHARACTERS = 20_000_000;
/** A filled cell or row stands for at most so many. */
const MAXIMUM_REPEATS = 2000;

interface Cell {
  text: string;
  formula: string;
  comment: string;
  columns: number;
  rowSpan: number;
  paragraphs: number;
  attributes: Attributes;
}

/** Reads the sheets of an OpenDocument spreadsheet: cells as displayed, but dates as ISO 8601 has them. */
export function readOdfSheets(content: string, styles: OdfStyles): OdfSheet[] {
  const reader = new SheetsReader(styles);
  readXml(content, reader);
  return reader.sheets;
}

class SheetsReader {
  readonly sheets: OdfSheet[] = [];
  readonly #styles: OdfStyles;
  #depth = 0;
  #row = 0;
  #column = 0;
  #rowRepeats = 1;
  #cells: { column: number; cell: Cell }[] = [];
  #cell: Cell | null = null;
  #inComment = false;
  #inParagraph = 0;
  #count = 0;
  #size = 0;
  /** Cells that go on in the rows below, by column. */
  #hanging = new Map<number, { text: string; rows: number }>();

  constructor(styles: OdfStyles) {
    this.#styles = styles;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'table:table' && ++this.#depth === 1) this.#openSheet(attributes);
    if (this.#depth !== 1) return;
    if (name === 'table:table-row') {
      this.#column = 0;
      this.#cells = [];
      this.#rowRepeats = repeatsOf(attributes['table:number-rows-repeated']);
    } else if (name === 'table:table-cell' || name === 'table:covered-table-cell')
      this.#cell = {
        text: '',
        formula: attributes['table:formula'] ?? '',
        comment: '',
        columns: repeatsOf(attributes['table:number-columns-repeated']),
        rowSpan: repeatsOf(attributes['table:number-rows-spanned']),
        paragraphs: 0,
        attributes,
      };
    else if (name === 'office:annotation') this.#inComment = true;
    else if (name === 'text:p') {
      this.#inParagraph++;
      if (this.#cell && !this.#inComment && this.#cell.paragraphs++ > 0) this.#cell.text += ' ';
    } else if (name === 'text:s' || name === 'text:line-break' || name === 'text:tab') this.text(' ');
  }

  text(text: string): void {
    if (!this.#cell || this.#inParagraph === 0) return;
    if (this.#inComment) this.#cell.comment += text;
    else this.#cell.text += text;
  }

  close(name: string): void {
    if (name === 'table:table') this.#depth--;
    else if (name === 'text:p') this.#inParagraph = Math.max(0, this.#inParagraph - 1);
    else if (name === 'office:annotation') this.#inComment = false;
    else if (this.#depth !== 1) return;
    else if (name === 'table:table-cell' || name === 'table:covered-table-cell') {
      if (this.#cell) this.#cells.push({ column: this.#column, cell: this.#cell });
      this.#column += this.#cell?.columns ?? 1;
      this.#cell = null;
    } else if (name === 'table:table-row') this.#endRow();
  }

  #openSheet(attributes: Attributes): void {
    this.#row = 0;
    this.#hanging = new Map();
    this.sheets.push({
      name: attributes['table:name'] ?? `Sheet ${this.sheets.length + 1}`,
      hidden: this.#styles.hidden.has(attributes['table:style-name'] ?? ''),
      rows: [],
      formulas: [],
      comments: [],
    });
  }

  #endRow(): void {
    const sheet = this.sheets.at(-1);
    const filled = this.#cells.some(({ cell }) => shown(cell) !== '' || cell.comment !== '');
    const repeats = filled || this.#hanging.size > 0 ? Math.min(MAXIMUM_REPEATS, this.#rowRepeats) : 0;
    for (let repeat = 0; sheet && repeat < repeats; repeat++) {
      const cells = this.#rowCells(sheet, this.#row + repeat);
      if (cells.size > 0) sheet.rows.push({ index: this.#row + repeat, cells });
    }
    this.#row += this.#rowRepeats;
  }

  #rowCells(sheet: OdfSheet, row: number): Map<number, string> {
    const cells = new Map<number, string>();
    for (const [column, above] of this.#hanging) {
      cells.set(column, above.text);
      if (--above.rows <= 0) this.#hanging.delete(column);
    }
    for (const { column, cell } of this.#cells) {
      const text = shown(cell);
      if (text !== '')
        for (let next = column; next < column + Math.min(MAXIMUM_REPEATS, cell.columns); next++)
          this.#set(cells, next, text);
      if (text !== '' && cell.rowSpan > 1)
        this.#hanging.set(column, { text, rows: Math.min(MAXIMUM_REPEATS, cell.rowSpan - 1) });
      if (cell.formula !== '') sheet.formulas.push({ row, column, text: formulaOf(cell.formula) });
      if (oneLine(cell.comment) !== '') sheet.comments.push({ row, column, text: oneLine(cell.comment) });
    }
    return cells;
  }

  #set(cells: Map<number, string>, column: number, text: string): void {
    this.#count++;
    this.#size += text.length;
    if (this.#count > MAXIMUM_CELLS) throw unreadable('spreadsheet with more than 2 million cells');
    if (this.#size > MAXIMUM_CHARACTERS) throw unreadable('spreadsheet with more than 20 million characters');
    cells.set(column, text);
  }
}

function repeatsOf(value: string | undefined): number {
  const number = Number(value ?? 1);
  return Number.isSafeInteger(number) && number >= 1 ? number : 1;
}

/** What a cell shows; a date without the order of day and month that only its writer knows. */
function shown({ text, attributes }: Cell): string {
  const date = attributes['office:date-value'];
  if (date !== undefined && /^\d{4}-\d{2}-\d{2}/.test(date) && text !== '')
    return date.replace(/T00:00:00(?:\.0+)?$/, '').replace(/^(\S{10})T(\d{2}:\d{2})\S*$/, '$1 $2');
  // A column that is too narrow shows only signs.
  return /^#{3,}$/.test(text) ? (attributes['office:value'] ?? text) : text;
}

/** `of:=SUM([.A1:.B2])*[$Rates.C1]` as Excel writes it: `SUM(A1:B2)*$Rates!C1`. */
function formulaOf(formula: string): string {
  return formula
    .slice(0, 8000)
    .replace(/^\w+:=?/, '')
    .replace(/^=/, '')
    .replace(/\[([^\]]*)\]/g, (_, reference: string) =>
      reference.replace(/(^|:)\./g, '$1').replace('.', '!'),
    );
}
