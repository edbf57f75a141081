import { unreadable } from '../readers/reader.ts';
import type { GridRow } from '../text/grid.ts';
import { addressBeside } from '../text/link-text.ts';
import { oneLine } from '../text/normalise.ts';
import type { NotReadCounts } from '../text/not-read.ts';
import { joinHeads } from '../text/sheet-heads.ts';
import type { OdfStyles } from './odf-package.ts';
import { formulaLink } from './xlsx-links.ts';
import type { Range } from './xlsx-reference.ts';
import type { Formula } from './xlsx-sheet.ts';
import { type Attributes, readXml } from './xml.ts';

export interface OdfSheet {
  name: string;
  hidden: boolean;
  rows: GridRow[];
  /** Rows that only a filter or a closed group hides: they hold, but are not on show. */
  folded: GridRow[];
  isHidden(index: number): boolean;
  /** How many rows and columns with words are hidden, and left out. */
  gone: { rows: number; columns: number };
  /** What stands in text boxes and other shapes. */
  shapes: string[];
  formulas: Formula[];
  comments: { row: number; column: number; text: string }[];
}

const MAXIMUM_CELLS = 2_000_000;
const MAXIMUM_CHARACTERS = 20_000_000;
/** A filled cell or row stands for at most so many. */
const MAXIMUM_REPEATS = 2000;
const MAXIMUM_COLUMN_RANGES = 20_000;

interface Cell {
  text: string;
  formula: string;
  comment: string;
  columns: number;
  rowSpan: number;
  paragraphs: number;
  attributes: Attributes;
  isStruck: boolean;
}

/** Why a row is not on show. */
type RowState = 'hidden' | 'folded';

/**
 * Reads the sheets of an OpenDocument spreadsheet: cells as displayed with the addresses behind them, but dates as
 * ISO 8601 has them; heads of two rows as one. Hidden rows and columns and struck-out words are left out and counted.
 */
