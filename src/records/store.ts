import { z } from 'zod';
import { digestOf, stableJson } from '../common/digest.ts';
import { type RawRecordInput, rawRecordSchema, type Triage } from '../contracts/record.ts';
import type { Unreadable } from '../contracts/source.ts';
import { BatonError } from '../errors/error.ts';
import { boundRecord } from '../sources/kit/bounds.ts';
import { chunks } from './chunks.ts';
import { writeItems } from './items.ts';
import { readMeta, writeMeta } from './meta.ts';
import { redactLine, redactNamesIn } from './redact-name.ts';
import { redactRecord, type Sighting } from './redact-record.ts';
import { below, clearDerived, forgetUnreadableBelow, removeKeys } from './remove.ts';
import { safeName } from './safe-name.ts';
import type { Database, RecordRow } from './tables.ts';

/** What a batch of a pull wrote. */
export interface BatchResult {
  added: number;
  changed: number;
  same: number;
  removed: number;
}

/** A record as it is to be stored: within bounds, normalised, its secrets cut out. Plain data: it passes between processes. */
export interface Prepared {
  row: RecordRow;
  secrets: (Sighting & { record: string })[];
}

const UNDECIDED: Triage = { outcome: 'business', reason: 'Not yet triaged', by: 'none', of: null };

/** Characters that no text of ours may hold: CR (LF is the line end), NUL, and halves of surrogate pairs. */
function normalise(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed();
}

/** Prepares one record of a source. The same record always gives the same. Throws SOURCE_UNREADABLE on one that does not fit. */
export async function prepare(
  source: string,
  input: RawRecordInput,
  pull: number,
  code: string,
): Promise<Prepared> {
  const parsed = rawRecordSchema.safeParse({
    ...boundRecord({ ...input, text: normalise(input.text), title: normalise(input.title) }),
  });
  if (!parsed.success) {
    throw new BatonError(
      'SOURCE_UNREADABLE',
      `The source "${source}" yielded a record that does not fit (${input.key}): ${z.prettifyError(parsed.error)}`,
    );
  }
  const raw = {
    ...parsed.data,
    key: safeName(parsed.data.key),
    path: parsed.data.path && safeName(parsed.data.path),
    parent: parsed.data.parent && safeName(parsed.data.parent),
  };
  const id = `${source}/${raw.key}`;
  const { record, secrets } = await redactRecord(raw);
  const stored: Omit<RecordRow, 'raw_digest' | 'seen'> = {
    id,
    source,
    kind: raw.kind,
    title: record.title,
    text: record.text,
    path: record.path,
    parent: raw.parent === null ? null : `${source}/${raw.parent}`,
    at: raw.at,
    modified: raw.modified,
    digest: digestOf(record.text),
    people: JSON.stringify(record.people),
    labels: JSON.stringify(record.labels),
    segments: JSON.stringify(record.segments),
    data: JSON.stringify(record.data),
    outcome: UNDECIDED.outcome,
    reason: UNDECIDED.reason,
    decided_by: UNDECIDED.by,
    duplicate_of: null,
    findings_key: '',
  };
  const row = { ...stored, raw_digest: yieldDigest(code, stored), seen: pull };
  return { row, secrets: secrets.map((secret) => ({ record: id, ...secret })) };
}

/**
 * Tells whether a record that is yielded again must be written anew. Taken after redaction: a digest of what holds a
 * PIN would give it away to whoever tries all PINs.
 */
export function yieldDigest(
  code: string,
  row: Pick<
    RecordRow,
    | 'kind'
    | 'title'
    | 'text'
    | 'path'
    | 'parent'
    | 'at'
    | 'modified'
    | 'people'
    | 'labels'
    | 'segments'
    | 'data'
  >,
): string {
  const { kind, title, text, path, parent, at, modified, people, labels, segments, data } = row;
  return digestOf(
    code,
    stableJson({
      kind,
      title,
      text,
      path,
      parent,
      at,
      modified,
      people,
      labels,
      segments,
      data: JSON.parse(data),
    }),
  );
}

/** What a source yielded since the last commit. */
export interface Batch {
  records: RawRecordInput[];
  unreadable: Unreadable[];
  /** Keys of records that are no longer there; they leave before the records are written. */
  gone: string[];
  /** What the source remembers of single things; null forgets. */
  items: ReadonlyMap<string, string | null>;
  cursor: string | null;
}

/** Whose batch it is. `code` is the digest of the program that reads. */
export interface BatchOwner {
  name: string;
  version: number;
  incremental: boolean;
  code: string;
}

