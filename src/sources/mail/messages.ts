import { processes } from '../../common/apart/pool.ts';
import type { PullEvent } from '../../contracts/source.ts';
import { inOrder } from '../kit/in-order.ts';
import type { MailItem } from './apart/mail-work.ts';
import { type MailOutcome, readMailsApart } from './apart/read-mails.ts';
import { batchesOf, type Found } from './batches.ts';
import { unreadable } from './records.ts';

/** A message with its events. `again`: something of it only ran out of time. */
export interface Read {
  found: Found;
  events: PullEvent[];
  again: boolean;
}

/** Reads messages, several at a time, in their order. No two records share a key. */
export async function* readMessages(
  messages: AsyncIterable<Found>,
  signal: AbortSignal,
  ocr: readonly string[] = [],
): AsyncGenerator<Read> {
  const keys = new Keys();
  const batches = inOrder(batchesOf(messages), processes().width, async (batch) => ({
    batch,
    outcomes: await readMailsApart(
      batch.flatMap((found) => itemOf(found, ocr)),
      signal,
    ),
  }));
  for await (const { batch, outcomes } of batches) {
    for (const found of batch) {
      const [item] = itemOf(found, ocr);
      const { message } = found;
      if (!item || message.bytes === null) {
        const { reason, again = false } = message.bytes === null ? message : NOT_READ;
        yield { found, events: [unreadable(message.key, reason)], again };
        continue;
      }
      let outcome = outcomes.shift();
      if (outcome && 'events' in outcome) {
        const key = keys.next(outcome.identifier);
        if (key !== outcome.identifier) [outcome] = await readMailsApart([{ ...item, key }], signal);
      }
      yield { found, ...eventsOf(outcome, message.key) };
    }
  }
}

const NOT_READ = { reason: 'not read', again: true };

function itemOf({ message, path, labels }: Found, ocr: readonly string[]): MailItem[] {
  if (message.bytes === null) return [];
  const place = { path, labels: [...labels, ...(message.labels ?? [])] };
  const { bytes, envelope = null, beside } = message;
  return [{ bytes, envelope, key: null, place, reading: { ocr }, ...(beside && { beside }) }];
}

function eventsOf(outcome: MailOutcome | undefined, key: string): { events: PullEvent[]; again: boolean } {
  if (!outcome) return { events: [unreadable(key, NOT_READ.reason)], again: NOT_READ.again };
  if ('events' in outcome) return outcome;
  return { events: [unreadable(key, outcome.reason)], again: outcome.again };
}

/** Gives every record a key of its own. */
class Keys {
  readonly #counts = new Map<string, number>();

  next(identifier: string): string {
    const count = (this.#counts.get(identifier) ?? 0) + 1;
    this.#counts.set(identifier, count);
    return count === 1 ? identifier : this.next(`${identifier}~${count}`);
  }
}
