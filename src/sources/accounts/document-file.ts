import type { Decimal } from 'decimal.js';
import { type AmountColumn, amountColumn, markOf } from '../../common/money/column.ts';
import { currencyWord } from '../../common/money/currency-words.ts';
import type { RawRecordInput } from '../../contracts/record.ts';
import { unreadable } from '../folder/readers/reader.ts';
import { bankRecord } from './bank.ts';
import { assignRoles, cellsOf, namesOf, type Roles } from './columns/assign.ts';
import type { DocumentType } from './columns/role.ts';
import {
  currencyInName,
  documentStatusOf,
  documentTypeOf,
  isPartPaid,
  isTotal,
  isUnpaid,
} from './columns/words.ts';
import { type DocumentSide, sideOfFile, sideOfType } from './document-side.ts';
import type { Rows } from './rows.ts';
import type { Settled } from './settled.ts';
import { sheetRecord } from './sheet.ts';
import { fieldLines, keyPart, type Row, type Table, type TableRow } from './table.ts';
import { datesAbove, markHint, notUnderstood, readDates, showMoney } from './values.ts';

const MONEY = ['net', 'tax', 'total', 'paid', 'open'] as const;
type Money = (typeof MONEY)[number];

/** What the rows of one document, or one payment, say. */
interface Read {
  number: number;
  row: Row;
  /** As the row has it, or the group that it stands in. */
  contact: string;
  issued: string;
  due: string | null;
  /** Day on which the list says that it was paid. */
  paidOn: string | null;
  type: DocumentType | null;
  side: DocumentSide;
  amounts: Partial<Record<Money, Decimal>>;
}

/**
 * Lists of invoices, bills, credit notes and payments of other accounting programs: one record a document. Rows that move an account
 * beside them become entries of the books, and what else stands there one table. Which side
 * they are of is told by the type, by a column of customers or suppliers, by the title, or by the name of the file.
 * Throws SOURCE_UNREADABLE where nothing says it.
 */
