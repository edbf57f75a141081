import type { DecimalMark } from '../../common/money/amount.ts';
import type { RawRecordInput } from '../../contracts/record.ts';
import type { DateOrder } from './options.ts';
import type { Rows } from './rows.ts';
import type { StatementRow } from './statement.ts';
import { field, fieldLines, keyPart, type Row, type Table } from './table.ts';
import { markIn, notUnderstood, readDate, readDecimal, readMoney, readNumber } from './values.ts';

/** Wise writes the day first everywhere; the option is about Xero's files, which follow the organisation's country. */
const ORDER: Exclude<DateOrder, 'auto'> = 'dmy';

/**
 * Wise's balance statement: one record a row. `Amount` is all that leaves or reaches the balance: `Total fees` is a part
 * of it, or, where the statement was made with fees shown separately, stands in rows of its own.
 */
export function readWise(table: Table): Rows {
  const statement: StatementRow[] = [];
  const result: Rows = { records: [], unreadable: [], statement };
  const mark = markIn(table, ['amount', 'runningbalance', 'totalfees', 'exchangetoamount']);
  for (const { number, row } of table.rows) {
    const date = readDate(field(row, 'date'), ORDER);
    const amount = readDecimal(row.get('amount'), mark);
    if (date === null || amount === null) {
      const [what, cell] =
        date === null ? (['date', field(row, 'date')] as const) : (['amount', field(row, 'amount')] as const);
      const reason = cell === '' ? `no ${what}` : notUnderstood(what, cell);
      result.unreadable.push({ key: `${table.path}#${number}`, reason: `row ${number}: ${reason}` });
      continue;
    }
    const record = wiseRecord(table, row, date, mark);
    const id = String(record.data?.['id']);
    result.records.push(record);
    statement.push({
      number,
      id,
      currency: field(row, 'currency').toUpperCase(),
      date,
      time: readTime(field(row, 'datetime')),
      amount,
      balance: readDecimal(row.get('runningbalance'), mark),
      filled: row.size,
      feeOf: feeOf(id, field(row, 'description')),
    });
  }
  return result;
}

function wiseRecord(table: Table, row: Row, date: string, mark: DecimalMark): RawRecordInput {
  const amount = readMoney(row.get('amount'), mark) ?? '';
  const currency = field(row, 'currency').toUpperCase();
  const description = field(row, 'description');
  const id =
    field(row, 'transferwiseid', 'wiseid', 'id') || `${date}-${amount}-${field(row, 'runningbalance')}`;
  const other = field(row, 'payername') || field(row, 'payeename') || field(row, 'merchant');
  const fee = feeOf(id, description);
  return {
    key: `wise/${keyPart(currency)}/${keyPart(id)}`,
    kind: 'bank-transaction',
    title: description || `${amount} ${currency}`,
    text: fieldLines(table, row).join('\n'),
    path: table.path,
    parent: null,
    people: other === '' ? [] : [{ name: other, address: null, role: 'contact' }],
    at: date,
    data: {
      id,
      date,
      amount,
      currency,
      description,
      reference: field(row, 'paymentreference') || null,
      balance: readMoney(row.get('runningbalance'), mark),
      exchange:
        row.has('exchangerate') || row.has('exchangeto')
          ? {
              from: field(row, 'exchangefrom') || null,
              to: field(row, 'exchangeto') || null,
              rate: readNumber(row.get('exchangerate'), mark),
              toAmount: readMoney(row.get('exchangetoamount'), mark),
            }
          : null,
      payer: field(row, 'payername') || null,
      payee: field(row, 'payeename') || null,
      payeeAccount: field(row, 'payeeaccountnumber') || null,
      merchant: field(row, 'merchant') || null,
      fees: readMoney(row.get('totalfees'), mark),
      type: field(row, 'transactiontype') || null,
      detail: field(row, 'transactiondetailstype') || null,
      ...(fee !== null && { feeOf: fee }),
    },
  };
}

/** The transaction that a row is the fee of: `FEE-TRANSFER-1`, "Wise Charges for: TRANSFER-1". */
function feeOf(id: string, description: string): string | null {
  return (/^FEE-(\S+)$/.exec(id) ?? /^Wise Charges for:? (\S+)$/i.exec(description))?.[1] ?? null;
}

/** `12-11-2026 07:14:31.000` as `2026-11-12T07:14:31.000`, or null. */
function readTime(value: string): string | null {
  const [day = '', clock = ''] = value.trim().split(/[ T]+/);
  const date = readDate(day, ORDER);
  const match = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?Z?$/.exec(clock);
  if (date === null || !match) return null;
  const [, hours, minutes, seconds = '00', fraction = ''] = match;
  return `${date}T${hours}:${minutes}:${seconds}.${fraction.padEnd(3, '0').slice(0, 3)}`;
}
