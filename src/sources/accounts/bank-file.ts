import { Decimal } from 'decimal.js';
import { isNoAmount, sideOf } from '../../common/money/amount.ts';
import { type AmountColumn, amountColumn, markOf, type ReadAmount } from '../../common/money/column.ts';
import { currencyWord } from '../../common/money/currency-words.ts';
import { unreadable } from '../folder/readers/reader.ts';
import { bankRecord } from './bank.ts';
import { cellsOf, namesOf, type Roles } from './columns/assign.ts';
import { currencyInName, isCarryOver, isThanks, isTotal, isUnbooked } from './columns/words.ts';
import type { Rows } from './rows.ts';
import type { Settled } from './settled.ts';
import { decideAmounts, type Entry } from './signs.ts';
import type { Row, Table } from './table.ts';
import { datesAbove, markHint, notUnderstood, readDates, showMoney } from './values.ts';

const ZERO = new Decimal(0);
const MONEY = ['amount', 'debit', 'credit', 'balance'] as const;

interface Line {
  number: number;
  row: Row;
  date: string;
  entry: Entry;
  currency: string | null;
  /** What stands in the cells of the amount, for a person. */
  written: string;
}

/**
 * A bank's statement in whatever columns: one record an entry, money in positive. Debit is money out, unless the running
 * balance says otherwise. What is not understood is listed with what stands there; rows that only carry a balance
 * over, sum up or head a group are none.
 */
export function readBankFile(table: Table, roles: Roles, settled: Settled): Rows {
  const dates = readDates(cellsOf(table, roles.date), settled.dateOrder, [
    ...cellsOf(table, roles.valueDate),
    ...datesAbove(table),
  ]);
  const amounts = new Amounts(table, roles, settled);
  const result: Rows = { records: [], unreadable: [] };
  const refuse = (number: number, reason: string) =>
    result.unreadable.push({ key: `${table.path}#${number}`, reason: `row ${number}: ${reason}` });
  const lines: Line[] = [];
  for (const { number, row, label = '', alone } of table.rows) {
    const cell = row.get(roles.date ?? '') ?? '';
    const date = dates.read(cell);
    const found = amounts.read(row);
    if (date === null) {
      // Reports have rows that head a group, sum up and carry over; a second line of a text has no amount either.
      if (alone || isTotal(cell)) continue;
      if (!/\d/.test(cell) && (found.kind === 'none' || [label, ...row.values()].some(isTotal))) continue;
      refuse(number, cell === '' ? 'no date' : notUnderstood('date', cell));
      continue;
    }
    if (found.kind === 'unread') {
      refuse(number, notUnderstood('amount', found.written, found.why));
      continue;
    }
    // Some banks say it in a column of remarks: "Umsatz vorgemerkt".
    const states = [text(row, roles.status), ...[...row.values()].filter((one) => one.includes(' '))];
    const state = states.find(isUnbooked);
    if (state !== undefined) {
      refuse(number, `"${state}": it has not moved the account`);
      continue;
    }
    const balance = amounts.balance(row);
    if (found.kind === 'none' && balance === null) {
      refuse(number, 'no amount');
      continue;
    }
    // "Opening balance" is no entry, though its row may have the balance in the column of amounts too.
    const carries = found.kind === 'none' || [label, ...row.values()].some(isCarryOver);
    lines.push({
      number,
      row,
      date,
      currency: found.kind === 'none' ? null : found.currency,
      written: found.kind === 'none' ? '' : found.written,
      entry: {
        date,
        balance,
        candidates: carries ? [] : found.candidates,
        certain: found.kind !== 'none' && found.certain,
      },
    });
  }
  if (settled.positive === undefined && mayBeTurned(lines, roles))
    throw unreadable(
      'it may be the statement of a card, where what was spent has no minus: set positive to "out" (or to "in" where an amount without a minus came in) in an entry of the source\'s option "columns"',
    );
  const decided = decideAmounts(
    lines.map(({ entry }) => entry),
    settled.positive === 'out' ? -1 : 1,
  );
  for (const [index, { number, row, date, entry, currency, written }] of lines.entries()) {
    if (entry.candidates.length === 0) continue;
    const amount = decided[index];
    if (!amount) {
      refuse(number, notUnderstood('amount', written, 'nothing tells whether it came in or went out'));
      continue;
    }
    const moved = (['amount', 'debit', 'credit'] as const).find(
      (role) => !isNoAmount(text(row, roles[role])),
    );
    result.records.push(
      bankRecord(table, row, {
        columns: namesOf(table, {
          ...roles,
          amount: roles[moved ?? 'amount'],
          contact: contactColumn(row, roles),
        }),
        date,
        amount: showMoney(amount),
        balance: entry.balance === null ? null : showMoney(entry.balance),
        currency: amounts.currencyOf(row) ?? currency,
        description: text(row, roles.description),
        reference: text(row, roles.reference),
        contact: text(row, contactColumn(row, roles)),
        source: text(row, roles.type),
        account: text(row, roles.account),
      }),
    );
  }
  const oneSided = settled.positive === undefined && isOneSided(result, lines, roles);
  const kinds = oneSided ? kindsIn(table, roles) : null;
  if (kinds)
    throw unreadable(
      `no amount has a minus, no balance tells which way money went, and what stands under "${kinds}" is not understood: where all of it went one way, set positive to "in" or "out" in an entry of the source's option "columns"; else export it with signs or with a balance`,
    );
  if (oneSided)
    result.notes = [
      `${table.path}: no amount has a minus, and no balance tells which way money went: all are taken as money in. Where they are not, set positive to "out" in an entry of the source's option "columns".`,
    ];
  return result;
}

