import { z } from 'zod';
import type { RawRecordInput } from '../../../contracts/record.ts';
import { readPayments } from '../../accounts/payments.ts';
import type { Names } from '../names.ts';
import {
  amountText,
  dateField,
  dateText,
  flagField,
  idField,
  line,
  momentField,
  textField,
} from '../values.ts';
import { tableOf } from './table.ts';

/** What is paid: an invoice, a credit note, an overpayment or a prepayment. */
const paidSchema = z
  .object({
    InvoiceNumber: textField,
    CreditNoteNumber: textField,
    Reference: textField,
    CurrencyCode: textField,
    Contact: z.object({ Name: textField }).nullish().catch(null),
  })
  .nullish()
  .catch(null);

export const paymentSchema = z.object({
  PaymentID: idField,
  Date: dateField,
  Amount: textField,
  Reference: textField,
  PaymentType: textField,
  Status: textField,
  IsReconciled: flagField,
  Account: z.object({ AccountID: textField, Code: textField }).nullish().catch(null),
  Invoice: paidSchema,
  CreditNote: paidSchema,
  Prepayment: paidSchema,
  Overpayment: paidSchema,
  UpdatedDateUTC: momentField,
});

export type XeroPayment = z.infer<typeof paymentSchema>;

/** Columns of the export of payments, in its order. */
const COLUMNS = [
  'PaymentID',
  'Date',
  'PaymentType',
  'ContactName',
  'InvoiceNumber',
  'Reference',
  'AccountCode',
  'AccountName',
  'CurrencyCode',
  'Amount',
  'Status',
  'IsReconciled',
];

/** The record that the export's row of this payment makes. Throws where there is no date or no amount. */
export function paymentRecord(payment: XeroPayment, names: Names): RawRecordInput {
  const paid = payment.Invoice ?? payment.CreditNote ?? payment.Prepayment ?? payment.Overpayment;
  const account = names.account(payment.Account?.AccountID ?? '', payment.Account?.Code ?? '');
  const row = {
    PaymentID: payment.PaymentID,
    Date: dateText(payment.Date, names.dateOrder),
    PaymentType: payment.PaymentType,
    ContactName: paid?.Contact?.Name ?? '',
    InvoiceNumber: paid?.InvoiceNumber || paid?.CreditNoteNumber || '',
    Reference: payment.Reference,
    AccountCode: account.code,
    AccountName: account.name,
    CurrencyCode: paid?.CurrencyCode ?? '',
    Amount: amountText(payment.Amount),
    Status: payment.Status,
    IsReconciled: payment.IsReconciled ? 'TRUE' : 'FALSE',
  };
  const { records, unreadable } = readPayments(tableOf(COLUMNS, [row]), names.dateOrder);
  const [record] = records;
  if (!record) throw new Error(unreadable[0]?.reason.replace(/^row \d+: /, '') ?? 'no payment');
  return { ...record, title: line(record.title), path: null };
}
