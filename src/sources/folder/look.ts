import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Outcome } from '../../common/apart/pool.ts';
import type { PullContext, PullEvent } from '../../contracts/source.ts';
import { reasonOf } from '../kit/place.ts';
import type { DocumentRead } from './apart/document-work.ts';
import { readDocumentsApart } from './apart/read-apart.ts';
import type { CursorEntry } from './cursor.ts';
import type { FolderOptions } from './options.ts';
import { extensionOf, MAXIMUM_FILE_BYTES, type ReadOptions, refuseByName } from './readers/index.ts';
import type { FoundFile } from './walk.ts';

/** A file to look at, with what is remembered of it. */
export interface Look {
  file: FoundFile;
  known: CursorEntry | undefined;
}

/** What a look at a file gave. Without an entry nothing is remembered, and the next pull looks again. */
interface Looked {
  file: FoundFile;
  events: PullEvent[];
  entry: CursorEntry | null;
}

/** Files are read together up to so many, and up to so many bytes. */
const MOST_FILES = 16;
const MOST_BYTES = 2_000_000;

/** Files that are read in one process, one after the other; in their order. */
export function* batchesOf(looks: readonly Look[]): Generator<Look[]> {
  let batch: Look[] = [];
  let bytes = 0;
  for (const look of looks) {
    if (batch.length > 0 && (batch.length >= MOST_FILES || bytes + look.file.size > MOST_BYTES)) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(look);
    bytes += look.file.size;
  }
  if (batch.length > 0) yield batch;
}

/** Reads those of the files that may have changed. */
export async function lookAt(looks: readonly Look[], context: PullContext<FolderOptions>): Promise<Looked[]> {
  const { options, signal, readMailFile } = context;
  const reading = { ocr: options.ocr };
  const settled: (Looked | null)[] = [];
  for (const look of looks) {
    const mail = readMailFile && isMailFile(look.file.path) ? readMailFile : null;
    settled.push(
      withoutReading(look, reading, mail !== null) ??
        (mail && (await lookAtMail(look, options, (path, bytes) => mail(path, bytes, reading, signal)))),
    );
  }
  const unread = looks.filter((_, index) => settled[index] === null);
  const outcomes = await readDocumentsApart(
    unread.map(({ file, known }) => ({
      name: file.path,
      file: file.absolute,
      reading,
      known: known && !options.modifiedFromFileTime ? known[2] : null,
    })),
    signal,
  );
  const read = unread.map((look, index) => afterReading(look, outcomes[index], options));
  return settled.map((looked) => looked ?? (read.shift() as Looked));
}

/** What its size, time and name tell of a file, if they tell enough. */
function withoutReading({ file, known }: Look, reading: ReadOptions, isMail: boolean): Looked | null {
  if (known && known[0] === file.size && known[1] === file.modifiedMs) return unchanged(file, known);
  const reason =
    (isMail ? null : refuseByName(file.path, reading)) ??
    (file.size > MAXIMUM_FILE_BYTES ? 'larger than 100 MB' : null);
  return reason === null ? null : refused(file, reason, true);
}

/** People file mails beside the documents that they are about. */
function isMailFile(path: string): boolean {
  return ['eml', 'msg'].includes(extensionOf(path));
}

async function lookAtMail(
  { file, known }: Look,
  options: FolderOptions,
  read: (path: string, bytes: Uint8Array) => Promise<{ events: PullEvent[]; again: boolean }>,
): Promise<Looked> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file.absolute);
  } catch (thrown) {
    return refused(file, reasonOf(thrown), false);
  }
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  if (known && known[2] === digest && !options.modifiedFromFileTime)
    return unchanged(file, entryOf(file, digest, known[3]));
  const { events, again } = await read(file.path, bytes);
  // What came with it and cannot be read has no place in the cursor: the mail is read again each time.
  const whole = !again && events.every(({ type }) => type !== 'unreadable');
  return { file, events, entry: whole ? entryOf(file, digest, null) : null };
}

function afterReading(
  { file, known }: Look,
  outcome: Outcome<DocumentRead> | undefined,
  options: FolderOptions,
): Looked {
  if (!outcome) return refused(file, 'it was not read', false);
  if ('reason' in outcome) return refused(file, outcome.reason, !outcome.again);
  if ('disk' in outcome.value) return refused(file, outcome.value.disk, false);
  const { digest, document } = outcome.value;
  if (!document) return unchanged(file, entryOf(file, digest, known?.[3] ?? null));
  const fileTime = options.modifiedFromFileTime ? new Date(file.modifiedMs).toISOString() : null;
  const record = {
    ...document,
    key: file.path,
    path: file.path,
    parent: null,
    modified: document.modified ?? fileTime,
  };
  return { file, events: [{ type: 'record', record }], entry: entryOf(file, digest, null) };
}

function refused(file: FoundFile, reason: string, lasting: boolean): Looked {
  return {
    file,
    events: [{ type: 'unreadable', item: { key: file.path, reason } }],
    entry: lasting ? entryOf(file, '', reason) : null,
  };
}

function unchanged(file: FoundFile, entry: CursorEntry): Looked {
  const reason = entry[3];
  if (reason !== null)
    return { file, events: [{ type: 'unreadable', item: { key: file.path, reason } }], entry };
  return { file, events: [{ type: 'keep', keyPrefix: file.path }], entry };
}

function entryOf(file: FoundFile, digest: string, reason: string | null): CursorEntry {
  return [file.size, file.modifiedMs, digest, reason];
}
