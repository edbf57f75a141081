import type { AccountEntry } from '../../contracts/accounts.ts';
import type { Evidence } from '../../contracts/evidence.ts';
import type { Finding } from '../../contracts/finding.ts';
import type { Citation } from '../../contracts/page.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { BANK, compactOf as compactIdentifier } from '../../links/flags/retired.ts';
import { accountsIn } from '../../links/values/read-slots.ts';
import { accountEntryOf } from '../../records/account-entry.ts';
import { bankNumbersIn } from './bank-numbers.ts';
import { type Amount, quoteName } from './facts.ts';
import { compactOf, numberKey } from './known.ts';

/** What one quote of a page brings onto it. */
export interface Brought {
  /** Name of the quote. */
  quote: string;
  /** `ledger`: a record of the accounts states it, not prose. */
  amounts: readonly (Amount & { ledger: boolean })[];
  /** Bank details: letters and digits as they are compared. */
  accounts: readonly { compact: string; written: string }[];
  /** Names of those whom the accounts show as paid, or to be paid. */
  payees: readonly string[];
}

type Read = { record: BatonRecord; entry: AccountEntry | null; findings: Found[] };

const KINDS = ['money', 'identifier', 'phone'] as const;
type Found = Finding<(typeof KINDS)[number]>;

/** Reads amounts, bank details and payees in what a page quotes, by what the extractors found there. */
export class BroughtReader {
  readonly #evidence: Evidence;
  readonly #read = new Map<string, Promise<Read | null>>();

  constructor(evidence: Evidence) {
    this.#evidence = evidence;
  }

  /** Of every quote that brings something. */
  async of(citations: readonly Citation[]): Promise<Brought[]> {
    const all = await Promise.all(citations.map((citation) => this.#one(citation)));
    return all.filter(
      ({ amounts, accounts, payees }) => amounts.length + accounts.length + payees.length > 0,
    );
  }

  async #one(citation: Citation): Promise<Brought> {
    const quote = quoteName(citation);
    const read = await this.#record(citation.record);
    if (read === null) return { quote, amounts: [], accounts: [], payees: [] };
    const { entry } = read;
    const inside = read.findings.filter(({ start, end }) => start < citation.end && end > citation.start);
    const ledger = entry !== null && entry.kind !== 'contact';
    return {
      quote,
      amounts: ledger ? totalOf(entry) : inside.flatMap(amountOf),
      accounts: accountsOf(inside, citation.quote, await this.#bankNumbers(citation, read, inside)),
      payees: payeeOf(entry),
    };
  }

  /** Numbers under a heading, in a record or beside words that are about banks, whatever they are called. */
  async #bankNumbers(
    { record, quote, start }: Citation,
    read: Read,
    inside: Read['findings'],
  ): Promise<string[]> {
    if (read.entry !== null || !/\d{4}/.test(quote.replace(/[ -]/g, ''))) return [];
    const passage = (await this.#evidence.passages(record)).find(
      (one) => one.start <= start && start < one.end,
    );
    const about = [read.record.title, ...(passage?.heading ?? []), ...(passage?.columns ?? []), quote];
    // What an extractor calls something else is no account.
    const other = inside.filter(
      (one) => one.kind === 'phone' || (one.kind === 'identifier' && !BANK.test(one.data.scheme)),
    );
    return bankNumbersIn(
      quote,
      about,
      other.map((one) => one.quote),
    );
  }

  #record(id: string): Promise<Read | null> {
    const known = this.#read.get(id) ?? this.#load(id);
    this.#read.set(id, known);
    return known;
  }

  async #load(id: string): Promise<Read | null> {
    const record = await this.#evidence.record(id);
    if (record === null) return null;
    const findings: Found[] = [];
    for await (const finding of this.#evidence.findings({ kinds: [...KINDS], record: id }))
      findings.push(finding);
    return { record, entry: accountEntryOf(record), findings };
  }
}

function amountOf(finding: Found): (Amount & { ledger: boolean })[] {
  if (finding.kind !== 'money') return [];
  const { amount, currency } = finding.data;
  return [{ value: numberKey(amount), currency, written: finding.quote, ledger: false }];
}

/** What an entry of the accounts is about: its total, whichever of its cells is quoted. */
function totalOf(entry: Exclude<AccountEntry, { kind: 'contact' }>): (Amount & { ledger: boolean })[] {
  const told = 'total' in entry ? entry.total : entry.amount;
  if (told === null) return [];
  const { currency } = entry;
  const written = currency === null ? told.value : `${currency} ${told.value}`;
  return [{ value: numberKey(told.value), currency, written, ledger: true }];
}

function accountsOf(
  findings: readonly Found[],
  quote: string,
  numbers: readonly string[],
): { compact: string; written: string }[] {
  const found = new Map<string, string>();
  for (const finding of findings) {
    if (finding.kind !== 'identifier' || !BANK.test(finding.data.scheme)) continue;
    const compact = compactIdentifier(finding as Finding<'identifier'>);
    if (compact !== null) found.set(compact, finding.quote);
  }
  const forms = accountsIn(quote, 0).map(({ start, end }) => quote.slice(start, end));
  for (const written of [...forms, ...numbers]) {
    const compact = compactOf(written);
    if (![...found.keys()].some((one) => compact.includes(one))) found.set(compact, written);
  }
  return [...found].map(([compact, written]) => ({ compact, written }));
}

function payeeOf(entry: AccountEntry | null): string[] {
  if (entry === null || entry.kind === 'contact' || entry.party === null) return [];
  const out =
    entry.kind === 'payment'
      ? entry.direction === 'out'
      : entry.kind === 'bank-line'
        ? entry.amount.value.startsWith('-')
        : entry.side === 'purchases';
  return out ? [entry.party.value] : [];
}
