import { type AgentContext, defineAgent } from '../../contracts/agent.ts';
import { dutiesOf } from '../kit/duties.ts';
import { SECTIONS } from '../kit/sections.ts';
import { coveragePage } from './coverage.ts';
import { questionsPage } from './questions.ts';
import { startPage } from './start-page.ts';

/** The way in: what to do first, what waits, what is due, what conflicts, and what nobody has answered. */
export const agent = defineAgent({
  name: 'start',
  version: 1,
  summary: 'Writes the start page, the list of open questions and what was left out and why.',
  sections: [SECTIONS.start],
  reads: { findings: [], links: ['loop', 'obligation', 'person', 'value', 'flag'] },
  writes: ['start', 'questions', 'register'],
  phase: 'last',
  async *compose({ evidence, pages }: AgentContext) {
    const register = await evidence.register();
    yield await startPage({
      handover: evidence.handover,
      asOf: evidence.asOf,
      pages,
      duties: await dutiesOf(evidence),
      loops: await evidence.links('loop'),
      people: await evidence.links('person'),
      conflicts: (await evidence.links('value')).filter(({ data }) => data.state === 'conflict'),
      secrets: register.secrets.length,
      quote: async ({ record, start, end }) => (await evidence.record(record))?.text.slice(start, end) ?? '',
    });
    yield questionsPage(pages, evidence.handover.leaving.name);
    yield coveragePage(register);
  },
});
