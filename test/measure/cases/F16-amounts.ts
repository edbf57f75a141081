import { type Case, equal } from './case.ts';
import type { CaseRun } from './case-run.ts';

/** What each form means by itself, or by its column. */
const AMOUNTS = {
  'Row 1': ['-0.01', '$(0.01)'],
  'Row 2': ['-99.00', '-$99.00'],
  'Row 5': ['-100.00', '100.00-'],
  'Row 6': ['110.70', '110.70 €'],
  'Row 8': ['100.00', '100.00 CR'],
  'Row 10': ['5.00', 'GBP 5.00'],
  'Row 12': ['-12.50', '−12.50'],
  'Row 15': ['1234.50', '1 234,50'],
  'Row 17': ['20.00', 'R 20.00'],
  'Rent March': ['-1250.00', '-1.250,00'],
  'Lund Supply': ['-17.56', '-17,56'],
  'Client payment': ['1500.00', '1.500 beside -1.250,00'],
  Interest: ['0.50', '0,5'],
} as const;

const CURRENCIES = {
  'Row 6': 'EUR',
  'Row 10': 'GBP',
  'Row 17': 'ZAR',
  'Row 1': null,
  'Row 15': null,
} as const;

function found({ records }: CaseRun, description: string, field: string): unknown {
  const of = records.filter(({ data }) => data['description'] === description);
  return of.length === 1 ? of[0]?.data[field] : `${of.length} records`;
}

export const expected: Case = {
  folder: 'F16-amounts',
  checks: [
    ...Object.entries(AMOUNTS).map(([description, [amount, written]]) => ({
      what: `${description}: ${written} is ${amount}`,
      holds: (run: CaseRun) => equal(found(run, description, 'amount'), amount),
    })),
    ...Object.entries(CURRENCIES).map(([description, currency]) => ({
      what: `${description}: its currency is ${currency ?? 'not told'}`,
      holds: (run: CaseRun) => equal(found(run, description, 'currency'), currency),
    })),
    {
      what: 'the balance of every row is read',
      holds: (run) =>
        equal(
          ['Rent March', 'Lund Supply', 'Client payment', 'Interest'].map((row) =>
            found(run, row, 'balance'),
          ),
          ['8750.00', '8732.44', '10232.44', '10232.94'],
        ),
    },
    {
      what: 'nothing else is read, and nothing is called "no amount"',
      holds: ({ records, unreadable }) =>
        equal(
          [records.length, unreadable.filter(({ reason }) => reason.includes('no amount')).length],
          [Object.keys(AMOUNTS).length, 0],
        ),
    },
  ],
};
