import { z } from 'zod';
import { accountOption, credentialsOption } from '../google/options.ts';

const mailboxSchema = z.strictObject({
  address: accountOption.describe('Address of the mailbox. Example: "sam@acme.example".'),
  takeout: z
    .string()
    .min(1)
    .optional()
    .describe(
      "Google Takeout's mbox file of this mailbox, or a folder of them: messages that are in it are not fetched one by " +
        'one. Example: "records/All mail Including Spam and Trash.mbox".',
    ),
});

/** Options of the gmail source. */
export const optionsSchema = z.strictObject({
  credentials: credentialsOption,
  mailboxes: z
    .array(mailboxSchema)
    .min(1)
    .refine(
      (list) => new Set(list.map(({ address }) => address)).size === list.length,
      'a mailbox stands there twice',
    )
    .describe('The mailboxes to read.'),
  exclude: z
    .array(z.string().min(1))
    .default([])
    .describe(
      "Labels whose messages are not read at all, by name; system labels in Takeout's words. " +
        'Example: ["Private", "Category Promotions"].',
    ),
  spamAndTrash: z
    .boolean()
    .default(false)
    .describe('Whether messages in Spam and in the bin are read too. Example: true.'),
  unitsPerMinute: z
    .int()
    .min(100)
    .max(1_000_000)
    .default(6000)
    .describe(
      "Google's quota for one person in one minute; a message costs 20 units. Projects that used the API before May " +
        '2026 have 15000. Example: 15000.',
    ),
});

export type GmailOptions = z.infer<typeof optionsSchema>;
export type MailboxOptions = GmailOptions['mailboxes'][number];
