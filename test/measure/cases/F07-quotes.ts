import { type Case, equal } from './case.ts';

/** What is new in a mail, by how its text begins. */
const NEW = /^(?:Danke, das passt \(\w\)\.|Tak, det passer \(\w\w\)\.\n\nMvh Jens)$/;

export const expected: Case = {
  folder: 'F07-quotes',
  checks: [
    {
      what: 'only the answer is new in each mail',
      holds: ({ records }) =>
        records.length === 13 &&
        equal(
          records
            .map(({ text, segments }) =>
              segments
                .filter(({ role }) => role === 'new')
                .map(({ start, end }) => text.slice(start, end))
                .join(' | '),
            )
            .filter((fresh) => !NEW.test(fresh)),
          [],
        ),
    },
  ],
};
