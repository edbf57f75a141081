import { z } from 'zod';

/** What is read of Gmail's answers (https://developers.google.com/workspace/gmail/api/reference/rest). */
const numberText = z.string().regex(/^\d{1,40}$/);
const labelIds = z.array(z.string()).nullish();
const reference = z.object({ id: z.string(), labelIds });
const change = z.object({ message: reference });
const labelChange = z.object({ message: reference, labelIds });

export const profileSchema = z.object({
  historyId: numberText,
  messagesTotal: z.number().catch(0).default(0),
});

export const labelsSchema = z.object({
  labels: z.array(z.object({ id: z.string(), name: z.string().default('') })).default([]),
});

export const listSchema = z.object({
  messages: z.array(z.object({ id: z.string() })).default([]),
  nextPageToken: z.string().nullish(),
});

export const historySchema = z.object({
  history: z
    .array(
      z.object({
        messagesAdded: z.array(change).default([]),
        messagesDeleted: z.array(change).default([]),
        labelsAdded: z.array(labelChange).default([]),
        labelsRemoved: z.array(labelChange).default([]),
      }),
    )
    .default([]),
  historyId: numberText.nullish(),
  nextPageToken: z.string().nullish(),
});

export const messageSchema = z.object({
  threadId: z.string().default(''),
  labelIds: labelIds,
  internalDate: z.string().nullish(),
  /** The message (RFC 5322) in base64url. */
  raw: z.string().nullish(),
});

export const headerSchema = z.object({
  payload: z
    .object({ headers: z.array(z.object({ name: z.string(), value: z.string() })).default([]) })
    .nullish(),
});

export type HistoryPage = z.infer<typeof historySchema>;
export type ApiMessage = z.infer<typeof messageSchema>;