/**
 * Whether a statement may write what was spent without a minus, as many cards' do: nothing but the signs says which
 * way money went, most amounts have no minus, and the file names a card or its bank gives thanks for the others.
 */
function mayBeTurned(lines: readonly Line[], roles: Roles): boolean {
  if (roles.amount === undefined || roles.side !== undefined) return false;
  if (lines.some(({ entry }) => entry.balance !== null)) return false;
  const away = lines.filter(({ entry }) => entry.candidates[0]?.isNegative());
  if (away.length * 2 > lines.length || lines.length === 0) return false;
  const thanked = lines.filter(({ row }) => isThanks(text(row, roles.description)));
  return roles.card !== undefined || (thanked.length > 0 && thanked.every((line) => away.includes(line)));
}

/** So many entries without a minus are no accident. */
const ENOUGH = 3;

function isOneSided({ records }: Rows, lines: readonly Line[], roles: Roles): boolean {
  return (
    roles.amount !== undefined &&
    roles.side === undefined &&
    records.length >= ENOUGH &&
    lines.every(({ entry }) => entry.balance === null && entry.candidates.every((one) => !one.isNegative()))
  );
}

/** Of more kinds than this a column tells subjects, not which way money went. */
const KINDS = 8;

/** Name of a column of few words that come again: it may say which way money went. Null where there is none. */
function kindsIn(table: Table, roles: Roles): string | null {
  const told = new Set([roles.currency, roles.account, roles.description, roles.party, roles.customer]);
  for (const [key, name] of table.columns) {
    const cells = told.has(key) ? [] : cellsOf(table, key);
    const words = new Set(cells);
    const few = words.size > 1 && words.size <= KINDS && words.size < cells.length;
    if (few && cells.every((cell) => /^[\p{L}\p{M}. /-]{1,24}$/u.test(cell))) return name;
  }
  return null;
}

function contactColumn(row: Row, { party, customer, supplier }: Roles): string | undefined {
  return [party, customer, supplier].find((column) => text(row, column) !== '');
}

function text(row: Row, column: string | undefined): string {
  return column === undefined ? '' : (row.get(column) ?? '');
}

type Found =
  | { kind: 'none' }
  | { kind: 'unread'; written: string; why: string }
  | { kind: 'amount'; candidates: Decimal[]; certain: boolean; currency: string | null; written: string };

/** The columns of money of one file, which write numbers in one way. */
class Amounts {
  readonly #columns: Partial<Record<(typeof MONEY)[number], AmountColumn>> = {};
  readonly #roles: Roles;
  readonly #currency: string | null;
  /** Whether the amounts beside a column of sides have their signs already. */
  readonly #signed: boolean;
  /** Of debits and credits: whether all have a minus, so that it says nothing more. */
  readonly #minus: Record<'debit' | 'credit', boolean>;

