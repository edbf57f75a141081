import { sql } from 'kysely';
import { mergeFullText } from './full-text.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { Database } from './tables.ts';

/** Fact: something was cut or taken out, and the bytes that held it are still to be overwritten. */
const LEFT = 'purge';

/** Notes, with what takes text out of the store, that its bytes are to be overwritten. */
export async function notePurge(transaction: Database): Promise<void> {
  await writeMeta(transaction, LEFT, 'yes');
}

/**
 * Overwrites the bytes of what was taken out, where that is still to be done. `settled` says that the pages were written
 * since: until then their last state is needed to merge them, so it is done again after them.
 */
export async function purgeWhatIsLeft(database: Database, settled: boolean): Promise<void> {
  if ((await readMeta(database, LEFT)) === null) return;
  await purge(database);
  if (settled) await database.deleteFrom('meta').where('key', '=', LEFT).execute();
}

/** Whether bytes of what was taken out are still to be overwritten. */
export async function isPurgeLeft(database: Database): Promise<boolean> {
  return (await readMeta(database, LEFT)) !== null;
}

/**
 * Overwrites what was deleted or replaced, so that no byte of it is left in the file, its index or its log: the index
 * is merged, the file written anew, and the log cut to nothing. Not within a transaction.
 */
async function purge(database: Database): Promise<void> {
  await mergeFullText(database);
  await sql`VACUUM`.execute(database);
  await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(database);
}
