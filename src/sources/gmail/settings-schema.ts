import { z } from 'zod';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const address = text.transform((value) => value.trim().toLowerCase());
const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
const list = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .nullish()
    .transform((value) => value ?? []);

const filterSchema = z.object({
  criteria: z
    .object({
      from: text,
      to: text,
      subject: text,
      query: text,
      negatedQuery: text,
      hasAttachment: flag,
      size: z
        .number()
        .nullish()
        .transform((value) => value ?? 0),
      sizeComparison: text,
    })
    .nullish()
    .transform((value) => value ?? null),
  action: z
    .object({ addLabelIds: list(z.string()), removeLabelIds: list(z.string()), forward: address })
    .nullish()
    .transform((value) => value ?? null),
});

/** What is read of a mailbox's settings; Gmail leaves out what is empty. Times are milliseconds since 1970, as text. */
export const mailboxSettingsSchema = z.object({
  sendAs: list(
    z.object({
      sendAsEmail: address,
      displayName: text,
      replyToAddress: address,
      signature: text,
      isPrimary: flag,
      isDefault: flag,
      treatAsAlias: flag,
      verificationStatus: text,
    }),
  ),
  filters: list(filterSchema),
  forwarding: z.object({ enabled: flag, emailAddress: address, disposition: text }),
  forwardingAddresses: list(z.object({ forwardingEmail: address, verificationStatus: text })),
  /** Null where they may not be read. */
  delegates: z.array(z.object({ delegateEmail: address, verificationStatus: text })).nullable(),
  vacation: z.object({
    enableAutoReply: flag,
    responseSubject: text,
    responseBodyPlainText: text,
    responseBodyHtml: text,
    startTime: text,
    endTime: text,
    restrictToContacts: flag,
    restrictToDomain: flag,
  }),
});

export type MailboxSettings = z.infer<typeof mailboxSettingsSchema>;
export type MailboxFilter = z.infer<typeof filterSchema>;
