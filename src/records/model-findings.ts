import { sql } from 'kysely';
import type { Database, StoredFinding } from './tables.ts';

/** Written out, so that the index of these few rows is used. */
const ofModel = sql<boolean>`origin > ''`;

/** What a language model read, in order of ids; of one record, or of all. */
export async function listModelFindings(database: Database, record?: string): Promise<StoredFinding[]> {
  let query = database.selectFrom('findings').selectAll().where(ofModel);
  if (record !== undefined) query = query.where('record', '=', record);
  return query.orderBy('id').execute();
}

/** Takes out what a language model read, and nothing of what the rules did. */
export async function removeModelFindings(database: Database, record?: string): Promise<void> {
  let query = database.deleteFrom('findings').where(ofModel);
  if (record !== undefined) query = query.where('record', '=', record);
  await query.execute();
}
