import { existsSync } from 'node:fs';
import { databaseFile, openDatabase } from '../../records/database.ts';
import { redactLine } from '../../records/redact-name.ts';
import type { Database } from '../../records/tables.ts';

/** Words of searches without an answer that are kept at most; the oldest go first. */
const MOST_WORDS = 200;
/** Characters that are kept of one. */
const LONGEST = 200;

export interface SearchCounts {
  asked: number;
  unanswered: number;
}

/**
 * Counts a question in the state folder, by day. `words` are kept where it had no answer and are not null; secrets are cut.
 * Nothing depends on it: without a store of this version, or one that can be written to, nothing is counted.
 */
export async function countSearch(
  state: string,
  { answered, words }: { answered: boolean; words: string | null },
): Promise<void> {
  if (!existsSync(databaseFile(state))) return;
  const day = new Date().toISOString().slice(0, 10);
  try {
    // Only generate brings a store to another schema.
    await (await openDatabase(state, { readOnly: true })).destroy();
    const database = await openDatabase(state);
    try {
      await add(database, day, answered, words);
    } finally {
      await database.destroy();
    }
  } catch {
    // The question itself is answered.
  }
}

async function add(database: Database, day: string, answered: boolean, words: string | null): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const unanswered = answered ? 0 : 1;
    await transaction
      .insertInto('searches')
      .values({ day, asked: 1, unanswered })
      .onConflict((conflict) =>
        conflict.column('day').doUpdateSet((row) => ({
          asked: row('searches.asked', '+', 1),
          unanswered: row('searches.unanswered', '+', unanswered),
        })),
      )
      .execute();
    if (answered || words === null) return;
    const kept = redactLine(words).slice(0, LONGEST);
    await transaction
      .insertInto('search_words')
      .values({ words: kept, times: 1, last: day })
      .onConflict((conflict) =>
        conflict
          .column('words')
          .doUpdateSet((row) => ({ times: row('search_words.times', '+', 1), last: day })),
      )
      .execute();
    const old = transaction
      .selectFrom('search_words')
      .select('words')
      .orderBy('last', 'desc')
      .orderBy('words')
      .limit(-1)
      .offset(MOST_WORDS);
    await transaction.deleteFrom('search_words').where('words', 'in', old).execute();
  });
}

/** How often was asked, and how often without an answer. */
export async function searchCounts(database: Database): Promise<SearchCounts> {
  const row = await database
    .selectFrom('searches')
    .select(({ fn }) => [fn.sum<number>('asked').as('asked'), fn.sum<number>('unanswered').as('unanswered')])
    .executeTakeFirst();
  return { asked: Number(row?.asked ?? 0), unanswered: Number(row?.unanswered ?? 0) };
}

/** Words of searches without an answer, the most frequent first; empty where the config keeps none. */
export async function unansweredWords(
  database: Database,
  most: number,
): Promise<{ words: string; times: number }[]> {
  return database
    .selectFrom('search_words')
    .select(['words', 'times'])
    .orderBy('times', 'desc')
    .orderBy('words')
    .limit(most)
    .execute();
}
