import type { BankLineEntry, DocumentEntry, PaymentEntry } from '../../contracts/accounts.ts';
import type { SuppliedCurrency } from '../../contracts/ledger.ts';
import type { Reference } from '../../contracts/reference.ts';
import { compare } from './figures.ts';

type Entry = Pick<DocumentEntry | PaymentEntry | BankLineEntry, 'record' | 'currency'> & {
  currencyCite?: Reference | null;
};

/** Places that show what the accounts name. */
const CITES = 2;

/**
 * The one currency that the accounts name, for what in them names none: what is booked counts too. Null where they name
 * several, as nobody can say then which of them is meant, or none, and where nothing lacks it.
 */
export function suppliedCurrency(entries: readonly Entry[]): SuppliedCurrency | null {
  const [code, ...others] = new Set(entries.flatMap(({ currency }) => currency ?? []));
  if (code === undefined || others.length > 0) return null;
  if (entries.every(({ currency }) => currency !== null)) return null;
  const cites = entries
    .toSorted((one, other) => compare(one.record, other.record))
    .flatMap(({ currencyCite }) => currencyCite ?? []);
  return cites.length === 0 ? null : { code, cites: cites.slice(0, CITES) };
}
