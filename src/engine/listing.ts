import { z } from 'zod';
import { OUTCOMES } from '../contracts/record.ts';
import type { Database } from '../records/tables.ts';

/** Where a record can end, as the coverage ledger counts it. */
export const LISTED_OUTCOMES = [
  'cited',
  'folded',
  ...OUTCOMES.filter((outcome) => outcome !== 'business'),
] as const;

export interface ListedRecord {
  id: string;
  outcome: string;
  title: string;
  /** Why it ended there. */
  reason: string;
  /** What lies inside of it and was not read: charts, pictures, comments. */
  notRead: { what: string; count: number }[];
}

const PAGE = 500;

const dataSchema = z.object({
  notRead: z.array(z.object({ what: z.string(), count: z.number() })).catch([]),
});

/** Every record with where it has ended and why, in the order of their ids. */
export async function* listRecords(database: Database): AsyncGenerator<ListedRecord> {
  const cited = new Set<string>();
  for (const { record } of await database.selectFrom('page_citations').select('record').distinct().execute())
    cited.add(record);
  let after = '';
  for (;;) {
    const rows = await database
      .selectFrom('records')
      .select(['id', 'title', 'outcome', 'reason', 'data'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(PAGE)
      .execute();
    for (const { id, title, outcome, reason, data } of rows) {
      const ended = outcome !== 'business' ? outcome : cited.has(id) ? 'cited' : 'folded';
      const { notRead } = dataSchema.parse(JSON.parse(data));
      yield { id, outcome: ended, title, reason, notRead };
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.id;
  }
}
