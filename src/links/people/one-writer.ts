import type { Handover } from '../../contracts/handover.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { domainOf, isOwnDomain, labelOf, organisationKey } from './domains.ts';
import { type Identity, localPart } from './identity.ts';
import { digitsOf, nameKey } from './names.ts';

/** A line under which somebody signs is not longer. */
const SIGNING = 40;
/** More namesakes than this are not compared. */
const CROWD = 12;

interface Message {
  from: string;
  to: readonly string[];
}

/** Learns from mails which addresses one person writes from. */
export class Habits {
  readonly #handover: Handover;
  readonly #messages = new Map<string, Message>();
  /** What a mail answers, by the address that it is from. */
  readonly #answers: { from: string; message: string }[] = [];
  /** Last lines of what an address wrote itself. */
  readonly #signed = new Map<string, Set<string>>();
  /** Everyone to whom an address wrote. */
  readonly #recipients = new Map<string, Set<string>>();
  /** Addresses that wrote to somebody of the business. */
  readonly #within = new Set<string>();

  constructor(handover: Handover) {
    this.#handover = handover;
  }

  add(record: BatonRecord): void {
    const from = record.people.find(({ role }) => role === 'from')?.address;
    if (record.kind !== 'mail' || !from) return;
    const to = record.people.flatMap(({ role, address }) =>
      address !== null && (role === 'to' || role === 'cc') ? [address] : [],
    );
    const { messageId, inReplyTo } = record.data;
    const reached = this.#recipients.get(from) ?? new Set<string>();
    this.#recipients.set(from, reached);
    for (const address of to) reached.add(address);
    if (typeof messageId === 'string') this.#messages.set(messageId, { from, to });
    if (typeof inReplyTo === 'string') this.#answers.push({ from, message: inReplyTo });
    if (to.some((address) => address !== from && this.#isOwn(address))) this.#within.add(from);
    const line = lastLine(record);
    if (line !== '') this.#signed.set(from, (this.#signed.get(from) ?? new Set()).add(line));
  }

  #isOwn(address: string): boolean {
    return isOwnDomain(domainOf(address) ?? '', this.#handover);
  }

  /**
   * Pairs of addresses that are one person's: their names agree, no digit differs, and both write as one. Somebody answers
   * from the one what was sent to the other; or somebody writes notes to themself; or both sign with the same line, the one
   * being of the business and the other writing to it; or both are of one organisation's domain.
   */
  pairs(identities: readonly Identity[]): [Identity, Identity][] {
    const byAddress = new Map(
      identities.flatMap((one) => (one.address === null ? [] : [[one.address, one] as const])),
    );
    const found: [Identity, Identity][] = [];
    for (const { from, message } of this.#answers) {
      const answered = this.#messages.get(message);
      const writer = byAddress.get(from);
      if (!answered || !writer || answered.from === from || answered.to.includes(from)) continue;
      for (const address of answered.to) {
        const other = byAddress.get(address);
        if (other && this.#isHome(from, address) && (agree(writer, other) || this.#isBoxOf(writer, other)))
          found.push([writer, other]);
      }
    }
    for (const [from, reached] of this.#recipients) {
      const [one, other] = [byAddress.get(from), byAddress.get([...reached][0] ?? '')];
      if (reached.size === 1 && one && other && this.#isBoxOf(one, other)) found.push([one, other]);
    }
    const bySurname = Map.groupBy(
      identities
        .filter(({ address, sent }) => address !== null && sent > 0)
        .flatMap((identity) => surnamesOf(identity).map((surname) => ({ surname, identity }))),
      ({ surname }) => surname,
    );
    for (const group of bySurname.values()) {
      const namesakes = group.map(({ identity }) => identity);
      if (namesakes.length > CROWD) continue;
      for (const [index, one] of namesakes.entries())
        for (const other of namesakes.slice(index + 1))
          if (agree(one, other) && this.#writeAsOne(one, other)) found.push([one, other]);
    }
    return found;
  }

  /**
   * Whether one address is of the business and the other may be its owner's own. A domain that holds the letters of the
   * business's is made to be taken for it, and of two outside the one may be made to be taken for the other.
   */
  #isHome(one: string, other: string): boolean {
    const [own, outside] = this.#isOwn(one) ? [one, other] : [other, one];
    if (!this.#isOwn(own) || this.#isOwn(outside)) return false;
    const [house, home] = [own, outside].map((address) => labelOf(domainOf(address) ?? ''));
    return !home?.includes(house ?? '') && !house?.includes(home ?? '');
  }

  /**
   * Whether an address outside is somebody's private one: made of their surname with their first name or its letter, and
   * called by nothing else. There a figure tells no namesakes apart, as the plain name was taken.
   */
  #isBoxOf(box: Identity, { address, names }: Identity): boolean {
    const outside = box.address ?? '';
    if (
      this.#isOwn(outside) ||
      !this.#isHome(outside, address ?? '') ||
      digitsOf(localPart(address ?? '')) !== ''
    )
      return false;
    const parts = folded(localPart(outside).replaceAll(/\d+/g, '')).split(' ');
    return [...names.keys()]
      .map((name) => folded(name).split(' '))
      .some((words) => {
        const isOf = (part: string) =>
          words.some(
            (word) => word === part || ((part.length === 1 || part.length > 2) && word.startsWith(part)),
          );
        const called = [...box.names.keys()].flatMap((name) => folded(name).split(' '));
        return (
          words.length > 1 &&
          parts.length > 1 &&
          parts.at(-1) === words.at(-1) &&
          [...parts, ...called].every(isOf)
        );
      });
  }

  #writeAsOne(one: Identity, other: Identity): boolean {
    const [a, b] = [one.address ?? '', other.address ?? ''];
    const [first, second] = [a, b].map((address) => organisationKey(address, this.#handover));
    const isOneHouse = this.#isOwn(a) || this.#isOwn(b) ? domainOf(a) === domainOf(b) : first === second;
    if (isOneHouse) return first !== null && sameName(one, other);
    if (!this.#isHome(a, b)) return false;
    const outside = this.#isOwn(a) ? b : a;
    const lines = this.#signed.get(a);
    return this.#within.has(outside) && [...(this.#signed.get(b) ?? [])].some((line) => lines?.has(line));
  }
}

/** The last line that a writer wrote themselves, where it is short enough to be a name. */
function lastLine({ text, segments }: BatonRecord): string {
  const signature = segments.find(({ role }) => role === 'signature');
  const own = segments.filter(({ role }) => role === 'new').at(-1);
  const said = signature ?? own ?? { start: Math.max(0, text.indexOf('\n\n')), end: text.length };
  const lines = text
    .slice(said.start, said.end)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const line = (signature ? lines.find((one) => /^\p{L}/u.test(one)) : lines.at(-1)) ?? '';
  return line.length <= SIGNING && /^\p{Lu}[^.!?]*$/u.test(line) ? nameKey(line) : '';
}

/** Whole names by which an address is called. */
const wholeNames = ({ names }: Identity): string[] =>
  [...names.keys()].map(nameKey).filter((name) => name.includes(' '));

const sameName = (one: Identity, other: Identity): boolean => {
  const theirs = new Set(wholeNames(other));
  return wholeNames(one).some((name) => theirs.has(name));
};

/** Letters and spaces of a text, "ä" and "ae" alike. */
const folded = (words: string): string =>
  nameKey(words.replaceAll(/[._]+/g, ' ')).replaceAll(/([aou])e/g, '$1');

/** Whether two addresses may bear one name: they are called by it, or the one is spelled from it and called by a part of it. */
function agree(one: Identity, other: Identity): boolean {
  if (one === other || digitsOf(localPart(one.address ?? '')) !== digitsOf(localPart(other.address ?? '')))
    return false;
  return sameName(one, other) || isSpelled(one, other) || isSpelled(other, one);
}

/** Whether an address is the whole name of somebody, and all names that it goes by are shorter or longer forms of it. */
function isSpelled(one: Identity, { names }: Identity): boolean {
  const spelled = folded(localPart(one.address ?? ''));
  const parts = spelled.split(' ');
  if (parts.length < 2 || ![...names.keys()].some((name) => folded(name) === spelled)) return false;
  return [...one.names.keys()].every((name) => {
    const words = folded(name).split(' ');
    const isPart = (word: string) =>
      parts.some((part) => part === word || (word.length === 1 && part.startsWith(word)));
    return words.every(isPart) || parts.every((part) => words.includes(part));
  });
}

/** Last words of the names that an address goes by, and of the name that it spells. */
function surnamesOf({ names, address }: Identity): string[] {
  const whole = [...[...names.keys()].map(folded), folded(localPart(address ?? ''))].filter((name) =>
    name.includes(' '),
  );
  return [...new Set(whole.map((name) => name.split(' ').at(-1) ?? ''))].filter(({ length }) => length > 1);
}
