import type { Items } from '../contracts/source.ts';
import type { Database } from './tables.ts';

const PAGE = 1000;

/** What a source has remembered of single things, read from the store as last committed. */
export function storedItems(database: Database, source: string): Items {
  const of = () => database.selectFrom('items').where('source', '=', source);
  return {
    async get(id) {
      const row = await of().select('value').where('id', '=', id).executeTakeFirst();
      return row?.value ?? null;
    },
    async *entries(prefix = '') {
      let after: string | null = null;
      for (;;) {
        const rows: { id: string; value: string }[] = await of()
          .select(['id', 'value'])
          .where('id', after === null ? '>=' : '>', after ?? prefix)
          .orderBy('id')
          .limit(PAGE)
          .execute();
        for (const { id, value } of rows) {
          if (!id.startsWith(prefix)) return;
          yield [id, value] as const;
        }
        const last = rows.at(-1);
        if (!last || rows.length < PAGE) return;
        after = last.id;
      }
    },
  };
}

/** Remembers, or forgets where the value is null. */
export async function writeItems(
  transaction: Database,
  source: string,
  items: ReadonlyMap<string, string | null>,
): Promise<void> {
  for (const [id, value] of items) {
    if (value === null)
      await transaction.deleteFrom('items').where('source', '=', source).where('id', '=', id).execute();
    else
      await transaction
        .insertInto('items')
        .values({ source, id, value })
        .onConflict((conflict) => conflict.columns(['source', 'id']).doUpdateSet({ value }))
        .execute();
  }
}
