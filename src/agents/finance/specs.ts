import type { ShelfId } from '../../contracts/library.ts';
import type { PageSpec } from '../kit/page-spec.ts';

const shelves: readonly ShelfId[] = ['finance', 'billing', 'operations', 'legal', 'systems', 'staff'];

/** Money beside what clients pay. */
export const SPECS: readonly PageSpec[] = [
  {
    path: 'authority',
    kind: 'rule',
    title: 'Who may approve what',
    summary: 'Who decides, signs and pays, and up to which amount.',
    order: 10,
    subject: 'authority',
    aliases: ['approval', 'limits', 'signatures', 'delegation', 'authorisation', 'who decides', 'who signs'],
  },
  {
    path: 'paying',
    kind: 'rule',
    title: 'Paying suppliers and bills',
    summary: 'How a bill is checked, approved and paid.',
    order: 20,
    subject: 'paying',
    shelves,
    slots: [
      {
        name: 'account',
        question: 'What is checked when a supplier writes that its bank account has changed?',
      },
    ],
    aliases: ['bills', 'payment run', 'purchase orders', 'accounts payable', 'supplier invoices'],
  },
  {
    path: 'tax',
    kind: 'rule',
    title: 'Tax and filings',
    summary: 'What is filed and paid to the state, by whom and when.',
    order: 30,
    subject: 'tax',
    shelves,
    slots: [{ name: 'deadline', question: 'By which days must each return be filed and paid?' }],
    aliases: ['VAT', 'GST', 'tax return', 'filings', 'deadlines'],
  },
  {
    path: 'payroll',
    kind: 'rule',
    title: 'Payroll',
    summary: 'How wages are worked out, approved and paid.',
    order: 40,
    subject: 'payroll',
    shelves,
    slots: [{ name: 'deadline', question: 'By when must the figures of a pay run be in, and with whom?' }],
    aliases: ['wages', 'pay run', 'payslips', 'salaries'],
  },
  {
    path: 'banks-and-cash',
    kind: 'rule',
    title: 'Banks and cash',
    summary: 'Accounts, who may sign, and how cash is counted and kept.',
    order: 50,
    subject: 'banking',
    shelves,
    slots: [{ name: 'signing', question: 'Who may sign at the bank, and who must be taken off?' }],
    aliases: ['bank account', 'signatories', 'petty cash', 'till', 'cards'],
  },
  {
    path: 'closing',
    kind: 'rule',
    title: 'Closing the month and the year',
    summary: 'What is checked, reconciled and handed to the accountant.',
    order: 60,
    subject: 'close',
    shelves,
    aliases: ['month end', 'year end', 'reconciliation', 'accounts'],
  },
  {
    path: 'budget',
    kind: 'rule',
    title: 'Budgets, grants and reserves',
    summary: 'Money that is planned, granted or kept.',
    order: 70,
    subject: 'budget',
    shelves,
    aliases: ['forecast', 'cash flow', 'funding'],
  },
];
