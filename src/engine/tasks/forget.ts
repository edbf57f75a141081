import { chunks } from '../../records/chunks.ts';
import type { Database } from '../../records/tables.ts';

/** Pages that were composed from these records are kept no longer: they are composed again, if at all. */
export async function forgetComposed(transaction: Database, ids: readonly string[]): Promise<void> {
  const names = ids.flatMap((id) => [id, JSON.stringify(id).slice(1, -1)]);
  const tasks = await transaction
    .selectFrom('tasks')
    .select(['subject', 'output'])
    .where('kind', '=', 'page')
    .execute();
  const holding = tasks.filter(({ output }) => names.some((name) => output?.includes(name) ?? false));
  for (const part of chunks(holding, 500))
    await transaction
      .deleteFrom('tasks')
      .where('kind', '=', 'page')
      .where(
        'subject',
        'in',
        part.map(({ subject }) => subject),
      )
      .execute();
}
