import { unreadable } from '../readers/reader.ts';
import type { GridRow } from '../text/grid.ts';
import { displayNumber } from '../text/number-format.ts';
import { readXml } from './xml.ts';

/** Number formats that have a name of their own there. */
const NAMED: Record<string, string> = {
  Standard: '#,##0.00',
  Fixed: '0.00',
  Percent: '0.00%',
  Currency: '#,##0.00',
};

const MAXIMUM_CELLS = 500_000;
const MAXIMUM_CHARACTERS = 20_000_000;

/** The sheets of a workbook as Excel 2002 and 2003 save it in XML, and web programs export it: cells as displayed. */
export function readSpreadsheetXml(xml: string): { name: string; rows: GridRow[] }[] {
  const sheets: { name: string; rows: GridRow[] }[] = [];
  const formats = new Map<string, string>();
  let [style, row, column, cells, size] = ['', 0, 0, 0, 0];
  let cell = { style: '', type: '', text: '' };
  let inData = false;
  readXml(xml, {
    open(prefixed, attributes) {
      const name = localName(prefixed);
      const attribute = (of: string) => attributes[`ss:${of}`] ?? attributes[of];
      if (name === 'Style') style = attribute('ID') ?? '';
      else if (name === 'NumberFormat') formats.set(style, attribute('Format') ?? 'General');
      else if (name === 'Worksheet') {
        sheets.push({ name: attribute('Name') ?? `Sheet ${sheets.length + 1}`, rows: [] });
        row = 0;
      } else if (name === 'Row') {
        row = indexOf(attribute('Index')) ?? row;
        column = 0;
        sheets.at(-1)?.rows.push({ index: row, cells: new Map() });
      } else if (name === 'Cell') {
        column = indexOf(attribute('Index')) ?? column;
        cell = { style: attribute('StyleID') ?? '', type: '', text: '' };
      } else if (name === 'Data') {
        inData = true;
        cell.type = attribute('Type') ?? 'String';
      }
    },
    text(text) {
      if (inData) cell.text += text;
    },
    close(prefixed) {
      const name = localName(prefixed);
      if (name === 'Data') inData = false;
      else if (name === 'Row') row++;
      if (name !== 'Cell') return;
      const shown = shownText(cell, formats.get(cell.style) ?? 'General');
      cells++;
      size += shown.length;
      if (cells > MAXIMUM_CELLS || size > MAXIMUM_CHARACTERS)
        throw unreadable('Excel file with more than 500,000 cells or 20 million characters');
      if (shown !== '') sheets.at(-1)?.rows.at(-1)?.cells.set(column, shown);
      column++;
    },
  });
  return sheets;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Rows and cells that were left out are told by the number of the next, from 1. */
function indexOf(value: string | undefined): number | null {
  const number = Number(value);
  return Number.isSafeInteger(number) && number >= 1 && number <= 1_048_576 ? number - 1 : null;
}

function shownText({ type, text }: { type: string; text: string }, format: string): string {
  const known = Object.hasOwn(NAMED, format) ? (NAMED[format] ?? 'General') : format;
  if (type === 'Number') return displayNumber(text, /[0#]/.test(known) ? known : 'General', false).text;
  if (type === 'DateTime')
    return text
      .replace(/T00:00:00(?:\.0+)?$/, '')
      .replace(/(?<=T\d{2}:\d{2}):00(?:\.0+)?$/, '')
      .replace('T', ' ');
  if (type === 'Boolean') return text === '1' ? 'TRUE' : 'FALSE';
  return text;
}
