import { type Case, equal } from './case.ts';

export const expected: Case = {
  folder: 'M01-mail-faults',
  checks: [
    {
      what: 'b1: both passwords are cut, and nothing else of its body',
      holds: ({ records }) => {
        const text = records.find(({ id }) => id.endsWith('/b1@x'))?.text ?? 'b1 is not there';
        const body = text.slice(text.indexOf('\n\n') + 2);
        return (
          body ===
            'Your password has been reset to: [removed: password]\n\n' +
              'The password for your account: Q70418226   has been reset to: [removed: password]' || body
        );
      },
    },
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
