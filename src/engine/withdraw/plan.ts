import { sql } from 'kysely';
import { chunks } from '../../records/chunks.ts';
import { findRecord } from '../../records/find.ts';
import type { Database, RecordRow } from '../../records/tables.ts';

/** A line must be this long to be known again in another record. */
const LINE = 40;
/** Of a record so many of its longest lines are looked for. */
const LINES = 12;
/** A line that stands in more records than this is a form of words. */
const COMMON = 20;

type Row = Pick<RecordRow, 'id' | 'source' | 'title' | 'text' | 'digest' | 'segments'>;

/** A record that leaves, and how it comes to. */
export interface Leaving {
  row: Row;
  how: 'asked' | 'came with it' | 'copy';
}

/** What falls when a record is taken out. */
export interface WithdrawalPlan {
  asked: string;
  records: Leaving[];
  /** Pages that cite any of them: how often, and whether they cite nothing else. */
  pages: { path: string; claims: number; only: boolean }[];
  findings: number;
  /** Records that stay and hold some line of it, word for word. */
  repeated: string[];
}

/** Finds what falls with a record, and changes nothing. Throws RECORD_UNKNOWN and RECORD_AMBIGUOUS. */
export async function planWithdrawal(database: Database, words: string): Promise<WithdrawalPlan> {
  const asked = await findRecord(database, words);
  const records = await leaving(database, asked);
  const ids = records.map(({ row }) => row.id);
  return {
    asked,
    records,
    pages: await citing(database, ids),
    findings: await countFindings(database, ids),
    repeated: await repeating(
      database,
      records.map(({ row }) => row),
    ),
  };
}

/** The record, its copies, and what came with any of them. */
async function leaving(database: Database, asked: string): Promise<Leaving[]> {
  const found = new Map<string, Leaving['how']>([[asked, 'asked']]);
  const copies = await copiesOf(database, asked);
  for (const id of copies) found.set(id, 'copy');
  for (const id of [asked, ...copies])
    for (const below of await cameWith(database, id)) {
      if (!found.has(below)) found.set(below, 'came with it');
      // A copy of an attachment by itself says the same.
      for (const copy of await copiesOf(database, below)) if (!found.has(copy)) found.set(copy, 'copy');
    }
  const rows = await rowsOf(database, [...found.keys()]);
  return rows.map((row) => ({ row, how: found.get(row.id) ?? 'copy' }));
}

async function copiesOf(database: Database, id: string): Promise<string[]> {
  const own = await database
    .selectFrom('records')
    .select('duplicate_of')
    .where('id', '=', id)
    .executeTakeFirst();
  const whole = own?.duplicate_of ?? id;
  const rows = await database
    .selectFrom('records')
    .select('id')
    .where((where) => where.or([where('duplicate_of', '=', whole), where('id', '=', whole)]))
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id).filter((other) => other !== id);
}

async function cameWith(database: Database, id: string): Promise<string[]> {
  const rows = await database
    .selectFrom('records')
    .select('id')
    .where((where) =>
      where.or([
        where('parent', '=', id),
        where.and([where('id', '>=', `${id}/`), where('id', '<', `${id}0`)]),
      ]),
    )
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}

async function rowsOf(database: Database, ids: readonly string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const part of chunks(ids, 500))
    rows.push(
      ...(await database
        .selectFrom('records')
        .select(['id', 'source', 'title', 'text', 'digest', 'segments'])
        .where('id', 'in', part)
        .execute()),
    );
  return rows.sort((one, other) => (one.id < other.id ? -1 : 1));
}

async function citing(database: Database, ids: readonly string[]): Promise<WithdrawalPlan['pages']> {
  const rows = await database
    .selectFrom('page_citations')
    .select(['page', 'record'])
    .orderBy('page')
    .execute();
  const leavingIds = new Set(ids);
  return [...Map.groupBy(rows, ({ page }) => page)].flatMap(([path, citations]) => {
    const claims = citations.filter(({ record }) => leavingIds.has(record)).length;
    return claims === 0 ? [] : [{ path, claims, only: claims === citations.length }];
  });
}

async function countFindings(database: Database, ids: readonly string[]): Promise<number> {
  let count = 0;
  for (const part of chunks(ids, 500)) {
    const row = await database
      .selectFrom('findings')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('record', 'in', part)
      .executeTakeFirstOrThrow();
    count += row.count;
  }
  return count;
}

/** Records that say a line of these too: an answer that quotes the mail, a paper that was made of another. */
async function repeating(database: Database, rows: readonly Row[]): Promise<string[]> {
  const ids = new Set(rows.map(({ id }) => id));
  const found = new Set<string>();
  const lines = new Set(rows.flatMap(ownLines));
  for (const line of lines) {
    const holders = await database
      .selectFrom('records')
      .select('id')
      .where(sql<boolean>`instr(text, ${line}) > 0`)
      .limit(COMMON + ids.size + 1)
      .execute();
    const others = holders.map(({ id }) => id).filter((id) => !ids.has(id));
    if (others.length <= COMMON) for (const id of others) found.add(id);
  }
  return [...found].sort();
}

/** The longest lines of what the record itself says: of a mail what is new in it. */
function ownLines({ text, segments }: Row): string[] {
  const parts = JSON.parse(segments) as { role: string; start: number; end: number }[];
  const own = parts.filter(({ role }) => role === 'new').map(({ start, end }) => text.slice(start, end));
  return (own.length > 0 ? own : [text])
    .flatMap((part) => part.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line.length >= LINE)
    .sort((one, other) => other.length - one.length)
    .slice(0, LINES);
}
