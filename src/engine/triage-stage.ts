import type { Handover } from '../contracts/handover.ts';
import { OUTCOMES, type Triage } from '../contracts/record.ts';
import { duplicatesOf } from '../links/duplicates/find.ts';
import { StoredEvidence } from '../records/evidence.ts';
import type { Database } from '../records/tables.ts';
import { learn } from '../records/triage/judge.ts';
import { triage } from '../records/triage.ts';
import type { Progress } from './progress.ts';

/**
 * Decides for every record what becomes of it. Two walks: the first learns what is a copy of what, who writes to whom
 * and about what; the second decides. Only decisions that differ from the stored ones are written.
 */
export async function triageRecords(
  handover: Handover,
  database: Database,
  progress: Progress,
): Promise<Map<string, number>> {
  const all = () => new StoredEvidence(database, handover, '').records({ outcomes: OUTCOMES });
  const copies = await duplicatesOf(all(), (id) => new StoredEvidence(database, handover, '').record(id));
  const knowledge = await learn(all(), handover, copies);
  const leftOut = new Map<string, Triage>();
  const counts = new Map<string, number>();
  let changes: {
    id: string;
    outcome: string;
    reason: string;
    decided_by: string;
    duplicate_of: string | null;
  }[] = [];
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
    changes.push({
      id: record.id,
      outcome: decided.outcome,
      reason: decided.reason,
      decided_by: decided.by,
      duplicate_of: decided.of,
    });
    if (changes.length >= 500) {
      await write(database, changes);
      changes = [];
    }
  }
  await write(database, changes);
  return counts;
}

async function write(
  database: Database,
  changes: { id: string; outcome: string; reason: string; decided_by: string; duplicate_of: string | null }[],
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    for (const { id, ...decision } of changes)
      await transaction.updateTable('records').set(decision).where('id', '=', id).execute();
  });
}
