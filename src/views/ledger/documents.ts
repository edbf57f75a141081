import { Decimal } from 'decimal.js';
import type { DocumentEntry, Told } from '../../contracts/accounts.ts';
import type { Age, Figure, LedgerCredit, LedgerDocument } from '../../contracts/ledger.ts';
import { daysBetween, figureOf } from './figures.ts';

/** States of what was not issued, or was taken back. */
const UNCOUNTED = new Set(['DRAFT', 'SUBMITTED', 'VOIDED', 'DELETED']);

/** Whether something in this state is owed or paid at all. */
export function counts(state: string | null | undefined): boolean {
  return !UNCOUNTED.has(state ?? '');
}

/** An invoice or bill as the ledger counts it; null where the party or any amount is missing. */
export function documentOf(entry: DocumentEntry, asOf: string): LedgerDocument | null {
  const { kind, party, due } = entry;
  if ((kind !== 'invoice' && kind !== 'bill') || !party) return null;
  if (!entry.total && !entry.open) return null;
  const left = leftOf(entry);
  const overdue = due ? daysBetween(due.value, asOf) : null;
  return {
    ...entry,
    kind,
    party,
    currency: entry.currency ?? '',
    counts: counts(entry.state?.value),
    left,
    credited: left && creditedOf(entry),
    overdue,
    age: ageOf(overdue),
    payments: [],
    bankLines: [],
    paidOn: null,
    whole: false,
  };
}

/** How what is left of a document is known that its list calls unpaid. */
export const UNPAID = 'the total: the list calls it unpaid';

/** Whether nobody can say from it what is open: it counts, and is neither told nor paid. */
export function isSilent({ counts: counted, left, whole }: LedgerDocument): boolean {
  return counted && left === null && !whole;
}

function leftOf({ state, open, total, paid, settled }: DocumentEntry): Figure | null {
  if (!counts(state?.value)) return null;
  if (open) {
    // What is called paid and has something open says two things.
    if (state?.value === 'PAID' && isAbove(open)) return null;
    return { value: open.value, method: null, cells: [open.cite] };
  }
  if (!total) return null;
  if (paid)
    return figureOf(new Decimal(total.value).minus(paid.value), 'total less what was paid', [
      total.cite,
      paid.cite,
    ]);
  if (settled?.value !== false) return null;
  return figureOf(new Decimal(total.value), UNPAID, [total.cite, settled.cite]);
}

function creditedOf({ total, paid, open }: DocumentEntry): Figure | null {
  if (!total || !paid || !open) return null;
  const value = new Decimal(total.value).minus(paid.value).minus(open.value);
  return value.greaterThan(0)
    ? figureOf(value, 'total less what was paid and what is open', [total.cite, paid.cite, open.cite])
    : null;
}

function isAbove({ value }: Told<string>): boolean {
  return new Decimal(value).greaterThan(0);
}

/** The age of something so many days overdue. */
export function ageOf(overdue: number | null): Age {
  if (overdue === null) return 'undated';
  if (overdue <= 0) return 'not-due';
  if (overdue <= 30) return '1-30';
  if (overdue <= 60) return '31-60';
  return overdue <= 90 ? '61-90' : 'over-90';
}

/** What is left of a credit; `settled` where nothing is, or where it does not count; null where it does not say enough. */
export function creditOf(entry: DocumentEntry): LedgerCredit | 'settled' | null {
  const { kind, side, record, number, party, issued, open, total, paid } = entry;
  if (kind === 'invoice' || kind === 'bill') return null;
  if (!counts(entry.state?.value)) return 'settled';
  let left: Figure | null = null;
  if (open) left = { value: new Decimal(open.value).abs().toFixed(), method: null, cells: [open.cite] };
  else if (total && paid)
    left = figureOf(
      Decimal.max(0, new Decimal(total.value).abs().minus(new Decimal(paid.value).abs())),
      'total less what was used of it',
      [total.cite, paid.cite],
    );
  if (left && new Decimal(left.value).isZero()) return 'settled';
  if (!left || !party) return null;
  return { record, kind, side, number, party, currency: entry.currency ?? '', issued, left };
}

/** What was paid of an invoice or bill beyond its total; null where nothing was. */
export function overpaidOf(document: LedgerDocument): LedgerCredit | null {
  const { record, side, number, party, currency, issued, left } = document;
  const value = new Decimal(left?.value ?? 0);
  if (!left || !value.isNegative() || value.isZero()) return null;
  return {
    record,
    kind: 'overpayment',
    side,
    number,
    party,
    currency,
    issued,
    left: { ...left, value: value.abs().toFixed() },
  };
}
