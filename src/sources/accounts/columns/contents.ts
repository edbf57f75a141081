import type { Decimal } from 'decimal.js';
import { dateColumn } from '../../../common/dates/column.ts';
import { readWrittenDate } from '../../../common/dates/written.ts';
import { isNoAmount, sideOf } from '../../../common/money/amount.ts';
import { amountColumn } from '../../../common/money/column.ts';
import { currencyWord } from '../../../common/money/currency-words.ts';
import type { Table } from '../table.ts';
import { cellsOf, type Roles } from './assign.ts';

/** So many rows must stand below names that nobody knows. */
const ENOUGH = 3;

/** Of more columns of numbers than this nobody tells by trying which is which. */
const MOST = 8;

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
  // Two columns of the same days are one.
  const alike = dates.every((key) => table.rows.every(({ row }) => row.get(key) === row.get(date ?? '')));
  if (date === undefined || !alike || dateColumn(cellsOf(table, date)).problem) return null;
  const columns = keys.filter((key) => !dates.includes(key)).map((key) => columnOf(table, key));
  const money = columns.filter(({ amounts }) => amounts !== undefined);
  const texts = columns.filter(({ amounts }) => amounts === undefined);
  const description = longest(
    table,
    texts.map(({ key }) => key),
  );
  if (description === undefined) return null;
  const currency = texts.find(({ key }) => isCurrency(cellsOf(table, key)))?.key;
  const told = { date, description, ...(currency !== undefined && { currency }) };
  const proven = money.flatMap((balance) =>
    money
      .filter((amount) => amount !== balance && moves(balance, amount))
      .map((amount) => ({ amount, balance })),
  );
  const [pair] = proven;
  if (pair && proven.length === 1) return { ...told, amount: pair.amount.key, balance: pair.balance.key };
  const split = splitOf(money);
  if (split) return { ...told, ...split };
  const [only] = money;
  const signed =
    only?.amounts?.some((one) => one?.isNegative()) && only.amounts.some((one) => one?.isPositive());
  return only && money.length === 1 && signed ? { ...told, amount: only.key } : null;
}

/** The one column without a role, or of kinds, whose cells are all words or letters of a side, beside every amount. */
export function sideByContents(table: Table, roles: Roles): string | undefined {
  const taken = new Set(Object.values({ ...roles, type: undefined }));
  const moved = table.rows.filter(({ row }) => !isNoAmount(row.get(roles.amount ?? '') ?? ''));
  const [only, ...others] = [...table.columns.keys()].filter(
    (key) =>
      !taken.has(key) && moved.length > 0 && moved.every(({ row }) => sideOf(row.get(key) ?? '') !== null),
  );
  return others.length === 0 ? only : undefined;
}

/** Columns of money out and in, each row filling one, by which a balance moves; null where that leaves a choice. */
function splitOf(money: readonly Column[]): Pick<Roles, 'debit' | 'credit' | 'balance'> | null {
  if (money.length > MOST) return null;
  const found = money.flatMap((balance) =>
    money.flatMap((debit) =>
      money
        .filter((credit) => new Set([balance, debit, credit]).size === 3 && splits(balance, debit, credit))
        .map((credit) => ({ balance: balance.key, debit: debit.key, credit: credit.key })),
    ),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

function splits(balance: Column, debit: Column, credit: Column): boolean {
  const moved = (balance.amounts ?? []).map((_, at) => {
    const [out, into] = [debit, credit].map(
      ({ amounts }) => (amounts?.[at]?.isZero() ? null : amounts?.[at]) ?? null,
    );
    if (out === undefined || into === undefined) return null;
    return out === null ? into : into === null ? out.negated() : null;
  });
  const both = [debit, credit].every(({ amounts }) => amounts?.some((one) => one !== null));
  return both && moves(balance, { key: '', amounts: moved }, true);
}

function isCurrency(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.every((cell) => /^[A-Z]{3}$/.test(cell) && currencyWord(cell) !== null);
}

/** Whether the head row is an entry itself: then the columns have no names. */
export function looksLikeRow(table: Table): boolean {
  return [...table.columns.values()].some((name) => readWrittenDate(name) !== null);
}

function columnOf(table: Table, key: string): Column {
  const cells = cellsOf(table, key);
  const column = amountColumn(cells);
  const amounts = table.rows.map(({ row }) => column.read(row.get(key)));
  const decimals = cells.some((cell) => /[.,]\d{1,2}(?![\d.,])/.test(cell));
  if (cells.length === 0 || !decimals || amounts.some(({ kind }) => kind === 'unread')) return { key };
  return { key, amounts: amounts.map((one) => (one.kind === 'amount' ? one.value : null)) };
}

/** Whether the balance moves by the amount from each row to the next, oldest or newest first; its sign counts where `signed`. */
function moves(balance: Column, amount: Column, signed = false): boolean {
  const [held, moved] = [balance.amounts ?? [], amount.amounts ?? []];
  const all = (fits: (at: number) => boolean) => held.slice(1).every((_, at) => fits(at + 1));
  const step = (at: number, by: Decimal | null | undefined) =>
    Boolean(by && held[at] && held[at - 1] && matches(held[at]?.minus(held[at - 1] ?? 0), by));
  const matches = (change: Decimal | undefined, by: Decimal) =>
    change !== undefined && (signed ? change.equals(by) : change.abs().equals(by.abs()));
  const turned = (by: Decimal | null | undefined) => (signed ? by?.negated() : by);
  return all((at) => step(at, moved[at])) || all((at) => step(at, turned(moved[at - 1])));
}

function longest(table: Table, keys: readonly string[]): string | undefined {
  const length = (key: string) => cellsOf(table, key).reduce((sum, cell) => sum + cell.length, 0);
  return [...keys].sort((one, other) => length(other) - length(one))[0];
}
