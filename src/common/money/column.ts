import type { Decimal } from 'decimal.js';
import { type DecimalMark, isNoAmount, readWritten, type Side, type WrittenAmount } from './amount.ts';

/** A cell of a column of amounts, read as the column writes numbers. */
export type ReadAmount =
  | { kind: 'none' }
  | {
      kind: 'amount';
      value: Decimal;
      /** Decimals as written. */
      places: number;
      currency: string | null;
      side: Side | null;
    }
  | { kind: 'unread'; written: string; why: string };

/** What the cells of a column say about the mark before the decimals; `both` where they contradict each other. */
export type MarkEvidence = DecimalMark | 'both' | null;

/**
 * The mark that a column's cells prove: each cell that can be read with one of the marks only, or the other. That
 * `1.500` stands for 1500 is told by a `-1.250,00` beside it, not by the cell.
 */
export function markOf(cells: Iterable<string>): MarkEvidence {
  let found: DecimalMark | null = null;
  for (const cell of cells) {
    const readings = readWritten(cell)?.readings;
    const mark = readings && markOfReadings(readings);
    if (!mark) continue;
    if (found !== null && found !== mark) return 'both';
    found = mark;
  }
  return found;
}

function markOfReadings({ '.': point, ',': comma }: WrittenAmount['readings']): DecimalMark | null {
  if (point !== null && comma === null) return '.';
  return comma !== null && point === null ? ',' : null;
}

/** Reader of the cells of one column. */
export interface AmountColumn {
  /** The mark by which cells of two readings are read; null where none is known. */
  mark: DecimalMark | null;
  read(cell: string | undefined): ReadAmount;
}

/**
 * A reader for a column. `otherwise` is the mark where the column's own cells prove none: of the other columns of the
 * file, or of a program whose form is known. Without it a cell of two readings is not understood.
 */
export function amountColumn(cells: readonly string[], otherwise: DecimalMark | null = null): AmountColumn {
  const own = markOf(cells);
  const mark = own === 'both' ? null : (own ?? otherwise);
  const unit = unitOf(cells);
  return {
    mark,
    read(cell = '') {
      if (isNoAmount(cell)) return { kind: 'none' };
      const unread = (why: string): ReadAmount => ({ kind: 'unread', written: cell.trim(), why });
      const written = readWritten(cell);
      if (!written) return unread('');
      if (written.unit !== null && written.unit !== unit) return unread('');
      const { '.': point, ',': comma } = written.readings;
      const certain = point === null || comma === null || point.equals(comma) ? (point ?? comma) : null;
      const value = certain ?? (mark === null ? null : written.readings[mark]);
      if (value === null)
        return unread(
          own === 'both'
            ? 'the column writes decimals both with a point and with a comma'
            : 'nothing in the column tells whether a point or a comma stands before the decimals',
        );
      return {
        kind: 'amount',
        value,
        places: value.decimalPlaces(),
        currency: written.currency,
        side: written.side,
      };
    },
  };
}

/** The word that is no known currency and stands beside every amount of the column; null where there is none. */
function unitOf(cells: readonly string[]): string | null {
  const filled = cells.filter((cell) => !isNoAmount(cell));
  const units = new Set(filled.map((cell) => readWritten(cell)?.unit ?? null));
  const [only] = units;
  return units.size === 1 && filled.length > 1 ? (only ?? null) : null;
}
