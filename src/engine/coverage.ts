import type { Database } from '../records/tables.ts';

/** Where every record that was read has ended. `read` is counted by the pull, the outcomes by the store. */
export interface Coverage {
  read: number;
  outcomes: {
    cited: number;
    folded: number;
    duplicate: number;
    bulk: number;
    private: number;
    outOfScope: number;
    unreadable: number;
    /** Taken out by a person. */
    withdrawn: number;
  };
}

/**
 * The coverage ledger. A business record is `cited` when a page quotes it, and else `folded`: it is listed and can be
 * read under its thread, its file or its month, but no page quotes it.
 */
export async function coverage(database: Database): Promise<Coverage> {
  const counts = await database
    .selectFrom('records')
    .select((query) => ['outcome', query.fn.countAll<number>().as('count')])
    .groupBy('outcome')
    .execute();
  const of = (outcome: string) => counts.find((row) => row.outcome === outcome)?.count ?? 0;
  const cited = await database
    .selectFrom('records')
    .select((query) => query.fn.countAll<number>().as('count'))
    .where('outcome', '=', 'business')
    .where('id', 'in', database.selectFrom('page_citations').select('record'))
    .executeTakeFirstOrThrow();
  const unreadable = await database
    .selectFrom('unreadable')
    .select((query) => query.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const withdrawn = await database
    .selectFrom('withdrawn')
    .select((query) => query.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const pulls = await database.selectFrom('meta').select('value').where('key', 'like', 'read:%').execute();
  const read = pulls.reduce((sum, row) => sum + Number(row.value), 0) + unreadable.count + withdrawn.count;
  const outcomes = {
    cited: cited.count,
    folded: of('business') - cited.count,
    duplicate: of('duplicate'),
    bulk: of('bulk'),
    private: of('private'),
    outOfScope: of('outOfScope'),
    unreadable: unreadable.count,
    withdrawn: withdrawn.count,
  };
  return { read, outcomes };
}

/** Whether the outcomes sum to what was read. */
export function addsUp({ read, outcomes }: Coverage): boolean {
  return Object.values(outcomes).reduce((sum, count) => sum + count, 0) === read;
}
