import { type LogEntry, logEntrySchema } from '../../contracts/log.ts';
import type { Database, DecisionRow } from '../../records/tables.ts';

/** Entries that are read at a time. */
const BATCH = 1000;

/** The log from its beginning, as it is stored. */
export async function* logRows(database: Database): AsyncGenerator<DecisionRow> {
  let after = Number.MIN_SAFE_INTEGER;
  for (;;) {
    const rows = await database
      .selectFrom('decisions')
      .selectAll()
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(BATCH)
      .execute();
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.seq;
  }
}

/** The newest entries, oldest of them first. */
export async function newestEntries(database: Database, most: number): Promise<LogEntry[]> {
  const rows = await database
    .selectFrom('decisions')
    .selectAll()
    .orderBy('seq', 'desc')
    .limit(most)
    .execute();
  return rows.reverse().map(entryOf);
}

/** An entry of a log that holds. */
export function entryOf(row: DecisionRow): LogEntry {
  return logEntrySchema.parse({ ...row, inputs: JSON.parse(row.inputs) });
}
