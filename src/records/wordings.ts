import type { CriticVerdict, WordingNote } from '../contracts/wording.ts';
import type { Database } from './tables.ts';

/**
 * Puts what became of the sentences that a model worded for these pages in place of what was known of them, in one
 * transaction. What is known of a page that is no longer there goes.
 */
export async function writeWordings(
  database: Database,
  worded: ReadonlyMap<string, readonly WordingNote[]>,
  pages: ReadonlySet<string>,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const rows = await transaction.selectFrom('wordings').selectAll().orderBy('position').execute();
    const kept = rows.filter(({ page }) => pages.has(page) && !worded.has(page));
    const notes = [...worded].flatMap(([page, list]) => list.map((note) => ({ ...note, page })));
    if (kept.length === rows.length && notes.length === 0) return;
    await transaction.deleteFrom('wordings').execute();
    const all = [...kept, ...notes].sort((one, other) =>
      one.page < other.page ? -1 : one.page > other.page ? 1 : 0,
    );
    for (const [position, note] of all.entries())
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
