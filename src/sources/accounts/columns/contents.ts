import type { Decimal } from 'decimal.js';
import { dateColumn } from '../../../common/dates/column.ts';
import { readWrittenDate } from '../../../common/dates/written.ts';
import { amountColumn } from '../../../common/money/column.ts';
import type { Table } from '../table.ts';
import { cellsOf, type Roles } from './assign.ts';

/** So many rows must stand below names that nobody knows. */
const ENOUGH = 3;

interface Column {
  key: string;
  /** By row; null where the cell is empty. Undefined where the column is none of amounts. */
  amounts?: (Decimal | null)[];
}

/**
 * The columns of a bank's statement in a language that is not known, told by what they hold: one column of dates, and
 * one of amounts by which another, the balance, moves from row to row; or one of amounts alone, some with a minus.
 * Null where that leaves a choice.
 */
export function rolesByContents(table: Table): Roles | null {
  if (table.columns.size < 3 || looksLikeRow(table) || table.rows.length < ENOUGH) return null;
  const keys = [...table.columns.keys()];
  const dates = keys.filter((key) => {
    const cells = cellsOf(table, key);
    return cells.length >= ENOUGH && cells.every((cell) => readWrittenDate(cell) !== null);
  });
  const [date] = dates;
  if (date === undefined || dates.length > 1 || dateColumn(cellsOf(table, date)).problem) return null;
  const columns = keys.filter((key) => key !== date).map((key) => columnOf(table, key));
  const money = columns.filter(({ amounts }) => amounts !== undefined);
  const texts = columns.filter(({ amounts }) => amounts === undefined);
  const description = longest(
    table,
    texts.map(({ key }) => key),
  );
  if (description === undefined) return null;
  const proven = money.flatMap((balance) =>
    money
      .filter((amount) => amount !== balance && moves(balance, amount))
      .map((amount) => ({ amount, balance })),
  );
  const [pair] = proven;
  if (pair && proven.length === 1)
    return { date, description, amount: pair.amount.key, balance: pair.balance.key };
  const [only] = money;
  const signed =
    only?.amounts?.some((one) => one?.isNegative()) && only.amounts.some((one) => one?.isPositive());
  return only && money.length === 1 && signed ? { date, description, amount: only.key } : null;
}

/** Whether the head row is an entry itself: then the columns have no names. */
function looksLikeRow(table: Table): boolean {
  return [...table.columns.values()].some((name) => readWrittenDate(name) !== null);
}

function columnOf(table: Table, key: string): Column {
  const cells = cellsOf(table, key);
  const column = amountColumn(cells);
  const amounts = table.rows.map(({ row }) => column.read(row.get(key)));
  const decimals = amounts.some((one) => one.kind === 'amount' && one.places > 0);
  if (cells.length < ENOUGH || !decimals || amounts.some(({ kind }) => kind === 'unread')) return { key };
  return { key, amounts: amounts.map((one) => (one.kind === 'amount' ? one.value : null)) };
}

/** Whether the balance moves by the amount from each row to the next, oldest or newest first. */
function moves(balance: Column, amount: Column): boolean {
  const [held, moved] = [balance.amounts ?? [], amount.amounts ?? []];
  const all = (fits: (at: number) => boolean) => held.slice(1).every((_, at) => fits(at + 1));
  const step = (at: number, by: Decimal | null | undefined) =>
    Boolean(
      by &&
        held[at] &&
        held[at - 1] &&
        held[at]
          ?.minus(held[at - 1] ?? 0)
          .abs()
          .equals(by.abs()),
    );
  return all((at) => step(at, moved[at])) || all((at) => step(at, moved[at - 1]));
}

function longest(table: Table, keys: readonly string[]): string | undefined {
  const length = (key: string) => cellsOf(table, key).reduce((sum, cell) => sum + cell.length, 0);
  return [...keys].sort((one, other) => length(other) - length(one))[0];
}
