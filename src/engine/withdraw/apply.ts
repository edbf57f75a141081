import type { Handover } from '../../contracts/handover.ts';
import type { Decision } from '../../contracts/log.ts';
import { BatonError } from '../../errors/error.ts';
import type { Entry } from '../../publish/store.ts';
import { chunks } from '../../records/chunks.ts';
import { readMeta, writeMeta } from '../../records/meta.ts';
import { notePurge } from '../../records/purge.ts';
import { removeIds } from '../../records/remove.ts';
import type { Database } from '../../records/tables.ts';
import { textDigest } from '../../records/withdrawn.ts';
import { findSource } from '../discover.ts';
import { appendDecisions } from '../log/append.ts';
import type { WithdrawalPlan } from './plan.ts';

/** Folders of src that carry out what the person decided. */
const CODE = ['engine/withdraw', 'records'];

/**
 * Takes the records of a plan out of the store, for good, in one transaction with the note in the log. Pages and site
 * follow with the next generate and build. `who` is the name of the person.
 */
export async function withdraw(
  database: Database,
  { asked, records }: WithdrawalPlan,
  why: string,
  who: string,
): Promise<void> {
  const ids = records.map(({ row }) => row.id);
  const rows = records.map(({ row }) => ({ record: row.id, text_digest: textDigest(row), asked, why }));
  await database.transaction().execute(async (transaction) => {
    for (const part of chunks(rows, 200))
      await transaction
        .insertInto('withdrawn')
        .values(part)
        .onConflict((conflict) => conflict.column('record').doUpdateSet({ asked, why }))
        .execute();
    await removeIds(transaction, ids);
    for (const [source, list] of Map.groupBy(records, ({ row }) => row.source))
      await countOut(transaction, source, list.length);
    await forgetPages(transaction, ids);
    await appendDecisions(
      transaction,
      records.map(({ row }) => decision(row.id, row.digest, 'withdrawn', who)),
      CODE,
    );
    await notePurge(transaction);
  });
}

/**
 * Lets what left with a record in again: its source is read anew with the next generate. Returns the ids. Throws
 * RECORD_UNKNOWN where nobody took it out, and RECORD_AMBIGUOUS.
 */
export async function restore(
  database: Database,
  handover: Handover,
  words: string,
  who: string,
): Promise<string[]> {
  const ids = await withdrawnWith(database, words);
  const sources = Map.groupBy(ids, (id) => id.slice(0, id.indexOf('/')));
  const incremental = new Map<string, boolean>();
  for (const { use, name } of handover.sources) incremental.set(name, (await findSource(use)).incremental);
  await database.transaction().execute(async (transaction) => {
    for (const part of chunks(ids, 500))
      await transaction.deleteFrom('withdrawn').where('record', 'in', part).execute();
    for (const [source, list] of sources) {
      if (incremental.get(source)) await fetchAgain(transaction, source, list);
      else await transaction.deleteFrom('cursors').where('source', '=', source).execute();
    }
    await appendDecisions(
      transaction,
      ids.map((id) => decision(id, '', 'restored', who)),
      CODE,
    );
  });
  return ids;
}

/** The record that was asked for then, with all that left with it; or one of these alone. */
async function withdrawnWith(database: Database, words: string): Promise<string[]> {
  const rows = await database.selectFrom('withdrawn').select(['record', 'asked']).orderBy('record').execute();
  const meant = rows.filter(({ record }) => record === words);
  const [first, ...others] =
    meant.length > 0 ? meant : rows.filter(({ record }) => record.endsWith(`/${words}`));
  if (!first) throw new BatonError('RECORD_UNKNOWN', `Nobody took out a record "${words}".`);
  if (others.length > 0)
    throw new BatonError(
      'RECORD_AMBIGUOUS',
      `${others.length + 1} records that were taken out end in "${words}".`,
    );
  return first.record === first.asked
    ? rows.filter(({ asked }) => asked === first.asked).map(({ record }) => record)
    : [first.record];
}

function decision(id: string, digest: string, outcome: string, who: string): Decision {
  const inputs: Decision['inputs'] = digest === '' ? [] : [[id, digest]];
  return { kind: 'withdraw', subject: id, outcome, by: `person ${who}`, inputs, output: '' };
}

/** The count of what the source delivered is of what is in the store: the ledger must add up until the next pull too. */
async function countOut(transaction: Database, source: string, count: number): Promise<void> {
  const read = await readMeta(transaction, `read:${source}`);
  if (read !== null) await writeMeta(transaction, `read:${source}`, String(Number(read) - count));
}

/**
 * What is kept of pages beside their last state goes where it cites a record that leaves: the text of those that a person
 * deleted, the last good text of those that a person edited, and those that wait for a person. The rest is written anew by the next generate.
 */
async function forgetPages(transaction: Database, ids: readonly string[]): Promise<void> {
  const names = ids.flatMap((id) => [id, JSON.stringify(id).slice(1, -1)]);
  const holds = (text: string | null | undefined) => names.some((name) => text?.includes(name) ?? false);
  for (const { path, body } of await transaction.selectFrom('pages').selectAll().execute()) {
    const { good, ...entry } = JSON.parse(body) as Entry;
    const kept: Entry = {
      ...entry,
      ...(good !== undefined && !holds(good) && { good }),
      ...(entry.deleted && holds(entry.generated) && { generated: null }),
    };
    const text = JSON.stringify(kept);
    if (text !== body)
      await transaction.updateTable('pages').set({ body: text }).where('path', '=', path).execute();
  }
  // A page that waits is made anew by the next generate, and waits or not.
  for (const { path, file } of await transaction.selectFrom('waiting').select(['path', 'file']).execute())
    if (holds(file)) await transaction.deleteFrom('waiting').where('path', '=', path).execute();
}

/** An incremental source is asked for these again, as for what was once cut too much. */
async function fetchAgain(transaction: Database, source: string, ids: readonly string[]): Promise<void> {
  const known = JSON.parse((await readMeta(transaction, `missing:${source}`)) ?? '[]') as string[];
  const keys = ids.map((id) => id.slice(source.length + 1));
  await writeMeta(transaction, `missing:${source}`, JSON.stringify([...new Set([...known, ...keys])]));
}