  constructor(table: Table, roles: Roles, settled: Settled) {
    this.#roles = roles;
    const whole = markOf(MONEY.flatMap((role) => cellsOf(table, roles[role])));
    const otherwise = settled.decimalMark ?? (whole === 'both' ? null : whole);
    for (const role of MONEY)
      if (roles[role] !== undefined)
        this.#columns[role] = amountColumn(cellsOf(table, roles[role]), otherwise);
    this.#currency = currencyOfFile(table, roles) ?? settled.currency ?? null;
    const values = (role: 'amount' | 'debit' | 'credit') =>
      cellsOf(table, roles[role]).flatMap((cell) => {
        const read = this.#columns[role]?.read(cell);
        return read?.kind === 'amount' && !read.value.isZero() ? [read.value] : [];
      });
    this.#signed = values('amount').some((value) => value.isNegative());
    const allMinus = (role: 'debit' | 'credit') => values(role).every((value) => value.isNegative());
    this.#minus = { debit: allMinus('debit'), credit: allMinus('credit') };
  }

  /** The currency that the row names in a column of its own, or the file for all rows. */
  currencyOf(row: Row): string | null {
    return currencyWord(text(row, this.#roles.currency))?.code ?? this.#currency;
  }

  balance(row: Row): Decimal | null {
    const read = this.#read('balance', row);
    if (read?.kind !== 'amount') return null;
    return read.side === 'debit' ? read.value.negated() : read.value;
  }

  read(row: Row): Found {
    const single = this.#read('amount', row);
    if (single && single.kind !== 'none') return this.#single(single, row);
    const [debit, credit] = [this.#read('debit', row), this.#read('credit', row)];
    const unread = [debit, credit].find((one) => one?.kind === 'unread');
    if (unread?.kind === 'unread') return this.#unread(unread);
    const [out, into] = [this.#moved('debit', debit), this.#moved('credit', credit)];
    if (out === null && into === null) return { kind: 'none' };
    const written = [text(row, this.#roles.debit), text(row, this.#roles.credit)].filter(
      (cell) => !isNoAmount(cell),
    );
    const currency =
      [debit, credit].flatMap((one) => (one?.kind === 'amount' ? (one.currency ?? []) : []))[0] ?? null;
    const sum = (into?.value ?? ZERO).minus(out?.value ?? ZERO);
    const both = out?.value.isZero() === false && into?.value.isZero() === false;
    const certain = !both && out?.certain !== false && into?.certain !== false;
    return {
      kind: 'amount',
      candidates: certain ? [sum] : [sum, sum.negated()],
      certain,
      currency,
      written: written.join(' / '),
    };
  }

  #single(read: Exclude<ReadAmount, { kind: 'none' }>, row: Row): Found {
    if (read.kind === 'unread') return this.#unread(read);
    const side = read.side ?? sideOf(text(row, this.#roles.side));
    const away = side === 'debit' && !(this.#signed && read.side === null && read.value.isNegative());
    const contradicts =
      side !== null && read.side === null && this.#signed && read.value.isNegative() === (side === 'credit');
    const value = away ? read.value.negated() : read.value;
    const certain = !contradicts || read.value.isZero();
    return {
      kind: 'amount',
      candidates: certain ? [value] : [value, value.negated()],
      certain,
      currency: read.currency,
      written: text(row, this.#roles.amount),
    };
  }

  /** What a column of debits or credits moves, without the minus that all of them have. */
  #moved(
    role: 'debit' | 'credit',
    read: ReadAmount | undefined,
  ): { value: Decimal; certain: boolean } | null {
    if (read?.kind !== 'amount') return null;
    const certain = read.side === null || read.side === role;
    if (this.#minus[role]) return { value: read.value.abs(), certain };
    return { value: read.value, certain: certain && !read.value.isNegative() };
  }

  #unread({ written, why }: { written: string; why: string }): Found {
    return { kind: 'unread', written, why: markHint(why) };
  }

  #read(role: (typeof MONEY)[number], row: Row): ReadAmount | undefined {
    return this.#columns[role]?.read(text(row, this.#roles[role]));
  }
}

/** The one currency that the names of the columns of money, or the lines above the table, tell. */
function currencyOfFile(table: Table, roles: Roles): string | null {
  const inNames = MONEY.flatMap((role) => currencyInName(table.columns.get(roles[role] ?? '') ?? '') ?? []);
  const above = (table.above ?? []).flatMap((line) =>
    line
      .split(/[\s:;()]+/)
      .flatMap((word) => (/^[A-Z]{3}$|^\p{Sc}$/u.test(word) ? (currencyWord(word)?.code ?? []) : [])),
  );
  for (const found of [inNames, above]) {
    const [only, ...others] = new Set(found);
    if (only !== undefined && others.length === 0) return only;
  }
  return null;
}
