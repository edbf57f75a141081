import type { Mailbox, PersonCard } from '../../contracts/mailbox.ts';
import type { Parties } from '../../contracts/parties.ts';
import { coreKey, isLegalForm, wordsIn } from '../parties/names.ts';
import { isOfDates } from './traits.ts';

/** Words between a first and a last name at most: "Montag, Ilse", "Anna M. Cruz". */
const NEAR = 2;

interface Named {
  /** Key of the counterpart; empty of who is of the business. */
  key: string;
  words: readonly string[];
}

/** With whom something is dealt: parties, and single people outside, each under one key. */
export class Counterparts {
  readonly #mailbox: Mailbox;
  readonly #parties: Parties;
  /** Names of people by each word of them. */
  readonly #byWord = new Map<string, Named[]>();
  /** Keys of parties by their names without the legal form. */
  readonly #byName: ReadonlyMap<string, string>;
  /** Keys of parties by the first two words of their names. */
  readonly #byBeginning: ReadonlyMap<string, readonly string[]>;
  /** Keys of parties that are people. */
  readonly #private: ReadonlySet<string>;

  constructor(mailbox: Mailbox, parties: Parties) {
    this.#mailbox = mailbox;
    this.#parties = parties;
    const keyed = parties.parties.map(({ key, name }) => ({
      key: `party ${key}`,
      name,
      words: nameWords(name),
    }));
    this.#byName = new Map(keyed.map(({ key, name }) => [coreKey(name), key]));
    this.#byBeginning = new Map(
      [...Map.groupBy(keyed, ({ words }) => words.slice(0, 2).join(' '))].map(([words, all]) => [
        words,
        all.map(({ key }) => key),
      ]),
    );
    const writers = new Set(
      [...mailbox.people.values()]
        .filter(({ sent }) => sent > 0)
        .flatMap(({ names }) => names.map((name) => nameWords(name).sort().join(' '))),
    );
    this.#private = new Set(
      keyed
        .filter(
          ({ name, words }) =>
            writers.has([...words].sort().join(' ')) &&
            !wordsIn(name).some(({ folded }) => isLegalForm(folded)),
        )
        .map(({ key }) => key),
    );
    for (const person of mailbox.people.values()) {
      if (person.machine) continue;
      const key = this.keyOf(person.key) ?? '';
      for (const name of person.names) {
        const words = nameWords(name);
        for (const word of words.length < 2 ? [] : words) {
          const known = this.#byWord.get(word) ?? [];
          if (!known.some((one) => one.key === key && one.words.join() === words.join()))
            this.#byWord.set(word, [...known, { key, words }]);
        }
      }
    }
  }

  /** Key of whom a person stands for; null of who is of the business. */
  keyOf(person: string | null): string | null {
    const card = person === null ? undefined : this.#mailbox.people.get(person);
    if (card?.standing !== 'outside') return null;
    const party = this.#parties.partyOf.get(card.key);
    return party ? `party ${party.key}` : (this.#byName.get(coreKey(card.name)) ?? `person ${card.key}`);
  }

  /** Key of the party, where it is one. */
  static partyIn(key: string): string | null {
    return key.startsWith('party ') ? key.slice('party '.length) : null;
  }

  /** Whether a key is that of a person who stands for nobody else: a private customer, an applicant. */
  isPrivate(key: string): boolean {
    return key.startsWith('person ') || this.#private.has(key);
  }

  /** Whom the mails of people are with. */
  ofPeople(people: Iterable<PersonCard>): Set<string> {
    return new Set([...people].flatMap(({ key }) => this.keyOf(key) ?? []));
  }

  /**
   * In whose names people outside write, as anyone may take any name: those who have the same name, and the one party
   * whose name begins with the same two words.
   */
  writtenAs(people: Iterable<PersonCard>): Set<string> {
    const found = new Set<string>();
    for (const { standing, name } of people) {
      const words = standing === 'outside' ? nameWords(name) : [];
      if (words.length < 2) continue;
      const [party, ...others] = this.#byBeginning.get(words.slice(0, 2).join(' ')) ?? [];
      if (party !== undefined && others.length === 0) found.add(party);
      for (const { key, words: same } of this.#byWord.get(words[0] as string) ?? [])
        if (key !== '' && isSame(same, words)) found.add(key);
    }
    return found;
  }

  /**
   * Whom a text names: parties by their names; people by two words of their name beside each other, or by the last one
   * alone where it is in nobody else's name and no day or month.
   */
  namedIn(text: string): Set<string> {
    const found = new Set(this.#parties.find(text).map(({ party }) => `party ${party}`));
    const words = wordsIn(text);
    for (const [at, { folded, text: written }] of words.entries()) {
      const names = this.#byWord.get(folded);
      if (!names || !/^\p{Lu}/u.test(written)) continue;
      const around = new Set(words.slice(Math.max(0, at - NEAR), at + NEAR + 1).map((word) => word.folded));
      const full = names.filter((name) => name.words.some((word) => word !== folded && around.has(word)));
      const chosen = full.length > 0 ? full : names;
      const keys = new Set(chosen.map(({ key }) => key));
      const [key] = keys;
      const alone =
        names.every((name) => name.words.at(-1) === folded) && folded.length > 3 && !isOfDates(folded);
      if (key && keys.size === 1 && (full.length > 0 || alone)) found.add(key);
    }
    return found;
  }
}

/** Whether two names have the same words. */
function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word) => other.includes(word));
}

/** The words of a name that are no initials. */
function nameWords(name: string): string[] {
  return [...new Set(wordsIn(name).map(({ folded }) => folded))].filter((word) => word.length > 2);
}
