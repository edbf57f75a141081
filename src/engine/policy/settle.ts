import { sql } from 'kysely';
import type { Decision } from '../../contracts/log.ts';
import type { WaitReason } from '../../contracts/review.ts';
import type { ComposedPage } from '../../publish/compose.ts';
import { readPageFile } from '../../publish/frontmatter.ts';
import type { Database, WaitingRow } from '../../records/tables.ts';
import { appendDecisions } from '../log/append.ts';
import { lastOutcomes } from '../log/standing.ts';
import { withoutWaitingTitles } from './titles.ts';
import { type DecidedWork, keepWaiting, type ShadowShare } from './waiting-store.ts';

/** Folders of src whose code decides what waits. */
const CODE = ['engine/policy'];
const PASSED = 'passed';

/** What a run decided. */
interface Settling {
  /** What is published. */
  pages: readonly ComposedPage[];
  /** What is kept back. */
  rows: readonly WaitingRow[];
  /** By path of what is kept back: title of the version that is published. */
  shown: ReadonlyMap<string, string>;
  shares: readonly ShadowShare[];
  work: DecidedWork;
}

/**
 * Writes down what waits, with the decisions, in one transaction, before anything is published. Returns the pages that
 * are published, without the names of those that wait.
 */
export async function settleWaiting(
  database: Database,
  { pages, rows, shown, shares, work }: Settling,
): Promise<ComposedPage[]> {
  const names = new Map(rows.map(({ path }) => [path, { shown: shown.get(path) ?? null }]));
  const said = saidInRecords(database);
  const settled: ComposedPage[] = [];
  for (const page of pages)
    settled.push(names.size === 0 ? page : await withoutWaitingTitles(page, names, said));
  await database.transaction().execute(async (transaction) => {
    await keepWaiting(
      transaction,
      [...rows].sort((one, other) => (one.path < other.path ? -1 : 1)),
      shares,
      work,
    );
    await appendDecisions(transaction, await decisionsOf(transaction, rows), CODE);
  });
  return settled;
}

async function decisionsOf(database: Database, rows: readonly WaitingRow[]): Promise<Decision[]> {
  const held = new Set(rows.map(({ path }) => path));
  const decisions = rows.map(waits);
  for (const [subject, last] of await lastOutcomes(database, 'wait'))
    if (last !== PASSED && !held.has(subject))
      decisions.push({ kind: 'wait', subject, outcome: PASSED, by: 'rule policy', inputs: [], output: '' });
  return decisions.sort((one, other) => (one.subject < other.subject ? -1 : 1));
}

/** That a page is kept back as it is, on these records. */
function waits({ path, state, reasons, digest, file }: WaitingRow): Decision {
  const rules = [...new Set((JSON.parse(reasons) as WaitReason[]).map(({ rule }) => rule))];
  const { citations } = readPageFile(file, path).page;
  const cited = new Map(citations.map((citation) => [citation.record, citation.digest]));
  return {
    kind: 'wait',
    subject: path,
    outcome: state === 'shadow' ? 'in shadow' : `waits: ${rules.join(', ')}`,
    by: 'rule policy',
    inputs: [...cited].sort(([one], [other]) => (one < other ? -1 : 1)),
    output: digest,
  };
}

/** Whether words stand in a record of the business, or are its title. */
function saidInRecords(database: Database): (words: string) => Promise<boolean> {
  const known = new Map<string, Promise<boolean>>();
  const ask = async (words: string) => {
    const row = await database
      .selectFrom('records')
      .select('id')
      .where('outcome', '=', 'business')
      .where(sql<boolean>`(instr(text, ${words}) > 0 OR instr(title, ${words}) > 0)`)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  };
  return (words) => {
    const answer = known.get(words) ?? ask(words);
    known.set(words, answer);
    return answer;
  };
}
