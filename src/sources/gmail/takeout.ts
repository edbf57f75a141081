import { resolve } from 'node:path';
import type { PullEvent } from '../../contracts/source.ts';
import { hasStatus } from '../kit/service-error.ts';
import { listMailFiles, type MailFile, readMailFile } from '../mail/files.ts';
import type { RawMessage } from '../mail/raw-message.ts';
import { keyOf } from './item.ts';
import { messageEvents } from './message.ts';
import type { Reading, Wanted } from './reading.ts';

/** Fewer messages than this are fetched whatever the files hold. */
const FEW = 20;

/** Bytes of mbox that are read in the time in which the API gives one message at Google's usual quota. */
const BYTES_A_MESSAGE = 4_000_000;

/** So many messages are held against the API before the files are trusted. */
const SAMPLES = 5;

/** Whether reading the files through is worth while for so many messages. Throws SOURCE_MISSING where they are not there. */
export async function takeoutFiles(reading: Reading, messages: number): Promise<MailFile[]> {
  const { options, baseDirectory } = reading;
  if (options.takeout === undefined || messages < FEW) return [];
  const files = await listMailFiles(resolve(baseDirectory, options.takeout), 'auto');
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return size > messages * BYTES_A_MESSAGE ? [] : files;
}

/**
 * Reads wanted messages whose labels are known from files of Google Takeout and takes them off the list. What is
 * taken from a file are the bytes alone: which messages there are and what labels they bear is what the API says, so
 * that both roads give the same record and none twice.
 */
export async function* readTakeout(
  reading: Reading,
  files: readonly MailFile[],
  wanted: Wanted,
): AsyncGenerator<PullEvent> {
  const { mailbox, labels, signal } = reading;
  const { address } = mailbox;
  let [read, nameless, checked] = [0, 0, 0];
  for (const file of files)
    for await (const message of allButLast(readMailFile(file))) {
      signal.throwIfAborted();
      if (message.bytes === null) {
        yield {
          type: 'note',
          text: `Takeout of ${address}: ${message.key} could not be read: ${message.reason}`,
        };
        continue;
      }
      const id = gmailId(message);
      if (id === null) nameless += 1;
      const labelIds = id === null ? null : (wanted.messages.get(id) ?? null);
      if (id === null || labelIds === null) continue;
      if (checked < SAMPLES) {
        const same = await isSame(reading, id, message.bytes);
        // What cannot be compared is left to the API.
        if (same === null) continue;
        checked += 1;
        if (!same) {
          yield {
            type: 'note',
            text: `The Takeout of ${address} is left aside: its numbers are not those of this mailbox.`,
          };
          return;
        }
      }
      const brought = { bytes: message.bytes, envelope: message.envelope ?? null, labelIds, threadId: null };
      if (wanted.stale.has(id)) yield { type: 'gone', key: keyOf(address, id) };
      yield* await messageEvents(address, id, brought, labels);
      wanted.messages.delete(id);
      read += 1;
      if (read % 200 === 0)
        yield { type: 'progress', done: read, total: null, label: `Takeout of ${address}` };
    }
  const left = nameless > 0 ? ` ${nameless} more in it bear no number of Gmail's.` : '';
  yield {
    type: 'note',
    text: `${read.toLocaleString('en')} messages of ${address} were read from Takeout; ${wanted.messages.size.toLocaleString('en')} are left to the API.${left}`,
  };
}

/** A file whose download was cut off ends in half a message, which looks like a whole one. */
async function* allButLast(messages: AsyncIterable<RawMessage>): AsyncGenerator<RawMessage> {
  let held: RawMessage | null = null;
  for await (const message of messages) {
    if (held) yield held;
    held = message;
  }
  if (held?.bytes === null) yield held;
}

/**
 * Gmail's id of a message in Takeout. Its envelope is `From 1779873633236952867@xxx Mon Oct 16 01:29:30 +0000 2023`,
 * whose number is the id in decimal; the API has it in hex.
 */
function gmailId({ envelope }: Extract<RawMessage, { bytes: Buffer }>): string | null {
  const number = /^From (\d{5,20})(?:-[\w.-]{1,80})?@xxx\s/.exec(envelope ?? '')?.[1];
  return number === undefined ? null : BigInt(number).toString(16);
}

/**
 * Whether the message has the Message-ID that the API gives for its id; null where one of them has none. Google
 * documents the number nowhere.
 */
async function isSame({ mailbox }: Reading, id: string, bytes: Buffer): Promise<boolean | null> {
  let there: string | null;
  try {
    there = await mailbox.messageIdHeader(id);
  } catch (thrown) {
    if (hasStatus(thrown, 404)) return null;
    throw thrown;
  }
  const end = /\r?\n\r?\n/.exec(bytes.toString('latin1', 0, 500_000))?.index ?? bytes.length;
  const here = /^message-id:[ \t]*(?:\r?\n[ \t]+)?(.*)$/im.exec(bytes.toString('latin1', 0, end))?.[1];
  return there === null || here === undefined ? null : there.trim() === here.trim();
}