export function readDocumentFile(
  table: Table,
  roles: Roles,
  settled: Settled,
  given: DocumentSide | null,
): Rows {
  const result: Rows = { records: [], unreadable: [] };
  const refuse = (number: number, reason: string) =>
    result.unreadable.push({ key: `${table.path}#${number}`, reason: `row ${number}: ${reason}` });
  const dates = readDates(
    [...cellsOf(table, roles.date), ...cellsOf(table, roles.due), ...cellsOf(table, roles.paidOn)],
    settled.dateOrder,
    datesAbove(table),
  );
  const columns = amountColumns(table, roles, settled);
  const ofFile = given ?? sideOfFile(table, roles);
  const read: Read[] = [];
  const left: TableRow[] = [];
  for (const line of table.rows) {
    const { number, row, label = '', group = '', alone } = line;
    const cell = text(row, roles.date);
    const issued = dates.read(cell);
    const typeWord = text(row, roles.type);
    const type = typeWord === '' ? null : documentTypeOf(typeWord);
    if (issued === null) {
      // A row of one cell heads a group: "1 - 30 days past due".
      if (alone || (cell !== '' && (row.size === 1 || isTotal(cell)))) continue;
      const counted =
        text(row, roles.number) !== '' && !/\d/.test(cell) && text(row, roles.total ?? roles.open) !== '';
      if (!/\d/.test(cell) && (!counted || [label, ...row.values()].some(isTotal))) continue;
      refuse(number, cell === '' ? 'no date' : notUnderstood('date', cell));
      continue;
    }
    const unknown = typeWord !== '' && type === null && isTyped(table, roles);
    if (type === 'movement' || type === 'other' || unknown) {
      const moved = type === 'other' ? null : movementRecord(table, roles, settled, line, issued, columns);
      if (moved) result.records.push(moved);
      else left.push(line);
      continue;
    }
    const side =
      sideOfType(type) ??
      (text(row, roles.customer) !== '' ? 'sales' : null) ??
      (text(row, roles.supplier) !== '' ? 'purchases' : null) ??
      ofFile;
    if (side === null)
      throw unreadable(
        'nothing says whether these are invoices or bills: set kind to "invoices" or "bills" in an entry of the source\'s option "columns"',
      );
    const amounts: Read['amounts'] = {};
    for (const role of MONEY) {
      const found = columns[role]?.read(text(row, roles[role]));
      if (found?.kind === 'unread') {
        result.unreadable.push({
          key: `${table.path}#${number}/${role}`,
          reason: `row ${number}: ${notUnderstood('amount', found.written, markHint(found.why))}`,
        });
      }
      if (found?.kind === 'amount')
        amounts[role] = found.side === 'credit' ? found.value.negated() : found.value;
    }
    const contact = text(row, contactColumn(row, roles)) || group;
    // A payment without an amount says nothing; what is written there is listed already.
    if (isPayment(type) && !(amounts.total ?? amounts.paid ?? amounts.open)) {
      if (MONEY.every((role) => text(row, roles[role]) === '')) refuse(number, 'no amount');
      continue;
    }
    const [due, paidOn] = [dates.read(text(row, roles.due)), dates.read(text(row, roles.paidOn))];
    read.push({ number, row, contact, issued, due, paidOn, type, side, amounts });
  }
  const openTold = isLeft(read);
  const paysWhole = tellsWhole(read, roles);
  for (const rows of groupsOf(read, roles)) {
    const [head] = rows;
    if (!head) continue;
    if (!openTold) for (const one of rows) delete one.amounts.open;
    const differing = MONEY.find(
      (role) => new Set(rows.map(({ amounts }) => amounts[role]?.toFixed())).size > 1,
    );
    if (differing)
      refuse(
        head.number,
        `the same number stands in several rows with different amounts in "${table.columns.get(roles[differing] ?? '')}"`,
      );
    else
      result.records.push(
        isPayment(head.type)
          ? paymentRecord(table, roles, settled, head)
          : documentRecord(table, roles, settled, rows, paysWhole),
      );
  }
  if (left.length > 0) {
    const title = `Other rows of ${table.path.split('/').at(-1) ?? table.path}`;
    result.records.push(sheetRecord(table, left, title, 'rows'));
  }
  return result;
}

/**
 * A row that moves an account and is no document ("Payroll", "Deposit"), as the books have it; null where it names no
 * account by a kind that is not known, or no amount.
 */
function movementRecord(
  table: Table,
  roles: Roles,
  settled: Settled,
  { row }: TableRow,
  date: string,
  columns: Partial<Record<Money, AmountColumn>>,
): RawRecordInput | null {
  const kind = text(row, roles.type);
  const { account } = assignRoles(table, ['account'], roles);
  const money = (['total', 'paid', 'open'] as const).find((role) => text(row, roles[role]) !== '');
  const found = money && columns[money]?.read(text(row, roles[money]));
  if (found?.kind !== 'amount' || (documentTypeOf(kind) === null && text(row, account) === '')) return null;
  const contact = text(row, contactColumn(row, roles));
  const record = bankRecord(table, row, {
    columns: namesOf(table, {
      ...roles,
      amount: money && roles[money],
      contact: contactColumn(row, roles),
      account,
    }),
    date,
    amount: showMoney(found.side === 'credit' ? found.value.negated() : found.value),
    balance: null,
    currency: currencyOf(table, roles, settled, row),
    description: text(row, roles.description) || kind,
    reference: text(row, roles.reference) || text(row, roles.number),
    contact,
    source: kind,
    account: text(row, account),
  });
  return { ...record, data: { ...record.data, entry: 'books' } };
}

/**
 * Whether the column of what is open says what is left. One named "Balance" may be a running one: what is open is never
 * more than the total. One named "Amount due" may be what was due at first: then it stays beside what is paid.
 */
