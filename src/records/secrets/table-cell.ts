import type { Label } from './label.ts';
import type { Value } from './values.ts';

const DELIMITERS = ['|', '\t', ';'] as const;
/** A row of a table is no longer. */
const LONGEST = 400;

/** A cell of a table that a value stands in. */
export interface TableCell {
  /** The value is all that stands in it. */
  isWhole: boolean;
  /** Whether a label tells of this cell: it heads the column, or stands in the same cell or the one before. */
  isOf(label: Label): boolean;
}

/** The cell that a value stands in; null where its line is no row of a table. */
export function tableCell(text: string, value: Value): TableCell | null {
  const row = lineAt(text, value.start);
  if (!row) return null;
  const delimiter = DELIMITERS.find((one) => count(row.text, one) >= 2);
  if (!delimiter) return null;
  const column = count(text.slice(row.start, value.start), delimiter);
  const width = count(row.text, delimiter);
  const left = text.slice(row.start, value.start);
  const right = text.slice(value.end, row.start + row.text.length);
  const isWhole =
    /^[\s*`"']*$/.test(left.slice(left.lastIndexOf(delimiter) + 1)) &&
    /^[\s*`"']*$/.test(right.split(delimiter)[0] ?? '');
  return {
    isWhole,
    isOf: (label) => {
      const line = lineAt(text, label.start);
      if (!line) return false;
      const place = count(text.slice(line.start, label.start), delimiter);
      if (line.start === row.start) return place === column || place === column - 1;
      // A heading above the table tells of all its cells.
      const columns = count(line.text, delimiter);
      return line.start < row.start && (columns === 0 || (columns === width && place === column));
    },
  };
}

function lineAt(text: string, at: number): { start: number; text: string } | null {
  const before = text.slice(Math.max(0, at - LONGEST), at);
  const after = text.slice(at, at + LONGEST);
  const start = before.lastIndexOf('\n');
  const end = after.indexOf('\n');
  if ((start < 0 && before.length === LONGEST) || (end < 0 && after.length === LONGEST)) return null;
  return {
    start: at - before.length + start + 1,
    text: before.slice(start + 1) + (end < 0 ? after : after.slice(0, end)),
  };
}

const count = (text: string, delimiter: string) => text.split(delimiter).length - 1;
