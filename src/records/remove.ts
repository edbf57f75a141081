import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely';
import { chunks } from './chunks.ts';
import { removeIndexed } from './full-text.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { Database, Tables } from './tables.ts';

/** The name itself and what hangs below it. '0' follows '/' in the collation: the range holds exactly `name/…`. */
export function below<Table extends 'records' | 'unreadable'>(
  where: ExpressionBuilder<Tables, Table>,
  column: Table extends 'records' ? 'id' : 'key',
  name: string,
): ExpressionWrapper<Tables, Table, SqlBool> {
  // Kysely cannot see that the column goes with the table.
  const by = where as unknown as ExpressionBuilder<Tables, 'records'>;
  const range = by.or([
    by(column as 'id', '=', name),
    by.and([by(column as 'id', '>=', `${name}/`), by(column as 'id', '<', `${name}0`)]),
  ]);
  return range as unknown as ExpressionWrapper<Tables, Table, SqlBool>;
}

/** Removes all that was read in records. */
export async function clearDerived(database: Database, ids: string[]): Promise<void> {
  for (const id of ids) {
    await removeIndexed(database, id);
    await database.deleteFrom('passages').where('record', '=', id).execute();
    await database.deleteFrom('findings').where('record', '=', id).execute();
    await database.deleteFrom('not_understood').where('record', '=', id).execute();
    await database.deleteFrom('secrets').where('record', '=', id).execute();
  }
}

/** Forgets that a thing, or what hangs below it, could not be read. */
export async function forgetUnreadableBelow(
  transaction: Database,
  source: string,
  key: string,
): Promise<void> {
  await transaction
    .deleteFrom('unreadable')
    .where('source', '=', source)
    .where((where) => below(where, 'key', key))
    .execute();
}

/** Removes the records of these keys, as they are stored, with what hangs below them. Returns how many. */
export async function removeKeys(
  transaction: Database,
  source: string,
  keys: readonly string[],
): Promise<number> {
  let removed = 0;
  for (const key of keys) {
    const rows = await transaction
      .selectFrom('records')
      .select('id')
      .where((where) => below(where, 'id', `${source}/${key}`))
      .execute();
    removed += await removeIds(
      transaction,
      rows.map((row) => row.id),
    );
  }
  return removed;
}

/** Removes the records of a source that a complete pull did not see. Returns how many. */
export async function removeUnseen(database: Database, source: string, pull: number): Promise<number> {
  return database.transaction().execute(async (transaction) => {
    const rows = await transaction
      .selectFrom('records')
      .select('id')
      .where('source', '=', source)
      .where('seen', '<>', pull)
      .execute();
    return removeIds(
      transaction,
      rows.map((row) => row.id),
    );
  });
}

/** Removes the records of a source that no pull from this one on has seen, and corrects its count. Returns how many. */
export async function removeOlder(database: Database, source: string, pull: number): Promise<number> {
  return database.transaction().execute(async (transaction) => {
    const rows = await transaction
      .selectFrom('records')
      .select('id')
      .where('source', '=', source)
      .where('seen', '<', pull)
      .execute();
    const removed = await removeIds(
      transaction,
      rows.map((row) => row.id),
    );
    const read = Number((await readMeta(transaction, `read:${source}`)) ?? 0);
    await writeMeta(transaction, `read:${source}`, String(read - removed));
    return removed;
  });
}

/** Removes records with all that was read in them. Returns how many. */
export async function removeIds(transaction: Database, ids: string[]): Promise<number> {
  await clearDerived(transaction, ids);
  for (const part of chunks(ids, 500))
    await transaction.deleteFrom('records').where('id', 'in', part).execute();
  return ids.length;
}
