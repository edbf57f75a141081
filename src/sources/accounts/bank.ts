import type { RawRecordInput } from '../../records/record.ts';
import type { DateOrder } from './options.ts';
import type { Rows } from './read.ts';
import { field, fieldLines, keyPart, type Table } from './table.ts';
import { decideOrder, readDate, readDecimal, readMoney } from './values.ts';

/** Xero's bank transactions (receive and spend money, account transactions): one record a row that has a date. */
export function readBank(table: Table, wanted: DateOrder): Rows {
  const order = decideOrder(
    table.rows.map(({ row }) => field(row, 'date')),
    wanted,
  );
  const result: Rows = { records: [], unreadable: [] };
  for (const { number, row } of table.rows) {
    const date = readDate(field(row, 'date'), order);
    const amount = readMoney(row.get('amount')) ?? difference(row.get('debit'), row.get('credit'));
    // Reports have title, opening, total and account rows, which carry no date or no amount.
    if (date === null && !/\d/.test(field(row, 'date'))) continue;
    if (date === null || amount === null) {
      result.unreadable.push({
        key: `${table.path}#${number}`,
        reason: `row ${number}: no ${date === null ? 'date' : 'amount'}`,
      });
      continue;
    }
    result.records.push(bankRecord(table, row, date, amount));
  }
  return result;
}

function bankRecord(
  table: Table,
  row: ReadonlyMap<string, string>,
  date: string,
  amount: string,
): RawRecordInput {
  const contact = field(row, 'payee', 'contactname', 'contact', 'from', 'to');
  const reference = field(row, 'reference');
  const description = field(row, 'description', 'details', 'source');
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
      currency: field(row, 'currency', 'currencycode').toUpperCase() || null,
      source: field(row, 'source', 'type', 'transactiontype') || null,
      account: field(row, 'account', 'accountname', 'bankaccount') || null,
      balance: readMoney(row.get('runningbalance') ?? row.get('balance')),
    },
  };
}

function difference(debit: string | undefined, credit: string | undefined): string | null {
  const [plus, minus] = [readDecimal(debit), readDecimal(credit)];
  if (plus === null && minus === null) return null;
  return readMoney((plus ?? readDecimal('0'))?.minus(minus ?? 0).toFixed());
}
