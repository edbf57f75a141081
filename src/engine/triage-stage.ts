import type { Handover } from '../contracts/handover.ts';
import type { Decision } from '../contracts/log.ts';
import { type BatonRecord, OUTCOMES, type Triage } from '../contracts/record.ts';
import { duplicatesOf } from '../links/duplicates/find.ts';
import { StoredEvidence } from '../records/evidence.ts';
import type { Database } from '../records/tables.ts';
import { learn } from '../records/triage/judge.ts';
import { triage } from '../records/triage.ts';
import { appendDecisions } from './log/append.ts';
import { configured, gone, triaged } from './log/decisions.ts';
import { recordsGone } from './log/standing.ts';
import type { Progress } from './progress.ts';

/** A decision that differs from the stored one. */
interface Change {
  record: Pick<BatonRecord, 'id' | 'digest'>;
  decided: Triage;
}

/**
 * Decides for every record what becomes of it. Two walks: the first learns what is a copy of what, who writes to whom
 * and about what; the second decides. Only decisions that differ from the stored ones are written, each with its entry
 * in the log.
 */
export async function triageRecords(
  handover: Handover,
  database: Database,
  progress: Progress,
  told: ReadonlyMap<string, Triage>,
): Promise<Map<string, number>> {
  await note(database, [configured(handover)]);
  const all = () => new StoredEvidence(database, handover, '').records({ outcomes: OUTCOMES });
  const copies = await duplicatesOf(all(), (id) => new StoredEvidence(database, handover, '').record(id));
  const knowledge = await learn(all(), handover, copies, told);
  const leftOut = new Map<string, Triage>();
  const counts = new Map<string, number>();
  let changes: Change[] = [];
  let done = 0;
  for await (const record of all()) {
    // In the order of ids a mail comes before what came with it.
    const parent = record.parent === null ? null : (leftOut.get(record.parent) ?? null);
    const decided = triage(record, handover, knowledge, parent);
    if (decided.outcome !== 'business') leftOut.set(record.id, decided);
    counts.set(decided.outcome, (counts.get(decided.outcome) ?? 0) + 1);
    done += 1;
    if (done % 500 === 0) progress.step(done, null);
    const { outcome, reason, by, of } = record.triage;
    if (outcome === decided.outcome && reason === decided.reason && by === decided.by && of === decided.of)
      continue;
    changes.push({ record: { id: record.id, digest: record.digest }, decided });
    if (changes.length >= 500) {
      await write(database, changes);
      changes = [];
    }
  }
  await write(database, changes);
  await note(database, (await recordsGone(database)).map(gone));
  return counts;
}

/** Folders of src that decide here. */
const CODE = ['records', 'links/duplicates', 'lexicon', 'common'];

async function note(database: Database, decisions: readonly Decision[]): Promise<void> {
  if (decisions.length === 0) return;
  await database.transaction().execute((transaction) => appendDecisions(transaction, decisions, CODE));
}

async function write(database: Database, changes: readonly Change[]): Promise<void> {
  if (changes.length === 0) return;
  await database.transaction().execute(async (transaction) => {
    for (const { record, decided } of changes)
      await transaction
        .updateTable('records')
        .set({
          outcome: decided.outcome,
          reason: decided.reason,
          decided_by: decided.by,
          duplicate_of: decided.of,
        })
        .where('id', '=', record.id)
        .execute();
    await appendDecisions(
      transaction,
      changes.map(({ record, decided }) => triaged(record, decided)),
      CODE,
    );
  });
}
