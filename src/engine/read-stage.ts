import { digestOf } from '../common/digest.ts';
import type { Handover } from '../config/handover.ts';
import { chunks } from '../records/chunks.ts';
import { segmentsOfMail } from '../records/cut.ts';
import type { Database } from '../records/database.ts';
import { StoredEvidence } from '../records/evidence.ts';
import { indexPassages, removeIndexed } from '../records/full-text.ts';
import type { BatonRecord } from '../records/record.ts';
import { codeDigest } from './code-digest.ts';
import type { Progress } from './progress.ts';
import type { Reading, ReadResult } from './read-record.ts';
import { Reader } from './reader.ts';

const BATCH = 100;

interface Unread extends Reading {
  key: string;
  /** Something is stored of an earlier reading. */
  readBefore: boolean;
}

type ReadRecord = Unread & ReadResult;

/**
 * Cuts, divides and reads every business record that was not yet read by this program in this form. What was read in
 * a record that is business no more is removed.
 */
export async function readRecords(
  handover: Handover,
  database: Database,
  progress: Progress,
  signal: AbortSignal,
): Promise<{ read: number; unchanged: number }> {
  const code = await codeDigest(['findings', 'records', 'common']);
  const evidence = new StoredEvidence(database, handover, '');
  const keys = new Map<string, string>();
  for (const row of await database.selectFrom('records').select(['id', 'findings_key']).execute())
    keys.set(row.id, row.findings_key);
  await forgetOthers(database);
  const reader = new Reader();
  const reading: Promise<ReadRecord[]>[] = [];
  let batch: Unread[] = [];
  let read = 0;
  let walked = 0;
  const begin = () => {
    const records = batch;
    batch = [];
    const result = reader
      .read(records)
      .then((results) => results.map((one, index) => ({ ...(records[index] as Unread), ...one })));
    // What fails while an earlier batch is written is told when its own turn comes.
    result.catch(() => {});
    reading.push(result);
  };
  // In the order of the records, whichever is read first.
  const writeFirst = async () => {
    const first = reading.shift();
    if (first) await write(database, await first);
    progress.step(walked, keys.size);
  };
  try {
    for await (const record of evidence.records()) {
      walked += 1;
      const parent = await parentText(record, evidence);
      const key = digestOf(
        code,
        record.digest,
        record.at ?? '',
        parent ?? '',
        JSON.stringify(record.labels),
        record.title,
      );
      if (keys.get(record.id) === key) continue;
      signal.throwIfAborted();
      batch.push({ record, parent, key, readBefore: keys.get(record.id) !== '' });
      read += 1;
      if (batch.length < BATCH) continue;
      begin();
      if (reading.length > reader.ahead) await writeFirst();
    }
    begin();
    while (reading.length > 0) await writeFirst();
  } finally {
    await reader.close();
  }
  return { read, unchanged: walked - read };
}

/** What the mail that this one answers newly said: it tells quoted text from new where no mark does. */
async function parentText(record: BatonRecord, evidence: StoredEvidence): Promise<string | null> {
  const answered = record.kind === 'mail' ? record.data['inReplyTo'] : null;
  if (typeof answered !== 'string' || answered === '') return null;
  const parent = await evidence.record(`${record.source}/${answered}`);
  if (!parent) return null;
  const fresh = segmentsOfMail(parent.text).filter((segment) => segment.role === 'new');
  return fresh.map(({ start, end }) => parent.text.slice(start, end)).join('\n');
}

async function write(database: Database, batch: ReadRecord[]): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    for (const { record, readBefore } of batch) if (readBefore) await clear(transaction, record.id);
    const texts = new Map<string, string>();
    const rows = batch.flatMap(({ record, passages }) =>
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
    for (const { record, segments, key } of batch) {
      await transaction
        .updateTable('records')
        .set({ segments: JSON.stringify(segments), findings_key: key })
        .where('id', '=', record.id)
        .execute();
    }
    const findings = batch.flatMap((one) => one.findings);
    for (const part of chunks(findings, 300)) await transaction.insertInto('findings').values(part).execute();
  });
}

async function clear(database: Database, record: string): Promise<void> {
  await removeIndexed(database, record);
  await database.deleteFrom('passages').where('record', '=', record).execute();
  await database.deleteFrom('findings').where('record', '=', record).execute();
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
