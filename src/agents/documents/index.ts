import { type AgentContext, defineAgent } from '../../contracts/agent.ts';
import { type LibraryDocument, SHELVES } from '../../contracts/library.ts';
import { SECTIONS } from '../kit/sections.ts';
import { uniqueSlugs } from '../kit/slug.ts';
import { listOf, listPage } from './list-page.ts';
import { documentPage, isSigned, unsignedPage } from './page.ts';

/** Above this many documents, those that say most get a page; the rest are read on their record pages. */
const PAGES = 600;
/** A series of attachments that differ in their figures only (invoices, timesheets) has at least this many. */
const SERIES = 5;

/**
 * Every document of the business that says something gets a page, entries of a list one for all: what it says, in order
 * and cited line by line. What others wrote of how they work is read under its record.
 */
export const agent = defineAgent({
  name: 'documents',
  version: 2,
  summary:
    'Writes a page for each document: what it says, cited line by line, with what no longer holds marked.',
  sections: SHELVES.map((shelf) => SECTIONS[shelf]),
  reads: { findings: [], links: ['flag'], views: ['library'] },
  writes: ['document', 'template', 'register'],
  phase: 'section',
  compose,
});

async function* compose({ view, report, signal }: AgentContext) {
  const { documents } = await view('library');
  const own = documents.filter(
    ({ standing, sections }) => standing !== 'another-party' && sections.length > 0,
  );
  const lists = Map.groupBy(own, listOf);
  const chosen = chooseDocuments(lists.get(null) ?? []);
  const slugs = new Map<string, (words: string) => string>();
  const unsigned: { title: string; path: string }[] = [];
  for (const [index, document] of chosen.entries()) {
    signal.throwIfAborted();
    const slug = slugs.get(document.shelf) ?? uniqueSlugs();
    slugs.set(document.shelf, slug);
    report({ done: index + 1, total: chosen.length, label: document.record.title });
    const path = `${document.shelf}/documents/${slug(document.record.title)}`;
    if (!isSigned(document)) unsigned.push({ title: document.record.title, path });
    yield documentPage(document, path);
  }
  for (const [name, entries] of [...lists].sort(([one], [other]) => ((one ?? '') < (other ?? '') ? -1 : 1)))
    if (name !== null) yield listPage(name, entries);
  if (unsigned.length > 0) yield unsignedPage(unsigned);
}

/** Those that get a page, in the order of the library. */
function chooseDocuments(documents: readonly LibraryDocument[]): LibraryDocument[] {
  const series = Map.groupBy(documents, ({ record }) => (record.parent === null ? null : seriesOf(record)));
  const single = documents.filter(({ record }) => {
    if (record.parent === null) return true;
    return (series.get(seriesOf(record))?.length ?? 0) < SERIES;
  });
  const size = ({ passages }: LibraryDocument) => passages.length;
  const kept = new Set(
    [...single]
      .sort((one, other) => size(other) - size(one) || (one.record.id < other.record.id ? -1 : 1))
      .slice(0, PAGES),
  );
  return single.filter((document) => kept.has(document));
}

/** Name of an attachment without its figures and months: what the members of a series share. */
function seriesOf({ path, title }: LibraryDocument['record']): string {
  const name = (path ?? title).split('/').at(-1) ?? title;
  return name
    .toLowerCase()
    .replaceAll(/\d+/g, '#')
    .replaceAll(/\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/g, '#')
    .replaceAll(/(?:#[\W_]*)+/g, '#');
}
