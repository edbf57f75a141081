import type { PeopleWords } from '../people-words.ts';
import { list } from '../section-words.ts';

export const words: PeopleWords = {
  name: list('name, employee, person, member of staff, full name'),
  role: list('role, position, job title, function, job, title'),
  beside: list(
    'email, mail, phone, extension, manager, reports to, start, started, start date, joined, paid, birthday, emergency contact, first aid*',
  ),
};
