import type { ContactEntry } from '../../contracts/accounts.ts';
import type { Handover } from '../../contracts/handover.ts';
import type { Ledger } from '../../contracts/ledger.ts';
import type { Mailbox, PersonCard } from '../../contracts/mailbox.ts';
import type { Party, Side } from '../../contracts/parties.ts';
import type { Reference } from '../../contracts/reference.ts';
import { domainOf, isMadeFrom, isOwnDomain, organisationKey } from '../../links/people/domains.ts';
import type { Candidate } from './candidates.ts';
import { compare, coreKey, fullKey, type Name, nameOf } from './names.ts';

/** A party while it is put together. */
export interface OpenParty {
  key: string;
  side: Side;
  name: string;
  names: Set<string>;
  identifiers: Set<string>;
  /** Keys of organisation links. */
  organisations: Set<string>;
  addresses: Set<string>;
  people: PersonCard[];
  ledger: Party['ledger'][number][];
  credits: Party['credits'][number][];
  contacts: ContactEntry[];
  payments: { record: string; date: Reference; day: string }[];
  named: Reference;
}

/** The parties of the business by key. Whole names are compared; a short name joins the one party that it can mean. */
export class Directory {
  readonly parties = new Map<string, OpenParty>();
  readonly #own: ReadonlySet<string>;
  /** Names by their first word. */
  readonly #byFirst = new Map<string, { party: OpenParty; name: Name }[]>();

  constructor(own: readonly string[]) {
    this.#own = new Set(own.map(coreKey).filter((key) => key !== ''));
  }

  isOwn(name: string): boolean {
    const core = coreKey(name);
    return core === '' || this.#own.has(core);
  }

  /** The party that a written name means: its whole name, its name without legal form, or the beginning of one name only. */
  meant(written: string): OpenParty | null {
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
    if (same.size > 0) return same.size === 1 ? ([...same][0] as OpenParty) : null;
    if (form.length > 0) return null;
    const longer = new Set(
      near.filter(({ name }) => core.every((word, at) => name.core[at] === word)).map(({ party }) => party),
    );
    return longer.size === 1 ? ([...longer][0] as OpenParty) : null;
  }

  /** Notes one more whole name of a party. */
  call(party: OpenParty, written: string): void {
    if (party.names.has(written)) return;
    party.names.add(written);
    this.#index(party, written);
  }

