import type { Evidence } from '../../contracts/evidence.ts';
import type { Ledger, LedgerCredit, LedgerDocument } from '../../contracts/ledger.ts';
import type { Organisation } from '../../contracts/link-kinds.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import type { Reference } from '../../contracts/reference.ts';
import { domainOf, isOwnDomain, organisationKey } from '../../links/people/domains.ts';
import type { PersonCard } from '../emails/mailbox.ts';
import { compare, coreKey, fullKey, type Name, nameOf } from './names.ts';

export type Side = 'client' | 'vendor';

/** Who the business sells to or buys from. */
export interface Party {
  key: string;
  side: Side;
  /** Its fullest name, as written. */
  name: string;
  /** Every whole name as written. */
  names: Set<string>;
  /** Numbers of its agreements and orders: what stands in rows that name it, and nobody else. */
  identifiers: Set<string>;
  /** Keys of organisation links. */
  organisations: Set<string>;
  addresses: Set<string>;
  people: PersonCard[];
  /** Invoices of a client, bills of a vendor; oldest first. */
  ledger: LedgerDocument[];
  /** Credits of a client, or of a vendor, with something left of them; oldest first. */
  credits: LedgerCredit[];
  contacts: BatonRecord[];
  /** Payments out that name it, where there are no bills. */
  payments: { record: string; date: Reference; day: string }[];
  /** Where its name stands. */
  named: Reference;
}

/** A party that a document names in a place that is for clients or vendors. */
export interface Candidate {
  side: Side;
  name: string;
  proof: Reference;
  /** The name alone proves nothing: a table without anything on business beside it. */
  weak: boolean;
  identifiers: readonly string[];
}

/** The parties of the business by key. Whole names are compared; a short name joins the one party that it can mean. */
export class Directory {
  readonly parties = new Map<string, Party>();
  readonly #own: ReadonlySet<string>;
  /** Names by their first word. */
  readonly #byFirst = new Map<string, { party: Party; name: Name }[]>();

  constructor(own: readonly string[]) {
    this.#own = new Set(own.map(coreKey).filter((key) => key !== ''));
  }

  isOwn(name: string): boolean {
    const core = coreKey(name);
    return core === '' || this.#own.has(core);
  }

  /** The party that a written name means: its whole name, its name without legal form, or the beginning of one name only. */
  meant(written: string): Party | null {
    const exact = this.parties.get(fullKey(written));
    if (exact) return exact;
    const { core, form } = nameOf(written);
    if (core.length === 0) return null;
    const near = this.#byFirst.get(core[0] as string) ?? [];
    const same = new Set(
      near
        .filter(
          ({ name }) =>
            name.core.join(' ') === core.join(' ') && (form.length === 0 || name.form.length === 0),
        )
        .map(({ party }) => party),
    );
    if (same.size > 0) return same.size === 1 ? ([...same][0] as Party) : null;
    if (form.length > 0) return null;
    const longer = new Set(
      near.filter(({ name }) => core.every((word, at) => name.core[at] === word)).map(({ party }) => party),
    );
    return longer.size === 1 ? ([...longer][0] as Party) : null;
  }

  /** Notes one more whole name of a party. */
  call(party: Party, written: string): void {
    if (party.names.has(written)) return;
    party.names.add(written);
    this.#index(party, written);
  }

  #index(party: Party, written: string): void {
    const name = nameOf(written);
    const first = name.core[0] ?? '';
    const known = this.#byFirst.get(first);
    if (known) known.push({ party, name });
    else this.#byFirst.set(first, [{ party, name }]);
  }

  add(side: Side, written: string, proof: Reference): Party | null {
    const name = written.replaceAll(/\s+/g, ' ').trim();
    if (this.isOwn(name)) return null;
    const known = this.meant(name);
    if (known) {
      if (coreKey(known.name) === coreKey(name)) this.call(known, name);
      return known;
    }
    const key = fullKey(name);
    if (key === '') return null;
    const party: Party = {
      key,
      side,
      name,
      names: new Set([name]),
      identifiers: new Set(),
      organisations: new Set(),
      addresses: new Set(),
      people: [],
      ledger: [],
      credits: [],
      contacts: [],
      payments: [],
      named: proof,
    };
    this.parties.set(key, party);
    this.#index(party, name);
    return party;
  }
}

