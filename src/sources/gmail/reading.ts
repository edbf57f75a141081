import type { PullEvent } from '../../contracts/source.ts';
import { BatonError } from '../../errors/error.ts';
import { inOrder } from '../kit/in-order.ts';
import { hasStatus, ServiceError } from '../kit/service-error.ts';
import type { ApiMessage } from './answers.ts';
import { keyOf } from './item.ts';
import type { Labels } from './labels.ts';
import type { LabelIds } from './listing.ts';
import type { Mailbox } from './mailbox.ts';
import { broughtByApi, messageEvents, unreadableEvents } from './message.ts';
import type { MailboxOptions } from './options.ts';

/** So many messages are asked for at a time. */
const WIDTH = 8;

/** The owner is told how long it takes where more messages than this must be fetched. */
const MANY = 3000;

/** What is at hand while one mailbox is read. */
export interface Reading {
  mailbox: Mailbox;
  labels: Labels;
  options: MailboxOptions;
  unitsPerMinute: number;
  baseDirectory: string;
  signal: AbortSignal;
}

/** Messages to be read, each with its labels where they are known. */
export interface Wanted {
  messages: Map<string, LabelIds>;
  /** Those that another version of the reader read: what they left is cleared away first. */
  stale: ReadonlySet<string>;
}

/** Fetches messages one by one through the API. */
export async function* fetchMessages(reading: Reading, wanted: Wanted): AsyncGenerator<PullEvent> {
  const { mailbox, labels, signal } = reading;
  const { address } = mailbox;
  const total = wanted.messages.size;
  if (total > MANY) yield { type: 'note', text: estimate(reading, total) };
  let done = 0;
  const ids = wanted.messages.keys();
  for await (const { id, message } of inOrder(ids, WIDTH, async (one) => fetched(mailbox, one))) {
    signal.throwIfAborted();
    const key = keyOf(address, id);
    if (message === null || (!('refused' in message) && labels.excludes(message.labelIds ?? []))) {
      yield { type: 'gone', key };
      yield { type: 'item', id: key, value: null };
    } else {
      if (wanted.stale.has(id)) yield { type: 'gone', key };
      if ('refused' in message || !message.raw) {
        const known = labels.kept(('refused' in message ? wanted.messages.get(id) : message.labelIds) ?? []);
        const reason =
          'refused' in message ? `Gmail does not give it: ${message.refused}` : 'Gmail gives no content';
        yield* unreadableEvents(key, reason, { l: known, n: labels.digestOf(known) });
      } else yield* await messageEvents(address, id, broughtByApi(message.raw, message), labels);
    }
    done += 1;
    if (done % 50 === 0 || done === total) yield { type: 'progress', done, total, label: address };
  }
}

/** The message; null where it has been deleted; why, where Gmail refuses to give this one. */
async function fetched(
  mailbox: Mailbox,
  id: string,
): Promise<{ id: string; message: ApiMessage | { refused: string } | null }> {
  try {
    const message = await mailbox.message(id).catch((thrown: unknown) => {
      // It was listed, and no history tells of it again: it is forgotten only where Gmail says so twice.
      if (hasStatus(thrown, 404, 410)) return mailbox.message(id);
      throw thrown;
    });
    return { id, message };
  } catch (thrown) {
    if (!(thrown instanceof ServiceError)) throw thrown;
    if (thrown.status === 404 || thrown.status === 410) return { id, message: null };
    if (thrown.status === 401 || thrown.status === 403)
      throw new BatonError(
        'ACCESS_DENIED',
        `Gmail does not let ${mailbox.address} read its messages: ${thrown.message}`,
      );
    return { id, message: { refused: `${thrown.message} (status ${thrown.status})` } };
  }
}

function estimate({ mailbox, options, unitsPerMinute }: Reading, messages: number): string {
  const minutes = Math.ceil((messages * 20) / unitsPerMinute);
  const long =
    minutes < 120 ? `${minutes} minute${minutes === 1 ? '' : 's'}` : `${Math.ceil(minutes / 60)} hours`;
  const advice = options.takeout
    ? ''
    : " An export by Google Takeout, named in the mailbox's option takeout, spares most of it.";
  return `${messages.toLocaleString('en')} messages of ${mailbox.address} are fetched one by one, which takes about ${long} at ${unitsPerMinute.toLocaleString('en')} units a minute. It can be stopped at any time and goes on where it was.${advice}`;
}
