import type { gmail_v1 } from 'googleapis/build/src/apis/gmail/v1.js';
import type { MethodOptions } from 'googleapis-common';
import type { z } from 'zod';
import type { AccessContext } from '../../contracts/access.ts';
import { BatonError } from '../../errors/error.ts';
import { actAs } from '../google/auth.ts';
import { callGoogle, type GoogleCalls } from '../google/call.ts';
import { tokenBucket } from '../kit/pace.ts';
import { ServiceError } from '../kit/service-error.ts';
import {
  type ApiMessage,
  type HistoryPage,
  headerSchema,
  historySchema,
  labelsSchema,
  listSchema,
  messageSchema,
  profileSchema,
} from './answers.ts';
import type { GmailOptions } from './options.ts';

export const SCOPES = [
  {
    scope: 'https://www.googleapis.com/auth/gmail.readonly',
    why: 'reading messages, labels and settings',
  },
] as const;

/** Units of the quota that a call costs (https://developers.google.com/workspace/gmail/api/reference/quota). */
const UNITS = { getProfile: 1, 'labels.list': 1, 'history.list': 2, 'messages.list': 5, 'messages.get': 20 };

/** The most that Gmail gives on a page. */
const PAGE = 500;

export interface IdPage {
  ids: string[];
  next: string | null;
}

/**
 * One mailbox through the API. Every call is paced and tried again as `callGoogle` does, and throws as it does;
 * an answer that is not as Gmail describes it is SERVICE_FAILED.
 */
export interface Mailbox {
  readonly address: string;
  readonly api: gmail_v1.Gmail;
  readonly calls: GoogleCalls;
  /** Throws ACCESS_DENIED where the account has no mailbox. */
  profile(): Promise<{ historyId: string; messages: number }>;
  labels(): Promise<{ id: string; name: string }[]>;
  /** A page of ids, newest first; of those with the label where one is given. */
  list(labelId: string | null, pageToken: string | null): Promise<IdPage>;
  /** A page of what happened since. ServiceError 404: that is too long ago. */
  history(since: string, pageToken: string | null): Promise<HistoryPage>;
  /** ServiceError 404: it is not there any more. */
  message(id: string): Promise<ApiMessage>;
  /** The Message-ID header as it stands; null where there is none. */
  messageIdHeader(id: string): Promise<string | null>;
}

export async function openMailbox(context: AccessContext<GmailOptions>, address: string): Promise<Mailbox> {
  const { options, signal } = context;
  const scopes = SCOPES.map(({ scope }) => scope);
  const auth = await actAs({ ...context, credentials: options.credentials }, address, scopes);
  const { gmail } = await import('googleapis/build/src/apis/gmail/index.js');
  const api = gmail({ version: 'v1', auth });
  const pace = tokenBucket(options.unitsPerMinute);
  const calls: GoogleCalls = { auth, account: address, service: 'Gmail', signal, pace };
  const { messages, history, labels } = api.users;
  const userId = 'me';
  const ask = async <Schema extends z.ZodType>(
    method: keyof typeof UNITS,
    schema: Schema,
    request: (options: MethodOptions) => Promise<{ data: unknown }>,
  ): Promise<z.infer<Schema>> => {
    const parsed = schema.safeParse(await callGoogle(calls, UNITS[method], request));
    if (parsed.success) return parsed.data;
    throw new BatonError(
      'SERVICE_FAILED',
      `Gmail's answer to ${method} for ${address} is not as Gmail describes it (${parsed.error.issues[0]?.path.join('.') || 'no object'}).`,
    );
  };
  return {
    address,
    api,
    calls,
    async profile() {
      try {
        const found = await ask('getProfile', profileSchema, (call) =>
          api.users.getProfile({ userId }, call),
        );
        return { historyId: found.historyId, messages: found.messagesTotal };
      } catch (thrown) {
        if (!(thrown instanceof ServiceError)) throw thrown;
        throw new BatonError('ACCESS_DENIED', `Gmail gives no mailbox for ${address}: ${thrown.message}`);
      }
    },
    async labels() {
      return (await ask('labels.list', labelsSchema, (call) => labels.list({ userId }, call))).labels;
    },
    async list(labelId, pageToken) {
      const page = await ask('messages.list', listSchema, (call) =>
        messages.list(
          {
            userId,
            maxResults: PAGE,
            ...(options.spamAndTrash && { includeSpamTrash: true }),
            ...(labelId !== null && { labelIds: [labelId] }),
            ...(pageToken !== null && { pageToken }),
          },
          call,
        ),
      );
      return { ids: page.messages.map(({ id }) => id), next: page.nextPageToken || null };
    },
    history: (since, pageToken) =>
      ask('history.list', historySchema, (call) =>
        history.list(
          { userId, startHistoryId: since, maxResults: PAGE, ...(pageToken !== null && { pageToken }) },
          call,
        ),
      ),
    message: (id) =>
      ask('messages.get', messageSchema, (call) => messages.get({ userId, id, format: 'raw' }, call)),
    async messageIdHeader(id) {
      const metadataHeaders = ['Message-ID'];
      const { payload } = await ask('messages.get', headerSchema, (call) =>
        messages.get({ userId, id, format: 'metadata', metadataHeaders }, call),
      );
      return payload?.headers.find(({ name }) => /^message-id$/i.test(name))?.value ?? null;
    },
  };
}
