/** `B7` → row 6, column 1. */
export function parseReference(reference: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
  if (!match) return null;
  const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}

export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** `B7:C9`, or a single cell, as a range. */
export function parseRange(reference: string): Range | null {
  const [from, to] = reference.split(':').map((end) => parseReference(end));
  if (!from) return null;
  const end = to ?? from;
  return { top: from.row, left: from.column, bottom: end.row, right: end.column };
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
