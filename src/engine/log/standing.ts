import { sql } from 'kysely';
import type { Database } from '../../records/tables.ts';

/** What the log says last of each subject of a kind: its outcome, by subject, in order of the log. */
export async function lastOutcomes(database: Database, kind: string): Promise<Map<string, string>> {
  const rows = await database
    .selectFrom('decisions')
    .select(['subject', 'outcome'])
    .where(
      'seq',
      'in',
      database
        .selectFrom('decisions')
        .select(({ fn }) => fn.max('seq').as('seq'))
        .where('kind', '=', kind)
        .groupBy('subject'),
    )
    .orderBy('seq')
    .execute();
  return new Map(rows.map(({ subject, outcome }) => [subject, outcome]));
}

/** Records that the log has as read, and that are in the store no more; what a person took out is told by that. */
export async function recordsGone(database: Database): Promise<string[]> {
  const { rows } = await sql<{ subject: string }>`
    SELECT subject FROM decisions AS last
    WHERE kind = 'triage' AND outcome <> 'gone'
      AND NOT EXISTS (SELECT 1 FROM decisions AS later
        WHERE later.kind = 'triage' AND later.subject = last.subject AND later.seq > last.seq)
      AND subject NOT IN (SELECT id FROM records) AND subject NOT IN (SELECT record FROM withdrawn)
    ORDER BY subject`.execute(database);
  return rows.map(({ subject }) => subject);
}
