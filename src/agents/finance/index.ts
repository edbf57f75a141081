import { defineSection } from '../kit/section-agent.ts';
import { SPECS } from './specs.ts';

/** What is owed to the state and the bank, and who may spend. */
export const agent = defineSection({
  section: 'finance',
  version: 1,
  summary:
    'Writes the pages on tax, payroll, banks and cash, paying suppliers, closing, budgets and authority.',
  specs: SPECS,
});
