import { type Case, equal } from './case.ts';

export const expected: Case = {
  folder: 'F05-list-copies',
  checks: [
    {
      what: "the copy with the list's footer is a duplicate of the mail without it",
      holds: ({ records }) =>
        equal(
          records.map(({ title, triage }) => [title, triage.outcome, triage.of]),
          [
            ['Cover on Friday', 'business', null],
            ['[team] Cover on Friday', 'duplicate', 'mail/cover@kestrel.example'],
          ],
        ),
    },
  ],
};
