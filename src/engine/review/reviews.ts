import { REVIEWERS, type ReviewDecision, type Reviewer } from '../../contracts/review.ts';
import { visibleLine } from '../../publish/text.ts';
import type { Database, ReviewRow } from '../../records/tables.ts';
import { appendDecisions, logHead } from '../log/append.ts';

/** Folders of src that carry out what persons decide. */
const CODE = ['engine/review', 'engine/policy'];

/** What a person decides of a page. */
interface Decided extends Pick<ReviewRow, 'path' | 'digest' | 'section'> {
  outcome: ReviewDecision['outcome'];
  by: Reviewer;
  why: string;
}

/** Who decides, in the words of the log. */
export function nameOf({ as, name }: Reviewer): string {
  return `${as} ${visibleLine(name)}`.trim();
}

/**
 * Writes a decision down, in one transaction with its entry in the log. What the same person said last of the same
 * content is not said again.
 */
export async function record(database: Database, decided: Decided): Promise<void> {
  const { path, digest, section, outcome, by, why } = decided;
  await database.transaction().execute(async (transaction) => {
    const last = await lastReviewOf(transaction, digest);
    if (last?.outcome === outcome && nameOf(last.by) === nameOf(by)) return;
    await appendDecisions(
      transaction,
      [{ kind: 'review', subject: path, outcome, by: nameOf(by), inputs: [], output: digest }],
      CODE,
    );
    const { entries: seq } = await logHead(transaction);
    const at = new Date().toISOString();
    await transaction
      .insertInto('reviews')
      .values({ seq, path, digest, section, outcome, role: by.as, name: visibleLine(by.name), why, at })
      .execute();
  });
}

/** What was said last of a content; null where nobody spoke. */
export async function lastReviewOf(database: Database, digest: string): Promise<ReviewDecision | null> {
  const row = await database
    .selectFrom('reviews')
    .selectAll()
    .where('digest', '=', digest)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? decisionOf(row) : null;
}

/** What was said last of each page, whatever its content then, in order of paths. */
export async function lastOfPages(database: Database): Promise<ReviewRow[]> {
  const rows = await database.selectFrom('reviews').selectAll().orderBy('seq').execute();
  const last = new Map(rows.map((row) => [row.path, row]));
  return [...last.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
}

export function decisionOf({ outcome, role, name, why, at }: ReviewRow): ReviewDecision {
  const as = REVIEWERS.find((one) => one === role) ?? 'owner';
  return { outcome: outcome as ReviewDecision['outcome'], by: { as, name }, why, at };
}
