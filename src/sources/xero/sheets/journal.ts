import { z } from 'zod';
import type { RawRecordInput } from '../../../contracts/record.ts';
import { keyPart } from '../../accounts/table.ts';
import { tableText } from '../../folder/text/table.ts';
import type { Names } from '../names.ts';
import {
  amountText,
  dateField,
  decimalOf,
  flagField,
  idField,
  line,
  listOf,
  momentField,
  textField,
} from '../values.ts';

export const journalSchema = z.object({
  ManualJournalID: idField,
  Narration: textField,
  Date: dateField,
  Status: textField,
  LineAmountTypes: textField,
  JournalLines: listOf(
    z.object({
      Description: textField,
      AccountCode: textField,
      AccountID: textField,
      TaxType: textField,
      LineAmount: textField,
      TaxAmount: textField,
      Tracking: listOf(z.object({ Name: textField, Option: textField })),
    }),
  ),
  HasAttachments: flagField,
  UpdatedDateUTC: momentField,
});

/** A manual journal as a sheet: its lines as debits and credits. Throws where it has no date. */
export function journalRecord(journal: z.infer<typeof journalSchema>, names: Names): RawRecordInput {
  if (journal.Date === '') throw new Error('no date');
  const narration = line(journal.Narration);
  const rows = journal.JournalLines.map((entry) => {
    const account = names.account(entry.AccountID, entry.AccountCode);
    const amount = decimalOf(entry.LineAmount);
    return [
      [account.code, account.name].filter((part) => part !== '').join(' '),
      line(entry.Description),
      amount !== null && !amount.isNegative() ? amountText(entry.LineAmount) : '',
      amount?.isNegative() ? amountText(amount.negated().toFixed()) : '',
      names.tax(entry.TaxType),
      entry.Tracking.map(({ Name, Option }) => `${Name}: ${Option}`).join('; '),
    ];
  });
  const title = `Manual journal of ${journal.Date}${narration === '' ? '' : `: ${narration}`}`;
  const table = tableText([['Account', 'Description', 'Debit', 'Credit', 'Tax', 'Tracking'], ...rows], true);
  return {
    key: `journals/${journal.Date}-${keyPart(narration)}`,
    kind: 'sheet',
    title,
    text: [
      `# ${title}`,
      [
        `Status: ${journal.Status || 'not said'}`,
        journal.LineAmountTypes && `Amounts: ${journal.LineAmountTypes}`,
      ]
        .filter((part) => part !== '')
        .join('\n'),
      table,
    ].join('\n\n'),
    path: null,
    parent: null,
    people: [],
    at: journal.Date,
  };
}
