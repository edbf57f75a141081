import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'staff list, staff directory, people and roles, team list, who is who, org chart, ' +
      'personnel list, contact list, phone list, employees list, directory',
  ),
  subjects: {
    people: list(
      'staff list, staff directory, people and roles, who is who, team, org chart, ' +
        'who does what, responsibilities, roles, contact list, phone list',
    ),
  },
};
