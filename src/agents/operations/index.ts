import { type AgentContext, defineAgent } from '../../contracts/agent.ts';
import { SECTIONS } from '../kit/sections.ts';
import { conflictsPage } from './conflicts.ts';
import { dutiesOf, dutiesPage } from './duties.ts';

/** What recurs and when it is due, and where the records contradict each other. */
export const agent = defineAgent({
  name: 'operations',
  version: 2,
  summary: 'Writes the calendar of duties and the register of values that conflict or were superseded.',
  sections: [SECTIONS.operations],
  reads: { findings: [], links: ['obligation', 'value', 'flag'] },
  writes: ['obligations', 'register'],
  phase: 'section',
  async *compose({ evidence }: AgentContext) {
    yield dutiesPage(await dutiesOf(evidence), evidence.asOf);
    const values = await evidence.links('value');
    if (values.length > 0) yield conflictsPage(values);
  },
});
