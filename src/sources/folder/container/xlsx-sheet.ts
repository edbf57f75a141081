import type { GridRow } from '../text/grid.ts';
import { displayNumber } from '../text/number-format.ts';
import { readXml } from './xml.ts';

/** What is shared by a workbook's sheets. */
export interface Workbook {
  strings: readonly string[];
  /** Number format by cell style. */
  formats: readonly string[];
  date1904: boolean;
}

export interface Formula {
  row: number;
  column: number;
  /** Without the `=`. */
  text: string;
}

export interface Sheet {
  rows: GridRow[];
  formulas: Formula[];
}

/** Cells beyond this many are not read; a sheet that a person keeps has fewer. */
const MAXIMUM_CELLS = 2_000_000;

/** Reads a worksheet part: cells as displayed, formulas, values of merged cells in each row they span. */
export function readSheet(xml: string, workbook: Workbook): Sheet {
  const rows = new Map<number, Map<number, string>>();
  const formulas: Formula[] = [];
  const shared = new Map<string, Formula>();
  const merges: string[] = [];
  let [row, column, cells] = [-1, -1, 0];
  let cell = { type: '', style: 0, value: '', formula: '', inline: '' };
  let shareId: string | null = null;
  let inside = '';
  let phonetic = false;
  readXml(xml, {
    open(prefixed, attributes) {
      const name = localName(prefixed);
      if (name === 'row') {
        row = attributes['r'] === undefined ? row + 1 : Number(attributes['r']) - 1;
        column = -1;
      } else if (name === 'c') {
        const at = attributes['r'] === undefined ? null : parseReference(attributes['r']);
        column = at?.column ?? column + 1;
        if (at) row = at.row;
        cell = {
          type: attributes['t'] ?? 'n',
          style: Number(attributes['s'] ?? 0),
          value: '',
          formula: '',
          inline: '',
        };
        shareId = null;
        cells++;
      } else if (name === 'f') {
        shareId = attributes['t'] === 'shared' ? (attributes['si'] ?? null) : null;
        inside = 'f';
      } else if (name === 'v') inside = 'v';
      else if (name === 't' && !phonetic) inside = 't';
      else if (name === 'rPh') phonetic = true;
      else if (name === 'mergeCell' && merges.length < 20_000) merges.push(attributes['ref'] ?? '');
    },
    text(text) {
      if (inside === 'v') cell.value += text;
      else if (inside === 'f') cell.formula += text;
      else if (inside === 't') cell.inline += text;
    },
    close(prefixed) {
      const name = localName(prefixed);
      inside = '';
      if (name === 'rPh') phonetic = false;
      if (name !== 'c' || cells > MAXIMUM_CELLS || !(row >= 0) || !(column >= 0)) return;
      const text = cellText(cell, workbook);
      if (text !== '') {
        const line = rows.get(row) ?? new Map<number, string>();
        line.set(column, text);
        rows.set(row, line);
      }
      const master = shareId === null ? undefined : shared.get(shareId);
      if (cell.formula !== '') {
        const formula = { row, column, text: cell.formula };
        formulas.push(formula);
        if (shareId !== null) shared.set(shareId, formula);
      } else if (master)
        formulas.push({
          row,
          column,
          text: shiftFormula(master.text, row - master.row, column - master.column),
        });
    },
  });
  for (const merge of merges) repeatMerged(rows, merge);
  const ordered = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([index, line]) => ({ index, cells: new Map([...line].sort(([a], [b]) => a - b)) }));
  return { rows: ordered, formulas };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function cellText(
  cell: { type: string; style: number; value: string; inline: string },
  workbook: Workbook,
): string {
  if (cell.type === 's') return workbook.strings[Number(cell.value)] ?? '';
  if (cell.type === 'inlineStr') return cell.inline;
  if (cell.type === 'b') return cell.value === '1' ? 'TRUE' : 'FALSE';
  if (cell.type === 'n' && cell.value !== '')
    return displayNumber(cell.value, workbook.formats[cell.style] ?? 'General', workbook.date1904);
  if (cell.type === 'd') return cell.value.replace(/T00:00:00(?:\.0+)?$/, '');
  return cell.value;
}

/** A cell that is merged over rows holds for each of them. */
function repeatMerged(rows: Map<number, Map<number, string>>, merge: string): void {
  const [from, to] = merge.split(':').map((end) => parseReference(end));
  const text = from ? rows.get(from.row)?.get(from.column) : undefined;
  if (!from || !to || text === undefined || to.row - from.row > 2000) return;
  for (let row = from.row + 1; row <= to.row; row++) rows.get(row)?.set(from.column, text);
}

/** `B7` → row 6, column 1. */
export function parseReference(reference: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) return null;
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}

export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

const TOKENS = /"[^"]*"|'[^']*'!?|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.])/g;

/** A formula as it reads some rows and columns away: relative references move, `$` ones and texts stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    TOKENS,
    (token, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
      const at = letters === undefined ? null : parseReference(`${letters}${digits}`);
      if (!at) return token;
      const column = fixedColumn === '$' ? at.column : at.column + columns;
      const row = fixedRow === '$' ? at.row : at.row + rows;
      return column < 0 || row < 0 ? '#REF!' : `${fixedColumn}${columnName(column)}${fixedRow}${row + 1}`;
    },
  );
}
