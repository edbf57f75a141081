import { columnName, shiftFormula } from '../container/xlsx-reference.ts';
import type { Formula, Sheet } from '../container/xlsx-sheet.ts';
import type { GridRow } from './grid.ts';
import { oneLine } from './normalise.ts';
import { VALUE } from './table.ts';

/**
 * A sheet's formulas as items: `- B7 (Daily rate): =B3/B5`. The words are the row's first text and the column's head. Three or more
 * cells below each other with the same formula are one item: `- D2:D40 (Amount): =B2*C2, and so on in each row`.
 */
export function formulaItems(sheet: Pick<Sheet, 'rows' | 'formulas'>): string[] {
  const byColumn = [...sheet.formulas].sort((a, b) => a.column - b.column || a.row - b.row);
  const labels = new Labels(sheet.rows);
  const items: { formula: Formula; line: string }[] = [];
  for (let start = 0; start < byColumn.length; ) {
    const first = byColumn[start] as Formula;
    let end = start + 1;
    while (continues(first, byColumn[end], end - start)) end++;
    const run = end - start >= 3 ? end - start : 1;
    const cell = `${columnName(first.column)}${first.row + 1}`;
    const range = run === 1 ? cell : `${cell}:${columnName(first.column)}${first.row + run}`;
    const label = labels.of(first, run > 1);
    const text = `=${oneLine(first.text)}${run === 1 ? '' : ', and so on in each row'}`;
    items.push({ formula: first, line: `- ${range}${label === '' ? '' : ` (${label})`}: ${text}` });
    start += run;
  }
  return items
    .sort((a, b) => a.formula.row - b.formula.row || a.formula.column - b.formula.column)
    .map((item) => item.line);
}

function continues(first: Formula, next: Formula | undefined, distance: number): boolean {
  return (
    next !== undefined &&
    next.column === first.column &&
    next.row === first.row + distance &&
    shiftFormula(first.text, distance, 0) === next.text
  );
}

/** Row and column words of a cell. */
class Labels {
  readonly #cells: Map<number, Map<number, string>>;
  readonly #heads = new Map<number, Map<number, string>>();

  constructor(rows: readonly GridRow[]) {
    this.#cells = new Map(rows.map((row) => [row.index, row.cells]));
    let head = new Map<number, string>();
    let last = -2;
    for (const { index, cells } of rows) {
      const texts = [...cells].filter(([, cell]) => isWord(cell));
      if (texts.length > 1 && texts.length === cells.size && (index > last + 1 || head.size === 0))
        head = cells;
      last = index;
      this.#heads.set(index, head);
    }
  }

  of(cell: { row: number; column: number }, ofColumn: boolean): string {
    const left = [...(this.#cells.get(cell.row) ?? [])]
      .filter(([column, text]) => column < cell.column && isWord(text))
      .sort(([a], [b]) => a - b);
    const head = this.#heads.get(cell.row)?.get(cell.column);
    const row = ofColumn ? undefined : left[0]?.[1];
    return [row, head === undefined || !isWord(head) ? undefined : head]
      .filter((part) => part !== undefined)
      .map((part) => oneLine(part).slice(0, 80))
      .filter((part, index, all) => all.indexOf(part) === index)
      .join(', ');
  }
}

function isWord(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !VALUE.test(text);
}
