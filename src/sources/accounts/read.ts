import type { RawRecordInput } from '../../records/record.ts';
import type { Unreadable } from '../source.ts';
import { readBank } from './bank.ts';
import { readContacts } from './contacts.ts';
import { readInvoices } from './invoices.ts';
import type { DateOrder } from './options.ts';
import { readPayments } from './payments.ts';
import type { StatementRow } from './statement.ts';
import { readTable, type Table } from './table.ts';
import { readWise } from './wise.ts';
import { readWiseHistory } from './wise-history.ts';

/** What a file's rows make. */
export interface Rows {
  records: RawRecordInput[];
  unreadable: Unreadable[];
  /** Of a statement of a balance: each record's row, for what only several files together tell. */
  statement?: StatementRow[];
}

interface Layout {
  matches(columns: ReadonlySet<string>): boolean;
  read(table: Table, order: DateOrder): Rows;
}

const has = (columns: ReadonlySet<string>, ...names: string[]) => names.every((name) => columns.has(name));
const hasAny = (columns: ReadonlySet<string>, ...names: string[]) => names.some((name) => columns.has(name));

/** The exports that are known, the most telling first. File names say nothing: people rename them. */
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
      hasAny(columns, 'paymentid', 'paymenttype', 'invoicenumber'),
    read: readPayments,
  },
  {
    matches: (columns) =>
      has(columns, 'contactname') &&
      hasAny(columns, 'emailaddress', 'accountnumber', 'firstname', 'phonenumber', 'poaddressline1'),
    read: readContacts,
  },
  {
    matches: (columns) =>
      has(columns, 'date') &&
      (columns.has('amount') || has(columns, 'debit', 'credit')) &&
      hasAny(columns, 'payee', 'description', 'reference', 'source'),
    read: readBank,
  },
];

/** The records of one CSV file. Throws SOURCE_UNREADABLE where the file as a whole cannot be read. */
export function readAccounts(path: string, bytes: Uint8Array, order: DateOrder): Rows {
  const table = readTable(path, bytes, (columns) => LAYOUTS.some((layout) => layout.matches(columns)));
  const columns = new Set(table.columns.keys());
  const layout = LAYOUTS.find((candidate) => candidate.matches(columns));
  return layout ? layout.read(table, order) : { records: [], unreadable: [] };
}
