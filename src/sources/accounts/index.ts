import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { defineSource, type PullContext, type PullEvent, type Unreadable } from '../../contracts/source.ts';
import { messageOf } from '../../errors/error.ts';
import { DEFAULT_EXCLUDE } from '../folder/options.ts';
import { oneLine } from '../folder/text/normalise.ts';
import { type FoundFile, walk } from '../folder/walk.ts';
import { checkPath } from '../kit/check-path.ts';
import { type Continuity, continuityOf } from './continuity.ts';
import { type Cursor, readCursor } from './cursor.ts';
import { Keys } from './keys.ts';
import { type AccountsOptions, optionsSchema } from './options.ts';
import { readAccounts } from './read.ts';
import type { Rows } from './rows.ts';
import type { Statement } from './statement.ts';

const MAXIMUM_BYTES = 50 * 1024 * 1024;

/**
 * The books as CSV: what Xero and Wise export, statements of banks, and lists of other accounting programs, told by
 * their columns. One record a business object, its key telling: `invoices/INV-0042`, `wise/EUR/TRANSFER-1`.
 */
export const source = defineSource({
  name: 'accounts',
  version: 4,
  summary:
    'CSV exports of banks and accounting programs: statements, invoices, bills, contacts, payments, bookings.',
  options: optionsSchema,
  incremental: false,
  pull,
  check: checkPath,
});

/**
 * Files depend on each other through their keys (the same number in two exports), so a pull keeps everything when no file
 * changed, and reads them all again when one did.
 */
async function* pull(context: PullContext<AccountsOptions>): AsyncGenerator<PullEvent> {
  const { options, signal } = context;
  signal.throwIfAborted();
  const root = resolve(context.baseDirectory, options.path);
  const found = await walk(root, {
    include: ['**/*.[cC][sS][vV]', '**/*.[tT][sS][vV]'],
    exclude: DEFAULT_EXCLUDE,
    signal,
  });
  const settings = settingsOf(options);
  const before = readCursor(context.cursor, settings);
  const files: Cursor['files'] = [];
  for (const file of found.files) files.push(await stamp(file, before));
  const cursor: Cursor = {
    version: 2,
    settings,
    files,
    unreadable: [...found.unreadable],
    gaps: [],
  };

  if (
    before !== null &&
    sameFiles(before.files, files) &&
    sameItems(before.unreadable.slice(0, found.unreadable.length), found.unreadable)
  ) {
    const { unreadable, gaps } = before;
    for (const item of unreadable) yield { type: 'unreadable', item };
    for (const text of gaps) yield { type: 'note', text };
    yield { type: 'keep', keyPrefix: '' };
    yield { type: 'cursor', cursor: JSON.stringify({ ...cursor, unreadable, gaps }) };
    return;
  }
  for (const item of found.unreadable) yield { type: 'unreadable', item };
  const keys = new Keys();
  const { files: ordered, continuity } = await lookThrough(found.files, options, signal);
  for (const text of continuity.gaps) yield { type: 'note', text };
  cursor.gaps = [...continuity.gaps];
  for (const [index, file] of ordered.entries()) {
    signal.throwIfAborted();
    const { records, unreadable, notes } = placed(file, await read(file, options), continuity);
    for (const text of notes ?? []) {
      cursor.gaps.push(text);
      yield { type: 'note', text };
    }
    for (const item of unreadable) {
      cursor.unreadable.push(item);
      yield { type: 'unreadable', item };
    }
    for (const record of records) {
      signal.throwIfAborted();
      const { key, olderThan } = keys.of(record, index);
      if (key === null) continue;
      const data = olderThan === null ? record.data : { ...record.data, olderExportOf: olderThan };
      yield { type: 'record', record: { ...record, data, key, title: oneLine(record.title) } };
    }
    yield { type: 'progress', done: index + 1, total: found.files.length, label: file.path };
  }
  yield { type: 'cursor', cursor: JSON.stringify(cursor) };
}

/** The options that say how files are read, as one text. */
function settingsOf({ dateOrder, currency, columns }: AccountsOptions): string {
  return JSON.stringify({ dateOrder, currency, columns });
}

async function read(file: FoundFile, options: AccountsOptions): Promise<Rows> {
  const refused = (reason: string): Rows => ({ records: [], unreadable: [{ key: file.path, reason }] });
  if (file.size > MAXIMUM_BYTES) return refused('larger than 50 MB, which is the limit for this type');
  try {
    return readAccounts(file.path, await readFile(file.absolute), options);
  } catch (error) {
    return refused(messageOf(error));
  }
}

/**
 * Files by the newest date in them, newest first (what an older export says of the same invoice comes second), and what
 * the statements among them say of each other.
 */
async function lookThrough(
  files: readonly FoundFile[],
  options: AccountsOptions,
  signal: AbortSignal,
): Promise<{ files: FoundFile[]; continuity: Continuity }> {
  const dated: { file: FoundFile; newest: string }[] = [];
  const statements: Statement[] = [];
  for (const file of files) {
    signal.throwIfAborted();
    const { records, statement } = await read(file, options);
    const newest = records.reduce((latest, { at }) => (at && at > latest ? at : latest), '');
    dated.push({ file, newest });
    if (statement) statements.push({ path: file.path, rows: statement });
  }
  dated.sort((one, other) =>
    one.newest > other.newest ? -1 : one.newest < other.newest ? 1 : one.file.path < other.file.path ? -1 : 1,
  );
  return { files: dated.map(({ file }) => file), continuity: continuityOf(statements) };
}

/** Of a statement: its rows as all statements together have them. Where the file changed meanwhile, as they are. */
function placed(file: FoundFile, rows: Rows, { places }: Continuity): Rows {
  const own = places.get(file.path);
  if (!rows.statement || own?.length !== rows.records.length) return rows;
  const records = rows.records.flatMap((record, index) => {
    const place = own[index];
    return place ? [{ ...record, key: place.key, data: { ...record.data, ...place.check } }] : [];
  });
  return { ...rows, records };
}

/** Reads a file for its digest only if its size or time changed. */
async function stamp(file: FoundFile, before: Cursor | null): Promise<Cursor['files'][number]> {
  const known = before?.files.find(([path]) => path === file.path);
  if (known && known[1] === file.size && known[2] === file.modifiedMs) return known;
  const bytes = file.size > MAXIMUM_BYTES ? null : await readFile(file.absolute).catch(() => null);
  const digest = bytes === null ? '' : createHash('sha256').update(bytes).digest('hex');
  return [file.path, file.size, file.modifiedMs, digest];
}

function sameFiles(left: Cursor['files'], right: Cursor['files']): boolean {
  const text = (files: Cursor['files']) =>
    JSON.stringify(files.map(([path, size, , digest]) => [path, size, digest]));
  return text(left) === text(right);
}

function sameItems(left: readonly Unreadable[], right: readonly Unreadable[]): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
