import { type Case, equal, holdsAll } from './case.ts';

export const expected: Case = {
  folder: 'F24-not-in-force',
  checks: [
    {
      what: 'fees.pptx: the hidden slide is left out and counted',
      holds: ({ records }) => {
        const deck = records.find(({ id }) => id.endsWith('fees.pptx'));
        if (deck === undefined || deck.text.includes('410')) return deck?.text ?? 'not read';
        return equal(deck.data['notRead'], [{ what: 'hidden slide', count: 1 }]);
      },
    },
    {
      what: 'fees.pptx: the comment is kept, the address stands beside its words, boxes are in order',
      holds: ({ records }) =>
        holdsAll(
          records.map(({ text }) => text).join('\n'),
          'The fee is GBP 500 a month.',
          'Comment: Rita agreed to 480 from May.',
          '# How we file\n\nStep one: collect papers.\n\nStep two: check them.\n\nStep three: file the return.',
          'Bank portal (https://bank.kestrel.example/)',
        ),
    },
    {
      what: 'starter.docx: what was filled in is read, a prompt that was not is left out',
      holds: ({ records }) => {
        const form = records.find(({ id }) => id.endsWith('starter.docx'))?.text ?? '';
        if (/Click or tap/.test(form)) return 'the prompt stands there';
        return holdsAll(
          form,
          'Block control: Employer is Kestrel.',
          'Start date: 6 April 2026.',
          '| Salary | GBP 31,200 |',
          '| Notice | 4 weeks |',
          '| Grade | B2 |',
          '[x] Pension opted in',
          '[ ] Company car',
          '[x] Contract signed',
          'Monthly pay',
        );
      },
    },
  ],
};
