import { readMeta, writeMeta } from '../records/meta.ts';
import { removeUnseen } from '../records/remove.ts';
import type { Database } from '../records/tables.ts';

/** Sources that the config no longer names leave with their records. Returns how many records left. */
export async function forgetSources(database: Database, names: ReadonlySet<string>): Promise<number> {
  const rows = await database.selectFrom('records').select('source').distinct().execute();
  const remembered = await database.selectFrom('meta').select('key').where('key', 'like', 'read:%').execute();
  const known = new Set([...rows.map(({ source }) => source), ...remembered.map(({ key }) => key.slice(5))]);
  for (const table of ['cursors', 'unreadable', 'items'] as const)
    for (const { source } of await database.selectFrom(table).select('source').distinct().execute())
      known.add(source);
  let removed = 0;
  for (const source of known) if (!names.has(source)) removed += await forgetSource(database, source);
  return removed;
}

/**
 * A name that now stands for another kind of source ("accounts", once of exports, now of Xero) begins anew: its new
 * owner cannot know which of the old records are gone.
 */
export async function forgetOtherUse(database: Database, name: string, use: string): Promise<void> {
  const before = await readMeta(database, `use:${name}`);
  if (before !== null && before !== use) await forgetSource(database, name);
  await writeMeta(database, `use:${name}`, use);
}

async function forgetSource(database: Database, source: string): Promise<number> {
  const removed = await removeUnseen(database, source, -1);
  for (const table of ['cursors', 'unreadable', 'items'] as const)
    await database.deleteFrom(table).where('source', '=', source).execute();
  for (const key of ['read', 'code', 'use', 'reader', 'missing', 'again'])
    await database.deleteFrom('meta').where('key', '=', `${key}:${source}`).execute();
  return removed;
}
