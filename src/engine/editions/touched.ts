import type { Database } from '../../records/tables.ts';

/** Business records that came, changed and went, and records that a person took out, between two editions. */
export interface RecordCounts {
  added: number;
  changed: number;
  gone: number;
  withdrawn: number;
}

/**
 * What the log says came in between two places of it: business records that are new or have another text, or stood on
 * pages that waited until then, and how many came, changed and went.
 */
export async function touchedBetween(
  database: Database,
  after: number,
  until: number,
): Promise<{ touched: Set<string>; records: RecordCounts }> {
  const rows = await database
    .selectFrom('decisions')
    .select(['subject', 'outcome', 'inputs', 'seq'])
    .where('kind', '=', 'triage')
    .where('seq', '<=', until)
    .where('subject', 'in', (query) =>
      query
        .selectFrom('decisions')
        .select('subject')
        .where('kind', '=', 'triage')
        .where('seq', '>', after)
        .where('seq', '<=', until),
    )
    .orderBy('seq')
    .execute();
  const touched = new Set<string>();
  const records = { added: 0, changed: 0, gone: 0, withdrawn: await takenOut(database, after, until) };
  for (const [subject, entries] of Map.groupBy(rows, (row) => row.subject)) {
    const before = entries.findLast(({ seq }) => seq <= after);
    const now = entries.at(-1);
    const was = before?.outcome === 'business';
    const is = now?.outcome === 'business';
    if (was && !is) records.gone += 1;
    if (!is || (was && before.inputs === now.inputs)) continue;
    touched.add(subject);
    records[was ? 'changed' : 'added'] += 1;
  }
  for (const record of await letThrough(database, after, until)) touched.add(record);
  return { touched, records };
}

/** Records of pages that waited and wait no more: what they brought is news only now. */
async function letThrough(database: Database, after: number, until: number): Promise<string[]> {
  const rows = await database
    .selectFrom('decisions')
    .select(['subject', 'outcome', 'inputs', 'seq'])
    .where('kind', '=', 'wait')
    .where('seq', '<=', until)
    .orderBy('seq')
    .execute();
  return [...Map.groupBy(rows, ({ subject }) => subject).values()].flatMap((entries) => {
    const last = entries.at(-1);
    const waited = entries.at(-2);
    if (last?.outcome !== 'passed' || last.seq <= after || !waited) return [];
    return (JSON.parse(waited.inputs) as [string, string][]).map(([record]) => record);
  });
}

async function takenOut(database: Database, after: number, until: number): Promise<number> {
  const rows = await database
    .selectFrom('decisions')
    .select(['subject', 'outcome'])
    .where('kind', '=', 'withdraw')
    .where('seq', '>', after)
    .where('seq', '<=', until)
    .orderBy('seq')
    .execute();
  const last = new Map(rows.map(({ subject, outcome }) => [subject, outcome]));
  return [...last.values()].filter((outcome) => outcome === 'withdrawn').length;
}
