import { addressBeside } from '../text/link-text.ts';
import { parseRange, parseReference, type Range } from './xlsx-reference.ts';

type Rows = ReadonlyMap<number, Map<number, string>>;

/** Cells that are looked at for all links together: a link may name whole columns. */
const MAXIMUM_VISITS = 1_000_000;

/** Puts hyperlinks' addresses beside the words of the cells that they cover, one a cell. */
export function linkCells(rows: Rows, links: readonly { ref: string | Range; address: string }[]): void {
  const linked = new Set<string>();
  let visits = 0;
  for (const { ref, address } of links) {
    const range = address === '' ? null : typeof ref === 'string' ? parseRange(ref) : ref;
    if (!range) continue;
    for (const [row, cells] of range.top === range.bottom ? rowAt(rows, range.top) : rows) {
      if (++visits > MAXIMUM_VISITS) return;
      if (row < range.top || row > range.bottom) continue;
      for (const [column, text] of range.left === range.right ? cellAt(cells, range.left) : cells) {
        if (++visits > MAXIMUM_VISITS) return;
        const key = `${row}:${column}`;
        if (column < range.left || column > range.right || linked.has(key)) continue;
        linked.add(key);
        cells.set(column, text + addressBeside(text, address));
      }
    }
  }
}

function rowAt(rows: Rows, row: number): [number, Map<number, string>][] {
  const cells = rows.get(row);
  return cells === undefined ? [] : [[row, cells]];
}

function cellAt(cells: ReadonlyMap<number, string>, column: number): [number, string][] {
  const text = cells.get(column);
  return text === undefined ? [] : [[column, text]];
}

/** No address is longer; a formula may put together cells that were put together themselves. */
const MAXIMUM_PART = 4000;

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
    if (mark === ')' || (found.at(-1)?.length ?? 0) > MAXIMUM_PART) break;
    if (mark === ',' || mark === ';') found.push('');
    else if (text !== undefined) found.push((found.pop() ?? '') + text.replaceAll('""', '"'));
    else if (reference !== undefined) {
      const cell = parseReference(reference.replaceAll('$', ''));
      found.push((found.pop() ?? '') + ((cell && rows.get(cell.row)?.get(cell.column)) ?? ''));
    }
  }
  const [address = '', words = ''] = found.map((part) => part.slice(0, MAXIMUM_PART));
  return (shown) => {
    const label = shown !== '' ? shown : words !== '' ? words : address;
    return label + addressBeside(label, address);
  };
}