  #index(party: OpenParty, written: string): void {
    const name = nameOf(written);
    const first = name.core[0] ?? '';
    const known = this.#byFirst.get(first);
    if (known) known.push({ party, name });
    else this.#byFirst.set(first, [{ party, name }]);
  }

  add(side: Side, written: string, proof: Reference): OpenParty | null {
    const name = written.replaceAll(/\s+/g, ' ').trim();
    if (this.isOwn(name)) return null;
    const known = this.meant(name);
    if (known) {
      if (coreKey(known.name) === coreKey(name)) this.call(known, name);
      return known;
    }
    const key = fullKey(name);
    if (key === '') return null;
    const party: OpenParty = {
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
    // What was taken back or never sent is no invoice of theirs.
    if (party && document.counts && (party.side === 'client') === (document.kind === 'invoice'))
      party.ledger.push(document);
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
export function settleIdentifiers(parties: Iterable<OpenParty>): void {
  const holders = new Map<string, number>();
  const all = [...parties];
  for (const party of all)
    for (const identifier of party.identifiers) holders.set(identifier, (holders.get(identifier) ?? 0) + 1);
  for (const party of all)
    for (const identifier of party.identifiers)
      if ((holders.get(identifier) ?? 0) > 1) party.identifiers.delete(identifier);
}

/** Joins parties with the contacts of the accounts, and by their addresses or equal names with organisations and people. */
export function addPeople(directory: Directory, ledger: Ledger, mailbox: Mailbox, handover: Handover): void {
  const { parties } = directory;
  for (const contact of ledger.contacts) {
    const party = parties.get(fullKey(contact.name.value));
    if (!party) continue;
    party.contacts.push(contact);
    if (contact.email) addAddress(party, contact.email.value, handover);
  }
  const byCore = Map.groupBy(parties.values(), ({ name }) => coreKey(name));
  for (const organisation of mailbox.organisations.values()) {
    const named = byCore.get(coreKey(organisation.name));
    if (!organisation.own && named?.length === 1) named[0]?.organisations.add(organisation.key);
  }
  addMadeDomains([...parties.values()], mailbox);
  const holders = Map.groupBy(
    [...parties.values()].flatMap(({ organisations }) => [...organisations]),
    (key) => key,
  );
  for (const party of parties.values())
    party.people = [...mailbox.people.values()]
      .filter(({ standing, organisation, addresses }) => {
        if (standing !== 'outside') return false;
        const of = organisation !== null && party.organisations.has(organisation);
        return (
          (of && holders.get(organisation)?.length === 1) ||
          addresses.some((address) => party.addresses.has(address))
        );
      })
      .sort((one, other) => compare(one.key, other.key));
}

/**
 * A party of which no list and no account knows an address has the one domain that is made from its name, where somebody
 * here wrote to it. Where an address is known, a domain that looks like the party's may be made to be taken for it.
 */
function addMadeDomains(parties: readonly OpenParty[], { organisations, answered }: Mailbox): void {
  const outside = [...organisations.values()].filter(({ own }) => !own);
  for (const party of parties.filter(
    ({ organisations: known, addresses }) => known.size + addresses.size === 0,
  )) {
    const made = outside.filter(
      ({ domains, people }) =>
        people.some((key) => answered.has(key)) &&
        domains.some((domain) => [...party.names].some((name) => isMadeFrom(domain, name))),
    );
    const [only] = made;
    const others = parties.filter(({ names }) =>
      only?.domains.some((domain) => [...names].some((name) => isMadeFrom(domain, name))),
    );
    if (only && made.length === 1 && others.length === 1) party.organisations.add(only.key);
  }
}

/** Notes an address of a party; one at a domain of its own tells its organisation. */
export function addAddress(party: OpenParty, address: string, handover: Handover): void {
  const lower = address.toLowerCase();
  const domain = domainOf(lower);
  if (domain === null || isOwnDomain(domain, handover)) return;
  party.addresses.add(lower);
  const key = organisationKey(lower, handover);
  // What is not made from its name may be a host of mail that others use too.
  if (key !== null && [...party.names].some((name) => isMadeFrom(domain, name))) party.organisations.add(key);
}

/**
 * Organisations that are dealt with by mail and are neither clients nor vendors: offices, banks, neighbours. One is known by
 * a name that people write, and somebody of the business wrote to it, or answered it.
 */
export function addOthers(
  directory: Directory,
  mailbox: Mailbox,
  nameOfKey: (key: string) => { name: string; proof: Reference } | null,
): void {
  const held = new Set([...directory.parties.values()].flatMap(({ organisations }) => [...organisations]));
  for (const { key, own, people } of mailbox.organisations.values()) {
    if (own || held.has(key)) continue;
    const members = people.flatMap((person) => mailbox.people.get(person) ?? []);
    const concerns = ({ wrote, got, machine }: PersonCard) =>
      !machine && [...wrote, ...got].some(({ id }) => mailbox.threadOf.get(id)?.concerns === true);
    const written = members.some((person) => mailbox.answered.has(person.key) && concerns(person))
      ? nameOfKey(key)
      : null;
    if (written === null) continue;
    const party = directory.add('other', written.name, written.proof);
    if (!party) continue;
    party.organisations.add(key);
    const known = new Set(party.people);
    for (const person of members) if (!known.has(person)) party.people.push(person);
    party.people.sort((one, other) => compare(one.key, other.key));
  }
}
