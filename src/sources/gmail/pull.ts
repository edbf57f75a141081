import type { PullContext, PullEvent } from '../../contracts/source.ts';
import { BatonError } from '../../errors/error.ts';
import { ServiceError } from '../kit/service-error.ts';
import { followChanges, followNames } from './changes.ts';
import { type MailboxState, readCursor, writeCursor } from './cursor.ts';
import { readHistory } from './history.ts';
import { digestOf, READER } from './item.ts';
import { Labels } from './labels.ts';
import { refused } from './listing.ts';
import { lookAtAll } from './look.ts';
import { openMailbox } from './mailbox.ts';
import type { GmailOptions, MailboxOptions } from './options.ts';
import type { Reading } from './reading.ts';
import { settingsEvents } from './settings.ts';

/** So often everything is looked at because the history ran out meanwhile. */
const MOST_LOOKS = 3;

type States = Map<string, MailboxState>;

/**
 * Mailbox after mailbox: everything at first, then what its history says. Where one cannot be read the others are
 * read all the same, and then its error is thrown; what is held of it stays.
 */
export async function* pull(context: PullContext<GmailOptions>): AsyncGenerator<PullEvent> {
  const { options, signal } = context;
  signal.throwIfAborted();
  const known = readCursor(context.cursor);
  const states: States = known ?? new Map();
  yield* forgetMailboxes(context, known);
  const failures: BatonError[] = [];
  for (const mailbox of options.mailboxes) {
    try {
      yield* pullMailbox(context, mailbox, states);
    } catch (thrown) {
      signal.throwIfAborted();
      const failure = thrown instanceof ServiceError ? worded(mailbox.address, thrown) : thrown;
      if (!(failure instanceof BatonError)) throw failure;
      failures.push(failure);
    }
  }
  const [first, ...others] = failures;
  for (const { message } of others) yield { type: 'note', text: message };
  if (first) throw first;
}

/** A refusal that no step has an answer to. */
function worded(address: string, { status, message }: ServiceError): BatonError {
  const name = status === 403 ? 'ACCESS_DENIED' : 'SERVICE_FAILED';
  return new BatonError(name, `Gmail refuses a call for ${address} (status ${status}): ${message}`);
}

/** What is held of mailboxes that the options no longer name is gone. */
async function* forgetMailboxes(
  { options, items, signal }: PullContext<GmailOptions>,
  states: States | null,
): AsyncGenerator<PullEvent> {
  const named = new Set(options.mailboxes.map(({ address }) => address));
  const isLeft = (mailbox: string) => !named.has(mailbox);
  const left = [...(states ?? [])].filter(([mailbox]) => isLeft(mailbox));
  // Named again after a kill on the way, such a mailbox is looked at as a whole.
  for (const [mailbox, state] of left) states?.set(mailbox, { ...state, look: 'again' });
  if (states !== null && left.length > 0) yield { type: 'cursor', cursor: writeCursor(states) };
  // Without a cursor only the items tell which mailboxes there were.
  for (const prefix of states === null ? [''] : left.map(([mailbox]) => `${mailbox}/`))
    for await (const [key] of items.entries(prefix)) {
      signal.throwIfAborted();
      if (!isLeft(key.slice(0, Math.max(0, key.indexOf('/'))))) continue;
      // Whatever is committed last: an item that is no more than its id stands for no record.
      yield { type: 'item', id: key, value: '' };
      yield { type: 'gone', key };
      yield { type: 'item', id: key, value: null };
    }
  for (const [mailbox] of left) states?.delete(mailbox);
  if (states !== null && left.length > 0) yield { type: 'cursor', cursor: writeCursor(states) };
}

async function* pullMailbox(
  context: PullContext<GmailOptions>,
  options: MailboxOptions,
  states: States,
): AsyncGenerator<PullEvent> {
  const { items, signal, baseDirectory } = context;
  const { address } = options;
  const mailbox = await openMailbox(context, address);
  let profile = await mailbox.profile();
  const labels = new Labels(await mailbox.labels(), context.options);
  for (const name of labels.unknown)
    yield { type: 'note', text: `${address} has no label "${name}" to exclude.` };
  const { unitsPerMinute } = context.options;
  const reading: Reading = { mailbox, labels, options, unitsPerMinute, baseDirectory, signal };
  const rules = digestOf([String(READER), ...[...labels.excluded].sort()]);
  const settle = (state: MailboxState): PullEvent => {
    states.set(address, state);
    return { type: 'cursor', cursor: writeCursor(states) };
  };
  yield* settingsEvents(mailbox.api, mailbox.calls, labels.names, items);
  let held = states.get(address);
  if (held?.rules !== rules) held = undefined;
  for (let look = 1; ; look += 1) {
    if (held?.look !== 'done') {
      // What happens from here on is in the history, so the look needs no moment at which nothing changes.
      held ??= {
        historyId: profile.historyId,
        look: (await isAnyHeld(context, address)) ? 'again' : 'first',
        names: labels.digest,
        rules,
      };
      yield settle(held);
      yield* lookAtAll(reading, items, held.look === 'again');
      held = { ...held, look: 'done' };
      yield settle(held);
    }
    const changes = await readHistory(mailbox, held.historyId);
    if (changes !== null) {
      yield* followChanges(reading, items, changes.messages);
      yield settle({ ...held, historyId: changes.historyId });
      if (held.names !== labels.digest) yield* followNames(reading, items);
      yield settle({ ...held, historyId: changes.historyId, names: labels.digest });
      return;
    }
    if (look >= MOST_LOOKS) throw refused(mailbox, 'tell the history', 'it does not reach back to this pull');
    held = undefined;
    profile = await mailbox.profile();
  }
}

/** Whether any message of the mailbox is remembered. */
async function isAnyHeld({ items }: PullContext<GmailOptions>, address: string): Promise<boolean> {
  for await (const [key] of items.entries(`${address}/`)) if (key !== `${address}/settings`) return true;
  return false;
}
