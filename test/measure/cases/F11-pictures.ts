import { type Case, equal } from './case.ts';

export const expected: Case = {
  folder: 'F11-pictures',
  checks: [
    {
      what: 'all three mails are read, and nothing else',
      holds: ({ records }) =>
        equal(
          records.map(({ title }) => title),
          ['Van a', 'Van b', 'Van d'],
        ),
    },
    { what: 'no picture is among what could not be read', holds: ({ unreadable }) => equal(unreadable, []) },
    { what: 'the exit code is 0', holds: ({ exitCode }) => equal(exitCode, 0) },
  ],
};
