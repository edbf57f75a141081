import { type DecimalMark, isNoAmount } from '../../common/money/amount.ts';
import type { RawRecordInput } from '../../contracts/record.ts';
import { tableText } from '../folder/text/table.ts';
import { isTotal } from './columns/words.ts';
import type { DateOrder } from './options.ts';
import type { Rows } from './rows.ts';
import { field, fieldLines, keyPart, type Row, type Table } from './table.ts';
import { markIn, notUnderstood, readDates, readDecimal, readMoney, readNumber } from './values.ts';

/** Columns that differ from line to line; the others repeat the invoice's head on every row. */
const LINE_COLUMNS =
  /^(?:inventoryitemcode|description|quantity|unitamount|discount|lineamount|accountcode|taxtype|taxamount|trackingname\d|trackingoption\d)$/;

/** Sums of the whole invoice. */
const PAID = ['invoiceamountpaid', 'amountpaid'] as const;
const OPEN = ['invoiceamountdue', 'amountdue'] as const;
const TOTALS = ['total', 'taxtotal', ...PAID, ...OPEN] as const;

/** The words of Xero's screens for its states. */
const STATUS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    draft: 'DRAFT',
    'awaiting approval': 'SUBMITTED',
    submitted: 'SUBMITTED',
    'awaiting payment': 'AUTHORISED',
    approved: 'AUTHORISED',
    authorised: 'AUTHORISED',
    authorized: 'AUTHORISED',
    paid: 'PAID',
    voided: 'VOIDED',
    void: 'VOIDED',
    deleted: 'DELETED',
  }),
);

/** Xero's export of sales invoices or bills, credit notes and overpayments among them: one record an invoice. */
export function readInvoices(table: Table, wanted: DateOrder): Rows {
  const dates = table.rows.flatMap(({ row }) =>
    ['invoicedate', 'duedate', 'planneddate'].map((name) => row.get(name) ?? ''),
  );
  const order = readDates(dates, wanted);
  const mark = markIn(table, [...TOTALS, 'unitamount', 'lineamount', 'taxamount', 'quantity']);
  const result: Rows = { records: [], unreadable: [] };
  for (const group of groups(table)) {
    const [head] = group;
    if (!head) continue;
    const issued = order.read(field(head.row, 'invoicedate'));
    for (const name of TOTALS) {
      const cell = field(head.row, name);
      if (!isNoAmount(cell) && readDecimal(cell, mark) === null)
        result.unreadable.push({
          key: `${table.path}#${head.number}/${name}`,
          reason: `row ${head.number}: ${notUnderstood('amount', cell, table.columns.get(name))}`,
        });
    }
    if (issued === null)
      result.unreadable.push({
        key: `${table.path}#${head.number}`,
        reason: `row ${head.number}: no invoice date`,
      });
    else
      result.records.push(
        recordOf(
          table,
          group.map(({ row }) => row),
          issued,
          order.read(field(head.row, 'duedate')),
          mark,
        ),
      );
  }
  return result;
}

/** Rows of one invoice. Suppliers' numbers are theirs alone, so a number counts with its contact and type. */
function groups(table: Table): { number: number; row: Row }[][] {
  const found = new Map<string, { number: number; row: Row }[]>();
  for (const entry of table.rows) {
    const { row, label = '', alone } = entry;
    if (!row.has('invoicedate') && (alone || isTotal(label))) continue;
    const number = field(row, 'invoicenumber');
    const rest =
      number === '' ? [field(row, 'invoicedate'), field(row, 'total'), field(row, 'reference')] : [];
    const key = JSON.stringify([
      field(row, 'type').toLowerCase(),
      field(row, 'contactname'),
      number,
      ...rest,
    ]);
    const group = found.get(key);
    if (group) group.push(entry);
    else found.set(key, [entry]);
  }
  return [...found.values()];
}

