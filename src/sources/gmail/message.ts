import type { PullEvent } from '../../contracts/source.ts';
import { readMailsApart } from '../mail/apart/read-mails.ts';
import type { ApiMessage } from './answers.ts';
import { keyOf, writeItem } from './item.ts';
import type { Labels } from './labels.ts';

/** A message as one of the two roads brings it: the API, or a file of Takeout. */
export interface Brought {
  bytes: Uint8Array;
  /** The line above it in an mbox, or one in its form. */
  envelope: string | null;
  labelIds: readonly string[];
  /** Gmail's thread as the API has it; null where the message's own header names it. */
  threadId: string | null;
}

/** Of a message: its record and what came with it, or why it cannot be read; then its item. */
export async function messageEvents(
  mailbox: string,
  id: string,
  brought: Brought,
  labels: Labels,
): Promise<PullEvent[]> {
  const key = keyOf(mailbox, id);
  const kept = labels.kept(brought.labelIds);
  const item = { l: kept, n: labels.digestOf(kept) };
  // Gmail's labels stand for all others: what a header says of folders was another program's, or is Takeout's copy.
  const [read] = await readMailsApart([
    {
      bytes: brought.bytes,
      envelope: brought.envelope,
      key,
      place: { path: mailbox, labels: [] },
      labels: labels.namesOf(kept),
      ...(brought.threadId !== null && { data: { gmailThread: threadNumber(brought.threadId) } }),
    },
  ]);
  if (!read || !('events' in read)) return unreadableEvents(key, read?.reason ?? 'not read', item);
  const { events } = read;
  const isRead = events.some((event) => event.type === 'record' && event.record.key === key);
  events.push({ type: 'item', id: key, value: writeItem(isRead && !read.again ? item : { ...item, u: 1 }) });
  return events;
}

/** Of a message that Gmail gives no bytes for, or bytes that are no mail. It is tried again at the next full look. */
export function unreadableEvents(key: string, reason: string, item: { l: string[]; n: string }): PullEvent[] {
  return [
    { type: 'unreadable', item: { key, reason } },
    { type: 'item', id: key, value: writeItem({ ...item, u: 1 }) },
  ];
}

/** A message of the API's. */
export function broughtByApi(raw: string, message: ApiMessage): Brought {
  return {
    bytes: Buffer.from(raw, 'base64url'),
    envelope: envelopeOf(message.internalDate ?? null),
    labelIds: message.labelIds ?? [],
    threadId: message.threadId,
  };
}

/**
 * The envelope line that Takeout would write: when Google took the message in. The reader asks it where a message
 * has no date of its own.
 */
function envelopeOf(internalDate: string | null): string | null {
  const milliseconds = /^-?\d{1,15}$/.test(internalDate ?? '') ? Number(internalDate) : Number.NaN;
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) return null;
  const [weekday = '', day = '', month = '', year = '', time = ''] = date.toUTCString().split(/,? /);
  return `From 0@xxx ${weekday} ${month} ${day} ${time} +0000 ${year}`;
}

/** Takeout's `X-GM-THRID` is decimal, the API's thread id the same number in hex. */
function threadNumber(threadId: string): string | null {
  if (threadId === '') return null;
  return /^[0-9a-f]{1,16}$/.test(threadId) ? BigInt(`0x${threadId}`).toString() : threadId;
}
