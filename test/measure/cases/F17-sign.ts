import { type Case, equal } from './case.ts';

export const expected: Case = {
  folder: 'F17-sign',
  checks: [
    {
      what: 'debit is money out on a bank’s own statement',
      holds: ({ records }) =>
        equal(records.map(({ data }) => [data['description'], data['amount']]).sort(), [
          ['Both', '30.00'],
          ['Dash', '12.00'],
          ['Fee', '-10.00'],
          ['Sale', '25.00'],
        ]),
    },
    {
      what: 'a debit with a minus beside debits without one is not guessed at',
      holds: ({ unreadable }) =>
        equal(
          unreadable.map(({ reason }) => reason.replace(/ \(.*/, '')),
          ['row 5: amount not understood: -4.00'],
        ),
    },
  ],
};
