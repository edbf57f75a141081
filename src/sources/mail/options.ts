import { z } from 'zod';

/** Options of the mail source. */
export const mailOptionsSchema = z.strictObject({
  path: z
    .string()
    .min(1)
    .describe(
      'An mbox file (plain or .gz), a Maildir, an .eml file or a folder of these. Example: "records/mail".',
    ),
  format: z
    .enum(['auto', 'mbox', 'maildir', 'eml'])
    .default('auto')
    .describe('How the files are to be read; `auto` looks at each file. Example: "mbox".'),
});

export type MailOptions = z.infer<typeof mailOptionsSchema>;
