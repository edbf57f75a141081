import { Decimal } from 'decimal.js';
import type { PaymentEntry, Told } from '../../contracts/accounts.ts';
import type { BankLine, Figure, LedgerDocument, LedgerPayment } from '../../contracts/ledger.ts';
import { UNPAID } from './documents.ts';
import { compare, figureOf } from './figures.ts';

/** A number of a document that a text may name: shorter ones stand for anything. */
const SHORTEST_NUMBER = 3;

/**
 * The documents with what paid them: payments that name them; else payments, or lines of the bank, whose words hold their
 * number, or a mark that they alone bear, and that add up to their total, or to what the accounts show as paid.
 */
export function withPayments(
  documents: readonly LedgerDocument[],
  payments: readonly PaymentEntry[],
  bank: readonly BankLine[],
): LedgerDocument[] {
  const byNumber = Map.groupBy(
    documents.filter((document) => document.number !== null),
    ({ number }) => number?.value ?? '',
  );
  const marked = byMark(documents);
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
    const document = namedBy(line, byNumber) ?? namedBy(line, marked);
    if (document) add(seen, document, bankPaymentOf(line));
  }
  return documents.map((document) => {
    const found = [referred, seen].flatMap((one) => [one.get(document) ?? []]);
    const own = named.get(document) ?? found.find((one) => paysFor(document, one)) ?? [];
    const sorted = own.toSorted(
      (one, other) => compare(one.date.value, other.date.value) || compare(one.record, other.record),
    );
    const bankLines = seen.get(document) ?? [];
    const day = paidOn(document, sorted) ?? (document.settled?.value === false ? null : document.settledOn);
    const left = leftAfter(document, bankLines);
    return {
      ...document,
      payments: sorted,
      paidOn: day,
      bankLines,
      left,
      whole: isWhole(document, day, left),
    };
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
function namedBy(
  { words, amount, currency }: BankLine,
  byNumber: ReadonlyMap<string, readonly LedgerDocument[]>,
): LedgerDocument | null {
  const side = amount.value.startsWith('-') ? 'purchases' : 'sales';
  const found = numbersIn(words)
    .flatMap((word) => byNumber.get(word) ?? [])
    .filter((document) => document.side === side && isSame(currency, document.currency) && document.counts);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Words, and pairs of them ("FV 318/2026"), that may be the number of a document. */
function numbersIn(text: string): string[] {
  const words = text.split(/[\s,;:()]+/);
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  return [...new Set([...words, ...pairs])].filter(
    (word) => word.length >= SHORTEST_NUMBER && /\d/.test(word),
  );
}

/** A mark that a document bears beside its number ("Claim TP-547720"): letters and digits that are no date and no amount. */
const MARK = /^(?=.{5,24}$)\p{L}{1,6}[-/]?\d{3}[\p{L}\d/-]*$/u;

/** Documents by the marks in their reference and subject that no other document bears as number or mark. */
function byMark(documents: readonly LedgerDocument[]): Map<string, LedgerDocument[]> {
  const numbers = new Set(documents.map(({ number }) => number?.value));
  const marked = documents.flatMap((document) =>
    numbersIn(`${document.reference?.value ?? ''} ${document.subject?.value ?? ''}`)
      .filter((word) => MARK.test(word) && !numbers.has(word))
      .map((word) => [word, document] as const),
  );
  return new Map(
    [...Map.groupBy(marked, ([word]) => word)].map(([word, all]) => [
      word,
      all.map(([, document]) => document),
    ]),
  );
}

function paysFor({ total, paid, left }: LedgerDocument, lines: readonly LedgerPayment[]): boolean {
  if (lines.length === 0) return false;
  const shown = total && left ? new Decimal(total.value).minus(left.value) : null;
  return [total?.value, paid?.value, shown].some((amount) => amount && sumOf(lines).equals(amount));
}

/** What is left of a document that its list calls unpaid, where lines of the bank name it: null where they pay all of it. */
function leftAfter({ left, total }: LedgerDocument, lines: readonly LedgerPayment[]): Figure | null {
  if (left?.method !== UNPAID || !total || lines.length === 0) return left;
  const rest = new Decimal(total.value).minus(sumOf(lines));
  if (!rest.greaterThan(0)) return null;
  return figureOf(rest, 'the total less the lines of the bank that name it', [
    total.cite,
    ...lines.map(({ amount }) => amount.cite),
  ]);
}

/** Whether nothing is left: of two that say different things neither is believed. */
function isWhole({ state, open, counts }: LedgerDocument, day: unknown, left: Figure | null): boolean {
  if (!counts) return false;
  if (left) return !new Decimal(left.value).greaterThan(0);
  return open === null && (state?.value === 'PAID' || day !== null);
}

function paidOn({ total }: LedgerDocument, payments: readonly LedgerPayment[]): Told<string> | null {
  const last = payments.at(-1);
  const isAll = total && sumOf(payments).equals(total.value) && !total.value.startsWith('-');
  return last && isAll ? last.date : null;
}

function sumOf(payments: readonly LedgerPayment[]): Decimal {
  return payments.reduce((sum, { amount }) => sum.plus(amount.value), new Decimal(0));
}
