import type { CriticVerdict, WordingNote } from '../contracts/wording.ts';
import type { Database } from './tables.ts';

/** A note with the path of the page that it was worded for. */
export interface PageWording extends WordingNote {
  page: string;
}

/** Puts what became of all sentences that a model worded in place of what was known before, in one transaction. */
export async function writeWordings(database: Database, notes: readonly PageWording[]): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('wordings').execute();
    for (const [position, note] of notes.entries())
      await transaction
        .insertInto('wordings')
        .values({ ...note, position })
        .execute();
  });
}

/** How a critic judged the sentences of a page that it was asked about. */
export interface CriticCount {
  page: string;
  verdict: CriticVerdict;
  count: number;
}

/** The critic's verdicts by page, to set beside what people decided of the page. */
export async function criticCounts(database: Database): Promise<CriticCount[]> {
  const rows = await database
    .selectFrom('wordings')
    .select(['page', 'critic', ({ fn }) => fn.countAll<number>().as('count')])
    .where('critic', 'is not', null)
    .groupBy(['page', 'critic'])
    .orderBy('page')
    .orderBy('critic')
    .execute();
  return rows.flatMap(({ page, critic, count }) =>
    critic === null ? [] : [{ page, verdict: critic, count }],
  );
}

/** Sentences that were dropped, by the wall that they did not pass, the most frequent first. */
export async function droppedWordings(database: Database): Promise<{ reason: string; count: number }[]> {
  return database
    .selectFrom('wordings')
    .select(['reason', ({ fn }) => fn.countAll<number>().as('count')])
    .where('outcome', '=', 'dropped')
    .groupBy('reason')
    .orderBy('count', 'desc')
    .orderBy('reason')
    .execute();
}