function isLeft(read: readonly Read[]): boolean {
  const paid = read.flatMap(({ amounts: { open, paid, total } }) =>
    open && paid && total && !paid.isZero() ? [{ open, paid, total }] : [],
  );
  const whole = paid.length > 0 && paid.every(({ open, total }) => open.abs().equals(total.abs()));
  return (
    !whole &&
    read.every(({ amounts: { open, total } }) => !open || !total || open.abs().lessThanOrEqualTo(total.abs()))
  );
}

/**
 * Whether a list without amounts of what is paid or open tells by a day or a state whether each document is paid: one that
 * has the day of some, or calls some paid, and none paid in part.
 */
function tellsWhole(read: readonly Read[], roles: Roles): boolean {
  if (read.some(({ amounts }) => amounts.paid ?? amounts.open)) return false;
  return read.some(
    ({ paidOn, row }) => paidOn !== null || documentStatusOf(text(row, roles.status)) === 'PAID',
  );
}

/** Whether a document is paid, as such a list says; null where it does not. */
function settledOf({ row, paidOn }: Read, roles: Roles): boolean | null {
  const state = text(row, roles.status);
  const status = documentStatusOf(state);
  if (paidOn !== null || status === 'PAID') return true;
  if ((status !== null && status !== 'AUTHORISED') || isPartPaid(state)) return null;
  const dated = roles.paidOn !== undefined && (status !== null || state === '');
  return dated || isUnpaid(state) ? false : null;
}

/** Whether the column of types speaks of documents at all, and is no list of products or payment terms. */
function isTyped(table: Table, roles: Roles): boolean {
  const types = cellsOf(table, roles.type).map(documentTypeOf);
  return types.filter((type) => type !== null).length * 2 > types.length;
}

function isPayment(type: DocumentType | null): boolean {
  return type === 'payment' || type === 'payment-in' || type === 'payment-out';
}

function amountColumns(table: Table, roles: Roles, settled: Settled): Partial<Record<Money, AmountColumn>> {
  const whole = markOf(MONEY.flatMap((role) => cellsOf(table, roles[role])));
  const otherwise = settled.decimalMark ?? (whole === 'both' ? null : whole);
  return Object.fromEntries(
    MONEY.filter((role) => roles[role] !== undefined).map((role) => [
      role,
      amountColumn(cellsOf(table, roles[role]), otherwise),
    ]),
  );
}

/** Rows of one document: programs print a row for each line. A number counts with its contact, side and type. */
function groupsOf(read: readonly Read[], roles: Roles): Read[][] {
  const groups = Map.groupBy(read, (one) => {
    const number = text(one.row, roles.number);
    return JSON.stringify([
      one.side,
      one.type,
      one.contact,
      number === '' || isPayment(one.type) ? one.number : number,
    ]);
  });
  return [...groups.values()];
}

function contactColumn(row: Row, { customer, supplier, party }: Roles): string | undefined {
  return [customer, supplier, party].find((column) => text(row, column) !== '');
}

function text(row: Row, column: string | undefined): string {
  return column === undefined ? '' : (row.get(column) ?? '');
}

