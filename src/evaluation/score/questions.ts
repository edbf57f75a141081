import type { StoredEvidence } from '../../records/evidence.ts';
import { recordSlug } from '../../records/slug.ts';
import type { Database } from '../../records/tables.ts';
import { holdsStrictly } from '../holds.ts';
import { ResolvingCites } from '../resolving-cites.ts';
import type { Piece, SitePage } from '../site-claims.ts';
import type { Gold } from './gold.ts';
import { type Part, part } from './part.ts';
import type { GoldPlaces } from './places.ts';

type Question = NonNullable<Gold['questions']>[number];

/** Lists of everything name every answer and help nobody find it. */
const NO_HITS: ReadonlySet<string> = new Set(['register', 'start']);
/** Results that a reader looks at. */
const LOOKED_AT = 3;

interface Asked {
  pages: readonly SitePage[];
  evidence: StoredEvidence;
  database: Database;
  places: GoldPlaces;
  /** The site's own search: urls without base, best first. */
  ask(question: string): Promise<string[]>;
}

/**
 * Questions that the records answer. `questions.answered`: an answer stands on a page as whole tokens, with a citation
 * of a named record that resolves; a wrong answer without a flag is false. `questions.found`: one of the first three
 * results is such a page, or a named record. Questions that the records do not answer are not judged here: the site
 * gives results and no answers.
 */
export async function judgeQuestions(
  questions: readonly Question[],
  asked: Asked,
  report: (done: number) => void,
): Promise<Record<string, Part>> {
  const resolving = new ResolvingCites(asked.evidence);
  const slugs = new Map<string, string>();
  for (const { id } of await asked.database.selectFrom('records').select('id').execute())
    slugs.set(recordSlug(id), id);
  const pages = asked.pages.filter(({ page }) => !NO_HITS.has(page.kind));
  const wrong: string[] = [];
  const unanswered: string[] = [];
  const unfound: string[] = [];
  let [answered, found, done] = [0, 0, 0];
  for (const question of questions) {
    report(++done);
    if (question.answers.length === 0) continue;
    const named = new Set<string>();
    for (const name of question.records) for (const id of await asked.places.records(name)) named.add(id);
    const right = new Set<string>();
    for (const one of pages) if (await answers(one, question, named, resolving)) right.add(one.path);
    const forbidden = pages.find(({ pieces }) =>
      pieces.some(({ text }) => holdsStrictly(text, question.forbidden)),
    );
    if (forbidden) wrong.push(`${question.question}: a wrong answer stands on ${forbidden.path}`);
    if (right.size > 0) answered += 1;
    else unanswered.push(question.question);
    const results = (await asked.ask(question.question)).slice(0, LOOKED_AT);
    const hit = results.some((url) => right.has(pathOf(url)) || named.has(slugs.get(slugOf(url)) ?? ''));
    if (hit) found += 1;
    else unfound.push(question.question);
  }
  return {
    'questions.answered': part(answered, wrong, unanswered),
    'questions.found': part(found, [], unfound),
  };
}

async function answers(
  { page, pieces }: SitePage,
  { answers: accepted }: Question,
  named: ReadonlySet<string>,
  resolving: ResolvingCites,
): Promise<boolean> {
  const cited = ({ cites }: Piece) => page.citations.filter(({ id }) => cites.includes(id));
  for (const piece of pieces) {
    if (!holdsStrictly(piece.text, accepted)) continue;
    for (const citation of cited(piece))
      if ((named.size === 0 || named.has(citation.record)) && (await resolving.resolves(citation)))
        return true;
  }
  return false;
}

function pathOf(url: string): string {
  const path = url.replace(/[?#].*$/, '').replace(/^\/|\/$/g, '');
  return path === '' ? 'start' : path;
}

function slugOf(url: string): string {
  return /(?:^|\/)records\/([0-9a-f]{8,})\/?(?:[?#]|$)/.exec(url)?.[1] ?? '';
}
