import { type Case, holdsAll } from './case.ts';

export const expected: Case = {
  folder: 'F13-pdf-fields',
  checks: [
    {
      what: 'supplier-form.pdf: each field stands beside its label, ticked, unticked and chosen ones too',
      holds: ({ records }) =>
        holdsAll(
          records.map(({ text }) => text).join('\n'),
          'Supplier name: Lund Supply Ltd',
          'Payment terms (days): 45',
          'Sort code changed: [x]',
          'VAT registered: [ ]',
          'Currency: GBP',
        ),
    },
  ],
};
