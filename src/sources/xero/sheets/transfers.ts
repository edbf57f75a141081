import { z } from 'zod';
import type { RawRecordInput } from '../../../contracts/record.ts';
import type { Names } from '../names.ts';
import { amountText, dateField, flagField, line, listIn, textField } from '../values.ts';
import { sheetRecord, yesNo } from './sheet.ts';

const accountSchema = z
  .object({ AccountID: textField, Code: textField, Name: textField })
  .nullish()
  .catch(null);

const transferSchema = z.object({
  BankTransferID: textField,
  FromBankAccount: accountSchema,
  ToBankAccount: accountSchema,
  Amount: textField,
  Date: dateField,
  Reference: textField,
  Status: textField,
  FromIsReconciled: flagField,
  ToIsReconciled: flagField,
});

/**
 * Transfers between the organisation's own accounts, a sheet a year. They are no bank transactions here: Xero lists
 * both sides of a transfer among those already, and a sum would count it twice.
 */
export function transferRecords(answer: unknown, names: Names): RawRecordInput[] {
  const transfers = listIn('BankTransfers', transferSchema, answer)
    .filter((one) => one.Status !== 'DELETED' && one.Date !== '')
    .sort((one, other) => compare(one.Date, other.Date) || compare(one.BankTransferID, other.BankTransferID));
  const byYear = Map.groupBy(transfers, (one) => one.Date.slice(0, 4));
  return [...byYear].flatMap(([year, list]) => {
    const rows = list.map((transfer) => [
      transfer.Date,
      nameOf(transfer.FromBankAccount, names),
      nameOf(transfer.ToBankAccount, names),
      amountText(transfer.Amount),
      line(transfer.Reference),
      yesNo(transfer.FromIsReconciled),
      yesNo(transfer.ToIsReconciled),
    ]);
    const head = ['Date', 'From', 'To', 'Amount', 'Reference', 'From reconciled', 'To reconciled'];
    const record = sheetRecord(`bank-transfers/${year}`, `Bank transfers in ${year}`, head, rows);
    return record === null ? [] : [record];
  });
}

function nameOf(account: z.infer<typeof accountSchema>, names: Names): string {
  const known = names.account(account?.AccountID ?? '', account?.Code ?? '');
  return line(account?.Name || known.name || known.code);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
