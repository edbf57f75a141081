import type { Evidence } from '../../contracts/evidence.ts';
import type { Finding } from '../../contracts/finding.ts';
import type { Person } from '../../contracts/link-kinds.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import type { Reference } from '../../contracts/reference.ts';
import { readSubject } from '../../records/subject.ts';
import { isAutomaticSubject } from '../../records/triage/automatic.ts';
import { viewsOf } from '../values/views.ts';
import { ownAliases } from './aliases.ts';
import { topicOf } from './topic.ts';

const READ = ['answer', 'promise', 'request', 'identifier'] as const;
type Read = (typeof READ)[number];
type Says = Finding<'answer'>['data']['says'] | 'promises';

/** What a sentence of a mail says to what came before, with its topic. */
export interface Said extends Reference {
  says: Says;
  topic: ReadonlySet<string>;
  /** The day that a promise sets. */
  due: string | null;
}

/** What a mail asks for: its topic, and the day by which. */
export interface Asked extends Reference {
  topic: ReadonlySet<string>;
  deadline: string | null;
}

/** What is kept of a mail to tell whether it answers another: no text. */
export interface Letter {
  id: string;
  at: string;
  time: number;
  /** Keys of person links; null for a writer who is not known. */
  from: string | null;
  to: string[];
  cc: string[];
  subject: string;
  /** The subject that its own took the place of: "New (was: Old)". */
  before: string | null;
  attached: boolean;
  /** The topic of its subject. */
  titled: ReadonlySet<string>;
  topic: ReadonlySet<string>;
  said: readonly Said[];
  /** The first paragraph that its writer wrote: what an attachment is quoted by. */
  opening: Reference;
  /** Characters that its writer wrote. */
  length: number;
  asks: readonly Asked[];
  /** It writes a bank account. */
  account: boolean;
}

/** No conversation has more mails in a row. */
const DEEPEST = 200;
const ACCOUNTS: ReadonlySet<string> = new Set([
  'iban',
  'swift-bic',
  'bsb',
  'sort-code',
  'routing-number',
  'account-number',
]);

/** Mails of the business by thread and by writer, in order of time. */
export class Mailbox {
  readonly letters = new Map<string, Letter>();
  readonly people = new Map<string, Person>();
  #names: ReadonlySet<string> = new Set();
  /** A word of a name to those who have it. */
  readonly #byName = new Map<string, Set<string>>();
  readonly #threadOf = new Map<string, readonly string[]>();
  /** Record id → id of the record that it answers. */
  readonly #answers = new Map<string, string>();
  readonly #byWriter = new Map<string, Letter[]>();
  readonly #answered = new Set<string>();
  readonly #uses = new Map<string, number>();
  /** Mails of one person to another. */
  readonly #pairs = new Map<string, number>();
  /** Requests and promises by their words and writer: the mails that hold them. */
  readonly #acts = new Map<string, Set<string>>();

  static async open(evidence: Evidence): Promise<Mailbox> {
    const mailbox = new Mailbox();
    const personOf = new Map<string, string>();
    const people = await evidence.links('person');
    const aliases = ownAliases(people);
    const names = new Set<string>();
    for (const { key, data } of people) {
      mailbox.people.set(key, data);
      for (const address of data.addresses) personOf.set(address.toLowerCase(), aliases.get(key) ?? key);
      for (const word of data.names
        .join(' ')
        .toLowerCase()
        .match(/\p{L}+/gu) ?? []) {
        names.add(word);
        const called = mailbox.#byName.get(word) ?? new Set<string>();
        mailbox.#byName.set(word, called.add(aliases.get(key) ?? key));
      }
    }
    for await (const { people: named } of evidence.records({ kinds: ['invoice', 'bill', 'contact'] }))
      for (const { address } of named) {
        const key = address === null ? undefined : personOf.get(address.toLowerCase());
        if (key !== undefined) mailbox.#answered.add(key);
      }
    mailbox.#names = names;
    const carriers = new Set<string>();
    for await (const { parent } of evidence.records({ outcomes: ['business', 'duplicate'] }))
      if (parent !== null) carriers.add(parent);
    for await (const { record, findings } of viewsOf(evidence, READ, ['mail'], ['mail'])) {
      if (isAutomaticSubject(record.title)) continue;
      const letter = letterOf(record, personOf, names, carriers.has(record.id), findings);
      if (!letter) continue;
      mailbox.letters.set(letter.id, letter);
      for (const finding of findings)
        if (finding.kind === 'request' || finding.kind === 'promise') mailbox.#noteAct(finding, letter);
    }
    for (const { data } of await evidence.links('thread')) {
      for (const record of data.records) mailbox.#threadOf.set(record, data.records);
      for (const [record, parent] of Object.entries(data.parents)) mailbox.#answers.set(record, parent);
    }
    mailbox.#sort();
    return mailbox;
  }

