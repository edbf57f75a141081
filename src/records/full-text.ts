import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/**
 * The full-text index over passages, and the only file that knows SQLite's FTS5. Words are stemmed (Porter) and
 * accents folded. The index holds no text of its own; `rowid` is the passage's.
 */
export async function createFullText(database: Kysely<Tables>): Promise<void> {
  await sql`CREATE VIRTUAL TABLE passages_text USING fts5(
    text, tokenize = 'porter unicode61 remove_diacritics 2', content = '', contentless_delete = 1)`.execute(
    database,
  );
}

export async function indexPassages(
  database: Kysely<Tables>,
  passages: readonly { rowid: number; text: string }[],
): Promise<void> {
  if (passages.length === 0) return;
  const values = sql.join(passages.map(({ rowid, text }) => sql`(${rowid}, ${text})`));
  await sql`INSERT INTO passages_text (rowid, text) VALUES ${values}`.execute(database);
}

export async function removeIndexed(database: Kysely<Tables>, record: string): Promise<void> {
  await sql`DELETE FROM passages_text WHERE rowid IN (SELECT rowid FROM passages WHERE record = ${record})`.execute(
    database,
  );
}

/**
 * Row ids of passages that hold any of the words, best first by BM25, at most `limit`. Words are data: each is
 * quoted, so no operator of the query language can come from them.
 */
export async function matchPassages(
  database: Kysely<Tables>,
  words: readonly string[],
  limit: number,
): Promise<number[]> {
  const terms = words.flatMap((word) => word.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => `"${word}"`);
  if (terms.length === 0) return [];
  const found = await sql<{ rowid: number }>`
    SELECT rowid FROM passages_text WHERE passages_text MATCH ${[...new Set(terms)].join(' OR ')}
    ORDER BY bm25(passages_text), rowid LIMIT ${limit}`.execute(database);
  return found.rows.map((row) => row.rowid);
}

/** Merges the index into one part: words of what was removed leave it. */
export async function mergeFullText(database: Kysely<Tables>): Promise<void> {
  await sql`INSERT INTO passages_text (passages_text) VALUES ('optimize')`.execute(database);
}
