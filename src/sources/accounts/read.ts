import { matchesGlob } from 'node:path';
import { unreadable } from '../folder/readers/reader.ts';
import { ageingOf, readAgeing } from './ageing.ts';
import { readBank } from './bank.ts';
import { readBankFile } from './bank-file.ts';
import { type Classified, classify, classifyByContents, rolesOf } from './classify.ts';
import type { Roles } from './columns/assign.ts';
import { readContactFile } from './contact-file.ts';
import { readContacts } from './contacts.ts';
import { isDatev, readDatev } from './datev.ts';
import { readDocumentFile } from './document-file.ts';
import { readInvoices } from './invoices.ts';
import type { AccountsOptions, DateOrder, FileOptions } from './options.ts';
import { readPayments } from './payments.ts';
import type { Rows } from './rows.ts';
import type { Settled } from './settled.ts';
import { columnKey, columnsSeen, headless, readings, type Table, tablesIn } from './table.ts';
import { readWise } from './wise.ts';
import { readWiseHistory } from './wise-history.ts';

interface Layout {
  matches(columns: ReadonlySet<string>): boolean;
  read(table: Table, order: DateOrder): Rows;
}

const has = (columns: ReadonlySet<string>, ...names: string[]) => names.every((name) => columns.has(name));
const hasAny = (columns: ReadonlySet<string>, ...names: string[]) => names.some((name) => columns.has(name));

/** The exports of Xero and Wise, the most telling first. File names say nothing: people rename them. */
const LAYOUTS: Layout[] = [
  {
    matches: (columns) =>
      has(columns, 'date', 'amount', 'currency', 'runningbalance') &&
      hasAny(columns, 'transferwiseid', 'id', 'wiseid'),
    read: readWise,
  },
  {
    matches: (columns) =>
      has(columns, 'id', 'status', 'direction', 'createdon', 'sourcecurrency', 'targetcurrency') &&
      hasAny(columns, 'sourceamountafterfees', 'targetamountafterfees'),
    read: readWiseHistory,
  },
  {
    matches: (columns) =>
      has(columns, 'contactname', 'invoicenumber', 'invoicedate') &&
      hasAny(columns, 'unitamount', 'lineamount', 'total'),
    read: readInvoices,
  },
  {
    matches: (columns) =>
      has(columns, 'amount') &&
      hasAny(columns, 'date', 'paymentdate') &&
      (hasAny(columns, 'paymentid', 'paymenttype') ||
        (columns.has('invoicenumber') && !hasAny(columns, ...OF_INVOICES))),
    read: readPayments,
  },
  {
    matches: (columns) =>
      has(columns, 'contactname') &&
      hasAny(columns, 'emailaddress', 'accountnumber', 'firstname', 'phonenumber', 'poaddressline1') &&
      !hasAny(columns, 'date', 'invoicedate', 'amount', 'total'),
    read: readContacts,
  },
  { matches: (columns) => has(columns, 'date', 'source', 'debit', 'credit'), read: readBank },
];

/** Columns that a list of invoices has beside their numbers, and one of payments has not. */
const OF_INVOICES = [
  'duedate',
  'dueon',
  'due',
  'customer',
  'customername',
  'client',
  'clientname',
  'supplier',
].concat(['vendor', 'balance', 'outstanding', 'amountdue', 'total', 'net', 'tax', 'vat']);

/** So many rows of one file are listed one by one as not read. */
const LISTED = 500;

/** The records of one CSV file, and what of it is not read. Throws SOURCE_UNREADABLE where the file as a whole cannot be read. */
export function readAccounts(path: string, bytes: Uint8Array, options: Settings): Rows {
  const rows = readRows(path, bytes, options);
  const more = rows.unreadable.length - LISTED;
  if (more <= 0) return rows;
  const rest = { key: `${path}#more`, reason: `${more} more rows are not read, for reasons such as these` };
  return { ...rows, unreadable: [...rows.unreadable.slice(0, LISTED), rest] };
}

type Settings = Omit<AccountsOptions, 'path'>;

