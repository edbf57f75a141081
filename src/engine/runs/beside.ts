import { sql } from 'kysely';
import type { RunWork } from '../../contracts/run.ts';
import type { Database } from '../../records/tables.ts';

/** What tasks and policy say of a run. They keep tables of their own, which a store need not have. */
export interface Beside {
  /** Pages that wait for a person; null where nobody has to approve any. */
  held: number | null;
  /** Tasks that were given up; null where none are kept. */
  deadLetters: number | null;
  cost: RunWork['cost'];
}

/** Reads what is there of it. */
export async function besideOf(database: Database): Promise<Beside> {
  return {
    held: await countIn(database, 'waiting', null),
    deadLetters: await countIn(database, 'tasks', 'dead'),
    cost: [],
  };
}

/** Rows of a table, of one state where it is named; null where there is no such table. */
async function countIn(database: Database, table: string, state: string | null): Promise<number | null> {
  const { rows: tables } = await sql<{ name: string }>`
    SELECT name FROM sqlite_master WHERE type = 'table' AND name = ${table}`.execute(database);
  if (tables.length === 0) return null;
  const { rows } = await sql<{ count: number }>`
    SELECT COUNT(*) AS count FROM ${sql.table(table)}
    ${state === null ? sql`` : sql`WHERE state = ${state}`}`.execute(database);
  return rows[0]?.count ?? 0;
}
