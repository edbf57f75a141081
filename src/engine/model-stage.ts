import { processes } from '../common/apart/pool.ts';
import { likelihoodOf } from '../common/likelihood.ts';
import type { Obligation } from '../contracts/finding-kinds.ts';
import type { Handover } from '../contracts/handover.ts';
import type { Models } from '../contracts/model.ts';
import type { BatonRecord } from '../contracts/record.ts';
import { dutyWeight } from '../findings/reading/duty-signs.ts';
import type { Known } from '../models/reader/findings.ts';
import { questionsOf, READER, type Reading } from '../models/reader/questions.ts';
import { keptBack } from '../models/request.ts';
import { chunks } from '../records/chunks.ts';
import { StoredEvidence } from '../records/evidence.ts';
import { listModelFindings, removeModelFindings } from '../records/model-findings.ts';
import type { Database, StoredFinding } from '../records/tables.ts';
import { inOrder } from '../sources/kit/in-order.ts';
import { appendDecisions } from './log/append.ts';
import type { Answered, Kept } from './model-read-work.ts';
import type { Progress } from './progress.ts';

const WORK = new URL('./model-read-work.ts', import.meta.url);

/** What came of reading with a model. */
export interface ModelReading {
  /** Records that it was asked about, and those that stayed here. */
  asked: number;
  keptBack: number;
  findings: number;
  /** What it said and the records do not, by the reason. */
  dropped: ReadonlyMap<string, number>;
}

/**
 * Has a model read every business record that may be sent, and keeps what holds beside what the rules found. Where no model
 * reads, what one read before goes. Removes and changes nothing that the rules found.
 */
export async function readWithModel(
  handover: Handover,
  database: Database,
  models: Models | null,
  progress: Progress,
  signal: AbortSignal,
): Promise<ModelReading | null> {
  const settings = handover.model;
  if (!settings || !models?.serves('read', null)) {
    await removeModelFindings(database);
    return null;
  }
  const evidence = new StoredEvidence(database, handover, '');
  const dropped = new Map<string, number>();
  const result = { asked: 0, keptBack: 0, findings: 0, dropped };
  const readable = async function* () {
    for await (const record of evidence.records()) {
      signal.throwIfAborted();
      if (keptBack(record, settings) === null) yield record;
      else {
        result.keptBack += 1;
        await store(database, record, { findings: [], dropped: {} });
      }
    }
  };
  const read = inOrder(readable(), settings.parallel, (record) => readOne(record, evidence, models, signal));
  for await (const one of read) {
    if (one === null) continue;
    await store(database, one.record, one.kept);
    result.asked += 1;
    result.findings += one.kept.findings.length;
    for (const [why, count] of Object.entries(one.kept.dropped))
      dropped.set(why, (dropped.get(why) ?? 0) + count);
    progress.step(result.asked, null, one.record.title);
  }
  return result;
}

/** "12 findings in 40 records; 3 records kept here; left out: 2 quote not in its passage". */
export function wordedReading({ asked, findings, keptBack, dropped }: ModelReading): string {
  const reasons = [...dropped].sort(([one], [other]) => (one < other ? -1 : 1));
  return [
    `${findings} findings more in ${asked} records`,
    ...(keptBack === 0 ? [] : [`${keptBack} records kept here`]),
    ...(reasons.length === 0
      ? []
      : [`left out: ${reasons.map(([why, count]) => `${count} ${why}`).join(', ')}`]),
  ].join('; ');
}

/** Null where there is nothing to ask of a record. */
async function readOne(
  record: BatonRecord,
  evidence: StoredEvidence,
  models: Models,
  signal: AbortSignal,
): Promise<{ record: BatonRecord; kept: Kept } | null> {
  const passages = await evidence.passages(record.id);
  const questions = questionsOf(record, passages);
  if (questions.length === 0) return null;
  const readings: Reading[] = [];
  let model = '';
  for (const question of questions) {
    const answer = await models.ask(question, signal);
    if (!answer.ok) continue;
    readings.push(answer.value);
    model = answer.model;
  }
  if (readings.length === 0) return { record, kept: { findings: [], dropped: {} } };
  const origin = `${READER.name} v${READER.version} ${model}`;
  const known = await knownOf(record, evidence);
  const [outcome] = await processes().run<Answered, Kept>(
    WORK,
    [{ record, passages, readings, known, origin }],
    signal,
  );
  const kept = outcome && 'value' in outcome ? outcome.value : null;
  return { record, kept: kept ?? { findings: [], dropped: { 'not to be checked': readings.length } } };
}

const likelyDuty = ({ signs }: Obligation) => likelihoodOf('duty', dutyWeight(signs));

async function knownOf(record: BatonRecord, evidence: StoredEvidence): Promise<Known[]> {
  const known: Known[] = [];
  for await (const { kind, start, end, data, origin } of evidence.findings({ record: record.id }))
    if (origin === undefined)
      known.push({ kind, start, end, likely: kind === 'obligation' ? likelyDuty(data as Obligation) : null });
  return known;
}

/** Puts what holds now in the place of what held before, and notes what was left out; nothing where both are the same. */
async function store(
  database: Database,
  { id, digest }: BatonRecord,
  { findings, dropped }: Kept,
): Promise<void> {
  const before = await listModelFindings(database, id);
  const names = (rows: readonly StoredFinding[]) =>
    rows
      .map((row) => `${row.id} ${row.origin}`)
      .sort()
      .join();
  const reasons = Object.entries(dropped).sort(([one], [other]) => (one < other ? -1 : 1));
  await database.transaction().execute(async (transaction) => {
    if (names(before) !== names(findings)) {
      await removeModelFindings(transaction, id);
      for (const part of chunks(findings, 300))
        await transaction
          .insertInto('findings')
          .values(part)
          .onConflict((conflict) => conflict.doNothing())
          .execute();
    }
    if (reasons.length === 0) return;
    const outcome = `left out: ${reasons.map(([why, count]) => `${count} ${why}`).join(', ')}`;
    const by = `rule ${READER.name} v${READER.version}`;
    await appendDecisions(
      transaction,
      [{ kind: 'gate', subject: id, outcome, by, inputs: [[id, digest]], output: '' }],
      ['models', 'findings'],
    );
  });
}
