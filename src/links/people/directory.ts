import { Union } from '../../common/union.ts';
import type { Handover } from '../../contracts/handover.ts';
import type { BatonRecord, PersonRef, When } from '../../contracts/record.ts';
import { Apart } from './apart.ts';
import { domainOf, isOwnDomain } from './domains.ts';
import { type Identity, localPart, type Someone, type Written, widen } from './identity.ts';
import { digitsOf, initialKey, isSentOn, nameKey, spokenName } from './names.ts';
import { Habits } from './one-writer.ts';
import { rosterOf } from './roster.ts';
import { ownerOf, shareWord, type Writer, writersOf } from './writers.ts';

/** Names of the folder that a mail program keeps sent mail in. */
const SENT_FOLDER =
  /(?:^|[/_' .])(?:sent|gesendet|envoyés?|enviados?|inviata|posta inviata|verzonden)(?:$|[/_' .]|\s?(?:mail|items|messages|objects))/i;

/** Gathers everyone whom the records name, and joins what is proven to be one person. */
export class Directory {
  readonly #handover: Handover;
  readonly #identities: Identity[] = [];
  readonly #byAddress = new Map<string, number>();
  readonly #byName = new Map<string, number>();
  readonly #union = new Union();
  #apart: Apart;
  /** Addresses that sent on behalf of another address: `sender from`. */
  readonly #onBehalf = new Set<string>();
  /** Addresses that mails in a folder of sent mail are from. */
  readonly #sentFrom = new Set<string>();
  /** Alias → the first addresses of those who are said to have it. */
  readonly #aliases = new Map<string, Set<string>>();
  /** First addresses of all accounts, with aliases or without. */
  readonly #accounts = new Set<string>();
  /** What was sent from an address under each spoken name. */
  readonly #written = new Map<number, Map<string, Written>>();

  readonly #habits: Habits;
  /** Names of lists of people, by address. */
  readonly #listed = new Map<string, string>();

  constructor(handover: Handover) {
    this.#handover = handover;
    this.#habits = new Habits(handover);
    this.#apart = new Apart({ ...handover, people: [] }, () => undefined);
  }

