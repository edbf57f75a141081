import { type Case, equal } from './case.ts';

const ROWS = ['Row 1', 'Row 13', 'Row 2', 'Row 5'];

export const expected: Case = {
  folder: 'F18-csv-dates',
  checks: [
    {
      what: 'each row is of 13 March 2021',
      holds: ({ records }) =>
        equal(
          records.map(({ data, at }) => [data['description'], at]).sort(),
          ROWS.map((row) => [row, '2021-03-13']),
        ),
    },
    {
      what: 'no row is left unread',
      holds: ({ unreadable }) => equal(unreadable, []),
    },
  ],
};
