import { displayNumber, displayText } from '../text/number-format.ts';
import { formulaLink } from './xlsx-links.ts';
import { parseReference, shiftFormula } from './xlsx-reference.ts';
import { type CellStyle, isOn } from './xlsx-styles.ts';
import type { Attributes } from './xml.ts';

/** What is shared by a workbook's sheets. */
export interface Workbook {
  strings: readonly string[];
  styles: readonly CellStyle[];
  date1904: boolean;
}

export interface Formula {
  row: number;
  column: number;
  /** Without the `=`. */
  text: string;
}

interface Cell {
  type: string;
  style: number;
  value: string;
  formula: string;
  inline: string;
  shareId: string | null;
}

/** Cells beyond this many are not read; a sheet that a person keeps has fewer. */
const MAXIMUM_CELLS = 2_000_000;

/** Takes a worksheet's tags (without prefix) in order and collects its cells as displayed, and its formulas. */
export class SheetCells {
  readonly rows = new Map<number, Map<number, string>>();
  readonly formulas: Formula[] = [];
  /** Cells whose numbers have more digits than Excel keeps. */
  readonly beyond: { row: number; column: number }[] = [];
  struck = 0;
  readonly #workbook: Workbook;
  readonly #shared = new Map<string, Formula>();
  #row = -1;
  #column = -1;
  #count = 0;
  #cell: Cell = newCell({});
  #inside = '';
  #phonetic = false;
  #struckRun = false;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') {
      this.#row = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r']) - 1;
      this.#column = -1;
    } else if (name === 'c') {
      const at = attributes['r'] === undefined ? null : parseReference(attributes['r']);
      this.#column = at?.column ?? this.#column + 1;
      if (at) this.#row = at.row;
      this.#cell = newCell(attributes);
      this.#struckRun = false;
      this.#count++;
    } else if (name === 'f') {
      this.#cell.shareId = attributes['t'] === 'shared' ? (attributes['si'] ?? null) : null;
      this.#inside = 'f';
    } else if (name === 'v') this.#inside = 'v';
    else if (name === 't' && !this.#phonetic && !this.#struckRun) this.#inside = 't';
    else if (name === 'rPh') this.#phonetic = true;
    else if (name === 'r') this.#struckRun = false;
    else if (name === 'strike') this.#struckRun = isOn(attributes['val']);
  }

  text(text: string): void {
    if (this.#inside === 'v') this.#cell.value += text;
    else if (this.#inside === 'f') this.#cell.formula += text;
    else if (this.#inside === 't') this.#cell.inline += text;
  }

  close(name: string): void {
    this.#inside = '';
    if (name === 'rPh') this.#phonetic = false;
    if (name === 'c' && this.#count <= MAXIMUM_CELLS && this.#row >= 0 && this.#column >= 0) this.#keep();
  }

  #keep(): void {
    const [row, column, cell] = [this.#row, this.#column, this.#cell];
    const formula = this.#formulaOf(cell, row, column);
    if (formula) this.formulas.push(formula);
    const link = formula ? formulaLink(formula.text, this.rows) : null;
    const shown = this.#shown(cell);
    const text = link === null ? shown : link(shown);
    if (text === '') return;
    if (this.#workbook.styles[cell.style]?.struck) {
      this.struck++;
      return;
    }
    const line = this.rows.get(row) ?? new Map<number, string>();
    line.set(column, text);
    this.rows.set(row, line);
  }

  #formulaOf(cell: Cell, row: number, column: number): Formula | null {
    const master = cell.shareId === null ? undefined : this.#shared.get(cell.shareId);
    if (cell.formula !== '') {
      const formula = { row, column, text: cell.formula };
      if (cell.shareId !== null) this.#shared.set(cell.shareId, formula);
      return formula;
    }
    return master
      ? { row, column, text: shiftFormula(master.text, row - master.row, column - master.column) }
      : null;
  }

  #shown({ type, style, value, inline }: Cell): string {
    const format = this.#workbook.styles[style]?.format ?? 'General';
    if (type === 's') return displayText(this.#workbook.strings[Number(value)] ?? '', format);
    if (type === 'inlineStr') return displayText(inline, format);
    if (type === 'str') return displayText(value, format);
    if (type === 'b') return value === '1' ? 'TRUE' : 'FALSE';
    if (type === 'd') return value.replace(/T00:00:00(?:\.0+)?$/, '');
    if (type !== 'n' || value === '') return value;
    const { text, beyond } = displayNumber(value, format, this.#workbook.date1904);
    if (beyond) this.beyond.push({ row: this.#row, column: this.#column });
    return text;
  }
}

function newCell(attributes: Attributes): Cell {
  return {
    type: attributes['t'] ?? 'n',
    style: Number(attributes['s'] ?? 0),
    value: '',
    formula: '',
    inline: '',
    shareId: null,
  };
}