/** Parties of the accounts: who was invoiced is a client, who sent bills a vendor; who is both is a client. */
export function addLedger(directory: Directory, ledger: Ledger): void {
  const documents = [...ledger.invoices, ...ledger.bills];
  for (const document of documents) {
    const name = document.party.value;
    if (directory.isOwn(name)) continue;
    const key = fullKey(name);
    const party =
      directory.parties.get(key) ??
      directory.add(document.kind === 'invoice' ? 'client' : 'vendor', name, document.party.cite);
    if (party && (party.side === 'client') === (document.kind === 'invoice')) party.ledger.push(document);
  }
  for (const credit of ledger.credits) {
    const name = credit.party.value;
    if (directory.isOwn(name)) continue;
    const side: Side = credit.side === 'sales' ? 'client' : 'vendor';
    const party = directory.parties.get(fullKey(name)) ?? directory.add(side, name, credit.party.cite);
    if (party?.side === side) party.credits.push(credit);
  }
  for (const party of directory.parties.values())
    party.credits.sort(
      (one, other) => compare(one.issued.value, other.issued.value) || compare(one.record, other.record),
    );
  for (const party of directory.parties.values())
    party.ledger.sort(
      (one, other) => compare(one.issued.value, other.issued.value) || compare(one.record, other.record),
    );
}

/** Who was paid from the bank again and again and bears a company's name, where no bills tell of it. */
export function addPayees(directory: Directory, ledger: Ledger): void {
  if (ledger.bills.length > 0) return;
  const paid = Map.groupBy(
    ledger.bank.filter(({ amount, party }) => amount.value.startsWith('-') && party !== null),
    ({ party }) => fullKey(party?.value ?? ''),
  );
  for (const [key, rows] of [...paid].sort(([one], [other]) => compare(one, other))) {
    const [first] = rows;
    if (!first?.party || rows.length < 2 || nameOf(first.party.value).form.length === 0) continue;
    if (directory.parties.get(key)?.side === 'client') continue;
    const party = directory.add('vendor', first.party.value, first.date.cite);
    party?.payments.push(...rows.map(({ record, date }) => ({ record, date: date.cite, day: date.value })));
  }
}

/** Parties of the documents, the firmest first: who is only in a table is one where something else speaks for it. */
export function addCandidates(directory: Directory, candidates: readonly Candidate[]): void {
  for (const candidate of [...candidates].sort((one, other) => Number(one.weak) - Number(other.weak))) {
    const { side, name, proof, weak, identifiers } = candidate;
    const known = directory.meant(name);
    if (!known && weak && nameOf(name).form.length === 0) continue;
    const party = known ?? directory.add(side, name, proof);
    if (!party) continue;
    if (coreKey(party.name) === coreKey(name)) directory.call(party, name);
    for (const identifier of identifiers) party.identifiers.add(identifier);
  }
}

/** Leaves out numbers that stand for two parties. */
export function settleIdentifiers(parties: Iterable<Party>): void {
  const holders = new Map<string, number>();
  const all = [...parties];
  for (const party of all)
    for (const identifier of party.identifiers) holders.set(identifier, (holders.get(identifier) ?? 0) + 1);
  for (const party of all)
    for (const identifier of party.identifiers)
      if ((holders.get(identifier) ?? 0) > 1) party.identifiers.delete(identifier);
}

/** Joins parties with the contacts of the accounts, and by their addresses or equal names with organisations and people. */
export async function addPeople(
  directory: Directory,
  evidence: Evidence,
  organisations: ReadonlyMap<string, Organisation & { key: string }>,
  people: ReadonlyMap<string, PersonCard>,
): Promise<void> {
  for await (const record of evidence.records({ kinds: ['contact'] })) {
    const party = directory.parties.get(fullKey(record.title));
    if (!party) continue;
    party.contacts.push(record);
    for (const { address } of record.people) if (address !== null) addAddress(party, address, evidence);
  }
  const byCore = Map.groupBy(directory.parties.values(), ({ name }) => coreKey(name));
  for (const organisation of organisations.values()) {
    const named = byCore.get(coreKey(organisation.name));
    if (!organisation.own && named?.length === 1) named[0]?.organisations.add(organisation.key);
  }
  for (const party of directory.parties.values()) {
    const shared = [...party.organisations].filter((key) =>
      [...directory.parties.values()].some((other) => other !== party && other.organisations.has(key)),
    );
    const keys = new Set<string>();
    for (const person of people.values()) {
      const ofOrganisation =
        person.organisation !== null &&
        party.organisations.has(person.organisation) &&
        !shared.includes(person.organisation);
      const known = person.addresses.some((address) => party.addresses.has(address));
      if (person.standing === 'outside' && (ofOrganisation || known)) keys.add(person.key);
    }
    party.people = [...keys].sort(compare).flatMap((key) => people.get(key) ?? []);
  }
}

/** Notes an address of a party; one at a domain of its own tells its organisation. */
export function addAddress(party: Party, address: string, evidence: Evidence): void {
  const lower = address.toLowerCase();
  const domain = domainOf(lower);
  if (domain === null || isOwnDomain(domain, evidence.handover)) return;
  party.addresses.add(lower);
  const key = organisationKey(lower, evidence.handover);
  if (key !== null) party.organisations.add(key);
}
