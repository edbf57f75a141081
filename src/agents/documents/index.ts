import { type AgentContext, defineAgent } from '../../contracts/agent.ts';
import { documentsOf, type LibraryDocument } from '../kit/library.ts';
import { SECTIONS } from '../kit/sections.ts';
import { uniqueSlugs } from '../kit/slug.ts';
import { listOf, listPage } from './list-page.ts';
import { documentPage, isSigned, unsignedPage } from './page.ts';

/** Above this many documents, those with the most statements get a page; the rest are read on their record pages. */
const PAGES = 600;

/**
 * Every document that says something gets a page, entries of a list one for all: what it says, in order and cited line by line, with what is
 * superseded marked. The other agents build on the same statements; this one makes sure that none is lost.
 */
export const agent = defineAgent({
  name: 'documents',
  version: 1,
  summary:
    'Writes a page for each document: what it says, cited line by line, with what no longer holds marked.',
  sections: [
    SECTIONS.operations,
    SECTIONS.clients,
    SECTIONS.finance,
    SECTIONS.systems,
    SECTIONS.templates,
    SECTIONS.legal,
    SECTIONS.staff,
    SECTIONS.billing,
    SECTIONS.hr,
    SECTIONS['labour-code'],
  ],
  reads: { findings: [], links: ['flag'] },
  writes: ['document', 'role', 'template', 'register'],
  phase: 'section',
  compose,
});

async function* compose({ evidence, report, signal }: AgentContext) {
  const chosen = await chooseDocuments(documentsOf(evidence));
  const slugs = new Map<string, (words: string) => string>();
  const unsigned: { title: string; path: string }[] = [];
  const lists = new Map<string, LibraryDocument[]>();
  let done = 0;
  for await (const document of documentsOf(evidence)) {
    const list = listOf(document);
    if (list !== null) {
      const entries = lists.get(list) ?? [];
      entries.push(document);
      lists.set(list, entries);
    }
    if (list !== null || !chosen.has(document.record.id)) continue;
    signal.throwIfAborted();
    const slug = slugs.get(document.section) ?? uniqueSlugs();
    slugs.set(document.section, slug);
    done += 1;
    report({ done, total: chosen.size, label: document.record.title });
    const path = `${document.section}/documents/${slug(document.record.title)}`;
    if (!isSigned(document)) unsigned.push({ title: document.record.title, path });
    yield documentPage(document, path);
  }
  for (const [name, entries] of [...lists].sort(([one], [other]) => (one < other ? -1 : 1)))
    yield listPage(name, entries);
  if (unsigned.length > 0) yield unsignedPage(unsigned);
}

/** A series of attachments that differ in their figures only (invoices, timesheets) has at least this many. */
const SERIES = 5;

async function chooseDocuments(documents: AsyncIterable<LibraryDocument>): Promise<Set<string>> {
  const sizes: { id: string; statements: number; series: string | null }[] = [];
  for await (const document of documents) {
    const { record, statements } = document;
    if (statements.length === 0 || listOf(document) !== null) continue;
    sizes.push({
      id: record.id,
      statements: statements.length,
      series: record.parent === null ? null : seriesOf(record),
    });
  }
  const members = new Map<string, number>();
  for (const { series } of sizes) if (series) members.set(series, (members.get(series) ?? 0) + 1);
  const chosen = sizes.filter(({ series }) => series === null || (members.get(series) ?? 0) < SERIES);
  chosen.sort((a, b) => b.statements - a.statements || (a.id < b.id ? -1 : 1));
  return new Set(chosen.slice(0, PAGES).map(({ id }) => id));
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
