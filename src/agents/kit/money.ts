import { Decimal } from 'decimal.js';
import { amountColumn } from '../../common/money/column.ts';

/**
 * A reader for the cells of one column of a document's table. `1,850` alone has its thousands behind a comma, as English
 * documents write it; what `1.500` stands for the other cells must tell, else it is null, as what is no amount is.
 */
export function amountsOf(cells: readonly string[]): (cell: string) => Decimal | null {
  const open = cells.some((cell) => /(?<![\d.,])[1-9]\d{0,2}\.\d{3}(?![\d.,])/.test(cell));
  const column = amountColumn(cells, open ? null : '.');
  return (cell) => {
    const read = column.read(cell);
    return read.kind === 'amount' && read.side === null ? read.value : null;
  };
}

/**
 * `AUD 1,440.00`: the currency's own number of decimals, or more where the amount has more. `1,440.00` where the currency
 * is not told.
 */
export function showMoney(amount: Decimal | string, currency: string): string {
  return `${currency} ${showNumber(new Decimal(amount), digitsOf(currency))}`.trimStart();
}

/** `1,440.00`: grouped by thousands, at least so many decimals. */
export function showNumber(amount: Decimal, digits = 0): string {
  const fixed = amount.abs().toFixed(Math.max(digits, amount.decimalPlaces()));
  const [whole = '0', fraction] = fixed.split('.');
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
  return `${amount.isNegative() && !amount.isZero() ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

const digits = new Map<string, number>();

function digitsOf(currency: string): number {
  const known = digits.get(currency);
  if (known !== undefined) return known;
  let found = 2;
  if (/^[A-Z]{3}$/.test(currency))
    found =
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2;
  digits.set(currency, found);
  return found;
}

/** The sum of amounts; of one currency only, which is the caller's to keep. */
export function sumOf(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0));
}
