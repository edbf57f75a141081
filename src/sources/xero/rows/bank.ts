import { z } from 'zod';
import type { RawRecordInput } from '../../../contracts/record.ts';
import { readBank } from '../../accounts/bank.ts';
import type { Names } from '../names.ts';
import {
  amountText,
  dateField,
  dateText,
  decimalOf,
  flagField,
  idField,
  line,
  listOf,
  momentField,
  textField,
  unknownType,
} from '../values.ts';
import { tableOf } from './table.ts';

export const bankTransactionSchema = z.object({
  BankTransactionID: idField,
  Type: textField,
  Contact: z.object({ ContactID: textField, Name: textField }).nullish().catch(null),
  LineItems: listOf(z.object({ Description: textField, AccountCode: textField, TaxType: textField })),
  BankAccount: z.object({ AccountID: textField, Code: textField, Name: textField }).nullish().catch(null),
  IsReconciled: flagField,
  Date: dateField,
  Reference: textField,
  CurrencyCode: textField,
  Status: textField,
  Total: textField,
  TotalTax: textField,
  HasAttachments: flagField,
  UpdatedDateUTC: momentField,
});

export type XeroBankTransaction = z.infer<typeof bankTransactionSchema>;

/** Columns of the export of bank transactions, in its order. */
const COLUMNS = [
  'Date',
  'Payee',
  'Description',
  'Reference',
  'Type',
  'Account',
  'AccountCode',
  'TaxType',
  'Currency',
  'Amount',
  'TaxTotal',
  'Status',
  'IsReconciled',
];

/** The words of Xero's screens. */
const TYPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    RECEIVE: 'Receive Money',
    SPEND: 'Spend Money',
    'RECEIVE-OVERPAYMENT': 'Receive Overpayment',
    'SPEND-OVERPAYMENT': 'Spend Overpayment',
    'RECEIVE-PREPAYMENT': 'Receive Prepayment',
    'SPEND-PREPAYMENT': 'Spend Prepayment',
    'RECEIVE-TRANSFER': 'Receive Transfer',
    'SPEND-TRANSFER': 'Spend Transfer',
  }),
);

/** The record that the export's row of this transaction makes; money out is negative. Throws as `paymentRecord`, and where the type tells no direction. */
export function bankRecord(transaction: XeroBankTransaction, names: Names): RawRecordInput {
  const { LineItems: lines, BankAccount: bank, Type: type } = transaction;
  const words = TYPES.get(type);
  if (words === undefined) throw unknownType(type);
  const total = decimalOf(transaction.Total);
  const signed = total === null ? '' : (type.startsWith('SPEND') ? total.negated() : total).toFixed();
  const row = {
    Date: dateText(transaction.Date, names.dateOrder),
    Payee: transaction.Contact?.Name ?? '',
    Description: joined(lines.map(({ Description }) => Description)),
    Reference: transaction.Reference,
    Type: words,
    Account: bank?.Name || names.account(bank?.AccountID ?? '', bank?.Code ?? '').name,
    AccountCode: joined(
      lines.map(({ AccountCode }) =>
        [AccountCode, names.account('', AccountCode).name].filter((part) => part !== '').join(' '),
      ),
    ),
    TaxType: joined(lines.map(({ TaxType }) => names.tax(TaxType))),
    Currency: transaction.CurrencyCode,
    Amount: amountText(signed),
    TaxTotal: amountText(transaction.TotalTax),
    Status: transaction.Status,
    IsReconciled: transaction.IsReconciled ? 'TRUE' : 'FALSE',
  };
  const { records, unreadable } = readBank(tableOf(COLUMNS, [row]), names.dateOrder);
  const [record] = records;
  if (!record) throw new Error(unreadable[0]?.reason.replace(/^row \d+: /, '') ?? 'no date');
  return { ...record, title: line(record.title), path: null };
}

/** Each once, in their order. */
function joined(values: readonly string[]): string {
  return [...new Set(values.map(line).filter((value) => value !== ''))].join('; ');
}
