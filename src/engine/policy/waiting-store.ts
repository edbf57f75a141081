import { digestOf } from '../../common/digest.ts';
import type { ComposedPage } from '../../publish/compose.ts';
import { chunks } from '../../records/chunks.ts';
import { readMeta, writeMeta } from '../../records/meta.ts';
import type { Database, WaitingRow } from '../../records/tables.ts';
import { contentDigest } from './facts.ts';

/** What is remembered of the work that decided last, so that a killed run decides the same again. */
export interface DecidedWork {
  /** Of all that the pages were made of. */
  key: string;
  /** Sections of which a page was published when it began. */
  sections: readonly string[];
}

/** How a section in shadow compares with what is published. */
export interface ShadowShare {
  section: string;
  pages: number;
  /** Pages that say the same as the published one. */
  equal: number;
}

const WORK = 'policy work';
const SHADOW = 'policy shadow';

export async function decidedWork(database: Database): Promise<DecidedWork | null> {
  const text = await readMeta(database, WORK);
  return text === null ? null : (JSON.parse(text) as DecidedWork);
}

export async function shadowShares(database: Database): Promise<ShadowShare[]> {
  return JSON.parse((await readMeta(database, SHADOW)) ?? '[]') as ShadowShare[];
}

/** Pages that are kept back, by path. */
export async function waitingRows(database: Database): Promise<Map<string, WaitingRow>> {
  const rows = await database.selectFrom('waiting').selectAll().orderBy('path').execute();
  return new Map(rows.map((row) => [row.path, row]));
}

/** How many pages wait for a person who has not decided yet. */
export async function countWaiting(database: Database): Promise<number> {
  const reviews = await lastReviews(database);
  return [...(await waitingRows(database)).values()].filter(
    ({ state, digest }) => state === 'waiting' && !reviews.has(digest),
  ).length;
}

/** What persons said last of each content, by its digest. */
export async function lastReviews(
  database: Database,
): Promise<Map<string, { outcome: string; seq: number }>> {
  const rows = await database
    .selectFrom('reviews')
    .select(['digest', 'outcome', 'seq'])
    .orderBy('seq')
    .execute();
  return new Map(rows.map(({ digest, outcome, seq }) => [digest, { outcome, seq }]));
}

/** What persons decided until now: another digest means that there are pages to decide on anew. */
export async function reviewState(database: Database): Promise<string> {
  const row = await database
    .selectFrom('decisions')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('kind', 'in', ['review', 'phase'])
    .executeTakeFirst();
  return digestOf('reviews', String(row?.seq ?? 0));
}

/** Makes the pages that are kept back these. */
export async function keepWaiting(
  transaction: Database,
  rows: readonly WaitingRow[],
  shares: readonly ShadowShare[],
  work: DecidedWork,
): Promise<void> {
  await transaction.deleteFrom('waiting').execute();
  for (const part of chunks(rows, 50)) await transaction.insertInto('waiting').values(part).execute();
  await writeMeta(transaction, SHADOW, JSON.stringify(shares));
  await writeMeta(transaction, WORK, JSON.stringify(work));
}

/** The row of a page that is kept back. */
export function rowOf(
  composed: ComposedPage,
  about: Pick<WaitingRow, 'state' | 'reasons' | 'harm' | 'uncertainty' | 'since'>,
): WaitingRow {
  const { path, page, file } = composed;
  const digest = contentDigest(path, composed);
  const { title, section, kind } = page;
  return {
    path,
    id: digest.slice(0, 8),
    digest,
    title,
    section,
    kind,
    agent: page.generatedBy?.agent ?? '',
    file,
    ...about,
  };
}
