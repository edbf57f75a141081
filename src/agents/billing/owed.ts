import type { Decimal } from 'decimal.js';
import { daysBetween } from '../kit/dates.ts';
import { sumOf } from '../kit/money.ts';
import type { Credit } from './credits.ts';
import { compare, type Known, openAmount } from './ledger.ts';
import type { LedgerDocument } from './ledger-document.ts';

/** One open invoice or bill. */
export interface Open {
  document: LedgerDocument;
  amount: Known<Decimal>;
  /** Days after its due date on the day of the handover; null where it says none. Negative: not due yet. */
  overdue: number | null;
}

/** What one contact owes in one currency: what is open, less what is left of its credits. */
export interface Owed {
  contact: Known<string>;
  currency: string;
  open: readonly Open[];
  credits: readonly Credit[];
  /** Below zero where the credits are more. */
  net: Decimal;
}

/** What is open of these documents, by currency and contact, the longest due first. */
export function openOf(documents: readonly LedgerDocument[], asOf: string): Open[] {
  return documents
    .flatMap((document): Open[] => {
      const amount = openAmount(document);
      if (!amount || amount.value.isZero() || amount.value.isNegative()) return [];
      return [{ document, amount, overdue: document.due ? daysBetween(document.due.value, asOf) : null }];
    })
    .sort(
      (one, other) =>
        compare(one.document.currency, other.document.currency) ||
        compare(one.document.contact.value, other.document.contact.value) ||
        compare(
          one.document.due?.value ?? one.document.date.value,
          other.document.due?.value ?? other.document.date.value,
        ) ||
        compare(one.document.record, other.document.record),
    );
}

/** Puts what is open and the credits together, by currency and contact. One contact's credit lowers no other's debt. */
export function owedBy(open: readonly Open[], credits: readonly Credit[]): Owed[] {
  const found = new Map<
    string,
    { contact: Known<string>; currency: string; open: Open[]; credits: Credit[] }
  >();
  const of = (contact: Known<string>, currency: string) => {
    const key = JSON.stringify([currency, contact.value]);
    const known = found.get(key) ?? { contact, currency, open: [], credits: [] };
    found.set(key, known);
    return known;
  };
  for (const one of open) of(one.document.contact, one.document.currency).open.push(one);
  for (const credit of credits) of(credit.contact, credit.currency).credits.push(credit);
  return [...found.values()]
    .map((one) => ({
      ...one,
      net: sumOf(one.open.map(({ amount }) => amount.value)).minus(
        sumOf(one.credits.map(({ open: left }) => left.value)),
      ),
    }))
    .sort(
      (one, other) =>
        compare(one.currency, other.currency) || compare(one.contact.value, other.contact.value),
    );
}

/** The sum of what is owed in each currency, contacts in credit left out; zero where credits cover all of it. */
export function owedSums(owed: readonly Owed[]): { currency: string; sum: Decimal; owed: Owed[] }[] {
  return [...Map.groupBy(owed, ({ currency }) => currency)].map(([currency, all]) => ({
    currency,
    sum: sumOf(all.flatMap(({ net }) => (net.isNegative() ? [] : [net]))),
    owed: all,
  }));
}
