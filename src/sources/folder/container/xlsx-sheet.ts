import type { GridRow } from '../text/grid.ts';
import { joinHeads } from '../text/sheet-heads.ts';
import { type Formula, SheetCells, type Workbook } from './xlsx-cells.ts';
import { linkCells } from './xlsx-links.ts';
import { columnName, parseRange, type Range } from './xlsx-reference.ts';
import { readXml } from './xml.ts';

export type { Formula, Workbook } from './xlsx-cells.ts';

export interface Sheet {
  /** Rows as displayed. */
  rows: GridRow[];
  /** Rows that only a filter or a closed group hides: they hold, but are not on show. */
  folded: GridRow[];
  formulas: Formula[];
  /** Cells (`B7`) whose numbers have more digits than Excel keeps. */
  beyond: string[];
  hidden: { rows: number; columns: number };
  isHidden(index: number): boolean;
  /** Cells that are struck out. */
  struck: number;
  /** Id of the part that holds the sheet's shapes, pictures and charts; null if there is none. */
  drawing: string | null;
}

const MAXIMUM_MERGES = 20_000;
/** A merge may name whole columns. */
const MAXIMUM_ROWS_OF_RANGE = 2000;

/**
 * Reads a worksheet part: cells as displayed with the addresses behind them, values of merged cells in each row they
 * span, heads of two rows as one. Rows and columns that are hidden, and cells that are struck out, are left out and
 * counted. `addresses` are the targets of the part's relationships that lead out of the file.
 */
export function readSheet(xml: string, workbook: Workbook, addresses: ReadonlyMap<string, string>): Sheet {
  const cells = new SheetCells(workbook);
  const look = new SheetLook();
  readXml(xml, {
    open(prefixed, attributes) {
      const name = localName(prefixed);
      cells.open(name, attributes);
      look.open(name, attributes);
    },
    text: (text) => cells.text(text),
    close: (prefixed) => cells.close(localName(prefixed)),
  });
  const { rows, formulas } = cells;
  linkCells(
    rows,
    look.links.map(({ ref, id }) => ({ ref, address: addresses.get(id) ?? '' })),
  );
  for (const merge of look.merges) repeatMerged(rows, merge);
  const isOff = (column: number) => look.hiddenColumns.some(([from, to]) => column >= from && column <= to);
  const used = new Set([...rows.values()].flatMap((line) => [...line.keys()]));
  const shown = (index: number) => !look.hiddenRows.has(index);
  const all = joinHeads(ordered(rows, isOff), look.merges);
  const gone = (index: number) => look.hiddenRows.get(index) === 'hidden' && !look.filtered;
  return {
    rows: all.filter(({ index }) => shown(index)),
    folded: all.filter(({ index }) => !shown(index) && !gone(index)),
    formulas: formulas.filter(({ row, column }) => !gone(row) && !isOff(column)),
    beyond: cells.beyond
      .filter(({ row, column }) => !gone(row) && !isOff(column))
      .map(({ row, column }) => `${columnName(column)}${row + 1}`),
    hidden: {
      rows: [...rows.keys()].filter(gone).length,
      columns: [...used].filter(isOff).length,
    },
    isHidden: (index) => !shown(index),
    struck: cells.struck,
    drawing: look.drawing,
  };
}

/** What a worksheet says of its rows, columns and merges. */
class SheetLook {
  readonly merges: Range[] = [];
  readonly links: { ref: string; id: string }[] = [];
  readonly hiddenColumns: [from: number, to: number][] = [];
  readonly hiddenRows = new Map<number, 'hidden' | 'grouped'>();
  filtered = false;
  drawing: string | null = null;
  #row = -1;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const isHidden = /^(?:1|true)$/.test(attributes['hidden'] ?? '');
    if (name === 'row') {
      this.#row = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r']) - 1;
      if (isHidden)
        this.hiddenRows.set(this.#row, Number(attributes['outlineLevel'] ?? 0) > 0 ? 'grouped' : 'hidden');
    } else if (name === 'col' && isHidden)
      this.hiddenColumns.push([Number(attributes['min']) - 1, Number(attributes['max']) - 1]);
    else if (name === 'mergeCell' && this.merges.length < MAXIMUM_MERGES) {
      const range = parseRange(attributes['ref'] ?? '');
      if (range) this.merges.push(range);
    } else if (name === 'filterColumn') this.filtered = true;
    else if (name === 'hyperlink' && this.links.length < MAXIMUM_MERGES)
      this.links.push({ ref: attributes['ref'] ?? '', id: idOf(attributes) });
    else if (name === 'drawing') this.drawing = idOf(attributes);
  }
}

function idOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).find(([key]) => /:id$/.test(key))?.[1] ?? '';
}

function ordered(
  rows: ReadonlyMap<number, Map<number, string>>,
  isOff: (column: number) => boolean,
): GridRow[] {
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([index, line]) => ({
      index,
      cells: new Map([...line].filter(([column]) => !isOff(column)).sort(([a], [b]) => a - b)),
    }));
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** A cell that is merged over rows holds for each of them. */
function repeatMerged(rows: Map<number, Map<number, string>>, { top, left, bottom }: Range): void {
  const text = rows.get(top)?.get(left);
  if (text === undefined || bottom - top > MAXIMUM_ROWS_OF_RANGE) return;
  for (let row = top + 1; row <= bottom; row++) rows.get(row)?.set(left, text);
}
