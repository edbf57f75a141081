import { z } from 'zod';
import type { RawRecordInput } from '../../../contracts/record.ts';
import { line, listIn, textField } from '../values.ts';
import { sheetRecord } from './sheet.ts';

const attachmentSchema = z.object({ FileName: textField, MimeType: textField, ContentLength: textField });

/** Names of the files at one object, by its key: `bills/B-1`. Null where there are none. */
export function attachmentsRecord(answer: unknown, key: string): RawRecordInput | null {
  const rows = listIn('Attachments', attachmentSchema, answer)
    .map(({ FileName, MimeType, ContentLength }) => [line(FileName), line(MimeType), ContentLength])
    .sort(([one = ''], [other = '']) => (one < other ? -1 : one > other ? 1 : 0));
  const [folder = '', ...rest] = key.split('/');
  return sheetRecord(
    `attachments/${key}`.slice(0, 800).toWellFormed(),
    `Attachments in Xero of ${folder.replace(/s$/, '')} ${rest.join('/')}`,
    ['File', 'Type', 'Bytes'],
    rows,
  );
}
