import type { AccountEntry, AccountSide, ContactEntry, PaymentEntry } from '../../contracts/accounts.ts';
import type { Evidence } from '../../contracts/evidence.ts';
import type {
  AgeingCheck,
  BankLine,
  Ledger,
  LedgerCredit,
  LedgerDocument,
  SuppliedCurrency,
} from '../../contracts/ledger.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { defineView } from '../../contracts/view.ts';
import { ACCOUNT_KINDS, accountEntryOf } from '../../records/account-entry.ts';
import { ageingCheckOf } from './ageing.ts';
import { balancesOf, totalsOf } from './balances.ts';
import { bankOf } from './bank.ts';
import { suppliedCurrency } from './currency.ts';
import { counts, creditOf, documentOf, isSilent, overpaidOf } from './documents.ts';
import { payingOf } from './paying.ts';
import { withPayments } from './payments.ts';

declare module '../../contracts/view.ts' {
  interface ViewKinds {
    ledger: Ledger;
  }
}

/** What the accounts show on the day of the handover. */
export const view = defineView({
  name: 'ledger',
  summary: 'Invoices, bills, credits, payments and bank accounts: what is open, how old, and how it is paid.',
  async build(evidence) {
    const { documents, credits, payments, bank, contacts, uncounted, supplied } = await read(evidence);
    const paid = withPayments(documents, payments, bank);
    const left = [...credits, ...paid.flatMap((document) => overpaidOf(document) ?? [])];
    const balances = balancesOf(paid, left);
    return {
      asOf: evidence.asOf,
      supplied,
      invoices: paid.filter(({ kind }) => kind === 'invoice'),
      bills: paid.filter(({ kind }) => kind === 'bill'),
      credits: left,
      payments,
      bank,
      contacts,
      balances,
      totals: totalsOf(balances),
      paying: payingOf(paid, contacts),
      ...bankOf(bank),
      ageing: await ageingOf(evidence, balances),
      uncounted: [...uncounted, ...paid.filter(isSilent).map(({ record, side }) => ({ record, side }))],
    };
  },
});

interface Read {
  documents: LedgerDocument[];
  credits: LedgerCredit[];
  payments: PaymentEntry[];
  bank: BankLine[];
  contacts: ContactEntry[];
  uncounted: Ledger['uncounted'][number][];
  supplied: SuppliedCurrency | null;
}

async function read(evidence: Evidence): Promise<Read> {
  const all: Read = {
    documents: [],
    credits: [],
    payments: [],
    bank: [],
    contacts: [],
    uncounted: [],
    supplied: null,
  };
  const entries: { record: BatonRecord; entry: AccountEntry | null }[] = [];
  for await (const record of evidence.records({ kinds: ACCOUNT_KINDS }))
    entries.push({ record, entry: accountEntryOf(record) });
  all.supplied = suppliedCurrency(
    entries.flatMap(({ entry }) => (entry === null || entry.kind === 'contact' ? [] : entry)),
  );
  for (const { record, entry: told } of entries) {
    const entry = withCurrency(told, all.supplied);
    if (entry?.kind === 'contact') all.contacts.push(entry);
    else if (entry?.kind === 'payment') {
      if (counts(entry.state)) all.payments.push(entry);
    } else if (entry?.kind === 'bank-line') {
      // Books that are held against themselves prove nothing, and beside a statement they count everything twice.
      if (entry.books) continue;
      all.bank.push({ ...entry, currency: entry.currency ?? '' });
    } else if (entry?.kind === 'invoice' || entry?.kind === 'bill') {
      const document = documentOf(entry, evidence.asOf);
      if (document) all.documents.push(document);
      else all.uncounted.push({ record: record.id, side: sideOf(record.kind) });
    } else {
      const credit = entry && creditOf(entry);
      if (credit === null) all.uncounted.push({ record: record.id, side: sideOf(record.kind) });
      else if (credit !== 'settled') all.credits.push(credit);
    }
  }
  return all;
}

async function ageingOf(evidence: Evidence, balances: Ledger['balances']): Promise<AgeingCheck[]> {
  const checks: AgeingCheck[] = [];
  for await (const record of evidence.records({ kinds: ['sheet'] })) {
    const check = ageingCheckOf(record, balances);
    if (check) checks.push(check);
  }
  return checks;
}

function withCurrency(entry: AccountEntry | null, supplied: SuppliedCurrency | null): AccountEntry | null {
  return entry === null || entry.kind === 'contact' || entry.currency !== null || supplied === null
    ? entry
    : { ...entry, currency: supplied.code };
}

function sideOf(kind: BatonRecord['kind']): AccountSide | null {
  if (kind === 'invoice') return 'sales';
  return kind === 'bill' ? 'purchases' : null;
}
