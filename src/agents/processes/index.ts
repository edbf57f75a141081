import { type AgentContext, defineAgent } from '../../contracts/agent.ts';
import { uniqueSlugs } from '../kit/slug.ts';
import { processPage } from './page.ts';
import { PROCESS_SECTIONS, sectionOfDocument } from './section.ts';

/** How the business does things: a page for each procedure that its documents in force tell. */
export const agent = defineAgent({
  name: 'processes',
  version: 2,
  summary: 'Writes a page for each procedure: its steps, decisions, exceptions and handoffs.',
  sections: PROCESS_SECTIONS,
  reads: { findings: [], links: ['standing', 'person'], views: ['processes'] },
  writes: ['process'],
  phase: 'section',
  async *compose({ view }: AgentContext) {
    const { procedures } = await view('processes');
    const slug = uniqueSlugs();
    for (const procedure of procedures) {
      const section = sectionOfDocument(procedure.document);
      yield processPage(procedure, { section, path: `${section}/processes/${slug(procedure.name)}` });
    }
  },
});
