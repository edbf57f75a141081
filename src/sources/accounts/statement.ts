import type { Decimal } from 'decimal.js';
import { type Movement, oldestFirst } from './reconcile.ts';

/** A row of a balance statement, as far as it tells how rows follow each other. */
export interface StatementRow extends Movement {
  /** Number of the row in its file. */
  number: number;
  id: string;
  date: string;
  amount: Decimal;
  /** `YYYY-MM-DDTHH:MM:SS.sss` as written, without a zone, or null. */
  time: string | null;
  /** Number of filled cells. */
  filled: number;
  /** Id of the transaction that this row is the fee of, or null. */
  feeOf: string | null;
}

/** The rows of one file. */
export interface Statement {
  path: string;
  /** In the file's order. */
  rows: readonly StatementRow[];
}

/** A row and where it stands. */
export interface Located {
  path: string;
  /** Index into the rows of the file. */
  index: number;
  row: StatementRow;
}

/**
 * One transaction as one file has it: its row, or with fees shown separately its row and the rows of its fees, which
 * make the same amount and lead to the same balance.
 */
export interface Variant {
  rows: readonly [Located, ...Located[]];
  /** The same in every file that holds the transaction. */
  identity: string;
  opening: Decimal | null;
  closing: Decimal | null;
}

/** Transactions of one balance in a row, oldest first, as one file has them. */
export interface Run {
  path: string;
  currency: string;
  /** Wise's number of the balance, where the file still has the name that Wise gave it. */
  account: string | null;
  variants: Variant[];
}

/** `statement_12345678_EUR_2025-01-01_2025-12-31.csv` names the balance. */
const NAME = /(?:^|\/)statement_(\d{4,})_[A-Z]{3}_[^/]*$/;

/**
 * The runs of a file: one a currency; more where older rows follow newer ones without continuing them, as in files
 * that were joined by hand. A line that stands twice is taken once.
 */
export function runsOf({ path, rows }: Statement): Run[] {
  const account = NAME.exec(path)?.[1] ?? null;
  const located = rows.map((row, index) => ({ ...row, located: { path, index, row } }));
  const runs: Run[] = [];
  for (const [currency, own] of Map.groupBy(located, (row) => row.currency)) {
    const seen = new Map<string, (string | null)[]>();
    let run: Run | null = null;
    for (const variant of variantsOf(oldestFirst(own).map((row) => row.located))) {
      const times = seen.get(variant.identity) ?? [];
      const { time } = variant.rows[0].row;
      if (times.includes(time)) continue;
      seen.set(variant.identity, [...times, time]);
      if (times.length > 0) variant.identity += `\n${times.length + 1}`;
      if (run === null || startsAnew(run.variants.at(-1), variant)) {
        run = { path, currency, account, variants: [] };
        runs.push(run);
      }
      run.variants.push(variant);
    }
  }
  return runs;
}

function startsAnew(last: Variant | undefined, next: Variant): boolean {
  if (!last?.closing || !next.opening || last.closing.equals(next.opening)) return false;
  return stampOf(next) < stampOf(last).slice(0, stampOf(next).length);
}

function* variantsOf(rows: readonly Located[]): Generator<Variant> {
  for (let at = 0; at < rows.length; ) {
    const first = rows[at] as Located;
    const group: [Located, ...Located[]] = [first];
    let id = first.row.id;
    for (let next = rows[at + 1]; next; next = rows[at + group.length]) {
      if (next.row.date !== first.row.date) break;
      if (next.row.feeOf === id) group.push(next);
      else if (group.length === 1 && first.row.feeOf === next.row.id) {
        group.push(next);
        id = next.row.id;
      } else break;
    }
    at += group.length;
    const closing = (group.at(-1) as Located).row.balance;
    const amount = group.slice(1).reduce((sum, { row }) => sum.plus(row.amount), first.row.amount);
    yield {
      rows: group,
      identity: [id, first.row.date, amount.toFixed(), closing?.toFixed() ?? ''].join('\n'),
      opening: first.row.balance?.minus(first.row.amount) ?? null,
      closing,
    };
  }
}

/** When a transaction was, as finely as its file says. */
export function stampOf({ rows }: Variant): string {
  const { time, date } = rows[0].row;
  return time ?? date;
}