  #sort(): void {
    const inTime = [...this.letters.values()].sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1));
    for (const letter of inTime) {
      for (const word of letter.topic) this.#uses.set(word, (this.#uses.get(word) ?? 0) + 1);
      if (letter.from === null) continue;
      const written = this.#byWriter.get(letter.from);
      if (written) written.push(letter);
      else this.#byWriter.set(letter.from, [letter]);
      for (const to of [...letter.to, ...letter.cc]) {
        if (this.isOwn(letter.from)) this.#answered.add(to);
        const pair = `${letter.from}\n${to}`;
        this.#pairs.set(pair, (this.#pairs.get(pair) ?? 0) + 1);
      }
    }
  }

  /** Somebody of the business, the leaving one among them. */
  isOwn(person: string | null): boolean {
    return person !== null && (this.people.get(person)?.standing ?? 'outside') !== 'outside';
  }

  isLeaving(person: string | null): boolean {
    return person !== null && this.people.get(person)?.standing === 'leaving';
  }

  /** Whether somebody from elsewhere bears the family name of who leaves: what they write is rarely business. */
  isKin(person: string): boolean {
    if (this.isOwn(person)) return false;
    const families = [...this.people.values()]
      .filter(({ standing }) => standing === 'leaving')
      .map(
        ({ name }) =>
          name
            .toLowerCase()
            .match(/\p{L}+/gu)
            ?.at(-1) ?? '',
      );
    const { name = '', addresses = [] } = this.people.get(person) ?? {};
    const words = [name, ...addresses.map((one) => one.split('@')[0] ?? '')].join(' ').toLowerCase();
    return families.some((family) => family.length > 3 && words.includes(family));
  }

  /** Whether anyone of the business ever wrote to somebody, or they stand in its accounts. */
  isKnown(person: string): boolean {
    return this.isOwn(person) || this.#answered.has(person);
  }

  #noteAct({ quote }: { quote: string }, { from, id }: Letter): void {
    const key = actKey(quote, from);
    const known = this.#acts.get(key);
    if (known) known.add(id);
    else this.#acts.set(key, new Set([id]));
  }

  /** Whether its writer sent the same words in another mail too: a form, a bulletin, a reminder by machine. */
  isForm({ quote }: { quote: string }, { from }: Letter): boolean {
    return (this.#acts.get(actKey(quote, from))?.size ?? 0) > 1;
  }

  /** Whether nobody of the business ever wrote to somebody who is not the one who leaves, in mail or accounts. */
  isUnanswered(person: string): boolean {
    return !this.isLeaving(person) && !this.#answered.has(person);
  }

  /** The deadline of the last request of who waits that a promise answers; null where it named none. */
  deadlineFor({
    letter,
    by,
    to,
  }: {
    letter: Letter;
    by: string;
    to: string;
  }): { due: string; asked: Reference } | null {
    const asking = this.before(letter).find((one) => one.from === to && one.asks.length > 0);
    const dated = asking?.asks.filter(({ deadline }) => deadline !== null) ?? [];
    const [only, ...others] = dated;
    const made = letter.at.slice(0, 10);
    if (!asking?.to.includes(by) || !only?.deadline || others.length > 0 || only.deadline < made) return null;
    const { record, start, end } = only;
    return { due: only.deadline, asked: { record, start, end } };
  }

  /** How many mails one person wrote to another. */
  times(from: string, to: string): number {
    return this.#pairs.get(`${from}\n${to}`) ?? 0;
  }

  /** Whom words name by a name that nobody else has. */
  namedIn(text: string): ReadonlySet<string> {
    const named = new Set<string>();
    for (const [word] of text.matchAll(/\p{Lu}\p{L}{2,}/gu)) {
      const [only, ...others] = this.#byName.get(word.toLowerCase()) ?? [];
      if (only !== undefined && others.length === 0) named.add(only);
    }
    return named;
  }

  /** The topic of words, without the names of people. */
  topicOf(text: string): ReadonlySet<string> {
    return topicOf(text, this.#names);
  }

  /** Whether a word of a topic stands in hardly any other mail. */
  isRare(word: string): boolean {
    return (this.#uses.get(word) ?? 0) <= 4;
  }

  /** Whether a mail answers another, straight or by the mails between. */
  answers({ id }: Letter, other: Letter): boolean {
    let parent = this.#answers.get(id);
    for (let steps = 0; parent !== undefined && steps < DEEPEST; steps += 1) {
      if (parent === other.id) return true;
      parent = this.#answers.get(parent);
    }
    return false;
  }

  /** Whether a mail answers another straight. */
  answersStraight({ id }: Letter, other: Letter): boolean {
    return this.#answers.get(id) === other.id;
  }

  /** Clocks of mail programs differ: what a mail answers was written before it, whatever they say. */
  #isBefore(one: Letter, other: Letter): boolean {
    if (this.answers(other, one)) return true;
    return one.time < other.time && !this.answers(one, other);
  }

  #conversation(letter: Letter): Letter[] {
    return (this.#threadOf.get(letter.id) ?? [])
      .flatMap((id) => this.letters.get(id) ?? [])
      .filter(({ id }) => id !== letter.id);
  }

  /** Whether two mails stand in one conversation. */
  isOneTalk(one: Letter, other: Letter): boolean {
    return this.#threadOf.get(one.id)?.includes(other.id) ?? false;
  }

  /** The last mails of the same conversation before one. */
  before(letter: Letter): Letter[] {
    return this.#conversation(letter)
      .filter((other) => this.#isBefore(other, letter))
      .sort((a, b) => b.time - a.time)
      .slice(0, 2);
  }

  /** Later mails of the same conversation, in order. */
  after(letter: Letter): Letter[] {
    return this.#conversation(letter)
      .filter((other) => this.#isBefore(letter, other))
      .sort((a, b) => a.time - b.time || (a.id < b.id ? -1 : 1));
  }

  /** What somebody wrote within so many days after a mail, to anyone, in order. */
  writtenBy(person: string, letter: Letter, days: number): Letter[] {
    const until = letter.time + days * 86_400_000;
    const letters = this.#byWriter.get(person) ?? [];
    let low = 0;
    for (let high = letters.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((letters[middle] as Letter).time > letter.time) high = middle;
      else low = middle + 1;
    }
    const later: Letter[] = [];
    for (let index = low; index < letters.length && (letters[index] as Letter).time <= until; index++)
      later.push(letters[index] as Letter);
    return later;
  }
}

const actKey = (quote: string, from: string | null) =>
  `${from ?? ''}\n${quote.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}`;

function letterOf(
  record: BatonRecord,
  personOf: ReadonlyMap<string, string>,
  names: ReadonlySet<string>,
  attached: boolean,
  findings: readonly Finding<Read>[],
): Letter | null {
  const time = Date.parse(record.at ?? '');
  if (record.at === null || Number.isNaN(time)) return null;
  const keys = (role: string) => [
    ...new Set(
      record.people
        .filter((person) => person.role === role)
        .flatMap(({ address }) => (address === null ? [] : (personOf.get(address.toLowerCase()) ?? []))),
    ),
  ];
  const own = record.segments.filter(({ role }) => role === 'new');
  const opening = own[0] ?? { start: 0, end: record.text.length };
  const words = own.map(({ start, end }) => record.text.slice(start, end)).join('\n');
  const blank = record.text.slice(opening.start, opening.end).indexOf('\n\n', 40);
  const end = Math.min(
    blank < 0 ? opening.end : opening.start + blank,
    opening.start + 400,
    record.text.length,
  );
  const { key, before } = readSubject(record.title);
  return {
    id: record.id,
    at: record.at,
    time,
    from: keys('from')[0] ?? null,
    to: keys('to'),
    cc: keys('cc'),
    subject: key,
    before,
    attached,
    titled: topicOf(key, names),
    topic: topicOf(`${record.title} ${words.slice(0, 3000)}`, names),
    said: findings.flatMap((finding) => saidBy(finding, names) ?? []),
    opening: { record: record.id, start: opening.start, end: Math.max(end, opening.start + 1) },
    length: words.length,
    asks: findings.flatMap((finding) => askedBy(finding, names) ?? []),
    account: findings.some((finding) => finding.kind === 'identifier' && ACCOUNTS.has(finding.data.scheme)),
  };
}

function saidBy(finding: Finding<Read>, names: ReadonlySet<string>): Said | null {
  if (finding.kind !== 'answer' && (finding.kind !== 'promise' || finding.data.bare)) return null;
  return {
    record: finding.record,
    start: finding.start,
    end: finding.end,
    says: finding.kind === 'promise' ? 'promises' : finding.data.says,
    topic: topicOf(finding.quote, names),
    due: finding.kind === 'promise' ? finding.data.due : null,
  };
}

function askedBy(finding: Finding<Read>, names: ReadonlySet<string>): Asked | null {
  if (finding.kind !== 'request') return null;
  const { record, start, end, quote, data } = finding;
  return { record, start, end, topic: topicOf(quote, names), deadline: data.deadline ? data.due : null };
}
