import type { Handover } from '../config/handover.ts';
import type { FindingDefinition } from '../findings/finding.ts';
import { segmentsOfMail } from '../records/cut.ts';
import type { Database } from '../records/database.ts';
import { digestOf } from '../records/digest.ts';
import { StoredEvidence } from '../records/evidence.ts';
import { indexPassage, removeIndexed } from '../records/full-text.ts';
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
    batch.push(readOne(record, parent, key, definitions));
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
  key: string,
  definitions: FindingDefinition[],
): ReadRecord {
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
    key,
  };
}

async function write(database: Database, batch: ReadRecord[]): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    for (const { record, passages, key } of batch) {
      await removeIndexed(transaction, record.id);
      await transaction.deleteFrom('passages').where('record', '=', record.id).execute();
      await transaction.deleteFrom('findings').where('record', '=', record.id).execute();
      for (const part of chunks(passages, 200)) {
        const rows = part.map(({ index, heading, columns, ...rest }) => ({
          ...rest,
          position: index,
          heading: JSON.stringify(heading),
          columns: JSON.stringify(columns),
        }));
        const ids = await transaction.insertInto('passages').values(rows).returning('rowid').execute();
        for (const [index, { rowid }] of ids.entries()) {
          const passage = part[index];
          if (passage) await indexPassage(transaction, rowid, record.text.slice(passage.start, passage.end));
        }
      }
      await transaction
        .updateTable('records')
        .set({ segments: JSON.stringify(record.segments), findings_key: key })
        .where('id', '=', record.id)
        .execute();
    }
    for (const rows of chunks(
      batch.flatMap((one) => one.findings),
      300,
    ))
      await transaction.insertInto('findings').values(rows).execute();
  });
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
        await removeIndexed(transaction, id);
        await transaction.deleteFrom('passages').where('record', '=', id).execute();
        await transaction.deleteFrom('findings').where('record', '=', id).execute();
        await transaction.updateTable('records').set({ findings_key: '' }).where('id', '=', id).execute();
      }
    });
  }
}
