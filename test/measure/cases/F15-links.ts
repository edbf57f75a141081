import { type Case, holdsAll } from './case.ts';

export const expected: Case = {
  folder: 'F15-links',
  checks: [
    {
      what: 'systems.xlsx: the address of a link stands beside its words, also of a formula',
      holds: ({ records }) =>
        holdsAll(
          records.map(({ text }) => text).join('\n'),
          '| Open (https://payroll.kestrel.example/login) |',
          '| Bank portal (https://bank.kestrel.example/) |',
          '| write (help@kestrel.example) |',
          '| See sheet Wiki |',
        ),
    },
  ],
};
