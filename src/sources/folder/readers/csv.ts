import { parseCsv } from '../text/csv.ts';
import { decodeText } from '../text/decode.ts';
import { gridText } from '../text/grid.ts';
import { normaliseText } from '../text/normalise.ts';
import { joinHeads } from '../text/sheet-heads.ts';
import { MEGABYTE, type Reader } from './reader.ts';

/** Tables as text; the delimiter is found out. */
export const csv: Reader = {
  extensions: ['csv', 'tsv', 'tab'],
  kind: 'sheet',
  maximumBytes: 20 * MEGABYTE,
  async read(_name, bytes) {
    const rows = parseCsv(decodeText(bytes));
    const grid = rows.map((row, index) => ({
      index,
      cells: new Map([...row.entries()].filter(([, cell]) => cell.trim() !== '')),
    }));
    return {
      text: normaliseText(gridText(joinHeads(grid, []))),
      data: { rows: rows.filter((row) => row.some((cell) => cell !== '')).length },
    };
  },
};
