import type { Decimal } from 'decimal.js';
import type { Block, Inline } from '../../contracts/draft.ts';
import { stated, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';
import { showMoney } from '../kit/money.ts';
import { type BankRow, compare, type Ledger, type Proof } from './ledger.ts';
import type { LedgerDocument } from './ledger-document.ts';

const ROWS = 40;
const PROOFS = 8;

/**
 * Compares payments of the ledger with receipts of the bank that name the same invoice: which payments the bank rows
 * do not show, which receipts name no invoice, and where the sums differ. Only the days that the bank's rows of that
 * currency cover are compared. Empty where either side is missing.
 */
export function bankBlocks({ invoices, bank }: Ledger): Block[] {
  const receipts = bank.filter(({ amount, words }) => amount.value.greaterThan(0) && words !== '');
  if (receipts.length === 0 || invoices.length === 0) return [];
  const numbers = new Map<string, LedgerDocument[]>();
  for (const invoice of invoices)
    numbers.set(invoice.number.value, [...(numbers.get(invoice.number.value) ?? []), invoice]);
  const byInvoice = new Map<LedgerDocument, BankRow[]>();
  const unnamed: BankRow[] = [];
  for (const row of receipts) {
    const named = [...new Set(row.words.split(/[\s,;:()]+/))]
      .flatMap((word) => numbers.get(word) ?? [])
      .filter(({ currency }) => currency === row.currency);
    if (named.length === 1)
      byInvoice.set(named[0] as LedgerDocument, [...(byInvoice.get(named[0] as LedgerDocument) ?? []), row]);
    // A transfer between own accounts or a conversion is no receipt from a client.
    else if (named.length === 0 && row.party !== null && clientOf(row, invoices)) unnamed.push(row);
  }
  if (byInvoice.size === 0) return [];
  const covered = coverage(bank);
  const paid = invoices.filter(
    ({ payments, currency }) =>
      payments.length > 0 && payments.every(({ date }) => within(covered.get(currency), date.value)),
  );
  const missing = paid.filter((invoice) => !byInvoice.has(invoice));
  const differing = paid.filter((invoice) => {
    const rows = byInvoice.get(invoice);
    return rows !== undefined && !sum(rows).equals(sum(invoice.payments));
  });
  const agreeing = paid.length - missing.length - differing.length;
  const proofs = paid
    .filter((invoice) => byInvoice.has(invoice))
    .slice(-PROOFS)
    .flatMap((invoice): Proof[] => [
      ...invoice.payments.slice(0, 1).map(({ amount }) => amount.proof),
      ...(byInvoice.get(invoice) ?? []).slice(0, 1).map(({ amount }) => amount.proof),
    ]);
  // Where the ledger has no payments there is nothing to compare.
  if (proofs.length === 0) return [];
  return [
    {
      type: 'paragraph',
      inlines: [
        text(
          'Payments of the ledger were compared with the bank rows that name the same invoice, within the days that the bank rows cover: ',
        ),
        stated(
          `of ${paid.length} invoices with payments, ${agreeing} show the same sum on both sides.`,
          proofs,
          'sum of payments of the ledger against sum of bank receipts, invoice by invoice',
        ),
      ],
    },
    ...listed('Payments in the ledger that no bank row names', missing, (invoice) => [
      stated(invoice.number.value, [invoice.number.proof]),
      text(', '),
      stated(invoice.contact.value, [invoice.contact.proof]),
      text(': '),
      stated(
        showMoney(sum(invoice.payments), invoice.currency),
        invoice.payments.map(({ amount }) => amount.proof),
      ),
    ]),
    ...listed('Sums that differ', differing, (invoice) => {
      const rows = byInvoice.get(invoice) ?? [];
      return [
        stated(invoice.number.value, [invoice.number.proof]),
        text(': ledger '),
        stated(
          showMoney(sum(invoice.payments), invoice.currency),
          invoice.payments.map(({ amount }) => amount.proof),
        ),
        text(', bank '),
        stated(
          showMoney(sum(rows), invoice.currency),
          rows.map(({ amount }) => amount.proof),
        ),
      ];
    }),
    ...listed('Receipts from clients that name no invoice', unnamed, (row) => [
      stated(shownDay(row.date.value), [row.date.proof]),
      text(`, ${row.party}: `),
      stated(showMoney(row.amount.value, row.currency), [row.amount.proof]),
    ]),
  ];
}

function clientOf(row: BankRow, invoices: readonly LedgerDocument[]): boolean {
  return invoices.some(({ contact }) => contact.value === row.party);
}

function sum(rows: readonly { amount: { value: Decimal } }[]) {
  return rows
    .slice(1)
    .reduce((all, { amount }) => all.plus(amount.value), (rows[0] as (typeof rows)[number]).amount.value);
}

/** First and last day of the bank's rows, by currency. */
function coverage(bank: readonly BankRow[]): Map<string, { first: string; last: string }> {
  const days = new Map<string, { first: string; last: string }>();
  for (const { currency, date } of bank) {
    const known = days.get(currency);
    days.set(currency, {
      first: known && compare(known.first, date.value) < 0 ? known.first : date.value,
      last: known && compare(known.last, date.value) > 0 ? known.last : date.value,
    });
  }
  return days;
}

function within(days: { first: string; last: string } | undefined, day: string): boolean {
  return days !== undefined && days.first <= day && day <= days.last;
}

function listed<Item>(title: string, items: readonly Item[], say: (item: Item) => Inline[]): Block[] {
  if (items.length === 0) return [];
  const rest = items.length - ROWS;
  return [
    { type: 'heading', level: 3, text: title },
    { type: 'list', ordered: false, items: items.slice(0, ROWS).map(say) },
    ...(rest > 0 ? [{ type: 'paragraph' as const, inlines: [text(`And ${rest} more.`)] }] : []),
  ];
}
