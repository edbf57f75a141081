import { readWrittenDate } from '../../../common/dates/written.ts';
import { isNoAmount, readWritten, sideOf } from '../../../common/money/amount.ts';
import { currencyWord } from '../../../common/money/currency-words.ts';
import type { Table } from '../table.ts';
import type { Role } from './role.ts';
import { columnWord, isTotal, namesFor } from './words.ts';

/** Which column of a table has which role, by the column's key. */
export type Roles = Partial<Record<Role, string>>;

/** So many of a column's filled cells must be what its role says. */
const SHARE = 0.5;

const DATES: ReadonlySet<Role> = new Set(['date', 'due', 'paidOn', 'valueDate']);

const AMOUNTS: ReadonlySet<Role> = new Set([
  'amount',
  'debit',
  'credit',
  'balance',
  'net',
  'tax',
  'total',
  'paid',
  'open',
]);

/**
 * Gives the wanted roles columns: by name, in the language that knows most of the table's names, and by what the cells
 * hold, as `Valor` is an amount in one language and a day in another. A column has one role.
 */
export function assignRoles(table: Table, wanted: readonly Role[], given: Roles = {}): Roles {
  const words = new Map([...table.columns].map(([key, name]) => [key, columnWord(name)]));
  const languages = namesFor([...words.values()]);
  const roles: Roles = { ...given };
  const taken = new Set(Object.values(given));
  for (const role of wanted) {
    if (roles[role] !== undefined) continue;
    const names = languages.flatMap((language) => language[role] ?? []);
    const key = names
      .flatMap((name) => [...words].filter(([, word]) => word === name).map(([column]) => column))
      .find((column) => !taken.has(column) && holds(table, column, role));
    if (key === undefined) continue;
    roles[role] = key;
    taken.add(key);
  }
  return roles;
}

/** Filled cells of a column. */
export function cellsOf(table: Table, column: string | undefined): string[] {
  return column === undefined ? [] : table.rows.flatMap(({ row }) => row.get(column) ?? []);
}

function holds(table: Table, column: string, role: Role): boolean {
  // A cell that stands alone in its row heads a group, and one that sums up is none of the column's either.
  const cells = DATES.has(role)
    ? table.rows.flatMap(({ row }) => {
        const cell = row.get(column);
        return cell === undefined || row.size === 1 || isTotal(cell) ? [] : cell;
      })
    : cellsOf(table, column);
  const share = (fits: (cell: string) => boolean) =>
    cells.length === 0 || cells.filter(fits).length >= cells.length * SHARE;
  if (DATES.has(role)) return cells.length > 0 && share((cell) => readWrittenDate(cell) !== null);
  if (AMOUNTS.has(role)) return share((cell) => isNoAmount(cell) || readWritten(cell) !== null);
  if (role === 'currency') return cells.length > 0 && cells.every((cell) => currencyWord(cell) !== null);
  if (role === 'side') return cells.length > 0 && cells.every((cell) => sideOf(cell) !== null);
  return true;
}

/** Names in the file of the columns that fields of a record come from, so that the line that proves a field is found. */
export function namesOf(
  table: Table,
  columns: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(columns).flatMap(([field, key]) => {
      const name = key === undefined ? undefined : table.columns.get(key);
      return name === undefined ? [] : [[field, name]];
    }),
  );
}
