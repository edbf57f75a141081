import type { PersonCard } from '../../contracts/mailbox.ts';
import { isOpen } from '../kit/loop-lines.ts';
import { nameOf } from '../kit/mail-lines.ts';
import { uniqueSlugs } from '../kit/slug.ts';
import { type Desk, isOfStrangers } from './desk.ts';
import { matters, workOf } from './importance.ts';

const PEOPLE = 150;

/** Somebody who gets a page, with those who may be the same person: the page asks. */
export interface Chosen {
  person: PersonCard;
  others: PersonCard[];
}

/**
 * The people who get a page, most active first; their paths are noted. Who bears the name of a more active one, and may be
 * the same, gets none: the page of that one asks, and their own name leads there.
 */
export function choosePeople(desk: Desk): Chosen[] {
  const { mailbox } = desk;
  const open = new Map<string, number>();
  for (const loop of mailbox.loops.filter((one) => isOpen(one) && !isOfStrangers(desk, one)))
    for (const key of [loop.by, loop.to]) if (key !== null) open.set(key, (open.get(key) ?? 0) + 1);
  const activity = (person: PersonCard) => {
    const { wrote, got } = workOf(person, mailbox);
    return wrote.length * 3 + Math.min(got.length, 200) + (open.get(person.key) ?? 0) * 10;
  };
  const ranked = [...mailbox.people.values()]
    .filter((person) => matters(person, mailbox, open.get(person.key) ?? 0))
    .map((person) => ({ person, rank: activity(person) }))
    .sort((one, other) => other.rank - one.rank || (one.person.key < other.person.key ? -1 : 1));
  const chosen = new Map<string, Chosen>();
  const same = new Map<string, string>();
  for (const { person } of ranked) {
    const other = person.proposed.find(({ key }) => chosen.has(key) && isNamesake(desk, person, key));
    if (other) same.set(person.key, other.key);
    else if (chosen.size < PEOPLE) chosen.set(person.key, { person, others: othersOf(desk, person) });
  }
  const slug = uniqueSlugs();
  for (const key of [...chosen.keys()].sort())
    desk.personPages.set(key, `emails/people/${slug(nameOf(desk, key))}`);
  for (const [key, other] of same) desk.personPages.set(key, desk.personPages.get(other) as string);
  return [...chosen.values()];
}

/** Whether two bear the same whole name, in any order of its words. */
function isNamesake({ mailbox }: Desk, person: PersonCard, key: string): boolean {
  const sounds = (names: readonly string[]) =>
    names.map((name) => (name.toLowerCase().match(/\p{L}{2,}/gu) ?? []).sort().join(' '));
  const theirs = new Set(sounds(mailbox.people.get(key)?.names ?? []));
  return sounds(person.names).some((sound) => sound.includes(' ') && theirs.has(sound));
}

/** Everyone who may be the same person and wrote or received, the most active first. */
function othersOf({ mailbox }: Desk, person: PersonCard): PersonCard[] {
  return person.proposed
    .flatMap(({ key }) => mailbox.people.get(key) ?? [])
    .filter((other) => other.wrote.length + other.got.length > 0)
    .sort((one, other) => other.wrote.length - one.wrote.length || (one.key < other.key ? -1 : 1));
}

/**
 * Names that are one person's alone among those whom the business writes with: whole ones, and the first name where nobody
 * else bears it. What an account calls somebody after their firm names the firm.
 */
export function ownNames({ mailbox, parties }: Desk): { key: string; names: string[] }[] {
  const people = [...mailbox.people.values()].filter(({ key }) => !mailbox.isStranger(key));
  const called = ({ key, names, organisation }: PersonCard) => {
    const firm = [
      mailbox.organisations.get(organisation ?? '')?.name ?? '',
      ...(parties.partyOf.get(key)?.names ?? []),
    ].flatMap((name) => name.split(/\s+/));
    const own = names.filter((name) => !firm.includes(name.split(/\s+/)[0] ?? name));
    return new Set(own.flatMap((name) => [name, name.split(/\s+/)[0] ?? name]));
  };
  const named = people.map((person) => ({ key: person.key, names: called(person) }));
  const bearers = new Map<string, number>();
  for (const { names } of named) for (const name of names) bearers.set(name, (bearers.get(name) ?? 0) + 1);
  return named.map(({ key, names }) => ({
    key,
    names: [...names].filter((name) => /^\p{Lu}\p{L}{2}/u.test(name) && bearers.get(name) === 1),
  }));
}
