import type { Database } from './tables.ts';

/** Small facts of the workspace: keys of work done, the number of the last pull. */
export async function readMeta(database: Database, key: string): Promise<string | null> {
  const row = await database.selectFrom('meta').select('value').where('key', '=', key).executeTakeFirst();
  return row?.value ?? null;
}

export async function writeMeta(database: Database, key: string, value: string): Promise<void> {
  await database
    .insertInto('meta')
    .values({ key, value })
    .onConflict((conflict) => conflict.column('key').doUpdateSet({ value }))
    .execute();
}
