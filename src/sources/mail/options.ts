import { z } from 'zod';
import { ocrOption } from '../kit/ocr-option.ts';

/** Options of the mail source. */
export const mailOptionsSchema = z.strictObject({
  path: z
    .string()
    .min(1)
    .describe(
      'An mbox file (plain or .gz), a Maildir, an .eml, .msg or .pst file, or a folder of these. Example: "records/mail".',
    ),
  format: z
    .enum(['auto', 'mbox', 'maildir', 'eml'])
    .default('auto')
    .describe('How the files are to be read; `auto` looks at each file. Example: "mbox".'),
  ocr: ocrOption,
});

export type MailOptions = z.infer<typeof mailOptionsSchema>;
