import { Decimal } from 'decimal.js';
import type { RawRecordInput } from '../../contracts/record.ts';
import { isTotal } from './columns/words.ts';
import type { DateOrder } from './options.ts';
import type { Rows } from './rows.ts';
import { field, fieldLines, keyPart, type Row, type Table } from './table.ts';
import { markIn, notUnderstood, readDates, readDecimal, readMoney } from './values.ts';

/**
 * Xero's bank transactions and its report on an account: one record a row that has a date. It is the books' side of
 * the account: what is debited to it comes in.
 */
export function readBank(table: Table, wanted: DateOrder): Rows {
  const dates = readDates(
    table.rows.map(({ row }) => field(row, 'date')),
    wanted,
  );
  const mark = markIn(table, ['amount', 'debit', 'credit', 'runningbalance', 'balance']);
  const result: Rows = { records: [], unreadable: [] };
  let group = '';
  for (const { number, row, alone } of table.rows) {
    const date = dates.read(field(row, 'date'));
    const cells = ['amount', 'debit', 'credit'].flatMap((name) => row.get(name) ?? []);
    const amount =
      readDecimal(row.get('amount'), mark) ??
      difference(readDecimal(row.get('debit'), mark), readDecimal(row.get('credit'), mark));
    // Reports have title, opening, total and account rows, which carry no date or no amount.
    if (date === null && alone) group = field(row, 'date');
    if (date === null && (alone || !/\d/.test(field(row, 'date')) || isTotal(field(row, 'date')))) continue;
    if (date === null || amount === null) {
      const reason =
        date === null
          ? notUnderstood('date', field(row, 'date'))
          : cells.length === 0
            ? 'no amount'
            : notUnderstood('amount', cells.join(' / '));
      result.unreadable.push({ key: `${table.path}#${number}`, reason: `row ${number}: ${reason}` });
      continue;
    }
    const record = bankRecord(table, row, {
      date,
      amount: readMoney(amount.toFixed()) ?? '',
      balance: readMoney(row.get('runningbalance') ?? row.get('balance'), mark),
      currency: field(row, 'currency', 'currencycode').toUpperCase() || null,
      description: field(row, 'description', 'details', 'source'),
      reference: field(row, 'reference'),
      contact: field(row, 'payee', 'contactname', 'contact', 'from', 'to'),
      source: field(row, 'source', 'type', 'transactiontype'),
      account: field(row, 'account', 'accountname', 'bankaccount') || group,
    });
    result.records.push({ ...record, data: { ...record.data, entry: 'books' } });
  }
  return result;
}

/** An entry of an account as a file has it. Texts are '' where it says nothing. */
export interface BankEntry {
  /** Names of the columns that the fields come from, where they are not the fields' own. */
  columns?: Record<string, string>;
  /** `YYYY-MM-DD`. */
  date: string;
  /** Decimal string; money in is positive. */
  amount: string;
  balance: string | null;
  currency: string | null;
  description: string;
  reference: string;
  contact: string;
  /** The kind of entry, in the file's words. */
  source: string;
  account: string;
}

/** The record of one entry. */
export function bankRecord(table: Table, row: Row, entry: BankEntry): RawRecordInput {
  const { columns, date, amount, balance, currency, description, reference, contact, source, account } =
    entry;
  return {
    key: `bank/${date}-${keyPart(reference || contact || description)}`,
    kind: 'bank-transaction',
    title: [contact, description].filter((part) => part !== '').join(': ') || `${amount} on ${date}`,
    text: fieldLines(table, row).join('\n'),
    path: table.path,
    parent: null,
    people: contact === '' ? [] : [{ name: contact, address: null, role: 'contact' }],
    at: date,
    data: {
      date,
      amount,
      description: description || null,
      reference: reference || null,
      contact: contact || null,
      currency,
      source: source || null,
      account: account || null,
      balance,
      ...(columns !== undefined && { columns }),
    },
  };
}

function difference(debit: Decimal | null, credit: Decimal | null): Decimal | null {
  if (debit === null && credit === null) return null;
  return (debit ?? new Decimal(0)).minus(credit ?? 0);
}
