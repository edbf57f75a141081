import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'invoic*, billing, price*, price list, rates, rate card, fee*, fee schedule, tariff*, ' +
      'debtors, credit control, receivable*, payer, claims, insurance claim*, self-pay, discounts',
  ),
  subjects: {
    invoicing: list(
      'invoic*, billing, we bill, bill a client, billing run, raising invoices, sales invoices',
    ),
    prices: list(
      'price*, price list, rate*, rate card, fee*, fee schedule, tariff*, discount*, charges, ' +
        'what we charge',
    ),
    terms: list(
      'payment terms, terms of payment, due date, how clients pay, getting paid, payer terms, ' +
        'deposit*, prepayment, advance payment',
    ),
    overdue: list(
      'overdue, credit control, debtors, reminder*, dunning, late payment*, late fee*, ' +
        'receivable*, aged receivables, collection*, debt*, chasing, owed, does not pay, unpaid',
    ),
    refunds: list(
      'refund*, credit note*, credits, chargeback*, write-off*, complaint and refund, denials, ' +
        'denied claims',
    ),
  },
};
