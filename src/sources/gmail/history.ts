import { hasStatus } from '../kit/service-error.ts';
import { isMessageId } from './item.ts';
import { refused } from './listing.ts';
import type { Mailbox } from './mailbox.ts';

const MOST_BEGINNINGS = 4;

/** What became of one message since; of several changes the last state. */
export interface Change {
  /** It came in the time. */
  added: boolean;
  deleted: boolean;
  /** Its labels as it came, where the history says so. */
  labels: readonly string[] | null;
  /** Label id → whether it bears it now, for labels that were put on or taken off. */
  changed: Map<string, boolean>;
}

export interface Changes {
  messages: Map<string, Change>;
  /** Where the next reading begins. */
  historyId: string;
}

/** Everything that happened to messages since; null where Gmail does not remember so far back. */
export async function readHistory(mailbox: Mailbox, since: string): Promise<Changes | null> {
  for (let beginning = 1; ; beginning += 1) {
    const messages = new Map<string, Change>();
    let historyId = since;
    let token: string | null = null;
    try {
      do {
        const page = await mailbox.history(since, token);
        for (const entry of page.history) {
          for (const { message } of entry.messagesAdded) {
            const change = changeOf(messages, message.id);
            change.added = true;
            change.deleted = false;
            change.labels ??= message.labelIds ?? null;
          }
          for (const { message, labelIds } of entry.labelsAdded)
            for (const label of labelIds ?? []) changeOf(messages, message.id).changed.set(label, true);
          for (const { message, labelIds } of entry.labelsRemoved)
            for (const label of labelIds ?? []) changeOf(messages, message.id).changed.set(label, false);
          for (const { message } of entry.messagesDeleted) changeOf(messages, message.id).deleted = true;
        }
        historyId = page.historyId ?? historyId;
        token = page.nextPageToken || null;
      } while (token !== null);
      for (const id of messages.keys()) if (!isMessageId(id)) messages.delete(id);
      return { messages, historyId };
    } catch (thrown) {
      if (hasStatus(thrown, 404, 410)) return null;
      if (!hasStatus(thrown, 400)) throw thrown;
      if (token === null) return null;
      if (beginning >= MOST_BEGINNINGS) throw refused(mailbox, 'tell the history', thrown.message);
    }
  }
}

function changeOf(messages: Map<string, Change>, id: string): Change {
  const known = messages.get(id);
  if (known) return known;
  const fresh: Change = { added: false, deleted: false, labels: null, changed: new Map() };
  messages.set(id, fresh);
  return fresh;
}

/** The labels after a change. */
export function labelsAfter(before: readonly string[], change: Change): string[] {
  const after = new Set(before);
  for (const [label, bears] of change.changed) {
    if (bears) after.add(label);
    else after.delete(label);
  }
  return [...after];
}
