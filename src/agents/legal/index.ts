import { subjectWords } from '../kit/page-spec.ts';
import { defineSection } from '../kit/section-agent.ts';
import { contractsPage } from './contracts.ts';
import { SPECS } from './specs.ts';

/** What binds the business, beside labour law. */
export const agent = defineSection({
  section: 'legal',
  version: 1,
  summary:
    'Writes the register of contracts, and the pages on premises, licences, insurance, data protection and governance.',
  specs: SPECS,
  writes: ['register'],
  async *computed({ view }) {
    const words = await subjectWords('legal');
    const contracts = contractsPage(await view('library'), words('contracts'));
    if (contracts) yield contracts;
  },
});
