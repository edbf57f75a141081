import { Decimal } from 'decimal.js';
import type { PaymentEntry } from '../../contracts/accounts.ts';
import type { BankLine, LedgerDocument, LedgerPayment } from '../../contracts/ledger.ts';
import { compare } from './figures.ts';

/** A number of a document that a text may name: shorter ones stand for anything. */
const SHORTEST_NUMBER = 3;

/**
 * The documents with what paid them: payments that name them; else payments, or lines of the bank, whose words hold their
 * number and that add up to their total, or to what the accounts show as paid.
 */
export function withPayments(
  documents: readonly LedgerDocument[],
  payments: readonly PaymentEntry[],
  bank: readonly BankLine[],
): LedgerDocument[] {
  const byNumber = Map.groupBy(documents, ({ number }) => number.value);
  const named = new Map<LedgerDocument, LedgerPayment[]>();
  const referred = new Map<LedgerDocument, LedgerPayment[]>();
  for (const payment of payments) {
    if (payment.refund) continue;
    const told = payment.document !== null;
    const numbers = told ? [payment.document ?? ''] : numbersIn(payment.reference?.value ?? '');
    const meant = numbers.flatMap((one) => byNumber.get(one) ?? []).filter((one) => isPaidBy(one, payment));
    if (meant.length === 1) add(told ? named : referred, meant[0] as LedgerDocument, paymentOf(payment));
  }
  const seen = new Map<LedgerDocument, LedgerPayment[]>();
  for (const line of bank) {
    const document = namedBy(line, byNumber);
    if (document) add(seen, document, bankPaymentOf(line));
  }
  return documents.map((document) => {
    const found = [referred, seen].flatMap((one) => [one.get(document) ?? []]);
    const own = named.get(document) ?? found.find((one) => paysFor(document, one)) ?? [];
    const sorted = own.toSorted(
      (one, other) => compare(one.date.value, other.date.value) || compare(one.record, other.record),
    );
    const bankLines = seen.get(document) ?? [];
    return { ...document, payments: sorted, paidOn: paidOn(document, sorted), bankLines };
  });
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** A number is a party's own: who pays, in what and which way tells of which. */
function isPaidBy(document: LedgerDocument, { direction, party, currency }: PaymentEntry): boolean {
  return (
    direction !== (document.side === 'sales' ? 'out' : 'in') &&
    (party === null || party.value === document.party.value) &&
    isSame(currency ?? '', document.currency)
  );
}

/** Where one of them is not said, the other holds. */
function isSame(one: string, other: string): boolean {
  return one === other || one === '' || other === '';
}

function paymentOf({ record, date, amount, account }: PaymentEntry): LedgerPayment {
  return { record, by: 'payment', date, amount, account };
}

function bankPaymentOf({ record, date, amount, account }: BankLine): LedgerPayment {
  const value = new Decimal(amount.value).abs().toFixed();
  return { record, by: 'bank-line', date, amount: { ...amount, value }, account };
}

/** The one document of its currency that a line of the bank names, where the money went the right way. */
export function namedBy(
  { words, amount, currency }: BankLine,
  byNumber: ReadonlyMap<string, readonly LedgerDocument[]>,
): LedgerDocument | null {
  const side = amount.value.startsWith('-') ? 'purchases' : 'sales';
  const found = numbersIn(words)
    .flatMap((word) => byNumber.get(word) ?? [])
    .filter((document) => document.side === side && isSame(currency, document.currency) && document.counts);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Words that may be the number of a document. */
function numbersIn(text: string): string[] {
  return [...new Set(text.split(/[\s,;:()]+/))].filter(
    (word) => word.length >= SHORTEST_NUMBER && /\d/.test(word),
  );
}

function paysFor({ total, paid, left }: LedgerDocument, lines: readonly LedgerPayment[]): boolean {
  if (lines.length === 0) return false;
  const shown = total && left ? new Decimal(total.value).minus(left.value) : null;
  return [total?.value, paid?.value, shown].some((amount) => amount && sumOf(lines).equals(amount));
}

function paidOn({ total }: LedgerDocument, payments: readonly LedgerPayment[]): string | null {
  const last = payments.at(-1);
  const isWhole = total && sumOf(payments).equals(total.value) && !total.value.startsWith('-');
  return last && isWhole ? last.date.value : null;
}

function sumOf(payments: readonly LedgerPayment[]): Decimal {
  return payments.reduce((sum, { amount }) => sum.plus(amount.value), new Decimal(0));
}
