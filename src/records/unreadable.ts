import type { Database } from './tables.ts';

/** A file, message or record of which nothing, or nothing but its text, could be taken. */
export interface NotTaken {
  source: string;
  key: string;
  reason: string;
}

/** What could not be read, and the records that could not be understood, or not whole; by source and key. */
export async function listNotTaken(database: Database): Promise<NotTaken[]> {
  const unreadable = await database.selectFrom('unreadable').selectAll().execute();
  const rows = await database
    .selectFrom('not_understood')
    .innerJoin('records', 'records.id', 'not_understood.record')
    .select(['records.source', 'records.id', 'not_understood.reason'])
    .where('records.outcome', '=', 'business')
    .execute();
  const notUnderstood = rows.map(({ source, id, reason }) => ({
    source,
    key: id.slice(source.length + 1),
    reason: `its text stands as it is, but ${reason}`,
  }));
  return [...unreadable, ...notUnderstood].sort((one, other) =>
    one.source === other.source ? order(one.key, other.key) : order(one.source, other.source),
  );
}

function order(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