/**
 * Writes a batch in one transaction: what is gone, records, what could not be read, items and the cursor that covers
 * them. A record that is there unchanged is only marked as seen; nothing derived from it is lost. `ready`: its records
 * where they are prepared already.
 */
export async function writeBatch(
  database: Database,
  source: BatchOwner,
  pull: number,
  batch: Batch,
  ready?: readonly Prepared[],
): Promise<BatchResult> {
  const prepared = new Map<string, Prepared>();
  for (const one of ready ?? (await prepareHere(source, pull, batch.records))) prepared.set(one.row.id, one);
  const result: BatchResult = { added: 0, changed: 0, same: 0, removed: 0 };
  await database.transaction().execute(async (transaction) => {
    const removed = await removeKeys(transaction, source.name, batch.gone);
    const known = await knownDigests(transaction, [...prepared.keys()]);
    const same = [...prepared.keys()].filter((id) => known.get(id) === prepared.get(id)?.row.raw_digest);
    const changed = [...prepared.keys()].filter((id) => known.has(id) && !same.includes(id));
    const write = [...prepared.values()].filter(({ row }) => known.get(row.id) !== row.raw_digest);
    for (const ids of chunks(same, 500)) {
      await transaction.updateTable('records').set({ seen: pull }).where('id', 'in', ids).execute();
    }
    await clearDerived(transaction, changed);
    for (const rows of chunks(changed, 500))
      await transaction.deleteFrom('records').where('id', 'in', rows).execute();
    for (const rows of chunks(
      write.map(({ row }) => row),
      200,
    ))
      await transaction.insertInto('records').values(rows).execute();
    for (const rows of chunks(
      write.flatMap(({ secrets }) => secrets),
      500,
    ))
      await transaction.insertInto('secrets').values(rows).execute();
    if (source.incremental) {
      for (const key of [...batch.gone, ...batch.records.map(({ key }) => key)])
        await forgetUnreadableBelow(transaction, source.name, key);
      await countRead(transaction, source.name, write.length - changed.length - removed);
    }
    await writeBeside(transaction, source, batch);
    Object.assign(result, {
      added: write.length - changed.length,
      changed: changed.length,
      same: same.length,
      removed,
    });
  });
  return result;
}

async function prepareHere(
  source: BatchOwner,
  pull: number,
  records: readonly RawRecordInput[],
): Promise<Prepared[]> {
  const prepared: Prepared[] = [];
  for (const input of records) prepared.push(await prepare(source.name, input, pull, source.code));
  return prepared;
}

/** What stands beside the records of a batch: what could not be read, what is remembered, the cursor. */
async function writeBeside(transaction: Database, source: BatchOwner, batch: Batch): Promise<void> {
  const { name } = source;
  for (const item of batch.unreadable) {
    const reason = redactLine(item.reason);
    await transaction
      .insertInto('unreadable')
      .values({ source: name, key: item.key, reason })
      .onConflict((conflict) => conflict.columns(['source', 'key']).doUpdateSet({ reason }))
      .execute();
  }
  await writeItems(transaction, name, withoutSecrets(batch.items));
  if (batch.cursor === null) return;
  const cursor = { version: source.version, cursor: redactNamesIn(batch.cursor) };
  await transaction
    .insertInto('cursors')
    .values({ source: name, ...cursor })
    .onConflict((conflict) => conflict.column('source').doUpdateSet(cursor))
    .execute();
}

/** What is remembered of things on the other side may hold their names. A name that was cut counts as changed. */
function withoutSecrets(items: ReadonlyMap<string, string | null>): Map<string, string | null> {
  return new Map([...items].map(([id, value]) => [id, value && redactNamesIn(value)]));
}

/** An incremental source's count of records read goes along with its records, so that no kill parts them. */
async function countRead(transaction: Database, source: string, change: number): Promise<void> {
  const read = Number((await readMeta(transaction, `read:${source}`)) ?? 0);
  await writeMeta(transaction, `read:${source}`, String(read + change));
}

async function knownDigests(database: Database, ids: string[]): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (const part of chunks(ids, 500)) {
    const rows = await database
      .selectFrom('records')
      .select(['id', 'raw_digest'])
      .where('id', 'in', part)
      .execute();
    for (const row of rows) known.set(row.id, row.raw_digest);
  }
  return known;
}

/** Marks records as still there without reading them: one key with what hangs below it, or all (`''`). */
export async function keepRecords(
  database: Database,
  source: string,
  keyPrefix: string,
  pull: number,
): Promise<void> {
  const update = database.updateTable('records').set({ seen: pull }).where('source', '=', source);
  if (keyPrefix === '') await update.execute();
  else {
    await update.where((where) => below(where, 'id', `${source}/${keyPrefix}`)).execute();
  }
}
