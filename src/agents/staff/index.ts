import { defineSection } from '../kit/section-agent.ts';

/** Who works here, and who does what. */
export const agent = defineSection({
  section: 'staff',
  version: 1,
  summary: 'Writes the page of people: lists of staff, roles and contacts.',
  specs: [
    {
      path: 'people',
      kind: 'register',
      title: 'People and who does what',
      summary: 'The lists of people that the records hold: names, roles and how to reach them.',
      order: 10,
      subject: 'people',
      shelves: ['staff', 'hr', 'operations'],
      aliases: ['staff list', 'team', 'org chart', 'who is who', 'phone list', 'colleagues'],
    },
  ],
});
