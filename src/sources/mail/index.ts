import { resolve } from 'node:path';
import { checkPath } from '../kit/check-path.ts';
import { defineSource, type PullContext, type PullEvent, type Unreadable } from '../source.ts';
import { unchangedSince, writeCursor } from './cursor.ts';
import { fingerprint, listMailFiles, readMailFile } from './files.ts';
import { type MailOptions, mailOptionsSchema } from './options.ts';
import { MailRecords } from './records.ts';

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
  );
  const seen = [await fingerprint(files), ...context.options.ocr].join(' ');
  const before = unchangedSince(context.cursor, seen);
  if (before) {
    for (const item of before) yield { type: 'unreadable', item };
    yield { type: 'keep', keyPrefix: '' };
    yield { type: 'cursor', cursor: writeCursor(seen, true, before) };
    return;
  }
  const records = new MailRecords({ ocr: context.options.ocr });
  const unreadable: Unreadable[] = [];
  let done = 0;
  let uncommitted = 0;
  for (const file of files) {
    for await (const message of readMailFile(file)) {
      context.signal.throwIfAborted();
      for (const event of await records.eventsOf(message, file.path, file.labels)) {
        if (event.type === 'unreadable') unreadable.push(event.item);
        uncommitted += 1;
        yield event;
      }
      done += 1;
      if (uncommitted >= COMMIT_EVERY) {
        uncommitted = 0;
        yield { type: 'cursor', cursor: writeCursor(seen, false, []) };
        yield { type: 'progress', done, total: null, label: file.path };
      }
    }
  }
  yield { type: 'cursor', cursor: writeCursor(seen, true, unreadable) };
  yield { type: 'progress', done, total: done, label: context.options.path };
}
