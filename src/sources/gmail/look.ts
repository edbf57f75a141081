import type { Items, PullEvent } from '../../contracts/source.ts';
import { messageIdOf, READER, readItem } from './item.ts';
import { addLabels, type LabelIds, listIds } from './listing.ts';
import { fetchMessages, type Reading, type Wanted } from './reading.ts';
import { readTakeout, takeoutFiles } from './takeout.ts';

/**
 * Lists the whole mailbox; reads what is not remembered, says what is gone. With `compareLabels`, messages that are
 * remembered with other labels are read again; without, the history has to tell of them.
 */
export async function* lookAtAll(
  reading: Reading,
  items: Items,
  compareLabels: boolean,
): AsyncGenerator<PullEvent> {
  const { mailbox, labels, signal } = reading;
  const messages = new Map<string, LabelIds>();
  for await (const ids of listIds(mailbox, null)) {
    signal.throwIfAborted();
    for (const id of ids) messages.set(id, null);
    yield { type: 'progress', done: messages.size, total: null, label: `list of ${mailbox.address}` };
  }
  for (const label of labels.subtracted)
    for await (const ids of listIds(mailbox, label)) for (const id of ids) messages.delete(id);
  if (compareLabels) yield* addLabels(mailbox, labels.listed, messages);
  const stale = yield* comparedWithItems(reading, items, messages);
  const wanted: Wanted = { messages, stale };
  const files = await takeoutFiles(reading, messages.size);
  if (files.length > 0) {
    if (!compareLabels) yield* addLabels(mailbox, labels.listed, messages);
    yield* readTakeout(reading, files, wanted);
  }
  yield* fetchMessages(reading, wanted);
}

/** Takes off the list what is remembered as it is now, and says gone what is not on it. Returns what is stale. */
async function* comparedWithItems(
  { mailbox, labels, signal }: Reading,
  items: Items,
  messages: Map<string, LabelIds>,
): AsyncGenerator<PullEvent, Set<string>> {
  const stale = new Set<string>();
  for await (const [key, value] of items.entries(`${mailbox.address}/`)) {
    signal.throwIfAborted();
    const id = messageIdOf(mailbox.address, key);
    if (id === null) continue;
    const now = messages.get(id);
    if (now === undefined) {
      yield { type: 'gone', key };
      yield { type: 'item', id: key, value: null };
      continue;
    }
    const item = readItem(value);
    if (item?.v !== READER || item.u) stale.add(id);
    else if (now === null || item.n === labels.digestOf(now)) messages.delete(id);
  }
  return stale;
}