  add(record: BatonRecord): void {
    this.#habits.add(record);
    const mail = record.kind === 'mail';
    for (const person of record.people) {
      const sentOn =
        mail &&
        person.role === 'from' &&
        person.address !== null &&
        (record.data['via'] === person.address || isSentOn(person.name));
      const identity = sentOn ? this.#behind(person) : this.#identityOf(person);
      if (!identity) continue;
      if (mail && person.role === 'from') identity.sent += 1;
      else if (mail && person.role !== 'reply-to') identity.received += 1;
      widen(identity, record.at);
      if (mail && person.role === 'from' && person.address !== null && !sentOn)
        this.#noteWriter(this.#at(person.address), spokenName(person.name), record.at);
    }
    this.#learnAliases(record.data['aliases']);
    for (const { name, address } of rosterOf(record, this.#handover)) this.#listed.set(address, name);
    const sender = record.data['sender'];
    const from = record.people.find((person) => person.role === 'from')?.address;
    if (mail && from && record.labels.some((label) => SENT_FOLDER.test(label))) this.#sentFrom.add(from);
    if (mail && typeof sender === 'string' && from && sender !== from)
      this.#onBehalf.add(`${sender} ${from}`);
  }

  /** Everyone, in order of address and then name. */
  everyone(): Someone[] {
    const { leaving, people } = this.#handover;
    for (const [index, written] of this.#written) this.#divide(index, written);
    this.#written.clear();
    for (const [address, name] of [...this.#listed].sort())
      if (!this.#byAddress.has(address)) this.#identities[this.#at(address)]?.names.set(name, 1);
    for (const identity of this.#identities) leaveOwnNames(identity);
    this.#apart = new Apart(this.#handover, (word) =>
      word.includes('@') ? this.#byAddress.get(word.toLowerCase()) : this.#byName.get(nameKey(word)),
    );
    const known = people.map((person) => this.#joinKnown(person.addresses, [person.name, ...person.names]));
    const leaver = this.#joinKnown(leaving.addresses, [leaving.name]);
    this.#joinAliases();
    this.#joinLeaver(leaver);
    this.#joinHabits();
    this.#joinNames();
    const groups = new Map<number, Someone>();
    for (const [index, identity] of this.#identities.entries()) {
      const root = this.#union.find(index);
      const group = groups.get(root);
      if (group) group.identities.push(identity);
      else
        groups.set(root, {
          identities: [identity],
          leaving: false,
          name: null,
          organisation: null,
          anchor: null,
        });
    }
    for (const [index, person] of people.entries()) {
      const group = groups.get(this.#union.find(known[index] ?? -1));
      if (group)
        Object.assign(group, {
          name: person.name,
          organisation: person.organisation ?? null,
          anchor: person.addresses[0]?.toLowerCase() ?? null,
        });
    }
    const leaverGroup = groups.get(this.#union.find(leaver));
    if (leaverGroup) {
      leaverGroup.leaving = true;
      leaverGroup.name ??= leaving.name;
      leaverGroup.anchor ??= leaving.addresses[0]?.toLowerCase() ?? null;
    }
    return [...groups.values()];
  }

  /** Whether a person says of two groups that they are two people. */
  areTwo(one: Someone, other: Someone): boolean {
    if (this.#apart.isEmpty) return false;
    const [a, b] = [one, other].map(({ identities: [first] }) =>
      first ? this.#identities.indexOf(first) : -1,
    );
    return a !== undefined && b !== undefined && a >= 0 && b >= 0 && this.#apart.parts(this.#union, a, b);
  }

  #join(one: number, other: number): void {
    if (!this.#apart.parts(this.#union, one, other)) this.#union.join(one, other);
  }

  /** Who wrote what an address sent on, where only the name is known: the address is not theirs. */
  #behind({ name: raw, address }: PersonRef): Identity | null {
    const name = spokenName(raw);
    const through = this.#identities[this.#at(address ?? '')] ?? null;
    if (!nameKey(name).includes(' ')) return through;
    const identity = this.#byNameOf(name);
    identity.via ??= address;
    identity.names.set(name, (identity.names.get(name) ?? 0) + 1);
    identity.own.add(name);
    return identity;
  }

  #noteWriter(index: number, name: string, at: When | null): void {
    if (name === '') return;
    this.#identities[index]?.own.add(name);
    const names = this.#written.get(index) ?? new Map<string, Written>();
    this.#written.set(index, names);
    const written = names.get(name) ?? { count: 0, first: null, last: null };
    names.set(name, written);
    written.count += 1;
    widen(written, at);
  }

  /**
   * Several writers behind one address are several people: each but the one whom the config or the address itself
   * names goes by their name alone, and what they sent is theirs.
   */
  #divide(index: number, written: ReadonlyMap<string, Written>): void {
    const identity = this.#identities[index];
    const address = identity?.address;
    if (!identity || !address) return;
    const writers = writersOf(new Map([...written].map(([name, { count }]) => [name, count])));
    const given = this.#givenNames(address);
    const isGiven = (writer: Writer) => writer.some((name) => given.some((known) => shareWord(known, name)));
    const own = given.length > 0 ? null : ownerOf(writers, localPart(address));
    const others = writers.filter((writer) => (given.length > 0 ? !isGiven(writer) : writer !== own));
    if (writers.length < 2 && given.length === 0) return;
    for (const writer of others) {
      const other = this.#byNameOf(writer[0] ?? '');
      other.via ??= address;
      for (const name of writer) {
        const { count, first, last } = written.get(name) ?? { count: 0, first: null, last: null };
        other.names.set(name, (other.names.get(name) ?? 0) + count);
        other.own.add(name);
        other.sent += count;
        identity.sent -= count;
        widen(other, first);
        widen(other, last);
      }
    }
    // A name of all of them would name one by another.
    const kept = new Set(
      writers.filter((writer) => !others.includes(writer)).flatMap((writer) => writer.map(nameKey)),
    );
    const taken = new Set(
      [...written.keys()].map(nameKey).filter((key) => key.includes(' ') && !kept.has(key)),
    );
    if (others.length > 0)
      for (const name of [...identity.names.keys()])
        if (taken.has(nameKey(name))) identity.names.delete(name);
  }

  /** Names that the config gives to an address. */
  #givenNames(address: string): string[] {
    const { leaving, people } = this.#handover;
    const has = (addresses: readonly string[]) => addresses.some((one) => one.toLowerCase() === address);
    return [
      ...(has(leaving.addresses) ? [leaving.name] : []),
      ...people.flatMap((person) => (has(person.addresses) ? [person.name, ...person.names] : [])),
    ];
  }

  #identityOf(person: PersonRef): Identity | null {
    const name = spokenName(person.name);
    if (person.address !== null) {
      const identity = this.#identities[this.#at(person.address)];
      if (identity && name !== '') identity.names.set(name, (identity.names.get(name) ?? 0) + 1);
      return identity ?? null;
    }
    const key = nameKey(name);
    if (!key.includes(' ')) return null;
    const identity = this.#byNameOf(name);
    identity.names.set(name, (identity.names.get(name) ?? 0) + 1);
    return identity;
  }

  /** Who is known by name alone. */
  #byNameOf(name: string): Identity {
    const key = nameKey(name);
    const known = this.#identities[this.#byName.get(key) ?? -1];
    if (known) return known;
    this.#byName.set(key, this.#identities.length);
    return this.#create(null);
  }

  #at(address: string): number {
    const key = address.toLowerCase();
    const known = this.#byAddress.get(key);
    if (known !== undefined) return known;
    const index = this.#identities.length;
    this.#byAddress.set(key, index);
    this.#create(key);
    return index;
  }

  #create(address: string | null): Identity {
    const identity: Identity = {
      address,
      via: null,
      names: new Map(),
      own: new Set(),
      sent: 0,
      received: 0,
      first: null,
      last: null,
    };
    this.#identities.push(identity);
    this.#union.add();
    return identity;
  }

  /** Joins the addresses and names that the config says are one; the number of one of them. */
  #joinKnown(addresses: readonly string[], names: readonly string[]): number {
    const indexes = addresses.map((address) => this.#at(address));
    for (const name of names) {
      const index = this.#byName.get(nameKey(name));
      if (index !== undefined) indexes.push(index);
    }
    if (indexes.length === 0) {
      const index = this.#identities.length;
      this.#create(null).names.set(names[0] ?? '', 1);
      this.#byName.set(nameKey(names[0] ?? ''), index);
      indexes.push(index);
    }
    for (const index of indexes) this.#join(indexes[0] ?? index, index);
    return indexes[0] ?? 0;
  }

  /** A mailbox or a directory says which addresses are one person's, the first being the account's own. */
  #learnAliases(groups: unknown): void {
    if (!Array.isArray(groups)) return;
    for (const group of groups) {
      if (!Array.isArray(group)) continue;
      const [own, ...aliases] = group
        .filter((address) => typeof address === 'string')
        .map((address) => address.toLowerCase());
      if (own === undefined || own === '') continue;
      this.#accounts.add(own);
      for (const alias of aliases) this.#aliases.set(alias, (this.#aliases.get(alias) ?? new Set()).add(own));
    }
  }

  /**
   * An alias that several accounts have is a shared mailbox, an account of its own is somebody else, and whose an
   * address of the config is stands in the config. Who may send as a colleague is told to have an alias, too: where an
   * address is only ever called by another's name, it is another's.
   */
  #joinAliases(): void {
    const taken = new Set(this.#accounts);
    for (const { addresses } of [...this.#handover.people, this.#handover.leaving])
      for (const address of addresses) taken.add(address.toLowerCase());
    for (const [alias, owners] of this.#aliases) {
      const [own, other] = owners;
      if (own === undefined || other !== undefined || taken.has(alias)) continue;
      const [account, extra] = [this.#at(own), this.#at(alias)];
      if (!this.#isSomebodyElse(extra, account)) this.#join(account, extra);
    }
  }

  /** Whether an address bears names of people, and none of them is a name of the account. */
  #isSomebodyElse(address: number, account: number): boolean {
    const namesOf = (index: number) =>
      [...(this.#identities[index]?.names.keys() ?? [])].map(nameKey).filter((name) => name.includes(' '));
    const own = new Set(namesOf(account));
    const names = namesOf(address);
    return names.length > 0 && !names.some((name) => own.has(name));
  }

  /**
   * The leaver's aliases: an address with the leaver's own name that is at an own domain, or that a known address of
   * theirs sends for; and one at an own domain with their surname and initial ("Cora" for "Corazon") that sent mail
   * is from. Never one whose digits differ, or that the config gives to another.
   */
  #joinLeaver(leaver: number): void {
    const { leaving, people } = this.#handover;
    const name = nameKey(leaving.name);
    const initial = initialKey(leaving.name);
    const digits = new Set(leaving.addresses.map((address) => digitsOf(localPart(address.toLowerCase()))));
    const claimed = new Set(
      people.flatMap((person) => person.addresses.map((address) => address.toLowerCase())),
    );
    for (const [address, index] of this.#byAddress) {
      const domain = domainOf(address);
      if (domain === null || claimed.has(address)) continue;
      if (digits.size > 0 && !digits.has(digitsOf(localPart(address)))) continue;
      const own = isOwnDomain(domain, this.#handover);
      const sendsFor = leaving.addresses.some((known) =>
        this.#onBehalf.has(`${known.toLowerCase()} ${address}`),
      );
      const named = (own || sendsFor) && this.#isCalled(index, (called) => nameKey(called) === name);
      const short =
        own &&
        initial !== null &&
        this.#sentFrom.has(address) &&
        this.#isCalled(index, (called) => initialKey(called) === initial);
      if (named || short) this.#join(leaver, index);
    }
  }

  /** Addresses that one person writes from; whose an address of the config is stands in the config. */
  #joinHabits(): void {
    const { leaving, people } = this.#handover;
    const claimed = new Set(
      [leaving, ...people].flatMap(({ addresses }) => addresses.map((one) => one.toLowerCase())),
    );
    const indexes = new Map(this.#identities.map((identity, index) => [identity, index]));
    for (const pair of this.#habits.pairs(this.#identities)) {
      const [one, other] = pair.map((identity) => indexes.get(identity) ?? -1) as [number, number];
      if (pair.every(({ address }) => claimed.has(address ?? ''))) continue;
      this.#join(one, other);
    }
  }

  /** Whether most of the names that an address goes by are such. */
  #isCalled(index: number, such: (name: string) => boolean): boolean {
    let same = 0;
    let other = 0;
    for (const [name, count] of this.#identities[index]?.names ?? []) {
      if (such(name)) same += count;
      else other += count;
    }
    return same > other;
  }

  /** A name without an address is the person of that name, where there is only one. */
  #joinNames(): void {
    const owners = new Map<string, Set<number>>();
    for (const [index, identity] of this.#identities.entries()) {
      if (identity.address === null) continue;
      for (const name of identity.names.keys()) {
        const key = nameKey(name);
        const set = owners.get(key) ?? new Set();
        if (set.size < 3) set.add(this.#union.find(index));
        owners.set(key, set);
      }
    }
    for (const [key, index] of this.#byName) {
      const [only, ...others] = owners.get(key) ?? [];
      if (only !== undefined && others.length === 0) this.#join(only, index);
    }
  }
}

/**
 * Who writes under a name of their own is nobody else: a contact's card that gives their address beside another's whole
 * name, or beside the firm's, names who else is there.
 */
function leaveOwnNames({ names, own }: Identity): void {
  if (own.size === 0) return;
  for (const name of [...names.keys()])
    if (name.includes(' ') && ![...own].some((one) => shareWord(one, name))) names.delete(name);
}
