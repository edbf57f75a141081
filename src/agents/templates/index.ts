import { defineSection } from '../kit/section-agent.ts';
import { templatesPage } from './register-page.ts';

/** Texts to send: which there are, what must be filled in, and when each was last used. */
export const agent = defineSection({
  section: 'templates',
  version: 1,
  summary:
    'Writes the register of templates: what each is, what must be filled in, and when it was last sent.',
  specs: [],
  writes: ['register'],
  async *computed({ view }) {
    const page = templatesPage(await view('library'));
    if (page) yield page;
  },
});
