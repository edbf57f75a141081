import type { Decision } from '../../contracts/log.ts';
import type { Told } from '../../records/corrections.ts';
import type { Database } from '../../records/tables.ts';
import { appendDecisions } from '../log/append.ts';
import { lastOutcomes } from '../log/standing.ts';

/** Folders of src that read what people said. */
const CODE = ['sources/corrections', 'engine/corrections'];

/** Writes down each correction that the log does not have yet as it stands, and each that was taken back. */
export async function logCorrections(database: Database, told: readonly Told[]): Promise<void> {
  const digests = await digestsOf(database, told.flatMap(recordsIn));
  const decisions = told.map(
    (one): Decision => ({
      kind: 'correct',
      subject: one.id,
      outcome: one.correction.correct,
      by: `person ${one.correction.name}`,
      inputs: [
        [one.id, one.digest],
        ...recordsIn(one).map((id): [string, string] => [id, digests.get(id) ?? '']),
      ],
      output: '',
    }),
  );
  const standing = new Set(told.map(({ id }) => id));
  const undone = [...(await lastOutcomes(database, 'correct'))]
    .filter(([id, outcome]) => outcome !== 'undone' && !standing.has(id))
    .map(
      ([subject]): Decision => ({
        kind: 'correct',
        subject,
        outcome: 'undone',
        by: 'person',
        inputs: [],
        output: '',
      }),
    );
  if (decisions.length + undone.length === 0) return;
  await database
    .transaction()
    .execute((transaction) => appendDecisions(transaction, [...decisions, ...undone], CODE));
}

/** Ids of the records that a correction names, in order. */
export function recordsIn({ correction }: Told): string[] {
  switch (correction.correct) {
    case 'triage':
      return [correction.record];
    case 'standing':
      return [...new Set([correction.record, correction.replacedBy ?? correction.record])];
    case 'settle':
      return [...new Set([correction.holds, ...correction.over].map(({ record }) => record))].sort();
    default:
      return [];
  }
}

async function digestsOf(database: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const id of new Set(ids)) {
    const row = await database.selectFrom('records').select('digest').where('id', '=', id).executeTakeFirst();
    if (row) found.set(id, row.digest);
  }
  return found;
}
