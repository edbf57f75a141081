import type { StoredEvidence } from '../records/evidence.ts';
import { recordsEndingIn } from '../records/find.ts';
import { recordSlug } from '../records/slug.ts';
import type { Database } from '../records/tables.ts';
import { folded, holds, placesOf } from './holds.ts';
import type { Question } from './questions.ts';
import { ResolvingCites } from './resolving-cites.ts';
import type { Piece, SitePage } from './site-claims.ts';

/** What came of one question. */
export interface Verdict {
  question: string;
  /** Rank of the first right result of the site's search, from 1; null when none of the first ten is. */
  rank: number | null;
  /** Pages on which an accepted answer stands with a citation that resolves. */
  answeredOn: string[];
  /** Of these, pages whose citation there is of a named record; all of them where the question names none. */
  provedOn: string[];
  /** Where a forbidden answer stands without a flag: pages, and records among the first ten results. */
  forbiddenOn: string[];
}

export interface Report {
  questions: number;
  hits: { at1: number; at3: number; at10: number };
  answered: number;
  /** The stricter count: the citation is of a record that the question names. */
  proved: number;
  forbiddenUnflagged: number;
  verdicts: Verdict[];
}

export interface Site {
  pages: SitePage[];
  evidence: StoredEvidence;
  database: Database;
  /** The site's own search: urls without base, best first. */
  ask(question: string): Promise<string[]>;
}

/** Asks the site every question and judges what it answers; see docs/measurements.md for the words. */
export async function evaluate(
  site: Site,
  questions: readonly Question[],
  report: (done: number) => void = () => {},
): Promise<Report> {
  const slugs = new Map<string, string>();
  for (const { id } of await site.database.selectFrom('records').select('id').execute())
    slugs.set(recordSlug(id), id);
  const resolving = new ResolvingCites(site.evidence);
  const verdicts: Verdict[] = [];
  for (const question of questions) {
    const named = await namedRecords(site.database, question.records);
    const results = (await site.ask(question.question)).slice(0, 10);
    let rank: number | null = null;
    const forbiddenOn = forbiddenPages(site.pages, question.forbidden);
    for (const [index, url] of results.entries()) {
      const record = await recordAt(site, slugs, url);
      const page = site.pages.find((one) => one.path === pathOf(url));
      const right = record
        ? named.has(record.id) || holds(record.text, question.answers)
        : page
          ? isRight(page, named, question.answers)
          : false;
      if (right) rank ??= index + 1;
      if (record && (await standsUnflagged(site.evidence, record, question.forbidden)))
        forbiddenOn.push(record.id);
    }
    const answeredOn: string[] = [];
    const provedOn: string[] = [];
    for (const page of site.pages) {
      const found = await answers(page, question.answers, named, resolving);
      if (found !== 'no') answeredOn.push(page.path);
      if (found === 'proved') provedOn.push(page.path);
    }
    verdicts.push({ question: question.question, rank, answeredOn, provedOn, forbiddenOn });
    report(verdicts.length);
  }
  const within = (limit: number) => verdicts.filter(({ rank }) => rank !== null && rank <= limit).length;
  return {
    questions: verdicts.length,
    hits: { at1: within(1), at3: within(3), at10: within(10) },
    answered: verdicts.filter(({ answeredOn }) => answeredOn.length > 0).length,
    proved: verdicts.filter(({ provedOn }) => provedOn.length > 0).length,
    forbiddenUnflagged: verdicts.filter(({ forbiddenOn }) => forbiddenOn.length > 0).length,
    verdicts,
  };
}

/** The named records, and those that stand for them where they are copies. */
async function namedRecords(database: Database, names: readonly string[]): Promise<Set<string>> {
  const named = new Set<string>();
  for (const name of names) {
    for (const id of await recordsEndingIn(database, name)) {
      named.add(id);
      const row = await database
        .selectFrom('records')
        .select('duplicate_of')
        .where('id', '=', id)
        .executeTakeFirst();
      if (row?.duplicate_of) named.add(row.duplicate_of);
    }
  }
  return named;
}

function pathOf(url: string): string {
  const path = url.replace(/[?#].*$/, '').replace(/^\/|\/$/g, '');
  return path === '' ? 'start' : path;
}

async function recordAt({ evidence }: Site, slugs: ReadonlyMap<string, string>, url: string) {
  const slug = /(?:^|\/)records\/([0-9a-f]{8,})\/?(?:[?#]|$)/.exec(url)?.[1];
  const id = slug && slugs.get(slug);
  return id ? evidence.record(id) : null;
}

function isRight(
  { page, pieces }: SitePage,
  named: ReadonlySet<string>,
  accepted: readonly string[],
): boolean {
  return (
    page.sources.some((record) => named.has(record)) || pieces.some((piece) => holds(piece.text, accepted))
  );
}

/**
 * Whether an accepted answer stands in a piece with a citation that resolves: `proved` where that citation is of a
 * named record (or none is named), `said` where it is of another record that holds the answer itself.
 */
async function answers(
  { page, pieces }: SitePage,
  accepted: readonly string[],
  named: ReadonlySet<string>,
  resolving: ResolvingCites,
): Promise<'proved' | 'said' | 'no'> {
  let said = false;
  for (const piece of pieces) {
    if (!holds(piece.text, accepted)) continue;
    for (const id of piece.cites) {
      const citation = page.citations.find((one) => one.id === id);
      if (!citation || !(await resolving.resolves(citation))) continue;
      if (named.size === 0 || named.has(citation.record)) return 'proved';
      said ||= holds(citation.quote, accepted);
    }
  }
  return said ? 'said' : 'no';
}

function forbiddenPages(pages: readonly SitePage[], forbidden: readonly string[]): string[] {
  if (forbidden.length === 0) return [];
  const stands = ({ text }: Piece) => holds(text, forbidden);
  return pages.filter((page) => page.pieces.some(stands)).map((page) => page.path);
}

/** Whether a forbidden answer stands in a record's text at a place that no flag covers. */
async function standsUnflagged(
  evidence: StoredEvidence,
  record: { id: string; text: string },
  forbidden: readonly string[],
): Promise<boolean> {
  for (const answer of forbidden) {
    for (const place of placesIn(record.text, answer)) {
      if ((await evidence.flags(record.id, place.start, place.end)).length === 0) return true;
    }
  }
  return false;
}

/** Places of an answer in the text as it is, found through the folded text line by line. */
function* placesIn(text: string, answer: string): Generator<{ start: number; end: number }> {
  let offset = 0;
  for (const line of text.split('\n')) {
    if (placesOf(folded(line), folded(answer)).length > 0) yield { start: offset, end: offset + line.length };
    offset += line.length + 1;
  }
}
