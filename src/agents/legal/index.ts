import { defineSection } from '../kit/section-agent.ts';
import { SPECS } from './specs.ts';

/** What binds the business, beside labour law. */
export const agent = defineSection({
  section: 'legal',
  version: 1,
  summary: 'Writes the pages on premises, licences, insurance, data protection and governance.',
  specs: SPECS,
});
