import { type AgentContext, defineAgent } from '../../contracts/agent.ts';
import { SECTIONS } from '../kit/sections.ts';
import { coveragePage } from './coverage.ts';
import { questionsPage } from './questions.ts';
import { startPage } from './start-page.ts';

/** The way in: what is on the desk, what is due, who is late, what to settle, and what nobody has answered. */
export const agent = defineAgent({
  name: 'start',
  version: 2,
  summary: 'Writes the start page, the list of open questions and what was left out and why.',
  sections: [SECTIONS.start],
  reads: {
    findings: [],
    links: ['loop', 'obligation', 'person', 'value', 'flag'],
    views: ['ledger', 'mailbox', 'matters'],
  },
  writes: ['start', 'questions', 'register'],
  phase: 'last',
  async *compose({ evidence, view, pages }: AgentContext) {
    yield await startPage(
      evidence,
      { ledger: await view('ledger'), mailbox: await view('mailbox'), matters: await view('matters') },
      pages,
    );
    yield questionsPage(pages, evidence.handover);
    yield coveragePage(await evidence.register());
  },
});