function documentRecord(
  table: Table,
  roles: Roles,
  settled: Settled,
  rows: readonly Read[],
  paysWhole: boolean,
): RawRecordInput {
  const { row, contact, issued, due, paidOn, type, side, amounts } = rows[0] as Read;
  const isBill = side === 'purchases';
  const isCredit = type === null || !type.includes('credit') ? amounts.total?.isNegative() === true : true;
  const number = text(row, roles.number);
  const status = text(row, roles.status);
  const what = isCredit ? 'Credit note' : isBill ? 'Bill' : 'Invoice';
  const money = (role: Money) => (amounts[role] === undefined ? null : showMoney(amounts[role]));
  const total = amounts.total ?? (amounts.net && amounts.tax ? amounts.net.plus(amounts.tax) : undefined);
  const lines = rows.map((one) => linesOf(table, one, roles));
  return {
    key: `${isBill ? 'bills' : 'invoices'}/${number === '' ? `${issued}-${keyPart(contact)}` : keyPart(number)}`,
    kind: isBill ? 'bill' : 'invoice',
    title: [what, number, contact && `(${contact})`].filter((part) => part !== '').join(' '),
    text: [...new Set(lines)].join('\n\n'),
    path: table.path,
    parent: null,
    people: contact === '' ? [] : [{ name: contact, address: mail(text(row, roles.email)), role: 'contact' }],
    at: issued,
    data: {
      type: isCredit ? 'credit-note' : isBill ? 'bill' : 'invoice',
      number,
      contact,
      reference: text(row, roles.reference) || null,
      issued,
      due,
      currency: currencyOf(table, roles, settled, row),
      subtotal: money('net'),
      tax: money('tax'),
      total: total === undefined ? null : showMoney(total),
      paid: money('paid'),
      amountDue: money('open'),
      paidOn,
      settled: paysWhole ? settledOf(rows[0] as Read, roles) : null,
      status: documentStatusOf(status) ?? (status === '' ? null : status.toUpperCase()),
      statusAsExported: status || null,
      sentToContact: null,
      lines: [],
      columns: namesOf(table, {
        ...roles,
        contact: contactColumn(row, roles),
        issued: roles.date,
        subtotal: roles.net,
        amountDue: roles.open,
        settled: roles.status ?? roles.paidOn,
      }),
    },
  };
}

/** The row's fields; a group's name first, where the contact is told by it alone. */
function linesOf(table: Table, { row, contact }: Read, roles: Roles): string {
  const own = contactColumn(row, roles) !== undefined || contact === '';
  return [...(own ? [] : [contact]), ...fieldLines(table, row)].join('\n');
}

function paymentRecord(table: Table, roles: Roles, settled: Settled, read: Read): RawRecordInput {
  const { row, contact, issued, type, side, amounts } = read;
  const reference = text(row, roles.number) || text(row, roles.reference);
  const amount = amounts.total ?? amounts.paid ?? amounts.open;
  // What is left of a payment pays no invoice yet.
  const left = amounts.open === undefined || amounts.open.isZero() ? null : amounts.open.abs();
  return {
    key: `payments/${issued}-${keyPart(reference || contact || 'payment')}`,
    kind: 'payment',
    title: ['Payment', contact && `(${contact})`].filter((part) => part !== '').join(' '),
    text: linesOf(table, read, roles),
    path: table.path,
    parent: null,
    people: contact === '' ? [] : [{ name: contact, address: null, role: 'contact' }],
    at: issued,
    data: {
      id: null,
      date: issued,
      amount: amount === undefined ? null : showMoney(amount.abs()),
      currency: currencyOf(table, roles, settled, row),
      type: left === null ? text(row, roles.type) || null : 'overpayment',
      ...(left !== null && { amountDue: showMoney(left) }),
      direction: type === 'payment' ? null : side === 'sales' ? 'in' : 'out',
      // The list says that something was paid, not which invoice.
      invoice: null,
      contact: contact || null,
      reference: reference || null,
      account: null,
      status: null,
      reconciled: null,
      columns: namesOf(table, {
        ...roles,
        contact: contactColumn(row, roles),
        amount: roles.total ?? roles.paid,
        reference: roles.number ?? roles.reference,
      }),
    },
  };
}

function currencyOf(table: Table, roles: Roles, settled: Settled, row: Row): string | null {
  const own = currencyWord(text(row, roles.currency))?.code;
  const named = MONEY.map((role) => currencyInName(table.columns.get(roles[role] ?? '') ?? '')).find(Boolean);
  const written = MONEY.flatMap((role) => {
    const found = amountColumn([text(row, roles[role])], '.').read(text(row, roles[role]));
    return found.kind === 'amount' ? (found.currency ?? []) : [];
  })[0];
  return own ?? written ?? named ?? settled.currency ?? null;
}

export function mail(value: string): string | null {
  return /^[^\s@]+@[^\s@]+$/.test(value) ? value.toLowerCase() : null;
}
