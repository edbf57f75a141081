import { sql } from 'kysely';
import { mergeFullText } from './full-text.ts';
import type { Database } from './tables.ts';

/**
 * Overwrites what was deleted or replaced, so that no byte of it is left in the file, its index or its log: the index
 * is merged, the file written anew, and the log cut to nothing. Not within a transaction.
 */
export async function purge(database: Database): Promise<void> {
  await mergeFullText(database);
  await sql`VACUUM`.execute(database);
  await sql`PRAGMA wal_checkpoint(TRUNCATE)`.execute(database);
}
