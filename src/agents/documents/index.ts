import { type AgentContext, defineAgent } from '../agent.ts';
import { documentsOf, type LibraryDocument } from '../kit/library.ts';
import { SECTIONS } from '../kit/sections.ts';
import { uniqueSlugs } from '../kit/slug.ts';
import { documentPage } from './page.ts';

/** Above this many documents, those with the most statements get a page; the rest are read on their record pages. */
const PAGES = 600;

/**
 * Every document that says something gets a page: what it says, in order and cited line by line, with what is
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
  writes: ['document', 'role', 'template'],
  phase: 'section',
  compose,
});

async function* compose({ evidence, report, signal }: AgentContext) {
  const chosen = await chooseDocuments(documentsOf(evidence));
  const slugs = new Map<string, (words: string) => string>();
  let done = 0;
  for await (const document of documentsOf(evidence)) {
    if (!chosen.has(document.record.id)) continue;
    signal.throwIfAborted();
    const slug = slugs.get(document.section) ?? uniqueSlugs();
    slugs.set(document.section, slug);
    done += 1;
    report({ done, total: chosen.size, label: document.record.title });
    yield documentPage(document, `${document.section}/documents/${slug(document.record.title)}`);
  }
}

async function chooseDocuments(documents: AsyncIterable<LibraryDocument>): Promise<Set<string>> {
  const sizes: { id: string; statements: number }[] = [];
  for await (const { record, statements } of documents)
    if (statements.length > 0) sizes.push({ id: record.id, statements: statements.length });
  sizes.sort((a, b) => b.statements - a.statements || (a.id < b.id ? -1 : 1));
  return new Set(sizes.slice(0, PAGES).map(({ id }) => id));
}
