import { type Case, equal } from './case.ts';

export const expected: Case = {
  folder: 'M01-mail-faults',
  checks: [
    {
      what: 'c1–c3: nobody is named as somebody else who wrote from the same address',
      holds: ({ pages }) =>
        equal(
          ['Don Miller', 'Benefits Department', 'Grace Hill'].filter((name) =>
            [...pages.values()].some((page) => new RegExp(`^title: "?${name}`, 'm').test(page)),
          ),
          [],
        ),
    },
  ],
};
