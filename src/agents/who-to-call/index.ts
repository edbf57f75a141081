import { type AgentContext, defineAgent } from '../../contracts/agent.ts';
import type { PageDraft } from '../../contracts/draft.ts';
import { SECTIONS } from '../kit/sections.ts';
import { callPage } from './page.ts';

/** Whom to ask about what: by organisation, by who decides, by system and by procedure, inside and outside. */
export const agent = defineAgent({
  name: 'who-to-call',
  version: 1,
  summary: 'Writes the page of whom to call about what, from who wrote, decided, grants access and is named.',
  sections: [SECTIONS.staff],
  reads: { findings: [], links: ['flag'], views: ['mailbox', 'parties', 'processes', 'systems'] },
  writes: ['register'],
  phase: 'section',
  async *compose(context: AgentContext): AsyncGenerator<PageDraft> {
    const page = await callPage(context);
    if (page) yield page;
  },
});
