import { type Case, equal } from './case.ts';

export const expected: Case = {
  folder: 'F02-bins',
  checks: [
    {
      what: 'every "You won" mail is left out as thrown away, whatever the language and place of its folder',
      holds: ({ records }) => {
        const won = records.filter(({ title }) => title.startsWith('You won'));
        const kept = won.filter(({ triage }) => triage.outcome !== 'outOfScope');
        return (
          won.length > 0 &&
          equal(
            kept.map(({ title, labels }) => [title, labels]),
            [],
          )
        );
      },
    },
  ],
};
