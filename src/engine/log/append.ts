import { readFileSync } from 'node:fs';
import { stableJson } from '../../common/digest.ts';
import { type Decision, decisionSchema, type LogHead } from '../../contracts/log.ts';
import { chunks } from '../../records/chunks.ts';
import type { Database, DecisionRow } from '../../records/tables.ts';
import { codeDigest } from '../code-digest.ts';
import { entryDigest, entrySeal } from './chain.ts';

const PACKAGE = new URL('../../../package.json', import.meta.url);

/** What decides: the version of Baton, and the digest of the code below these folders of src. */
export async function programOf(folders: readonly string[]): Promise<string> {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
  return `${version} ${(await codeDigest(folders)).slice(0, 16)}`;
}

/**
 * Appends decisions to the log, in their order. One that says what the log says of its subject already is passed over,
 * so that a run in which nothing is decided anew appends nothing. `transaction` is that of what the decisions did: both
 * are kept or neither. `code` names the folders of src that decided. Returns how many entries were written.
 */
export async function appendDecisions(
  transaction: Database,
  decisions: readonly Decision[],
  code: readonly string[],
): Promise<number> {
  const known = await lastOf(transaction, decisions);
  const news = decisions.filter((decision) => known.get(nameOf(decision)) !== sayingOf(rowOf(decision)));
  if (news.length === 0) return 0;
  const program = await programOf(code);
  let last = await lastEntry(transaction);
  const at = new Date().toISOString();
  const rows = news.map((decision) => {
    const open = {
      ...rowOf(decisionSchema.parse(decision)),
      seq: (last?.seq ?? 0) + 1,
      program,
      previous: last?.digest ?? '',
    };
    const digest = entryDigest(open);
    last = { ...open, at, digest, seal: entrySeal(last?.seal ?? '', { digest, at }) };
    return last;
  });
  for (const part of chunks(rows, 200)) await transaction.insertInto('decisions').values(part).execute();
  return rows.length;
}

/** Where the log stands. */
export async function logHead(database: Database): Promise<LogHead> {
  const last = await lastEntry(database);
  return { entries: last?.seq ?? 0, head: last?.digest ?? '' };
}

function rowOf({ kind, subject, outcome, by, inputs, output }: Decision) {
  return { kind, subject, outcome, by, inputs: stableJson(inputs), output };
}

async function lastEntry(database: Database): Promise<DecisionRow | undefined> {
  return database.selectFrom('decisions').selectAll().orderBy('seq', 'desc').limit(1).executeTakeFirst();
}

/** What the log says last of each subject. */
async function lastOf(database: Database, decisions: readonly Decision[]): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  for (const [kind, list] of Map.groupBy(decisions, (decision) => decision.kind)) {
    const subjects = [...new Set(list.map(({ subject }) => subject))];
    for (const part of chunks(subjects, 500)) {
      const rows = await database
        .selectFrom('decisions')
        .selectAll()
        .where('kind', '=', kind)
        .where('subject', 'in', part)
        .orderBy('seq')
        .execute();
      for (const row of rows) known.set(nameOf(row), sayingOf(row));
    }
  }
  return known;
}

function nameOf({ kind, subject }: Pick<DecisionRow, 'kind' | 'subject'>): string {
  return `${kind}\0${subject}`;
}

function sayingOf({
  outcome,
  by,
  inputs,
  output,
}: Pick<DecisionRow, 'outcome' | 'by' | 'inputs' | 'output'>): string {
  return [outcome, by, inputs, output].join('\0');
}
