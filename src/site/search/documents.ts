import { withoutMarks } from '../../common/marks.ts';
import type { LoadedHandover } from '../../config/load.ts';
import type { BatonRecord, PersonRef } from '../../contracts/record.ts';
import type { AdmittedPage } from '../../publish/door.ts';
import { visibleLine, visibleText } from '../../publish/text.ts';
import type { StoredEvidence } from '../../records/evidence.ts';
import { recordSlug } from '../../records/slug.ts';
import { BLOCK_MARK, PAGES_SOURCE, RECORDS_SECTION, type SearchDocument } from './document.ts';
import { pageText } from './page-text.ts';

/** Longer records are searched by their first part, about 100 pages. */
const LONGEST_RECORD = 300_000;

/** Every knowledge page that the site builds, in its order. */
export async function* pageDocuments(
  { handover }: LoadedHandover,
  pages: Iterable<AdmittedPage>,
): AsyncGenerator<SearchDocument> {
  for (const { address, page, body } of pages) {
    const also = [...page.aliases, ...page.people].map(visibleLine).join(', ');
    // The summary of a thread repeats two sentences of its course, where each mail is a block with its writer.
    const summary = page.kind === 'thread' ? '' : visibleLine(page.summary);
    yield {
      url: addressOf(handover.base, address),
      title: visibleLine(page.title),
      content: [summary, ...pageText(body, page.citations).split('\n'), also]
        .filter(Boolean)
        .map(unmarked)
        .join(` ${BLOCK_MARK} `),
      facets: {
        section: page.section,
        kind: page.kind,
        source: PAGES_SOURCE,
        status: page.status,
        people: page.people.map(visibleLine),
        years: page.years.map(String),
      },
      date: page.asOf ?? '',
      author: '',
    };
  }
}

/** Every business record, in order of id: a mail by what is new in it, the others by their whole text. */
export async function* recordDocuments(
  { handover }: LoadedHandover,
  evidence: StoredEvidence,
): AsyncGenerator<SearchDocument> {
  const names = new Map<string, string>();
  for (const { data } of await evidence.links('person')) {
    for (const address of data.addresses) names.set(address, data.name);
  }
  for await (const record of evidence.records()) {
    const when = record.at ?? record.modified;
    const called = ({ name, address }: PersonRef) =>
      visibleLine((address && names.get(address)) || name || (address ?? ''));
    const people = [...new Set(record.people.map(called))].filter(Boolean);
    const author = record.people.find(({ role }) => role === 'from' || role === 'author');
    yield {
      url: addressOf(handover.base, `records/${recordSlug(record.id)}`),
      title: visibleLine(record.title) || 'Untitled',
      content: unmarked(
        [textOf(record), people.join(', '), visibleLine(record.path ?? '')].filter(Boolean).join('\n'),
      ),
      facets: {
        section: RECORDS_SECTION,
        kind: record.kind,
        source: record.source,
        status: '',
        people,
        years: when ? [when.slice(0, 4)] : [],
      },
      date: when ?? '',
      author: author ? called(author) : '',
    };
  }
}

/** Quoted text stands in the mail that said it; header lines are people and a date, which are facets. */
function textOf({ kind, text, segments }: BatonRecord): string {
  const parts = segments.filter(({ role }) => role === 'new' || role === 'forwarded');
  const own = parts.length > 0 ? parts.map(({ start, end }) => text.slice(start, end)).join('\n') : text;
  const shown = visibleText(own.slice(0, LONGEST_RECORD));
  return (kind === 'code' ? shown : shown.split('\n').map(plainLine).join('\n')).trim();
}

/** A line without the marks that only draw: of headings, quotations, tables, emphasis. Names and code stay whole. */
function plainLine(line: string): string {
  if (/^[|:\- \t]+$/.test(line)) return '';
  const words = /^[ \t]*\|/.test(line)
    ? line.replace(/(?<!\\)\|/g, ' ').replaceAll('\\|', '|')
    : line.replace(/^[ \t]*(?:#{1,6}|>+)[ \t]/, '');
  return /[`*_[\]<>~\\]/.test(words) ? withoutMarks(words) : words;
}

function unmarked(text: string): string {
  return text.replaceAll(BLOCK_MARK, '\ufffd');
}

function addressOf(base: string, page: string): string {
  const root = base.endsWith('/') ? base : `${base}/`;
  return page === '' ? root : `${root}${page}/`;
}
