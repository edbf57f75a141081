import { defineSection } from '../kit/section-agent.ts';
import { SPECS } from './specs.ts';

/** People and the rules between them and the house. */
export const agent = defineSection({
  section: 'hr',
  version: 2,
  summary: 'Writes the pages on leave, working time, pay, joining, leaving, expenses, conduct and training.',
  specs: SPECS,
});
