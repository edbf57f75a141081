import { type Outcome, processes } from '../common/apart/pool.ts';
import { digestOf } from '../common/digest.ts';
import type { Handover } from '../contracts/handover.ts';
import type { BatonRecord } from '../contracts/record.ts';
import { chunks } from '../records/chunks.ts';
import { StoredEvidence } from '../records/evidence.ts';
import { indexPassages, removeIndexed } from '../records/full-text.ts';
import type { Database } from '../records/tables.ts';
import { inOrder } from '../sources/kit/in-order.ts';
import { batchesBySize } from './batches.ts';
import { codeDigest } from './code-digest.ts';
import type { Progress } from './progress.ts';
import type { Reading, ReadResult } from './read-record.ts';

const WORK = new URL('./read-work.ts', import.meta.url);

interface Unread extends Reading {
  key: string;
  /** Something is stored of an earlier reading. */
  readBefore: boolean;
}

type ReadRecord = Unread & { outcome: Outcome<ReadResult> };

/**
 * Cuts, divides and reads every business record that was not yet read by this program in this form, each in a process
 * of its own. One that cannot be read so is noted as not understood, and the others are read. What was read in a
 * record that is business no more is removed.
 */
export async function readRecords(
  handover: Handover,
  database: Database,
  progress: Progress,
  signal: AbortSignal,
): Promise<{ read: number; unchanged: number }> {
  const code = await codeDigest(['findings', 'records', 'common', 'lexicon', 'engine']);
  const evidence = new StoredEvidence(database, handover, '');
  const keys = new Map<string, string>();
  for (const row of await database.selectFrom('records').select(['id', 'findings_key']).execute())
    keys.set(row.id, row.findings_key);
  await forgetOthers(database);
  let read = 0;
  let walked = 0;
  const unread = async function* (): AsyncGenerator<Unread> {
    for await (const record of evidence.records()) {
      walked += 1;
      signal.throwIfAborted();
      const parent = await answeredBy(record, evidence);
      const parts = [record.digest, record.at ?? '', parent?.digest ?? '', JSON.stringify(record.labels)];
      const key = digestOf(code, ...parts, record.title);
      const before = keys.get(record.id);
      if (before === key) continue;
      read += 1;
      yield { record, parent: parent?.text ?? null, key, readBefore: before !== '' };
    }
  };
  const sizeOf = ({ record, parent }: Unread) => record.text.length + (parent?.length ?? 0);
  const batches = inOrder(batchesBySize(unread(), sizeOf), processes().width, async (batch) => {
    const readings = batch.map(({ record, parent }) => ({ record, parent }));
    const outcomes = await processes().run<Reading, ReadResult>(WORK, readings, signal);
    return batch.flatMap((one, index) => {
      const outcome = outcomes[index];
      return outcome ? [{ ...one, outcome }] : [];
    });
  });
  for await (const batch of batches) {
    await write(database, batch);
    progress.step(walked, keys.size);
  }
  return { read, unchanged: walked - read };
}

/** The mail that this one answers. */
async function answeredBy(record: BatonRecord, evidence: StoredEvidence): Promise<BatonRecord | null> {
  const answered = record.kind === 'mail' ? record.data['inReplyTo'] : null;
  return typeof answered === 'string' && answered !== ''
    ? evidence.record(`${record.source}/${answered}`)
    : null;
}

async function write(database: Database, batch: ReadRecord[]): Promise<void> {
  const understood = batch.flatMap(({ record, key, outcome }) =>
    'value' in outcome ? [{ record, key, ...outcome.value }] : [],
  );
  await database.transaction().execute(async (transaction) => {
    for (const { record, readBefore } of batch) if (readBefore) await clear(transaction, record.id);
    await noteNotUnderstood(transaction, batch);
    const texts = new Map<string, string>();
    const rows = understood.flatMap(({ record, passages }) =>
      passages.map(({ index, heading, columns, ...rest }) => {
        texts.set(`${index} ${rest.record}`, record.text.slice(rest.start, rest.end));
        return {
          ...rest,
          position: index,
          heading: JSON.stringify(heading),
          columns: JSON.stringify(columns),
        };
      }),
    );
    for (const part of chunks(rows, 200)) {
      const stored = await transaction
        .insertInto('passages')
        .values(part)
        .returning(['rowid', 'record', 'position'])
        .execute();
      await indexPassages(
        transaction,
        stored.map(({ rowid, record, position }) => ({
          rowid,
          text: texts.get(`${position} ${record}`) ?? '',
        })),
      );
    }
    for (const { record, segments, key } of understood) {
      await transaction
        .updateTable('records')
        .set({ segments: JSON.stringify(segments), findings_key: key })
        .where('id', '=', record.id)
        .execute();
    }
    const findings = understood.flatMap((one) => one.findings);
    for (const part of chunks(findings, 300)) await transaction.insertInto('findings').values(part).execute();
  });
}

/** Notes which records of a batch were not understood, or not whole. One that only ran out of time is read again. */
async function noteNotUnderstood(database: Database, batch: readonly ReadRecord[]): Promise<void> {
  const ids = batch.map(({ record }) => record.id);
  await database.deleteFrom('not_understood').where('record', 'in', ids).execute();
  for (const { record, key, outcome } of batch) {
    const reason = reasonOf(outcome);
    if (reason !== null)
      await database.insertInto('not_understood').values({ record: record.id, reason }).execute();
    if ('value' in outcome) continue;
    const done = { findings_key: outcome.again ? '' : key };
    await database.updateTable('records').set(done).where('id', '=', record.id).execute();
  }
}

function reasonOf(outcome: Outcome<ReadResult>): string | null {
  if ('reason' in outcome) return `nothing was found in it: ${outcome.reason}`;
  const { passedOver } = outcome.value;
  return passedOver === 0 ? null : `passages in it were passed over for their length: ${passedOver}`;
}

async function clear(database: Database, record: string): Promise<void> {
  await removeIndexed(database, record);
  await database.deleteFrom('passages').where('record', '=', record).execute();
  await database.deleteFrom('findings').where('record', '=', record).execute();
  await database.deleteFrom('not_understood').where('record', '=', record).execute();
}

/** Removes what was read in records that are not business. */
async function forgetOthers(database: Database): Promise<void> {
  const rows = await database
    .selectFrom('records')
    .select('id')
    .where('outcome', '<>', 'business')
    .where('findings_key', '<>', '')
    .execute();
  for (const part of chunks(rows, 100)) {
    await database.transaction().execute(async (transaction) => {
      for (const { id } of part) {
        await clear(transaction, id);
        await transaction.updateTable('records').set({ findings_key: '' }).where('id', '=', id).execute();
      }
    });
  }
}
