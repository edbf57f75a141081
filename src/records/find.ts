import { sql } from 'kysely';
import { BatonError } from '../errors/error.ts';
import type { Database } from './tables.ts';

/**
 * The id that is meant by a whole id or an ending of one (a file name, a Message-ID with or without its brackets).
 * An exact id wins. Throws RECORD_UNKNOWN and RECORD_AMBIGUOUS.
 */
export async function findRecord(database: Database, words: string): Promise<string> {
  const wanted = words.replace(/^<(.+)>$/, '$1');
  const exact = await database.selectFrom('records').select('id').where('id', '=', wanted).executeTakeFirst();
  if (exact) return exact.id;
  const found = await recordsEndingIn(database, wanted);
  if (found.length === 0)
    throw new BatonError('RECORD_UNKNOWN', `No record has the id, or an id that ends in, "${words}".`);
  if (found.length > 1)
    throw new BatonError(
      'RECORD_AMBIGUOUS',
      `${found.length} records end in "${words}": ${found.slice(0, 5).join(', ')}${found.length > 5 ? ', …' : ''}.`,
    );
  return found[0] as string;
}

/** Ids that are the words, or end in them at the start of a name (after `/`). In order. */
export async function recordsEndingIn(database: Database, words: string): Promise<string[]> {
  const wanted = words.replace(/^<(.+)>$/, '$1');
  const rows = await database
    .selectFrom('records')
    .select('id')
    .where(sql<boolean>`(id = ${wanted} OR substr(id, -length(${wanted}) - 1) = '/' || ${wanted})`)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}
