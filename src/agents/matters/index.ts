import { type AgentContext, defineAgent } from '../../contracts/agent.ts';
import type { PageDraft } from '../../contracts/draft.ts';
import { matterPaths } from '../kit/matters.ts';
import { SECTIONS } from '../kit/sections.ts';
import { matterPage } from './page.ts';
import { registerPage } from './register.ts';

/** What runs until it is settled: a page to go on from for each matter, and a register with what is open first. */
export const agent = defineAgent({
  name: 'matters',
  version: 2,
  summary: 'Writes a page for each matter: where it stands, the next step, how it went, who to talk to.',
  sections: [SECTIONS.matters],
  reads: { findings: [], links: ['flag'], views: ['mailbox', 'matters', 'parties'] },
  writes: ['matter', 'register'],
  phase: 'section',
  compose,
});

async function* compose({ evidence, view, signal, report }: AgentContext): AsyncGenerator<PageDraft> {
  const matters = await view('matters');
  const paths = matterPaths(matters);
  const desk = {
    evidence,
    mailbox: await view('mailbox'),
    parties: await view('parties'),
    personPages: new Map(),
    threadPages: new Map(),
  };
  const chosen = matters.matters.filter(({ key }) => paths.has(key));
  if (chosen.length === 0) return;
  yield registerPage(desk, chosen, paths);
  for (const [rank, matter] of chosen.entries()) {
    signal.throwIfAborted();
    report({ done: rank, total: chosen.length, label: matter.name });
    yield await matterPage(desk, matter, paths.get(matter.key) as string, 1000 + rank);
  }
}
