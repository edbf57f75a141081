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

/**
 * Checks every row's running balance against the row before it in time. Statements stand newest first, unless the
 * dates of the first and the last row, or on one day more fitting rows, say oldest first. Each currency is checked by itself.
 */
export function reconcile(rows: readonly Movement[]): Check[] {
  const checks: Check[] = rows.map(() => ({ reconciles: null }));
  const byCurrency = Map.groupBy(rows.keys(), (index) => rows[index]?.currency ?? '');
  for (const indices of byCurrency.values()) {
    const [newestFirst, oldestFirst] = [compare(rows, indices, 1), compare(rows, indices, -1)];
    const fits = (found: Map<number, Check>) =>
      [...found.values()].filter((check) => check.reconciles).length;
    const [top, bottom] = [rows[indices[0] ?? -1]?.date ?? '', rows[indices.at(-1) ?? -1]?.date ?? ''];
    const ascending = top === bottom ? fits(oldestFirst) > fits(newestFirst) : top < bottom;
    for (const [index, check] of ascending ? oldestFirst : newestFirst) checks[index] = check;
  }
  return checks;
}

function compare(rows: readonly Movement[], indices: readonly number[], step: 1 | -1): Map<number, Check> {
  const found = new Map<number, Check>();
  for (const [at, index] of indices.entries()) {
    const earlier = rows[indices[at + step] ?? -1];
    const { amount = null, balance = null } = rows[index] ?? {};
    if (!earlier?.balance || !amount || !balance) continue;
    const expected = earlier.balance.plus(amount);
    found.set(
      index,
      expected.equals(balance)
        ? { reconciles: true }
        : { reconciles: false, expectedBalance: expected.toFixed(2) },
    );
  }
  return found;
}
