import { z } from 'zod';
import type { RawRecordInput } from '../../../contracts/record.ts';
import { readInvoices } from '../../accounts/invoices.ts';
import type { Names } from '../names.ts';
import {
  amountText,
  dateField,
  dateText,
  flagField,
  idField,
  line,
  listOf,
  momentField,
  numberText,
  textField,
  unknownType,
} from '../values.ts';
import { INVOICE_CONTACT_COLUMNS } from './contact.ts';
import { tableOf } from './table.ts';

const lineSchema = z.object({
  Description: textField,
  Quantity: textField,
  UnitAmount: textField,
  ItemCode: textField,
  AccountCode: textField,
  TaxType: textField,
  TaxAmount: textField,
  LineAmount: textField,
  DiscountRate: textField,
  Tracking: listOf(z.object({ Name: textField, Option: textField })),
});

/** Invoices, bills, credit notes, overpayments and prepayments: what differs between them may be missing. */
export const documentSchema = z
  .object({
    InvoiceID: textField,
    CreditNoteID: textField,
    OverpaymentID: textField,
    PrepaymentID: textField,
    Type: textField,
    Contact: z.object({ ContactID: textField, Name: textField }).nullish().catch(null),
    InvoiceNumber: textField,
    CreditNoteNumber: textField,
    Reference: textField,
    Date: dateField,
    DueDate: dateField,
    ExpectedPaymentDate: dateField,
    PlannedPaymentDate: dateField,
    Total: textField,
    TotalTax: textField,
    AmountPaid: textField,
    AmountDue: textField,
    AppliedAmount: textField,
    RemainingCredit: textField,
    CurrencyCode: textField,
    Status: textField,
    SentToContact: flagField,
    HasAttachments: flagField,
    LineItems: listOf(lineSchema),
    UpdatedDateUTC: momentField,
  })
  .transform((document) => ({
    ...document,
    id: document.InvoiceID || document.CreditNoteID || document.OverpaymentID || document.PrepaymentID,
  }))
  .refine(({ id }) => idField.safeParse(id).success);

export type XeroDocument = z.infer<typeof documentSchema>;
type XeroLine = z.infer<typeof lineSchema>;

/** The word of the exports for what it is. */
const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ACCREC: 'Sales invoice',
    ACCPAY: 'Bill',
    ACCRECCREDIT: 'Sales credit note',
    ACCPAYCREDIT: 'Bill credit note',
    'RECEIVE-OVERPAYMENT': 'Sales overpayment',
    AROVERPAYMENT: 'Sales overpayment',
    'SPEND-OVERPAYMENT': 'Bill overpayment',
    APOVERPAYMENT: 'Bill overpayment',
    'RECEIVE-PREPAYMENT': 'Sales prepayment',
    ARPREPAYMENT: 'Sales prepayment',
    'SPEND-PREPAYMENT': 'Bill prepayment',
    APPREPAYMENT: 'Bill prepayment',
  }),
);

const HEAD = [
  'InvoiceNumber',
  'Reference',
  'InvoiceDate',
  'DueDate',
  'PlannedDate',
  'Total',
  'TaxTotal',
  'InvoiceAmountPaid',
  'InvoiceAmountDue',
];
const TAIL = [
  'LineAmount',
  'AccountCode',
  'TaxType',
  'TaxAmount',
  'TrackingName1',
  'TrackingOption1',
  'TrackingName2',
  'TrackingOption2',
  'Currency',
  'Type',
  'Sent',
  'Status',
];
const LINE = ['InventoryItemCode', 'Description', 'Quantity', 'UnitAmount'];

/** Columns of the export of sales invoices, and of that of bills, each in its order. */
const SALES_COLUMNS = ['ContactName', ...INVOICE_CONTACT_COLUMNS, ...HEAD, ...LINE, 'Discount', ...TAIL];
const BILL_COLUMNS = [
  'ContactName',
  ...INVOICE_CONTACT_COLUMNS.filter((name) => !name.startsWith('SA')),
  ...HEAD,
  ...LINE,
  ...TAIL,
];

/** Whether money is owed to others. */
export function isPurchase(type: string): boolean {
  return /^(?:ACCPAY|SPEND|AP)/.test(type);
}

/**
 * The record that the export's rows of this document make. `contact` is its contact's row, as far as it is known.
 * Throws where there is no date, an amount is none, or the type is unknown: an invoice and a bill look the same.
 */
export function documentRecord(
  document: XeroDocument,
  contact: Readonly<Record<string, string>>,
  names: Names,
): RawRecordInput {
  const isBill = isPurchase(document.Type);
  const type = TYPES.get(document.Type);
  if (type === undefined) throw unknownType(document.Type);
  const date = (value: string) => dateText(value, names.dateOrder);
  const head: Record<string, string> = {
    ...Object.fromEntries(INVOICE_CONTACT_COLUMNS.map((name) => [name, contact[name] ?? ''])),
    ContactName: document.Contact?.Name ?? '',
    InvoiceNumber: document.InvoiceNumber || document.CreditNoteNumber,
    Reference: document.Reference,
    InvoiceDate: date(document.Date),
    DueDate: date(document.DueDate),
    PlannedDate: date(isBill ? document.PlannedPaymentDate : document.ExpectedPaymentDate),
    Total: amountText(document.Total),
    TaxTotal: amountText(document.TotalTax),
    InvoiceAmountPaid: amountText(document.AmountPaid || document.AppliedAmount),
    InvoiceAmountDue: amountText(document.AmountDue || document.RemainingCredit),
    Currency: document.CurrencyCode,
    Type: type,
    Sent: document.SentToContact ? 'Sent' : '',
    Status: document.Status,
  };
  const lines =
    document.LineItems.length === 0 ? [{}] : document.LineItems.map((item) => lineCells(item, names));
  const table = tableOf(
    isBill ? BILL_COLUMNS : SALES_COLUMNS,
    lines.map((cells) => ({ ...head, ...cells })),
  );
  const [record] = readInvoices(table, names.dateOrder).records;
  if (!record) throw new Error('no invoice date');
  return { ...record, title: line(record.title), path: null };
}

function lineCells(item: XeroLine, names: Names): Record<string, string> {
  const [first, second] = item.Tracking.toSorted(
    (one, other) => names.trackingRank(one.Name) - names.trackingRank(other.Name),
  );
  return {
    InventoryItemCode: item.ItemCode,
    Description: item.Description,
    Quantity: amountText(item.Quantity, 4),
    UnitAmount: amountText(item.UnitAmount),
    Discount: numberText(item.DiscountRate),
    LineAmount: amountText(item.LineAmount),
    AccountCode: item.AccountCode,
    TaxType: names.tax(item.TaxType),
    TaxAmount: amountText(item.TaxAmount),
    TrackingName1: first?.Name ?? '',
    TrackingOption1: first?.Option ?? '',
    TrackingName2: second?.Name ?? '',
    TrackingOption2: second?.Option ?? '',
  };
}
