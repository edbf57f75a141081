import { addressBeside } from '../text/link-text.ts';
import { parseRange, parseReference } from './xlsx-reference.ts';

type Rows = ReadonlyMap<number, Map<number, string>>;

/** Puts a hyperlink's address beside the words of the cells that it covers. */
export function linkCells(rows: Rows, reference: string, address: string, maximumRows: number): void {
  const range = address === '' ? null : parseRange(reference);
  if (!range || range.bottom - range.top > maximumRows) return;
  for (let row = range.top; row <= range.bottom; row++)
    for (const [column, text] of rows.get(row) ?? [])
      if (column >= range.left && column <= range.right)
        rows.get(row)?.set(column, text + addressBeside(text, address));
}

const HYPERLINK = /^(?:_xlfn\.)?HYPERLINK\(/i;
/** A text in quotes, a cell, or a separator of arguments and parts. */
const PART = /\s*(?:"((?:[^"]|"")*)"|(\$?[A-Z]{1,3}\$?\d{1,7})|([,;&)]))/y;

/**
 * What a cell whose formula is `HYPERLINK("https://…","Bank portal")` shows: its words, or where the file does not
 * hold them the formula's own, and the address beside them. The address may be put together from texts and cells that
 * stand above it. Null where the formula is no such link, or computes its address.
 */
export function formulaLink(formula: string, rows: Rows): ((shown: string) => string) | null {
  const start = HYPERLINK.exec(formula.trim());
  if (!start) return null;
  const found = [''];
  PART.lastIndex = start[0].length;
  for (let at = PART.exec(formula.trim()); at; at = PART.exec(formula.trim())) {
    const [, text, reference, mark] = at;
    if (mark === ')') break;
    if (mark === ',' || mark === ';') found.push('');
    else if (text !== undefined) found.push((found.pop() ?? '') + text.replaceAll('""', '"'));
    else if (reference !== undefined) {
      const cell = parseReference(reference.replaceAll('$', ''));
      found.push((found.pop() ?? '') + ((cell && rows.get(cell.row)?.get(cell.column)) ?? ''));
    }
  }
  const [address = '', words = ''] = found;
  return (shown) => {
    const label = shown !== '' ? shown : words !== '' ? words : address;
    return label + addressBeside(label, address);
  };
}
