import { z } from 'zod';
import type { RawRecordInput } from '../../../contracts/record.ts';
import { BatonError } from '../../../errors/error.ts';
import { keyPart } from '../../accounts/table.ts';
import { tableText } from '../../folder/text/table.ts';
import { line, listIn, listOf, textField } from '../values.ts';

const cellsSchema = z.object({ RowType: textField, Cells: listOf(z.object({ Value: textField })) });

const reportSchema = z.object({
  ReportTitles: listOf(z.string()),
  Rows: listOf(cellsSchema.extend({ Title: textField, Rows: listOf(cellsSchema) })),
});

/** What one contact owes, or is owed, and since when, as Xero's report says it. Throws SERVICE_FAILED where there is none. */
export function agedRecord(
  answer: unknown,
  side: 'receivables' | 'payables',
  contact: string,
): RawRecordInput {
  const [report] = listIn('Reports', reportSchema, answer);
  if (!report) throw new BatonError('SERVICE_FAILED', 'Xero answered without the aged report.');
  const rows = report.Rows.flatMap((row) => [
    ...(row.Cells.length > 0 ? [row.Cells] : []),
    ...row.Rows.map(({ Cells }) => Cells),
  ]);
  const title = `Aged ${side}: ${line(contact)}`;
  const cells = rows.map((row) =>
    row.map(({ Value }) => Value.replace(/^(\d{4}-\d{2}-\d{2})T00:00:00$/, '$1')),
  );
  return {
    key: `aged-${side}/${keyPart(contact)}`,
    kind: 'sheet',
    title,
    text: [
      `# ${title}`,
      report.ReportTitles.map((text) => line(text).replace(/^#+ /, ''))
        .filter(Boolean)
        .join('\n'),
      tableText(cells, true),
    ]
      .filter((part) => part !== '')
      .join('\n\n'),
    path: null,
    parent: null,
    people: [],
    at: null,
    data: { stateOf: 'Xero' },
  };
}
