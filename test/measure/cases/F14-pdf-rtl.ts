import { type Case, equal } from './case.ts';

const READ = 'חוזה שירות עם ספק\n\nהתשלום בתוך 30 ימים\n\nאישור אגודה לחתימת הסכם';

export const expected: Case = {
  folder: 'F14-pdf-rtl',
  checks: ['per-word.pdf', 'whole-line.pdf'].map((name) => ({
    what: `${name}: its words stand in the order of reading`,
    holds: ({ records }) => equal(records.find(({ id }) => id.endsWith(name))?.text, READ),
  })),
};
