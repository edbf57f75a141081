import { isTotal } from './columns/words.ts';
import type { DateOrder } from './options.ts';
import type { Rows } from './rows.ts';
import { field, fieldLines, keyPart, type Table } from './table.ts';
import { markIn, notUnderstood, readDates, readMoney } from './values.ts';

/** Xero's payments (of invoices, bills and credit notes): one record a payment. */
export function readPayments(table: Table, wanted: DateOrder): Rows {
  const dates = readDates(
    table.rows.map(({ row }) => field(row, 'date', 'paymentdate')),
    wanted,
  );
  const mark = markIn(table, ['amount', 'paymentamount']);
  const result: Rows = { records: [], unreadable: [] };
  for (const { number, row, label = '', alone } of table.rows) {
    const [day, sum] = [field(row, 'date', 'paymentdate'), field(row, 'amount', 'paymentamount')];
    const date = dates.read(day);
    if (date === null && (alone || isTotal(label))) continue;
    const amount = readMoney(sum, mark);
    if (date === null || amount === null) {
      const reason =
        date === null
          ? day === ''
            ? 'no payment date'
            : notUnderstood('date', day)
          : sum === ''
            ? 'no amount'
            : notUnderstood('amount', sum);
      result.unreadable.push({ key: `${table.path}#${number}`, reason: `row ${number}: ${reason}` });
      continue;
    }
    const invoice = field(row, 'invoicenumber');
    const reference = field(row, 'reference');
    const contact = field(row, 'contactname', 'contact', 'payee');
    const type = field(row, 'paymenttype', 'type');
    result.records.push({
      key: `payments/${date}-${keyPart(invoice || reference || contact || 'payment')}`,
      kind: 'payment',
      title: ['Payment', invoice && `of ${invoice}`, contact && `(${contact})`]
        .filter((part) => part !== '')
        .join(' '),
      text: fieldLines(table, row).join('\n'),
      path: table.path,
      parent: null,
      people: contact === '' ? [] : [{ name: contact, address: null, role: 'contact' }],
      at: date,
      data: {
        id: field(row, 'paymentid') || null,
        date,
        amount,
        currency: field(row, 'currencycode', 'currency').toUpperCase() || null,
        type: type || null,
        direction: directionOf(type),
        invoice: invoice || null,
        contact: contact || null,
        reference: reference || null,
        account: field(row, 'accountname', 'bankaccount', 'account', 'accountcode') || null,
        status: field(row, 'status').toUpperCase() || null,
        reconciled: row.has('isreconciled') ? /^(?:true|yes|1)$/i.test(field(row, 'isreconciled')) : null,
      },
    });
  }
  return result;
}

/** Where the money went, by Xero's types of payments. Credit, over- and prepayments are paid back: the other way. */
function directionOf(type: string): 'in' | 'out' | null {
  const back = /^A([RP])(?:CREDIT|OVERPAYMENT|PREPAYMENT)PAYMENT$/.exec(type);
  if (back) return back[1] === 'R' ? 'out' : 'in';
  if (/ACCPAY|^AP|bill|spend/i.test(type)) return 'out';
  return /ACCREC|receive|sales/i.test(type) ? 'in' : null;
}
