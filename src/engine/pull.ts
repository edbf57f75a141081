import path from 'node:path';
import { z } from 'zod';
import type { LoadedHandover } from '../config/load.ts';
import type { SourceDefinition } from '../contracts/source.ts';
import { BatonError } from '../errors/error.ts';
import { storedItems } from '../records/items.ts';
import { readMeta, writeMeta } from '../records/meta.ts';
import { redactLine, redactName } from '../records/redact-name.ts';
import { removeUnseen } from '../records/remove.ts';
import { keepRecords } from '../records/store.ts';
import type { Database } from '../records/tables.ts';
import { openPrivateStore } from '../sources/kit/private-store.ts';
import { readMailFile } from '../sources/mail/mail-file.ts';
import { codeDigest } from './code-digest.ts';
import { correctionsSource } from './corrections/folder.ts';
import { findSource } from './discover.ts';
import { forgetWhatIsStale, removeNotFetchedAgain } from './fetch-again.ts';
import { forgetOtherUse, forgetSources } from './forget-sources.ts';
import { nearPath } from './near-path.ts';
import type { Progress } from './progress.ts';
import { PullBuffer } from './pull-buffer.ts';
import type { PullCount } from './pull-count.ts';
import { optionsOf } from './source-options.ts';
import { inSpan } from './telemetry/spans.ts';

interface Entry {
  name: string;
  source: SourceDefinition;
  options: unknown;
}

/**
 * Reads every source of the config into the store. Resumable: what is committed is not read again in vain. A source
 * that fails does not keep the others from being read; its error is thrown after them. Throws CONFIG_INVALID before
 * anything is read.
 */
export async function pullSources(
  loaded: LoadedHandover,
  database: Database,
  progress: Progress,
  signal: AbortSignal,
): Promise<PullCount> {
  const count: PullCount = { added: 0, changed: 0, removed: 0, unreadable: 0 };
  const entries = await entriesOf(loaded);
  const failures: { name: string; error: BatonError }[] = [];
  for (const entry of entries) {
    try {
      const pull = () => pullSource(entry, loaded, database, progress, signal);
      const one = await inSpan('source', entry.name, pull);
      for (const key of ['added', 'changed', 'removed', 'unreadable'] as const) count[key] += one[key];
    } catch (error) {
      if (!(error instanceof BatonError) || signal.aborted) throw error;
      failures.push({ name: entry.name, error: await withNearPath(error, entry, loaded) });
    }
  }
  throwAll(failures);
  count.removed += await forgetSources(database, new Set(entries.map(({ name }) => name)));
  return count;
}

/** The sources of the config and the folder of corrections, each with options that fit. */
async function entriesOf(loaded: LoadedHandover): Promise<Entry[]> {
  const entries = new Map<string, Entry>();
  for (const { use, name, ...options } of [...loaded.handover.sources, ...correctionsSource(loaded)]) {
    if (entries.has(name)) throw new BatonError('CONFIG_INVALID', `Two sources are named "${name}".`);
    const source = await findSource(use);
    entries.set(name, { name, source, options: optionsOf(source, name, options) });
  }
  return [...entries.values()];
}

/** A path that leads nowhere is most often mistyped: the error names the one that is nearly the same. */
async function withNearPath(
  error: BatonError,
  { options }: Entry,
  { baseDirectory }: LoadedHandover,
): Promise<BatonError> {
  const { data } = z.object({ path: z.string() }).safeParse(options);
  const near =
    data && error.name === 'SOURCE_MISSING' ? await nearPath(path.resolve(baseDirectory, data.path)) : null;
  if (near === null) return error;
  return new BatonError(error.name, `${error.message} Did you mean ${near}?`, {
    hint: error.hint,
    cause: error.cause,
  });
}

/** The error of the first source that failed; the messages of all. */
function throwAll(failures: readonly { name: string; error: BatonError }[]): void {
  const [first] = failures;
  if (!first) return;
  const message = failures.map(({ name, error }) =>
    redactLine(`The source "${name}" was not read to its end. ${error.message}`),
  );
  throw new BatonError(first.error.name, message.join('\n'), {
    hint: [...new Set(failures.map(({ error }) => error.hint))].join('\n'),
    cause: first.error.cause,
  });
}