export function readOdfSheets(content: string, styles: OdfStyles, notRead: NotReadCounts): OdfSheet[] {
  const reader = new SheetsReader(styles, notRead);
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
  readonly #notRead: NotReadCounts;
  #columns: { from: number; to: number; hidden: boolean; style: string }[] = [];
  #merges: Range[] = [];
  #byRow = new Map<number, Map<number, string>>();
  #rowStates = new Map<number, RowState>();
  #rowState: RowState | null = null;
  /** For each open group of rows, whether it is closed to view. */
  #groups: boolean[] = [];
  #link: { href: string; at: number } | null = null;
  /** For each open span, whether its words are struck out. */
  #spans: boolean[] = [];
  /** The text of a shape, and how deep its elements are nested. */
  #shape = { text: '', depth: 0 };

  constructor(styles: OdfStyles, notRead: NotReadCounts) {
    this.#styles = styles;
    this.#notRead = notRead;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'table:table' && ++this.#depth === 1) this.#openSheet(attributes);
    if (this.#depth !== 1) return;
    if (this.#shape.depth > 0 || name.startsWith('draw:')) {
      this.#shape.depth++;
      if (name === 'draw:image') this.#notRead.add('picture');
    } else if (name === 'table:table-column') this.#addColumns(attributes);
    else if (name === 'table:table-row-group') this.#groups.push(attributes['table:display'] === 'false');
    else if (name === 'table:table-row') {
      const visibility = attributes['table:visibility'];
      const isFolded = visibility === 'filter' || this.#groups.includes(true);
      this.#rowState = isFolded ? 'folded' : visibility === 'collapse' ? 'hidden' : null;
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
        isStruck: this.#isStruckCell(attributes),
      };
    else if (name === 'office:annotation') this.#inComment = true;
    else if (name === 'text:span')
      this.#spans.push(
        this.#styles.looks.isStruck('text', attributes['text:style-name']) ?? this.#spans.at(-1) ?? false,
      );
    else if (name === 'text:a' && this.#cell)
      this.#link = { href: attributes['xlink:href'] ?? '', at: this.#cell.text.length };
    else if (name === 'text:p') {
      this.#inParagraph++;
      if (this.#cell && !this.#inComment && this.#cell.paragraphs++ > 0) this.#cell.text += ' ';
    } else if (name === 'text:s' || name === 'text:line-break' || name === 'text:tab') this.text(' ');
  }

  text(text: string): void {
    if (this.#shape.depth > 0) {
      this.#size += text.length;
      if (this.#size <= MAXIMUM_CHARACTERS) this.#shape.text += text;
      return;
    }
    if (this.#spans.at(-1)) {
      if (text.trim() !== '' && this.#cell && !this.#cell.isStruck) this.#notRead.add('struck-out text');
      return;
    }
    if (!this.#cell || this.#inParagraph === 0) return;
    if (this.#inComment) this.#cell.comment += text;
    else this.#cell.text += text;
  }

  close(name: string): void {
    if (name === 'table:table') {
      if (this.#depth-- === 1) this.#endSheet();
    } else if (this.#shape.depth > 0) this.#closeShape(name);
    else if (name === 'table:table-row-group') this.#groups.pop();
    else if (name === 'text:span') this.#spans.pop();
    else if (name === 'text:a') this.#endLink();
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
    this.#byRow = new Map();
    [this.#columns, this.#merges, this.#groups, this.#rowStates] = [[], [], [], new Map()];
    this.sheets.push({
      name: attributes['table:name'] ?? `Sheet ${this.sheets.length + 1}`,
      hidden: this.#styles.looks.isHidden('table', attributes['table:style-name']),
      rows: [],
      folded: [],
      isHidden: () => false,
      gone: { rows: 0, columns: 0 },
      shapes: [],
      formulas: [],
      comments: [],
    });
  }

  #endRow(): void {
    const sheet = this.sheets.at(-1);
    const filled = this.#cells.some(({ cell }) => shown(cell) !== '' || cell.comment !== '');
    // A row that is hidden is no blank row, even where it is empty.
    if (this.#rowState && !filled && this.#hanging.size === 0)
      for (let repeat = 0; repeat < Math.min(MAXIMUM_REPEATS, this.#rowRepeats); repeat++)
        this.#rowStates.set(this.#row + repeat, this.#rowState);
    const repeats = filled || this.#hanging.size > 0 ? Math.min(MAXIMUM_REPEATS, this.#rowRepeats) : 0;
    for (let repeat = 0; sheet && repeat < repeats; repeat++) {
      const cells = this.#rowCells(sheet, this.#row + repeat);
      if (cells.size > 0) {
        sheet.rows.push({ index: this.#row + repeat, cells });
        this.#byRow.set(this.#row + repeat, cells);
      }
      if (this.#rowState) this.#rowStates.set(this.#row + repeat, this.#rowState);
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
      if (cell.isStruck && shown(cell) !== '') this.#notRead.add('struck-out text');
      const formula = formulaOf(cell.formula);
      const link = formulaLink(formula, this.#byRow);
      const plain = cell.isStruck ? '' : shown(cell);
      const text = link === null || cell.isStruck ? plain : link(plain);
      const spanned = repeatsOf(cell.attributes['table:number-columns-spanned']);
      if (spanned > 1 && this.#merges.length < MAXIMUM_COLUMN_RANGES)
        this.#merges.push({
          top: row,
          left: column,
          bottom: row + cell.rowSpan - 1,
          right: column + spanned - 1,
        });
      if (text !== '')
        for (let next = column; next < column + Math.min(MAXIMUM_REPEATS, cell.columns); next++)
          this.#set(cells, next, text);
      if (text !== '' && cell.rowSpan > 1)
        this.#hanging.set(column, { text, rows: Math.min(MAXIMUM_REPEATS, cell.rowSpan - 1) });
      if (cell.formula !== '') sheet.formulas.push({ row, column, text: formula });
      if (oneLine(cell.comment) !== '') sheet.comments.push({ row, column, text: oneLine(cell.comment) });
    }
    return cells;
  }

  #addColumns(attributes: Attributes): void {
    const from = (this.#columns.at(-1)?.to ?? -1) + 1;
    if (this.#columns.length >= MAXIMUM_COLUMN_RANGES) return;
    this.#columns.push({
      from,
      to: from + repeatsOf(attributes['table:number-columns-repeated']) - 1,
      hidden: /^(?:collapse|filter)$/.test(attributes['table:visibility'] ?? ''),
      style: attributes['table:default-cell-style-name'] ?? '',
    });
  }

  #isStruckCell(attributes: Attributes): boolean {
    const own = attributes['table:style-name'];
    const column = own === undefined ? this.#columns.find(({ to }) => to >= this.#column) : undefined;
    return this.#styles.looks.isStruck('table-cell', own ?? column?.style) ?? false;
  }

  #endLink(): void {
    if (this.#cell && this.#link && !this.#inComment)
      this.#cell.text += addressBeside(this.#cell.text.slice(this.#link.at), this.#link.href);
    this.#link = null;
  }

  #closeShape(name: string): void {
    this.#shape.depth--;
    if (name === 'text:p') this.#shape.text += ' ';
    if (this.#shape.depth > 0) return;
    const text = oneLine(this.#shape.text);
    if (text !== '') this.sheets.at(-1)?.shapes.push(text);
    this.#shape.text = '';
  }

  /** Takes hidden columns out, then tells the rows on show from the others. */
  #endSheet(): void {
    const sheet = this.sheets.at(-1);
    if (!sheet) return;
    const off = this.#columns.filter(({ hidden }) => hidden);
    const isOff = (column: number) => off.some(({ from, to }) => column >= from && column <= to);
    const states = this.#rowStates;
    const used = new Set(sheet.rows.flatMap(({ cells }) => [...cells.keys()]));
    sheet.gone = {
      rows: sheet.rows.filter(({ index }) => states.get(index) === 'hidden').length,
      columns: [...used].filter(isOff).length,
    };
    const kept = sheet.rows.map(({ index, cells }) => ({
      index,
      cells: new Map([...cells].filter(([column]) => !isOff(column)).sort(([a], [b]) => a - b)),
    }));
    const all = joinHeads(
      kept.filter(({ cells }) => cells.size > 0),
      this.#merges,
    );
    const isGone = ({ row, column }: { row: number; column: number }) =>
      states.get(row) === 'hidden' || isOff(column);
    sheet.rows = all.filter(({ index }) => !states.has(index));
    sheet.folded = all.filter(({ index }) => states.get(index) === 'folded');
    sheet.isHidden = (index) => states.has(index);
    sheet.formulas = sheet.formulas.filter((formula) => !isGone(formula));
    sheet.comments = sheet.comments.filter((comment) => !isGone(comment));
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
