import { Decimal } from 'decimal.js';
import { sql } from 'kysely';
import { z } from 'zod';
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

/** A task that cost something ("0.0312 USD"), with its tries. */
const paidSchema = z.object({
  cost: z.string().regex(/^\d+(\.\d+)? [A-Z]{3}$/),
  history: z.string().transform((json) => z.array(z.object({ ended: z.string() })).parse(JSON.parse(json))),
});

/** Reads what is there of it, for a run that began at that instant (ISO). */
export async function besideOf(database: Database, began: string): Promise<Beside> {
  const [waiting, tasks] = [await isThere(database, 'waiting'), await isThere(database, 'tasks')];
  return {
    held: waiting ? await countIn(database, 'waiting', 'waiting') : null,
    deadLetters: tasks ? await countIn(database, 'tasks', 'dead') : null,
    cost: tasks ? await paidSince(database, began) : [],
  };
}

async function isThere(database: Database, table: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ${table}`.execute(database);
  return rows.length > 0;
}

async function countIn(database: Database, table: string, state: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT COUNT(*) AS count FROM ${sql.table(table)} WHERE state = ${state}`.execute(database);
  return rows[0]?.count ?? 0;
}

/** What the tasks cost that came to an end since, by currency. */
async function paidSince(database: Database, began: string): Promise<RunWork['cost']> {
  const { rows } = await sql`SELECT cost, history FROM tasks WHERE cost IS NOT NULL`.execute(database);
  const sums = new Map<string, Decimal>();
  for (const row of rows) {
    const { data } = paidSchema.safeParse(row);
    if (!data || (data.history.at(-1)?.ended ?? '') < began) continue;
    const [amount = '0', currency = ''] = data.cost.split(' ');
    sums.set(currency, (sums.get(currency) ?? new Decimal(0)).plus(amount));
  }
  return [...sums]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([currency, amount]) => ({ amount: amount.toFixed(), currency }));
}
