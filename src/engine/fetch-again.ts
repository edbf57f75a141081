import { z } from 'zod';
import type { SourceDefinition } from '../contracts/source.ts';
import { readMeta, writeMeta } from '../records/meta.ts';
import { removeOlder } from '../records/remove.ts';
import type { Database } from '../records/tables.ts';

/**
 * What an incremental source stored is as good as the program that read it. Where the reader's version was raised, all
 * of it is asked for again; where redaction now cuts less, what an earlier version cut too much of is. Records stay
 * until they are replaced. Returns what to tell the owner, or null.
 */
export async function forgetWhatIsStale(
  database: Database,
  name: string,
  source: SourceDefinition,
  pull: number,
): Promise<string | null> {
  if (!source.incremental) return null;
  const reader = readerOf(source);
  const before = await database
    .selectFrom('cursors')
    .select('version')
    .where('source', '=', name)
    .executeTakeFirst();
  const known = (await readMeta(database, `reader:${name}`)) ?? (before ? String(before.version) : null);
  const missing = z
    .array(z.string())
    .parse(JSON.parse((await readMeta(database, `missing:${name}`)) ?? '[]'));
  const isOther = known !== null && known !== reader;
  const told = await database.transaction().execute(async (transaction) => {
    const items = missing.flatMap((key) => source.itemsOf?.(key) ?? []);
    const all = isOther || (missing.length > 0 && items.length === 0);
    if (all) {
      await transaction.deleteFrom('items').where('source', '=', name).execute();
      await writeMeta(transaction, `again:${name}`, String(pull));
    }
    for (const id of items)
      await transaction.deleteFrom('items').where('source', '=', name).where('id', '=', id).execute();
    if (all || items.length > 0) await transaction.deleteFrom('cursors').where('source', '=', name).execute();
    await writeMeta(transaction, `reader:${name}`, reader);
    await transaction.deleteFrom('meta').where('key', '=', `missing:${name}`).execute();
    if (all) return 'This version of Baton reads it better: everything is fetched again.';
    return items.length > 0 ? 'What was cut too much from before is fetched again.' : null;
  });
  return told;
}

/** After a pull to its end: what was stored by the reader before and was not met again is gone at the source. */
export async function removeNotFetchedAgain(database: Database, name: string): Promise<number> {
  const since = await readMeta(database, `again:${name}`);
  if (since === null) return 0;
  const removed = await removeOlder(database, name, Number(since));
  await database.deleteFrom('meta').where('key', '=', `again:${name}`).execute();
  return removed;
}

function readerOf({ version, readers = [] }: SourceDefinition): string {
  return [version, ...readers].join(' ');
}