function readRows(path: string, bytes: Uint8Array, options: Settings): Rows {
  const entry = options.columns.find(({ files }) => matchesGlob(path, files));
  let seen: string | null = null;
  for (const raw of readings(bytes)) {
    seen ??= columnsSeen(raw);
    if (isDatev(raw) && !entry) return readDatev(path, raw);
    const found = entry ? settledBy(entry, path, raw) : told(path, raw, options.dateOrder);
    if (found === null) continue;
    if (typeof found === 'function') return withCurrency(found(), options.currency);
    const settled: Settled = {
      dateOrder: entry?.dateOrder ?? options.dateOrder,
      decimalMark: entry?.decimalMark,
      currency: entry?.currency ?? options.currency,
      positive: entry?.positive,
    };
    return readClassified(found.table, found.is, settled, entry);
  }
  throw unreadable(
    entry
      ? `the names of its entry in the option "columns" do not stand together in one row; its columns are: ${seen}`
      : `its columns do not tell what it is; say it in the source's option "columns" (docs/connect.md). Its columns are: ${seen}`,
  );
}

/** Gives the currency that a person names to what names none. */
function withCurrency(rows: Rows, currency: string | undefined): Rows {
  if (currency === undefined) return rows;
  const records = rows.records.map((record) =>
    record.data?.['currency'] === null ? { ...record, data: { ...record.data, currency } } : record,
  );
  return { ...rows, records };
}

interface Told {
  table: Table;
  is: Classified;
}

/** What the head row of one of the first rows tells: an exact reader's layout first, then names, then contents. */
function told(path: string, raw: readonly string[][], order: DateOrder): Told | (() => Rows) | null {
  const tables = [...tablesIn(path, raw)];
  for (const table of tables) {
    const layout = LAYOUTS.find(({ matches }) => matches(new Set(table.columns.keys())));
    if (layout) return () => layout.read(table, order);
  }
  for (const table of tables) {
    const ageing = ageingOf(table);
    if (ageing) return () => readAgeing(table, ageing);
  }
  for (const table of tables) {
    const is = classify(table);
    if (is) return { table, is };
  }
  // What columns hold is told by the first rows; all of them must agree.
  const tops = [...tablesIn(path, raw.slice(0, SEEN))];
  for (const [index, top] of tops.entries()) {
    const [table, is] = [tables[index], classifyByContents(top)];
    const whole = is && table && raw.length > SEEN ? classifyByContents(table) : is;
    if (table && whole) return { table, is: whole };
  }
  const bare = headless(path, raw);
  const is = bare && classifyByContents(bare);
  return bare && is && { table: bare, is };
}

/** So many rows are looked at to find out what a file is. */
const SEEN = 400;

/** The table that a person's entry speaks of: the first row that holds all names. */
function settledBy(entry: FileOptions, path: string, raw: readonly string[][]): Told | null {
  const names = Object.entries(entry.names).flatMap(([role, name]) =>
    name === undefined ? [] : [[role, columnKey(name)] as const],
  );
  const given: Roles = Object.fromEntries(names);
  const bare = headless(path, raw);
  for (const table of [...tablesIn(path, raw), ...(bare ? [bare] : [])]) {
    if (table.columns.size < 2 || !names.every(([, key]) => table.columns.has(key))) continue;
    const kind = entry.kind === 'invoices' || entry.kind === 'bills' ? 'documents' : entry.kind;
    const roles = rolesOf(kind, table, given);
    if (isWhole(kind, roles)) return { table, is: { kind, roles } };
  }
  return null;
}

/** Whether the roles that a kind cannot do without are filled. */
function isWhole(kind: Classified['kind'], roles: Roles): boolean {
  const contact = roles.customer ?? roles.supplier ?? roles.party ?? roles.lastName;
  if (kind === 'contacts') return contact !== undefined;
  const money = kind === 'bank' ? (roles.amount ?? roles.debit ?? roles.credit) : (roles.total ?? roles.open);
  return roles.date !== undefined && money !== undefined && (kind === 'bank' || contact !== undefined);
}

function readClassified(
  table: Table,
  { kind, roles }: Classified,
  settled: Settled,
  entry?: FileOptions,
): Rows {
  if (kind === 'bank') return readBankFile(table, roles, settled);
  if (kind === 'contacts') return readContactFile(table, roles);
  const side = entry?.kind === 'invoices' ? 'sales' : entry?.kind === 'bills' ? 'purchases' : null;
  return readDocumentFile(table, roles, settled, side);
}
