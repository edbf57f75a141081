import { z } from 'zod';
import { BatonError } from '../errors/error.ts';
import type { Unreadable } from '../sources/source.ts';
import type { Database } from './database.ts';
import { digestOf, stableJson } from './digest.ts';
import { removeIndexed } from './full-text.ts';
import { type RawRecordInput, rawRecordSchema, type Triage } from './record.ts';
import { redact } from './redact.ts';
import type { RecordRow } from './tables.ts';

/** What a batch of a pull wrote. */
export interface BatchResult {
  added: number;
  changed: number;
  same: number;
}

interface Prepared {
  row: RecordRow;
  secrets: { record: string; kind: string; position: number }[];
}

const UNDECIDED: Triage = { outcome: 'business', reason: 'Not yet triaged', by: 'none', of: null };

/** Characters that no text of ours may hold: CR (LF is the line end), NUL, and halves of surrogate pairs. */
function normalise(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll('\0', '').toWellFormed();
}

/** A name that shows as it is: marks that are not seen, or that turn the direction of text, become `_`. */
function safeName(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '_');
}

async function prepare(source: string, input: RawRecordInput, pull: number, code: string): Promise<Prepared> {
  const parsed = rawRecordSchema.safeParse({
    ...input,
    text: normalise(input.text),
    title: normalise(input.title),
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
  const title = await redact(raw.title);
  const text = await redact(raw.text);
  const data = await redact(JSON.stringify(raw.data), { scan: false });
  const row: RecordRow = {
    id,
    source,
    kind: raw.kind,
    title: title.text.replaceAll(/\s+/g, ' ').trim(),
    text: text.text,
    path: raw.path,
    parent: raw.parent === null ? null : `${source}/${raw.parent}`,
    at: raw.at,
    modified: raw.modified,
    digest: digestOf(text.text),
    raw_digest: digestOf(code, stableJson(raw)),
    people: JSON.stringify(raw.people),
    labels: JSON.stringify(raw.labels),
    segments: JSON.stringify(raw.segments),
    data: data.secrets.length > 0 ? redactedJson(data.text) : data.text,
    outcome: UNDECIDED.outcome,
    reason: UNDECIDED.reason,
    decided_by: UNDECIDED.by,
    duplicate_of: null,
    findings_key: '',
    seen: pull,
  };
  return { row, secrets: text.secrets.map((secret) => ({ record: id, ...secret })) };
}

/** JSON whose strings were redacted is still JSON unless a secret took a quote with it; then it is dropped. */
function redactedJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return '{}';
  }
}

/** Removes a record and all that was read in it. */
async function clearDerived(database: Database, ids: string[]): Promise<void> {
  for (const id of ids) {
    await removeIndexed(database, id);
    await database.deleteFrom('passages').where('record', '=', id).execute();
    await database.deleteFrom('findings').where('record', '=', id).execute();
    await database.deleteFrom('secrets').where('record', '=', id).execute();
  }
}

/**
 * Writes a batch of records as read by a `code` (a digest of the program that reads), what could not be read and, where given, the cursor that covers them, in one
 * transaction. A record that is there unchanged is only marked as seen; nothing derived from it is lost.
 */
export async function writeBatch(
  database: Database,
  source: { name: string; version: number },
  pull: number,
  batch: { records: RawRecordInput[]; unreadable: Unreadable[]; cursor: string | null; code: string },
): Promise<BatchResult> {
  const prepared = new Map<string, Prepared>();
  for (const input of batch.records) {
    const one = await prepare(source.name, input, pull, batch.code);
    prepared.set(one.row.id, one);
  }
  const result: BatchResult = { added: 0, changed: 0, same: 0 };
  await database.transaction().execute(async (transaction) => {
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
    for (const item of batch.unreadable) {
      await transaction
        .insertInto('unreadable')
        .values({ source: source.name, ...item })
        .onConflict((conflict) => conflict.columns(['source', 'key']).doUpdateSet({ reason: item.reason }))
        .execute();
    }
    if (batch.cursor !== null) {
      const cursor = { version: source.version, cursor: batch.cursor };
      await transaction
        .insertInto('cursors')
        .values({ source: source.name, ...cursor })
        .onConflict((conflict) => conflict.column('source').doUpdateSet(cursor))
        .execute();
    }
    Object.assign(result, {
      added: write.length - changed.length,
      changed: changed.length,
      same: same.length,
    });
  });
  return result;
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
  const safe = safeName(keyPrefix);
  const update = database.updateTable('records').set({ seen: pull }).where('source', '=', source);
  if (keyPrefix === '') await update.execute();
  else {
    const id = `${source}/${safe}`;
    // '0' follows '/' in the collation: the range holds exactly the ids that begin with `id/`.
    await update
      .where((where) =>
        where.or([
          where('id', '=', id),
          where.and([where('id', '>=', `${id}/`), where('id', '<', `${id}0`)]),
        ]),
      )
      .execute();
  }
}

/** Removes records of a source by key, or those that a complete pull did not see. Returns how many. */
export async function removeRecords(
  database: Database,
  source: string,
  which: { key: string } | { notSeenIn: number },
): Promise<number> {
  return database.transaction().execute(async (transaction) => {
    const query = transaction.selectFrom('records').select('id').where('source', '=', source);
    const rows = await ('key' in which
      ? query.where('id', '=', `${source}/${safeName(which.key)}`)
      : query.where('seen', '<>', which.notSeenIn)
    ).execute();
    const ids = rows.map((row) => row.id);
    await clearDerived(transaction, ids);
    for (const part of chunks(ids, 500))
      await transaction.deleteFrom('records').where('id', 'in', part).execute();
    return ids.length;
  });
}

export function* chunks<Item>(items: readonly Item[], size: number): Generator<Item[]> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}
