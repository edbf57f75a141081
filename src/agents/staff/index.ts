import { defineSection } from '../kit/section-agent.ts';
import { peoplePage } from './people-page.ts';

/** Who works here, and who does what. */
export const agent = defineSection({
  section: 'staff',
  version: 1,
  summary: 'Writes the page of people: lists of staff, and what documents say of who does what.',
  specs: [
    {
      path: 'who-does-what',
      kind: 'rule',
      title: 'Who does what',
      summary: 'Responsibilities and roles, as documents tell them.',
      order: 20,
      subject: 'people',
      shelves: ['staff', 'hr', 'operations'],
      aliases: ['org chart', 'who is who', 'responsibilities', 'roles'],
    },
  ],
  writes: ['register'],
  async *computed({ view }) {
    const page = peoplePage(await view('library'));
    if (page) yield page;
  },
});
