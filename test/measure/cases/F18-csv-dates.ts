import { type Case, equal } from './case.ts';

export const expected: Case = {
  folder: 'F18-csv-dates',
  checks: [
    {
      what: 'all that is read is of 13 March 2021',
      holds: ({ records }) =>
        records.length > 0 &&
        equal(
          records.map(({ at }) => at?.slice(0, 10)),
          records.map(() => '2021-03-13'),
        ),
    },
  ],
};
