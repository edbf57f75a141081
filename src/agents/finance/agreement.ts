import { Decimal } from 'decimal.js';
import type { Block, Inline } from '../../contracts/draft.ts';
import type { Ledger, LedgerDocument, LedgerPayment } from '../../contracts/ledger.ts';
import { stated, text } from '../kit/claims.ts';
import { numberCell } from '../kit/ledger-blocks.ts';
import { showMoney, sumOf } from '../kit/money.ts';

const ROWS = 40;
const NEWEST = 6;

/**
 * Payments of invoices against lines of the bank that name the same invoice, within the days that the statements of its
 * currency cover: how many agree, which payments no line names, and where the sums differ. Empty where nothing is there
 * to compare.
 */
export function agreementBlocks({ invoices, accounts }: Ledger): Block[] {
  const covers = ({ currency }: LedgerDocument, { date }: LedgerPayment) =>
    accounts.some(
      (one) => one.currency === currency && one.first.value <= date.value && date.value <= one.last.value,
    );
  const compared = invoices.filter(
    (invoice) =>
      invoice.payments.length > 0 &&
      invoice.payments.every((payment) => payment.by === 'payment' && covers(invoice, payment)),
  );
  const seen = compared.filter(({ bankLines }) => bankLines.length > 0);
  if (seen.length === 0) return [];
  const differing = seen.filter((one) => !total(one.payments).equals(total(one.bankLines)));
  const missing = compared.filter(({ bankLines }) => bankLines.length === 0);
  return [
    { type: 'heading', level: 2, text: 'Payments against the bank' },
    {
      type: 'paragraph',
      inlines: [
        text(
          'Payments in the accounts were compared with the lines of the bank that name the same invoice, within the days that the statements cover: ',
        ),
        stated(
          `of ${compared.length} invoices with payments, ${seen.length - differing.length} show the same sum on both sides.`,
          seen
            .slice(-NEWEST)
            .flatMap((one) => [...cites(one.payments.slice(0, 1)), ...cites(one.bankLines.slice(0, 1))]),
          'sum of the payments against sum of the lines of the bank, invoice by invoice',
        ),
      ],
    },
    ...listed('Payments that no line of the bank names', missing, (one) => [
      text(': '),
      sum(one, one.payments),
    ]),
    ...listed('Sums that differ', differing, (one) => [
      text(': accounts '),
      sum(one, one.payments),
      text(', bank '),
      sum(one, one.bankLines),
    ]),
  ];
}

function total(payments: readonly LedgerPayment[]): Decimal {
  return sumOf(payments.map(({ amount }) => new Decimal(amount.value)));
}

function cites(payments: readonly LedgerPayment[]) {
  return payments.map(({ amount }) => amount.cite);
}

function sum({ currency }: LedgerDocument, payments: readonly LedgerPayment[]): Inline {
  return stated(showMoney(total(payments), currency), cites(payments));
}

function listed(
  title: string,
  invoices: readonly LedgerDocument[],
  say: (invoice: LedgerDocument) => Inline[],
): Block[] {
  if (invoices.length === 0) return [];
  const rest = invoices.length - ROWS;
  return [
    { type: 'heading', level: 3, text: title },
    {
      type: 'list',
      ordered: false,
      items: invoices
        .slice(0, ROWS)
        .map((one) => [
          ...numberCell(one),
          text(', '),
          stated(one.party.value, [one.party.cite]),
          ...say(one),
        ]),
    },
    ...(rest > 0 ? [{ type: 'paragraph' as const, inlines: [text(`And ${rest} more.`)] }] : []),
  ];
}
