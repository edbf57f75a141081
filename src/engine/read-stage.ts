import type { Handover } from '../config/handover.ts';
import type { FindingDefinition } from '../findings/finding.ts';
import { segmentsOfMail } from '../records/cut.ts';
import type { Database } from '../records/database.ts';
import { digestOf } from '../records/digest.ts';
import { StoredEvidence } from '../records/evidence.ts';
import { indexPassages, removeIndexed } from '../records/full-text.ts';
import type { Passage } from '../records/passage.ts';
import { passagesOf } from '../records/passages.ts';
import type { BatonRecord } from '../records/record.ts';
import { chunks } from '../records/store.ts';
import type { FindingRow } from '../records/tables.ts';
import { codeDigest } from './code-digest.ts';
import { findFindings } from './discover.ts';
import type { Progress } from './progress.ts';

const BATCH = 100;

interface ReadRecord {
  record: BatonRecord;
  passages: Passage[];
  findings: FindingRow[];
  key: string;
  /** Something is stored of an earlier reading. */
  readBefore: boolean;
}

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
  const definitions = await findFindings();
  const code = await codeDigest(['findings', 'records']);
  const evidence = new StoredEvidence(database, handover, '');
  const keys = new Map<string, string>();
  for (const row of await database.selectFrom('records').select(['id', 'findings_key']).execute())
    keys.set(row.id, row.findings_key);
  await forgetOthers(database);
  let batch: ReadRecord[] = [];
  let read = 0;
  let walked = 0;
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
    const readBefore = keys.get(record.id) !== '';
    batch.push({ ...readOne(record, parent, definitions), key, readBefore });
    read += 1;
    if (batch.length < BATCH) continue;
    await write(database, batch);
    batch = [];
    progress.step(walked, keys.size);
  }
  await write(database, batch);
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

function readOne(
  record: BatonRecord,
  parent: string | null,
  definitions: FindingDefinition[],
): Pick<ReadRecord, 'record' | 'passages' | 'findings'> {
  const cut = record.kind === 'mail' ? { ...record, segments: segmentsOfMail(record.text, parent) } : record;
  const passages = passagesOf(cut);
  const findings: FindingRow[] = [];
  for (const definition of definitions) {
    for (const sighting of definition.extract({ record: cut, passages })) {
      const { start, end, data } = sighting;
      const passage = passages.findLast((one) => one.start <= start)?.index ?? 0;
      const id = digestOf(definition.kind, record.id, String(start), String(end), JSON.stringify(data)).slice(
        0,
        24,
      );
      findings.push({
        id,
        kind: definition.kind,
        record: record.id,
        passage,
        start,
        end,
        quote: record.text.slice(start, end),
        data: JSON.stringify(data),
      });
    }
  }
  return {
    record: cut,
    passages,
    findings: [...new Map(findings.map((one) => [one.id, one])).values()],
  };
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
    for (const { record, key } of batch) {
      await transaction
        .updateTable('records')
        .set({ segments: JSON.stringify(record.segments), findings_key: key })
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
