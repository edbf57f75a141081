import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { messageOf } from '../../errors/error.ts';
import { checkPath } from '../kit/check-path.ts';
import { defineSource, type PullContext, type PullEvent } from '../source.ts';
import { type CursorEntry, readCursor, writeCursor } from './cursor.ts';
import { type FolderOptions, optionsSchema } from './options.ts';
import { extensionOf, MAXIMUM_FILE_BYTES, readDocument, refuseByName } from './readers/index.ts';
import { type FoundFile, walk } from './walk.ts';

/** Documents, sheets, slides and code in a folder: one record a file, its key the path in the folder. */
export const source = defineSource({
  name: 'folder',
  version: 1,
  summary: 'Documents, sheets, slides and code in a folder on disk.',
  options: optionsSchema,
  incremental: false,
  pull,
  check: checkPath,
});

async function* pull(context: PullContext<FolderOptions>): AsyncGenerator<PullEvent> {
  const { options, signal } = context;
  signal.throwIfAborted();
  const { files, unreadable } = await walk(resolve(context.baseDirectory, options.path), {
    ...options,
    signal,
  });
  for (const item of unreadable) yield { type: 'unreadable', item };

  const before = readCursor(context.cursor, options);
  const present = new Set(files.map((file) => file.path));
  for (const path of before.keys()) {
    if (present.has(path)) continue;
    before.delete(path);
    yield { type: 'gone', key: path };
  }

  // A cursor names every file: written at doubling distances, all of them together stay linear.
  let nextCursor = 100;
  for (const [index, file] of files.entries()) {
    signal.throwIfAborted();
    const { events, entry } = await look(file, before.get(file.path), context);
    before.set(file.path, entry);
    yield* events;
    const done = index + 1;
    if (done === nextCursor || done === files.length) {
      yield { type: 'cursor', cursor: writeCursor(before, options) };
      nextCursor *= 2;
    }
    yield { type: 'progress', done, total: files.length, label: file.path };
  }
  if (files.length === 0) yield { type: 'cursor', cursor: writeCursor(before, options) };
}

interface Looked {
  events: PullEvent[];
  entry: CursorEntry;
}

async function look(
  file: FoundFile,
  known: CursorEntry | undefined,
  { options, readMailFile }: PullContext<FolderOptions>,
): Promise<Looked> {
  if (known && known[0] === file.size && known[1] === file.modifiedMs) return unchanged(file, known);
  const entry = (hash: string, reason: string | null): CursorEntry => [
    file.size,
    file.modifiedMs,
    hash,
    reason,
  ];
  const refused = (reason: string, hash: string): Looked => ({
    events: [{ type: 'unreadable', item: { key: file.path, reason } }],
    entry: entry(hash, reason),
  });

  const readMail = isMailFile(file.path) ? readMailFile : undefined;
  const byName =
    (readMail ? null : refuseByName(file.path, options)) ??
    (file.size > MAXIMUM_FILE_BYTES ? 'larger than 100 MB' : null);
  if (byName !== null) return refused(byName, '');
  let hash = '';
  try {
    const bytes = await readFile(file.absolute);
    hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
    const same = known && known[2] === hash && !options.modifiedFromFileTime;
    if (same) return unchanged(file, entry(hash, known[3]));
    if (readMail) {
      const events = await readMail(file.path, bytes, options);
      // What came with it and cannot be read has no place in the cursor: the mail is read again each time.
      const whole = events.every(({ type }) => type !== 'unreadable');
      return { events, entry: whole ? entry(hash, null) : [-1, -1, '', null] };
    }
    const document = await readDocument(file.path, bytes, options);
    const fileTime = options.modifiedFromFileTime ? new Date(file.modifiedMs).toISOString() : null;
    const record = {
      ...document,
      key: file.path,
      path: file.path,
      parent: null,
      modified: document.modified ?? fileTime,
    };
    return { events: [{ type: 'record', record }], entry: entry(hash, null) };
  } catch (error) {
    return refused(messageOf(error), hash);
  }
}

/** People file mails beside the documents that they are about. */
function isMailFile(path: string): boolean {
  return ['eml', 'msg'].includes(extensionOf(path));
}

function unchanged(file: FoundFile, entry: CursorEntry): Looked {
  const reason = entry[3];
  if (reason !== null) return { events: [{ type: 'unreadable', item: { key: file.path, reason } }], entry };
  return { events: [{ type: 'keep', keyPrefix: file.path }], entry };
}
