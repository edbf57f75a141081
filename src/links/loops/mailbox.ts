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

type Says = Finding<'answer'>['data']['says'] | 'promises';

/** What a sentence of a mail says to what came before, with its topic. */
export interface Said extends Reference {
  says: Says;
  topic: ReadonlySet<string>;
  /** It sets a day. */
  dated: boolean;
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
  topic: ReadonlySet<string>;
  said: readonly Said[];
  /** The first paragraph that its writer wrote: what an attachment is quoted by. */
  opening: Reference;
  /** Characters that its writer wrote. */
  length: number;
  /** It writes a bank account. */
  account: boolean;
}

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
  readonly #threadOf = new Map<string, readonly string[]>();
  readonly #byWriter = new Map<string, Letter[]>();
  readonly #answered = new Set<string>();
  readonly #uses = new Map<string, number>();

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
        .match(/\p{L}+/gu) ?? [])
        names.add(word);
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
    const kinds = ['answer', 'promise', 'identifier'] as const;
    for await (const { record, findings } of viewsOf(evidence, kinds, ['mail'], ['mail'])) {
      if (isAutomaticSubject(record.title)) continue;
      const letter = letterOf(record, personOf, names, carriers.has(record.id), findings);
      if (letter) mailbox.letters.set(letter.id, letter);
    }
    for (const { data } of await evidence.links('thread'))
      for (const record of data.records) mailbox.#threadOf.set(record, data.records);
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

  /** Whether anyone of the business ever wrote to somebody, or they stand in its accounts. */
  isKnown(person: string): boolean {
    return this.isOwn(person) || this.#answered.has(person);
  }

  /** The topic of words, without the names of people. */
  topicOf(text: string): ReadonlySet<string> {
    return topicOf(text, this.#names);
  }

  /** Whether a word of a topic stands in hardly any other mail. */
  isRare(word: string): boolean {
    return (this.#uses.get(word) ?? 0) <= 4;
  }

  /** The last mails of the same conversation before one. */
  before(letter: Letter): Letter[] {
    const earlier = (this.#threadOf.get(letter.id) ?? []).flatMap((id) => this.letters.get(id) ?? []);
    return earlier
      .filter(({ time }) => time < letter.time)
      .sort((a, b) => b.time - a.time)
      .slice(0, 2);
  }

  /** Later mails of the same conversation, in order. */
  after(letter: Letter): Letter[] {
    const later = (this.#threadOf.get(letter.id) ?? []).flatMap((id) => this.letters.get(id) ?? []);
    return later
      .filter((other) => other.id !== letter.id && other.time > letter.time)
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

function letterOf(
  record: BatonRecord,
  personOf: ReadonlyMap<string, string>,
  names: ReadonlySet<string>,
  attached: boolean,
  findings: readonly Finding<'answer' | 'promise' | 'identifier'>[],
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
    topic: topicOf(`${record.title} ${words.slice(0, 3000)}`, names),
    said: findings.flatMap((finding) => saidBy(finding, names) ?? []),
    opening: { record: record.id, start: opening.start, end: Math.max(end, opening.start + 1) },
    length: words.length,
    account: findings.some((finding) => finding.kind === 'identifier' && ACCOUNTS.has(finding.data.scheme)),
  };
}

function saidBy(
  finding: Finding<'answer' | 'promise' | 'identifier'>,
  names: ReadonlySet<string>,
): Said | null {
  if (finding.kind === 'identifier' || (finding.kind === 'promise' && finding.data.bare)) return null;
  return {
    record: finding.record,
    start: finding.start,
    end: finding.end,
    says: finding.kind === 'promise' ? 'promises' : finding.data.says,
    topic: topicOf(finding.quote, names),
    dated: finding.kind === 'promise' && finding.data.due !== null,
  };
}
