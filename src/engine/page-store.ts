import type { ComposedPage } from '../publish/compose.ts';
import type { BaseStore } from '../publish/store.ts';
import { chunks } from '../records/chunks.ts';
import type { Database } from '../records/tables.ts';

/** The bodies of pages as last generated, in the store. */
export function pageBases(database: Database): BaseStore {
  return {
    async get(path) {
      const row = await database
        .selectFrom('pages')
        .select('body')
        .where('path', '=', path)
        .executeTakeFirst();
      return row?.body ?? null;
    },
    async set(values) {
      await database.transaction().execute(async (transaction) => {
        for (const [path, body] of values) {
          await transaction
            .insertInto('pages')
            .values({ path, body })
            .onConflict((conflict) => conflict.column('path').doUpdateSet({ body }))
            .execute();
        }
      });
    },
    async delete(path) {
      await database.deleteFrom('pages').where('path', '=', path).execute();
    },
    async paths() {
      const rows = await database.selectFrom('pages').select('path').orderBy('path').execute();
      return rows.map((row) => row.path);
    },
  };
}

/** Which ranges the published pages quote: the coverage ledger and the record pages read it. */
export async function writeCitations(database: Database, pages: readonly ComposedPage[]): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('page_citations').execute();
    const rows = pages.flatMap(({ path, page }) =>
      page.citations.map(({ id, record, start, end }) => ({ page: path, id, record, start, end })),
    );
    for (const part of chunks(rows, 500))
      await transaction.insertInto('page_citations').values(part).execute();
  });
}
