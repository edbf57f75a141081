import { type Failure, type Outcome, processes } from '../../../common/apart/pool.ts';
import type { PullEvent } from '../../../contracts/source.ts';
import { readDocumentApart } from '../../folder/apart/read-apart.ts';
import { unreadable } from '../records.ts';
import type { MailItem, MailOrder, MailRead, Part } from './mail-work.ts';

const WORK = new URL('./mail-work.ts', import.meta.url);

/** What reading a message gave: events under its key; or why it cannot be read. `again`: something of it only ran out of time. */
export type MailOutcome = { identifier: string; events: PullEvent[]; again: boolean } | Failure;

/**
 * Reads messages, each with its attachments, in a process of its own, where none can stop the run or take all memory.
 * In order. Where one breaks the process, it is read once more without its attachments, and each of them alone: only
 * what is at fault is lost.
 */
export async function readMailsApart(
  items: readonly MailItem[],
  signal?: AbortSignal,
): Promise<MailOutcome[]> {
  const orders = items.map((item): MailOrder => ({ ...item, parts: 'read' }));
  const outcomes = await processes().run<MailOrder, MailRead>(WORK, orders, signal);
  const read: MailOutcome[] = [];
  for (const [index, outcome] of outcomes.entries()) {
    if ('value' in outcome) read.push({ ...outcome.value, again: false });
    else if (!outcome.broke) read.push(outcome);
    else read.push(await partByPart(items[index] as MailItem, signal));
  }
  return read;
}

async function partByPart(item: MailItem, signal: AbortSignal | undefined): Promise<MailOutcome> {
  const order: MailOrder = { ...item, parts: 'leave' };
  const [outcome] = await processes().run<MailOrder, MailRead>(WORK, [order], signal);
  if (!outcome || !('value' in outcome)) return outcome ?? { reason: 'not read', broke: true, again: true };
  const { identifier, parts } = outcome.value;
  const events: PullEvent[] = [];
  let again = false;
  for (const event of outcome.value.events) {
    const part = partOf(event, parts);
    if (event.type !== 'record' || !part) {
      events.push(event);
      continue;
    }
    const { key, path, parent, at } = event.record;
    const document = await readDocumentApart(part.name, part.bytes, signal, item.reading);
    if ('value' in document)
      events.push({
        type: 'record',
        record: { ...document.value, key, path, parent, at: document.value.at ?? at },
      });
    else events.push(unreadable(key, document.reason));
    again ||= isLeft(document);
  }
  return { identifier, events, again };
}

function partOf(event: PullEvent, parts: readonly Part[]): Part | undefined {
  const part = event.type === 'record' && event.record.text === '' ? event.record.data?.['part'] : undefined;
  return typeof part === 'number' ? parts[part] : undefined;
}

function isLeft(outcome: Outcome<unknown>): boolean {
  return 'again' in outcome && outcome.again;
}
