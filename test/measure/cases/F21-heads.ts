import { type Case, holdsAll } from './case.ts';

export const expected: Case = {
  folder: 'F21-heads',
  checks: [
    {
      what: 'payroll.xlsx: columns of the same name are told apart by their month',
      holds: ({ records }) =>
        holdsAll(
          records.map(({ text }) => text).join('\n'),
          '| Employee | January Gross | January Net | February Gross | February Net |\n| --- | --- | --- | --- | --- |\n| Asha Rao | 2600 | 2080 | 2700 | 2150 |',
        ),
    },
    {
      what: 'a cell merged over rows holds for each, a banner is a line of its own',
      holds: ({ records }) =>
        holdsAll(
          records.map(({ text }) => text).join('\n'),
          '| Desk | Tue | Tom |',
          'Payroll calendar 2026\n\n| Month | Cut-off | Pay day |',
        ),
    },
  ],
};
