import { type Run, runSchema } from '../../contracts/run.ts';
import type { Database, RunRow } from '../../records/tables.ts';

/** Runs that are kept with all that they tell; of older ones a line stays. */
const DETAILED = 200;
/** Lines that stay at all: a run every hour for more than a year. */
const LINES = 10_000;

/** How a run ended, and what came of it. */
export type Ending = Pick<Run, 'how' | 'error' | 'edition' | 'work' | 'state'>;

/**
 * Notes that a run begins; whoever calls holds the lock, so a run without an end was cut off. Returns its id.
 */
export async function beginRun(
  database: Database,
  program: string,
  began = new Date().toISOString(),
): Promise<number> {
  const going: Run['how'] = 'going on';
  const cut: Run['how'] = 'cut off';
  return database.transaction().execute(async (transaction) => {
    await transaction.updateTable('runs').set({ how: cut }).where('how', '=', going).execute();
    const row = {
      began,
      ended: null,
      how: going,
      error: null,
      program,
      edition: null,
    };
    const { id } = await transaction
      .insertInto('runs')
      .values({ ...row, work: null, state: null })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
}

/** Notes how a run ended, and thins out old ones. */
export async function endRun(database: Database, id: number, ending: Ending): Promise<Run> {
  return database.transaction().execute(async (transaction) => {
    const { how, error, edition, work, state } = ending;
    await transaction
      .updateTable('runs')
      .set({
        ended: new Date().toISOString(),
        how,
        error,
        edition,
        work: work && JSON.stringify(work),
        state: state && JSON.stringify(state),
      })
      .where('id', '=', id)
      .execute();
    await transaction
      .updateTable('runs')
      .set({ work: null, state: null })
      .where('id', '<=', id - DETAILED)
      .where('work', 'is not', null)
      .execute();
    await transaction
      .deleteFrom('runs')
      .where('id', '<=', id - LINES)
      .execute();
    const row = await transaction
      .selectFrom('runs')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    return runOf(row);
  });
}

/** The newest runs, newest first. */
export async function newestRuns(database: Database, most: number = DETAILED): Promise<Run[]> {
  const rows = await database.selectFrom('runs').selectAll().orderBy('id', 'desc').limit(most).execute();
  return rows.map(runOf);
}

/** With which program the site was written last; null where no run is known to have written it. */
export async function lastProgram(database: Database): Promise<string | null> {
  const row = await database
    .selectFrom('runs')
    .select('program')
    .where('state', 'is not', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.program ?? null;
}

/** A run as it is stored. What another version wrote of one, and this one cannot read, counts as thinned out. */
function runOf({ work, state, ...line }: RunRow): Run {
  const whole = runSchema.safeParse({ ...line, work: parsed(work), state: parsed(state) });
  return whole.success ? whole.data : runSchema.parse({ ...line, work: null, state: null });
}

function parsed(json: string | null): unknown {
  return json === null ? null : JSON.parse(json);
}
