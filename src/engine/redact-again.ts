import { digestOf } from '../common/digest.ts';
import { rawRecordSchema } from '../contracts/record.ts';
import { chunks } from '../records/chunks.ts';
import { readMeta, writeMeta } from '../records/meta.ts';
import { forgetAnswers } from '../records/model-calls.ts';
import { notePurge } from '../records/purge.ts';
import { CUTS_LESS_SINCE, REDACTION } from '../records/redact.ts';
import { redactLine, redactName, redactNamesIn } from '../records/redact-name.ts';
import { redactRecord, type Sighting } from '../records/redact-record.ts';
import { clearDerived, removeKeys } from '../records/remove.ts';
import { yieldDigest } from '../records/store.ts';
import type { Database, RecordRow } from '../records/tables.ts';
import type { Progress } from './progress.ts';
import { forgetComposed } from './tasks/forget.ts';

const BATCH = 200;
/** Fact: the version of redaction that everything stored has gone through. */
const DONE = 'redaction';

const FIELDS = rawRecordSchema.pick({ people: true, labels: true, segments: true, data: true });

/**
 * Applies the rules of redaction to everything that is stored, where that was stored under an earlier version: text is
 * cut again in place, and what was read in it goes. A source that tells only what is new would otherwise keep it for
 * good. Killed on the way, it begins anew. Returns how many records changed.
 */
export async function redactAgain(
  database: Database,
  progress: Progress,
  signal: AbortSignal,
): Promise<number> {
  if ((await readMeta(database, DONE)) === String(REDACTION)) return 0;
  await noteWhatIsMissing(database);
  const ids = await database.selectFrom('records').select('id').orderBy('id').execute();
  let changed = 0;
  let walked = 0;
  for (const part of chunks(ids, BATCH)) {
    signal.throwIfAborted();
    const rows = await database
      .selectFrom('records')
      .selectAll()
      .where(
        'id',
        'in',
        part.map(({ id }) => id),
      )
      .execute();
    for (const row of rows) changed += (await redactRow(database, row)) ? 1 : 0;
    walked += part.length;
    progress.step(walked, ids.length, 'what is stored');
  }
  await redactBeside(database);
  await writeMeta(database, DONE, String(REDACTION));
  return changed;
}

/** Notes, by source, in which records an earlier version cut what now stays: it stands nowhere here. */
async function noteWhatIsMissing(database: Database): Promise<void> {
  const version = Number((await readMeta(database, DONE)) ?? 1);
  if (version >= CUTS_LESS_SINCE) return;
  const marked = await database
    .selectFrom('secrets')
    .innerJoin('records', 'records.id', 'secrets.record')
    .select(['records.id', 'records.source'])
    .distinct()
    .execute();
  await database.transaction().execute(async (transaction) => {
    for (const [source, rows] of Map.groupBy(marked, (row) => row.source))
      if ((await readMeta(transaction, `missing:${source}`)) === null)
        await writeMeta(
          transaction,
          `missing:${source}`,
          JSON.stringify(rows.map(({ id }) => id.slice(source.length + 1))),
        );
  });
}

/** Whether anything in it was cut. A record whose very key holds a secret goes, and its source is read again. */
async function redactRow(database: Database, row: RecordRow): Promise<boolean> {
  const key = row.id.slice(row.source.length + 1);
  if (redactName(key) !== key) {
    await database.transaction().execute(async (transaction) => {
      await notePurge(transaction);
      await removeKeys(transaction, row.source, [key]);
      await transaction.deleteFrom('cursors').where('source', '=', row.source).execute();
      await transaction.deleteFrom('items').where('source', '=', row.source).execute();
    });
    return true;
  }
  const fields = FIELDS.parse({
    people: JSON.parse(row.people),
    labels: JSON.parse(row.labels),
    segments: JSON.parse(row.segments),
    data: JSON.parse(row.data),
  });
  const { record, secrets } = await redactRecord({
    ...fields,
    title: row.title,
    text: row.text,
    path: row.path,
  });
  const redacted = {
    title: record.title,
    text: record.text,
    path: record.path,
    people: JSON.stringify(record.people),
    labels: JSON.stringify(record.labels),
    segments: JSON.stringify(record.segments),
    data: JSON.stringify(record.data),
  };
  const isCut = !sameFields(row, redacted);
  const digest = yieldDigest('', { ...row, ...redacted });
  if (!isCut && digest === row.raw_digest) return false;
  await database.transaction().execute(async (transaction) => {
    if (isCut) await rewrite(transaction, row.id, redacted, secrets);
    await transaction.updateTable('records').set({ raw_digest: digest }).where('id', '=', row.id).execute();
  });
  return isCut;
}

type Redacted = Pick<RecordRow, 'title' | 'text' | 'path' | 'people' | 'labels' | 'segments' | 'data'>;

function sameFields(row: RecordRow, redacted: Redacted): boolean {
  return (
    row.title === redacted.title &&
    row.text === redacted.text &&
    row.path === redacted.path &&
    row.people === redacted.people &&
    row.labels === redacted.labels &&
    row.data === redacted.data
  );
}

async function rewrite(
  transaction: Database,
  id: string,
  redacted: Redacted,
  secrets: readonly Sighting[],
): Promise<void> {
  await clearDerived(transaction, [id]);
  await forgetComposed(transaction, [id]);
  await forgetAnswers(transaction, id);
  await transaction
    .updateTable('records')
    .set({ ...redacted, digest: digestOf(redacted.text), findings_key: '' })
    .where('id', '=', id)
    .execute();
  for (const part of chunks(secrets, 500))
    await transaction
      .insertInto('secrets')
      .values(part.map((secret) => ({ record: id, ...secret })))
      .execute();
  await notePurge(transaction);
}

/** What stands beside the records: names of what could not be read, what sources remember. */
async function redactBeside(database: Database): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    for (const { source, key, reason } of await transaction.selectFrom('unreadable').selectAll().execute()) {
      const cut = { key: redactName(key), reason: redactLine(reason) };
      if (cut.key === key && cut.reason === reason) continue;
      await transaction
        .deleteFrom('unreadable')
        .where('source', '=', source)
        .where('key', '=', key)
        .execute();
      await transaction
        .insertInto('unreadable')
        .values({ source, ...cut })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
      await notePurge(transaction);
    }
    for (const { source, id, value } of await transaction.selectFrom('items').selectAll().execute()) {
      if (redactNamesIn(value) === value) continue;
      await transaction
        .updateTable('items')
        .set({ value: redactNamesIn(value) })
        .where('source', '=', source)
        .where('id', '=', id)
        .execute();
      await notePurge(transaction);
    }
    for (const { source, cursor } of await transaction.selectFrom('cursors').selectAll().execute()) {
      if (redactNamesIn(cursor) === cursor) continue;
      await transaction
        .updateTable('cursors')
        .set({ cursor: redactNamesIn(cursor) })
        .where('source', '=', source)
        .execute();
      await notePurge(transaction);
    }
  });
}
