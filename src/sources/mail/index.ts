import { resolve } from 'node:path';
import { defineSource, type PullContext, type PullEvent, type Unreadable } from '../../contracts/source.ts';
import { checkPath } from '../kit/check-path.ts';
import type { Found } from './batches.ts';
import { unchangedSince, writeCursor } from './cursor.ts';
import { fingerprint, listMailFiles, type MailFile, readMailFile } from './files.ts';
import { readMessages } from './messages.ts';
import { type MailOptions, mailOptionsSchema } from './options.ts';

/** Records are committed at least this often. */
const COMMIT_EVERY = 1000;

/** Mail on disk: mbox (also Gmail Takeout's), Maildir, .eml, Outlook's .pst and .msg; each mail is a record, each attachment one of its own. */
export const source = defineSource({
  name: 'mail',
  version: 1,
  summary:
    'Mail on disk: mbox files (also .gz and Google Takeout), Maildir, .eml, .msg and .pst files, folders of them.',
  options: mailOptionsSchema,
  incremental: false,
  pull,
  check: checkPath,
});

async function* pull(context: PullContext<MailOptions>): AsyncGenerator<PullEvent> {
  context.signal.throwIfAborted();
  const files = await listMailFiles(
    resolve(context.baseDirectory, context.options.path),
    context.options.format,
    context.signal,
  );
  const seen = [await fingerprint(files), ...context.options.ocr].join(' ');
  const before = unchangedSince(context.cursor, seen);
  if (before) {
    for (const item of before) yield { type: 'unreadable', item };
    yield { type: 'keep', keyPrefix: '' };
    yield { type: 'cursor', cursor: writeCursor(seen, true, before) };
    return;
  }
  const unreadable: Unreadable[] = [];
  let again = false;
  let done = 0;
  let uncommitted = 0;
  for await (const read of readMessages(messagesOf(files), context.signal, context.options.ocr)) {
    context.signal.throwIfAborted();
    for (const event of read.events) {
      if (event.type === 'unreadable') unreadable.push(event.item);
      uncommitted += 1;
      yield event;
    }
    again ||= read.again;
    done += 1;
    if (uncommitted >= COMMIT_EVERY) {
      uncommitted = 0;
      yield { type: 'cursor', cursor: writeCursor(seen, false, []) };
      yield { type: 'progress', done, total: null, label: read.found.path };
    }
  }
  yield { type: 'cursor', cursor: writeCursor(seen, !again, unreadable) };
  yield { type: 'progress', done, total: done, label: context.options.path };
}

async function* messagesOf(files: readonly MailFile[]): AsyncGenerator<Found> {
  for (const { path, labels, ...file } of files)
    for await (const message of readMailFile({ path, labels, ...file })) yield { message, path, labels };
}
