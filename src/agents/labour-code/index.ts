import type { AgentContext } from '../../contracts/agent.ts';
import type { PageDraft } from '../../contracts/draft.ts';
import { defineSection } from '../kit/section-agent.ts';
import { uniqueSlugs } from '../kit/slug.ts';
import { citedPage } from './cited-page.ts';
import { deadlinesPage } from './deadlines-page.ts';
import { lawPages } from './law-page.ts';
import { registerPage } from './register-page.ts';

/** The law in the records: each law to the letter with what papers of the business say beside it, and laws only cited. */
export const agent = defineSection({
  section: 'labour-code',
  version: 2,
  summary:
    'Writes a page for each law in the records, a register, the statutory deadlines and the laws only cited.',
  specs: [],
  writes: ['law', 'register', 'obligations'],
  reads: { links: ['obligation'], views: ['law'] },
  computed,
});

async function* computed({ evidence, view, signal }: AgentContext): AsyncGenerator<PageDraft> {
  const { provisions, cited } = await view('law');
  const slug = uniqueSlugs();
  const laws = [...Map.groupBy(provisions, ({ provision }) => provision.law.key).values()];
  const paths = new Map<(typeof provisions)[number], string>();
  for (const own of laws) {
    signal.throwIfAborted();
    yield* lawPages(own, (name) => `labour-code/${slug(name)}`, paths);
  }
  if (provisions.length > 0) {
    yield registerPage(provisions, paths);
    const deadlines = await deadlinesPage(evidence, await view('library'), provisions);
    if (deadlines) yield deadlines;
  }
  const page = citedPage(cited);
  if (page) yield page;
}
