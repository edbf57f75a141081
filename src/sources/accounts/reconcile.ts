import type { Decimal } from 'decimal.js';

export interface Movement {
  currency: string;
  /** `YYYY-MM-DD`, or null. */
  date: string | null;
  amount: Decimal | null;
  balance: Decimal | null;
}

export interface Check {
  /** Whether the balance is the earlier row's balance and this amount; null where no earlier row tells. */
  reconciles: boolean | null;
  /** The balance that would, where it does not. */
  expectedBalance?: string;
}

/** Checks a row's running balance against the row before it in time. */
export function checkRow(
  earlier: Pick<Movement, 'balance'> | undefined,
  row: Pick<Movement, 'amount' | 'balance'>,
): Check {
  if (!earlier?.balance || !row.amount || !row.balance) return { reconciles: null };
  const expected = earlier.balance.plus(row.amount);
  return expected.equals(row.balance)
    ? { reconciles: true }
    : { reconciles: false, expectedBalance: expected.toFixed(Math.max(2, expected.decimalPlaces())) };
}

/**
 * Rows of one currency, oldest first. Statements stand newest first, unless most steps from row to row, or on one day
 * more fitting rows, say oldest first.
 */
export function oldestFirst<Row extends Movement>(rows: readonly Row[]): Row[] {
  const reversed = [...rows].reverse();
  const forwards = steps(rows) - steps(reversed);
  const ascending = forwards === 0 ? fits(rows) > fits(reversed) : forwards > 0;
  return ascending ? [...rows] : reversed;
}

/** How often a later day follows an earlier one. */
function steps(rows: readonly Movement[]): number {
  return rows.filter(({ date }, at) => (date ?? '') > (rows[at - 1]?.date ?? '9')).length;
}

function fits(rows: readonly Movement[]): number {
  return rows.filter((row, at) => checkRow(rows[at - 1], row).reconciles === true).length;
}
