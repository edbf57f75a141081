import type { Items, PullEvent } from '../../contracts/source.ts';
import { BatonError } from '../../errors/error.ts';
import { type Change, labelsAfter } from './history.ts';
import { keyOf, messageIdOf, READER, readItem, writeItem } from './item.ts';
import type { LabelIds } from './listing.ts';
import { fetchMessages, type Reading } from './reading.ts';
import { readTakeout, takeoutFiles } from './takeout.ts';

/** Follows the history: deleted messages are gone, new ones and those with other labels are read. */
export async function* followChanges(
  reading: Reading,
  items: Items,
  changes: ReadonlyMap<string, Change>,
): AsyncGenerator<PullEvent> {
  const { mailbox, labels } = reading;
  const messages = new Map<string, LabelIds>();
  const stale = new Set<string>();
  for (const [id, change] of changes) {
    const key = keyOf(mailbox.address, id);
    const value = await items.get(key);
    if (value === null) {
      if (!change.deleted && mayBeRead(change, reading)) messages.set(id, null);
      continue;
    }
    const item = readItem(value);
    const after = labels.kept(labelsAfter(item?.l ?? change.labels ?? [], change));
    if (change.deleted || labels.excludes(after)) {
      yield { type: 'gone', key };
      yield { type: 'item', id: key, value: null };
    } else if (item?.v !== READER) {
      messages.set(id, null);
      stale.add(id);
    } else if (item.n !== labels.digestOf(after)) messages.set(id, after);
    else if (item.l.join() !== after.join())
      yield { type: 'item', id: key, value: writeItem({ l: after, n: item.n, ...(item.u && { u: 1 }) }) };
  }
  yield* fetchMessages(reading, { messages, stale });
}

/** Whether a message that is not held can be one that is to be read: it came, or a label that kept it out went. */
function mayBeRead(change: Change, { labels }: Reading): boolean {
  const isFreed = [...change.changed].some(([label, bears]) => !bears && labels.excluded.has(label));
  if (!change.added && !isFreed) return false;
  const told = change.labels === null ? [] : labelsAfter(change.labels, change);
  const borne = [...change.changed].filter(([, bears]) => bears).map(([label]) => label);
  return !labels.excludes([...told, ...borne]);
}

/** Reads those messages again whose labels have other names than their records say. */
export async function* followNames(reading: Reading, items: Items): AsyncGenerator<PullEvent> {
  const { mailbox, labels, signal } = reading;
  const messages = new Map<string, LabelIds>();
  for await (const [key, value] of items.entries(`${mailbox.address}/`)) {
    signal.throwIfAborted();
    const id = messageIdOf(mailbox.address, key);
    const item = readItem(value);
    if (id === null || item === null || item.n === labels.digestOf(item.l)) continue;
    messages.set(
      id,
      item.l.filter((label) => labels.names.has(label)),
    );
  }
  const wanted = { messages, stale: new Set<string>() };
  // After the first pull the files may be gone: few messages bear one label, and the API gives them too.
  const files = await takeoutFiles(reading, messages.size).catch((thrown: unknown) => {
    if (thrown instanceof BatonError && thrown.name === 'SOURCE_MISSING') return [];
    throw thrown;
  });
  if (files.length > 0) yield* readTakeout(reading, files, wanted);
  yield* fetchMessages(reading, wanted);
}
