import { withoutMarks } from '../../common/marks.ts';
import type { LoadedHandover } from '../../config/load.ts';
import type { Evidence } from '../../contracts/evidence.ts';
import type { Standing } from '../../contracts/link-kinds.ts';
import type { Page } from '../../contracts/page.ts';
import type { Range } from '../../contracts/passage.ts';
import type { BatonRecord, PersonRef } from '../../contracts/record.ts';
import type { AdmittedPage } from '../../publish/door.ts';
import { visibleLine } from '../../publish/text.ts';
import { recordSlug } from '../../records/slug.ts';
import { AnswerFacts } from './answers/facts.ts';
import { valueFinder } from './answers/value-finder.ts';
import { PAGES_SOURCE, type Rank, RECORDS_SECTION, type SearchDocument } from './document.ts';
import { pageBlocks } from './page-text.ts';
import { isTabular, recordBlocks } from './record-text.ts';
import { sectionsOf } from './sections.ts';

/** Pages that list what other pages tell. */
const LISTS: ReadonlySet<Page['kind']> = new Set(['register', 'start', 'questions']);
/** Pages that gather what was said to and by somebody. */
const GATHERED: ReadonlySet<Page['kind']> = new Set(['party', 'decision', 'obligations']);
/** Pages that show a record as it is, or whatever was said. */
const VERBATIM: ReadonlySet<Page['kind']> = new Set(['document', 'thread', 'register', 'questions']);
/** Pages that a record is shown on, and how much of their citations are of it then. */
const OF_ONE: ReadonlySet<Page['kind']> = new Set(['document', 'process', 'template', 'thread']);
const MOST = 0.6;
/** Rows of an account, each a record. */
const ROWS: ReadonlySet<BatonRecord['kind']> = new Set([
  'invoice',
  'bill',
  'payment',
  'bank-transaction',
  'contact',
]);
/** What does not hold, though it may read like what does. */
const PAST: ReadonlySet<Standing['standing']> = new Set(['superseded', 'draft', 'example']);

/**
 * Everything that the search finds: the knowledge pages that the site builds, in their order, and every business record,
 * in order of id. Lists that cite nothing are left out: they only lead to pages.
 */
export async function* searchDocuments(
  loaded: LoadedHandover,
  pages: Iterable<AdmittedPage>,
  evidence: Evidence,
): AsyncGenerator<SearchDocument> {
  const past = new Set(
    (await evidence.links('standing'))
      .filter(({ data }) => PAST.has(data.standing))
      .map(({ data }) => data.record),
  );
  const cited = new Map<string, Range[]>();
  for (const page of pages) {
    if (!VERBATIM.has(page.page.kind))
      for (const { record, start, end } of page.page.citations)
        cited.set(record, [...(cited.get(record) ?? []), { start, end }]);
    if (!LISTS.has(page.page.kind) || page.page.citations.length > 0) yield pageDocument(loaded, page, past);
  }
  yield* recordDocuments(loaded, evidence, past, cited);
}

function pageDocument(
  { handover }: LoadedHandover,
  { address, page, body }: AdmittedPage,
  past: ReadonlySet<string>,
): SearchDocument {
  const url = addressOf(handover.base, address);
  const blocks = pageBlocks(body, page.citations);
  // The summary of a thread repeats two sentences of its course, where each mail is a block with its writer.
  const summary = page.kind === 'thread' ? '' : visibleLine(page.summary);
  return {
    url,
    title: visibleLine(page.title),
    names: page.aliases.map(visibleLine),
    people: page.people.map(visibleLine),
    sections: sectionsOf([{ heading: [], anchor: '', text: summary }, ...blocks]),
    facets: {
      section: page.section,
      kind: page.kind,
      source: PAGES_SOURCE,
      status: page.status,
      people: page.people.map(visibleLine),
      years: page.years.map(String),
    },
    date: '',
    author: '',
    rank: rankOf(page, past),
    shows: shownRecord(page) ?? url,
  };
}

/** The record that a page shows: the only one that it is of, or most of it where it is a document, a process or a thread. */
function shownRecord({ kind, sources, citations }: Page): string | null {
  const [only, other] = sources;
  if (LISTS.has(kind) || only === undefined) return null;
  if (other === undefined) return only;
  if (!OF_ONE.has(kind)) return null;
  const counts = sources.map((record) => citations.filter((one) => one.record === record).length);
  const most = Math.max(...counts);
  return most > citations.length * MOST ? (sources[counts.indexOf(most)] ?? null) : null;
}

function rankOf({ kind, sources }: Page, past: ReadonlySet<string>): Rank {
  if (LISTS.has(kind)) return 'list';
  if (sources.length > 0 && sources.every((record) => past.has(record))) return 'past';
  return GATHERED.has(kind) ? 'gathered' : 'holds';
}

/** A mail by what is new in it, the others by their whole text. */
async function* recordDocuments(
  { handover }: LoadedHandover,
  evidence: Evidence,
  past: ReadonlySet<string>,
  cited: ReadonlyMap<string, readonly Range[]>,
): AsyncGenerator<SearchDocument> {
  const names = new Map<string, string>();
  const called = await evidence.links('person');
  for (const { data } of called) for (const address of data.addresses) names.set(address, data.name);
  const finder = await valueFinder(
    called.map(({ data }) => ({ names: [data.name, ...data.names], own: data.standing !== 'outside' })),
    handover.company,
  );
  const facts = new AnswerFacts(evidence, cited, finder, (id) =>
    addressOf(handover.base, `records/${recordSlug(id)}`),
  );
  for await (const record of evidence.records()) {
    const when = record.at ?? record.modified;
    const calledAs = ({ name, address }: PersonRef) =>
      visibleLine((address && names.get(address)) || name || (address ?? ''));
    const people = [...new Set(record.people.map(calledAs))].filter(Boolean);
    const author = record.people.find(({ role }) => role === 'from' || role === 'author');
    const passages = await evidence.passages(record.id);
    const path = visibleLine(record.path ?? '');
    yield {
      url: addressOf(handover.base, `records/${recordSlug(record.id)}`),
      title: withoutMarks(visibleLine(record.title)) || 'Untitled',
      names: path === '' ? [] : [path.slice(path.lastIndexOf('/') + 1)],
      people,
      sections: sectionsOf(recordBlocks(record, passages, await facts.of(record.id), finder)),
      facets: {
        section: RECORDS_SECTION,
        kind: record.kind,
        source: record.source,
        status: '',
        people,
        years: when ? [when.slice(0, 4)] : [],
      },
      date: when ?? '',
      author: author ? calledAs(author) : '',
      rank: past.has(record.id) ? 'past' : ROWS.has(record.kind) || isTabular(passages) ? 'rows' : 'holds',
      shows: record.id,
    };
  }
}

function addressOf(base: string, page: string): string {
  const root = base.endsWith('/') ? base : `${base}/`;
  return page === '' ? root : `${root}${page}/`;
}