function recordOf(
  table: Table,
  rows: Row[],
  issued: string,
  due: string | null,
  mark: DecimalMark,
): RawRecordInput {
  const head = rows[0] as Row;
  const type = field(head, 'type').toLowerCase();
  const isBill =
    /bill|accpay|purchase|payable/.test(type) ||
    (type === '' &&
      !table.columns.has('sent') &&
      !table.columns.has('discount') &&
      !table.columns.has('reference'));
  const isPrepayment = type.includes('prepayment');
  const isPayment = isPrepayment || type.includes('overpayment');
  const isCredit = /credit/.test(type);
  const number = field(head, 'invoicenumber');
  const contact = field(head, 'contactname');
  const status = field(head, 'status');
  const [total, tax] = [readDecimal(head.get('total'), mark), readDecimal(head.get('taxtotal'), mark)];
  const lineKeys = [...table.columns.keys()].filter(
    (key) => LINE_COLUMNS.test(key) && rows.some((row) => row.has(key)),
  );
  const lineTable =
    lineKeys.length === 0
      ? ''
      : tableText(
          [
            lineKeys.map((key) => table.columns.get(key) ?? key),
            ...rows.map((row) => lineKeys.map((key) => row.get(key) ?? '')),
          ],
          true,
        );
  const what = isPayment
    ? `${isBill ? 'Bill' : 'Sales'} ${isPrepayment ? 'prepayment' : 'overpayment'}`
    : isCredit
      ? 'Credit note'
      : isBill
        ? 'Bill'
        : 'Invoice';
  const email = field(head, 'emailaddress').toLowerCase();
  const folder = isPayment ? 'payments' : isBill ? 'bills' : 'invoices';
  const name = isPayment || number === '' ? `${issued}-${keyPart(number || contact)}` : keyPart(number);
  return {
    key: `${folder}/${name}`,
    kind: isPayment ? 'payment' : isBill ? 'bill' : 'invoice',
    title: [what, number, contact && `(${contact})`].filter((part) => part !== '').join(' '),
    text: [fieldLines(table, head, (key) => !LINE_COLUMNS.test(key)).join('\n'), lineTable]
      .filter((part) => part !== '')
      .join('\n\n'),
    path: table.path,
    parent: null,
    people:
      contact === ''
        ? []
        : [{ name: contact, address: /^[^\s@]+@[^\s@]+$/.test(email) ? email : null, role: 'contact' }],
    at: issued,
    data: {
      type: isPayment
        ? isPrepayment
          ? 'prepayment'
          : 'overpayment'
        : isCredit
          ? 'credit-note'
          : isBill
            ? 'bill'
            : 'invoice',
      number,
      contact,
      reference: field(head, 'reference') || null,
      issued,
      due,
      currency: field(head, 'currency').toUpperCase() || null,
      subtotal: total && tax ? readMoney(total.minus(tax).toFixed()) : null,
      tax: readMoney(head.get('taxtotal'), mark),
      total: readMoney(head.get('total'), mark),
      paid: readMoney(field(head, ...PAID), mark),
      amountDue: readMoney(field(head, ...OPEN), mark),
      status: STATUS.get(status.toLowerCase()) ?? (status === '' ? null : status.toUpperCase()),
      statusAsExported: status || null,
      // An invoice is of one side by its kind; a payment is not.
      ...(isPayment && { direction: isBill ? 'out' : 'in' }),
      sentToContact:
        table.columns.has('sent') && !isBill ? /^(?:sent|true|yes|1)$/i.test(field(head, 'sent')) : null,
      lines: rows.map((row) => lineOf(row, mark)),
    },
  };
}

function lineOf(
  row: Row,
  mark: DecimalMark,
): Record<string, string | null | { name: string; option: string }[]> {
  const tracking = [1, 2].map((at) => ({
    name: field(row, `trackingname${at}`),
    option: field(row, `trackingoption${at}`),
  }));
  return {
    description: field(row, 'description'),
    itemCode: field(row, 'inventoryitemcode') || null,
    quantity: readNumber(row.get('quantity'), mark),
    unitAmount: readMoney(row.get('unitamount'), mark),
    discount: readNumber(row.get('discount'), mark),
    lineAmount: readMoney(row.get('lineamount'), mark),
    accountCode: field(row, 'accountcode') || null,
    taxType: field(row, 'taxtype') || null,
    taxAmount: readMoney(row.get('taxamount'), mark),
    tracking: tracking.filter(({ option }) => option !== ''),
  };
}
