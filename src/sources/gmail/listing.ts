import type { PullEvent } from '../../contracts/source.ts';
import { BatonError } from '../../errors/error.ts';
import { hasStatus } from '../kit/service-error.ts';
import { isMessageId } from './item.ts';
import type { Mailbox } from './mailbox.ts';

/** A page token may run out while pages are read. So often the pages are begun anew. */
const MOST_BEGINNINGS = 4;

/** Labels of a message, by id and in order; null where they are not known. */
export type LabelIds = readonly string[] | null;

/** Every id, or every id with a label, page by page. An id may come twice where the pages had to be begun anew. */
export async function* listIds(mailbox: Mailbox, labelId: string | null): AsyncGenerator<string[]> {
  for (let beginning = 1; ; beginning += 1) {
    let token: string | null = null;
    try {
      do {
        const page = await mailbox.list(labelId, token);
        yield page.ids.filter(isMessageId);
        token = page.next;
      } while (token !== null);
      return;
    } catch (thrown) {
      if (!hasStatus(thrown, 400, 404, 410)) throw thrown;
      // A label that has been deleted since the labels were listed.
      if (token === null && labelId !== null) return;
      if (token !== null && beginning < MOST_BEGINNINGS) continue;
      throw refused(mailbox, 'list messages', thrown.message);
    }
  }
}

export function refused(mailbox: Mailbox, what: string, why: string): BatonError {
  return new BatonError('SERVICE_FAILED', `Gmail does not ${what} of ${mailbox.address}: ${why}`);
}

/** Gives equal sets of labels one list, so that a million messages share a few. */
export class LabelSets {
  readonly #with = new Map<readonly string[], Map<string, readonly string[]>>();
  readonly none: readonly string[] = [];

  /** The set with one more label. Labels must come in their order. */
  add(set: readonly string[], label: string): readonly string[] {
    if (set.at(-1) === label) return set;
    const next = this.#with.get(set) ?? new Map<string, readonly string[]>();
    this.#with.set(set, next);
    const known = next.get(label) ?? [...set, label];
    next.set(label, known);
    return known;
  }
}

/** Tells in `messages` which labels its messages bear, by listing the ids of each label. */
export async function* addLabels(
  mailbox: Mailbox,
  labelIds: readonly string[],
  messages: Map<string, LabelIds>,
): AsyncGenerator<PullEvent> {
  const sets = new LabelSets();
  for (const id of messages.keys()) messages.set(id, sets.none);
  for (const [index, labelId] of labelIds.entries()) {
    for await (const ids of listIds(mailbox, labelId))
      for (const id of ids) {
        const set = messages.get(id);
        if (set) messages.set(id, sets.add(set, labelId));
      }
    yield {
      type: 'progress',
      done: index + 1,
      total: labelIds.length,
      label: `labels of ${mailbox.address}`,
    };
  }
}
