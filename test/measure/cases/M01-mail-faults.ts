import type { Case } from './case.ts';

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
  ],
};
