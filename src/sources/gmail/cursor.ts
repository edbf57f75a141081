import { z } from 'zod';

const mailboxSchema = z.strictObject({
  /** Where the next reading of the history begins. A string: these numbers exceed 2^53. */
  historyId: z.string().regex(/^\d{1,40}$/),
  /**
   * How the look at everything stands that began at `historyId`: it goes on, and what is held was read in it (`first`);
   * it goes on, and what is held may be older (`again`); it has come to its end (`done`).
   */
  look: z.enum(['first', 'again', 'done']),
  /** Digest of the names of all labels, as the records have them. */
  names: z.string(),
  /** Digest of what decides which messages are read. */
  rules: z.string(),
});

const cursorSchema = z.strictObject({
  version: z.literal(1),
  mailboxes: z.record(z.string(), mailboxSchema),
});

/** How far one mailbox was read. */
export type MailboxState = z.infer<typeof mailboxSchema>;

/** How far each mailbox was read; null where the text is no cursor. */
export function readCursor(text: string | null): Map<string, MailboxState> | null {
  try {
    return new Map(Object.entries(cursorSchema.parse(JSON.parse(text ?? 'null')).mailboxes));
  } catch {
    return null;
  }
}

export function writeCursor(mailboxes: ReadonlyMap<string, MailboxState>): string {
  const inOrder = [...mailboxes].sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify({ version: 1, mailboxes: Object.fromEntries(inOrder) });
}