async function pullSource(
  { source, name, options }: Entry,
  loaded: LoadedHandover,
  database: Database,
  progress: Progress,
  signal: AbortSignal,
): Promise<PullCount> {
  await forgetOtherUse(database, name, source.name);
  const pull = Number((await readMeta(database, 'pull')) ?? 0) + 1;
  await writeMeta(database, 'pull', String(pull));
  const stale = await forgetWhatIsStale(database, name, source, pull);
  if (stale !== null) progress.note(`${name}: ${stale}`);
  const known = await database
    .selectFrom('cursors')
    .selectAll()
    .where('source', '=', name)
    .executeTakeFirst();
  const code = source.incremental
    ? ''
    : await codeDigest([
        `sources/${source.name}`,
        'sources/folder',
        'sources/mail',
        'sources/kit',
        'records',
        'common',
        'lexicon',
      ]);
  const sameCode = (await readMeta(database, `code:${name}`)) === code;
  const cursor =
    known && known.version === source.version && (sameCode || source.incremental) ? known.cursor : null;
  const { handover, baseDirectory } = loaded;
  const owner = { name, version: source.version, incremental: source.incremental, code };
  const buffer = new PullBuffer(database, owner, pull, cursor, signal);
  const { count } = buffer;
  const kept: string[] = [];
  const events = source.pull({
    options,
    baseDirectory,
    ownAddresses: handover.leaving.addresses,
    ownDomains: handover.domains,
    timeZone: handover.timeZone,
    cursor,
    items: storedItems(database, name),
    privateStore: openPrivateStore(),
    readMailFile,
    signal,
  });
  try {
    for await (const event of events) {
      signal.throwIfAborted();
      if (event.type === 'keep') kept.push(buffer.keys.of(event.keyPrefix));
      else if (event.type === 'note') progress.note(redactLine(`${name}: ${event.text}`));
      else if (event.type === 'progress')
        progress.step(event.done, event.total, redactName(`${name}: ${event.label}`));
      else await buffer.take(event);
    }
  } finally {
    // What was yielded before a failure is as good as before a kill: it is kept.
    await buffer.commit();
  }
  await writeMeta(database, `code:${name}`, code);
  if (source.incremental) count.removed += await removeNotFetchedAgain(database, name);
  if (!source.incremental && !kept.includes('')) {
    for (const prefix of kept) await keepRecords(database, name, prefix, pull);
    count.removed += await removeUnseen(database, name, pull);
    await forgetUnreadable(database, name, buffer.unreadable, kept);
  }
  // An incremental source's count goes with its batches.
  if (!source.incremental)
    await recordRead(
      database,
      name,
      kept.includes('')
        ? null
        : { yielded: buffer.yielded, kept: await countSeen(database, name, pull, kept) },
    );
  const left = await database
    .selectFrom('unreadable')
    .select((query) => query.fn.countAll<number>().as('count'))
    .where('source', '=', name)
    .executeTakeFirstOrThrow();
  count.unreadable = left.count;
  return count;
}

/** What could not be read last time and was neither met again nor kept has gone, or can be read now. */
async function forgetUnreadable(
  database: Database,
  source: string,
  seen: ReadonlySet<string>,
  kept: readonly string[],
): Promise<void> {
  const rows = await database.selectFrom('unreadable').select('key').where('source', '=', source).execute();
  for (const { key } of rows) {
    if (seen.has(key) || kept.some((prefix) => key === prefix || key.startsWith(`${prefix}/`))) continue;
    await database.deleteFrom('unreadable').where('source', '=', source).where('key', '=', key).execute();
  }
}

async function countSeen(
  database: Database,
  source: string,
  pull: number,
  kept: readonly string[],
): Promise<number> {
  if (kept.length === 0) return 0;
  const rows = await database
    .selectFrom('records')
    .select('id')
    .where('source', '=', source)
    .where('seen', '=', pull)
    .execute();
  const prefixes = new Set(kept.map((prefix) => `${source}/${prefix}`));
  return rows.filter(({ id }) => prefixes.has(id) || [...parents(id)].some((parent) => prefixes.has(parent)))
    .length;
}

function* parents(id: string): Generator<string> {
  for (let slash = id.lastIndexOf('/'); slash > 0; slash = id.lastIndexOf('/', slash - 1))
    yield id.slice(0, slash);
}

/**
 * How many records the last complete pull met, counted as they came and not in the store: the ledger holds what the
 * store accounts for against it. An unchanged pull leaves the count as it was, or takes the store's.
 */
async function recordRead(
  database: Database,
  source: string,
  count: { yielded: number; kept: number } | null,
): Promise<void> {
  const key = `read:${source}`;
  if (count) await writeMeta(database, key, String(count.yielded + count.kept));
  else if ((await readMeta(database, key)) === null) {
    const stored = await database
      .selectFrom('records')
      .select((query) => query.fn.countAll<number>().as('count'))
      .where('source', '=', source)
      .executeTakeFirstOrThrow();
    await writeMeta(database, key, String(stored.count));
  }
}
