import type { ShelfId } from '../../contracts/library.ts';
import type { PageSpec } from '../kit/page-spec.ts';

const shelves: readonly ShelfId[] = ['billing', 'finance', 'operations', 'clients', 'legal'];

/** How work becomes money. */
export const SPECS: readonly PageSpec[] = [
  {
    path: 'invoicing',
    kind: 'rule',
    title: 'Invoicing',
    summary: 'How work, orders or visits become invoices.',
    order: 4,
    subject: 'invoicing',
    shelves,
    aliases: ['billing', 'how do we invoice', 'billing run', 'sales invoices', 'send invoices'],
  },
  {
    path: 'prices',
    kind: 'values',
    title: 'Prices and rates',
    summary: 'What is charged, and what is taken off.',
    order: 6,
    subject: 'prices',
    shelves,
    aliases: ['rate card', 'price list', 'fees', 'tariff', 'discounts', 'what do we charge'],
  },
  {
    path: 'terms',
    kind: 'rule',
    title: 'Payment terms and deposits',
    summary: 'When and how clients have to pay.',
    order: 8,
    subject: 'terms',
    shelves,
    aliases: ['payment terms', 'due date', 'deposit', 'prepayment', 'getting paid'],
  },
  {
    path: 'overdue',
    kind: 'rule',
    title: 'Reminders and overdue invoices',
    summary: 'What happens when a client does not pay.',
    order: 20,
    subject: 'overdue',
    shelves,
    aliases: ['reminder', 'late payment', 'dunning', 'collections', 'credit control', 'bad debt'],
  },
  {
    path: 'refunds',
    kind: 'rule',
    title: 'Refunds, credit notes and disputes',
    summary: 'When money goes back, and who may decide it.',
    order: 22,
    subject: 'refunds',
    shelves,
    aliases: ['credit note', 'refund', 'chargeback', 'write-off', 'dispute'],
  },
];
