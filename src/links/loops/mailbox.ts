import type { Evidence } from '../../contracts/evidence.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import type { Reference } from '../../contracts/reference.ts';
import { keywordsOf } from '../obligations/keywords.ts';
import { saysDone, saysReceived } from './wording.ts';

/** What is kept of a mail to tell whether it answers another: no text. */
export interface Letter {
  id: string;
  at: string;
  time: number;
  /** Keys of person links; null for a writer who is not known. */
  from: string | null;
  to: string[];
  cc: string[];
  done: boolean;
  received: boolean;
  attached: boolean;
  keywords: ReadonlySet<string>;
  /** The first paragraph that its writer wrote: what a closing is quoted by. */
  opening: Reference;
}

/** Mails of the business by thread and by writer, in order of time. */
export class Mailbox {
  readonly letters = new Map<string, Letter>();
  private readonly threadOf = new Map<string, readonly string[]>();
  private readonly byPair = new Map<string, Letter[]>();

  static async open(evidence: Evidence): Promise<Mailbox> {
    const mailbox = new Mailbox();
    const people = await evidence.links('person');
    const personOf = new Map(
      people.flatMap(({ key, data }) =>
        data.addresses.map((address) => [address.toLowerCase(), key] as const),
      ),
    );
    const carriers = new Set<string>();
    for await (const { parent } of evidence.records({ outcomes: ['business', 'duplicate'] }))
      if (parent !== null) carriers.add(parent);
    for await (const record of evidence.records({ kinds: ['mail'] })) {
      const letter = letterOf(record, personOf, carriers.has(record.id));
      if (letter) mailbox.letters.set(letter.id, letter);
    }
    for (const { data } of await evidence.links('thread'))
      for (const record of data.records) mailbox.threadOf.set(record, data.records);
    for (const letter of [...mailbox.letters.values()].sort(
      (a, b) => a.time - b.time || (a.id < b.id ? -1 : 1),
    )) {
      for (const to of [...letter.to, ...letter.cc]) {
        const pair = `${letter.from}\n${to}`;
        const known = mailbox.byPair.get(pair);
        if (known) known.push(letter);
        else mailbox.byPair.set(pair, [letter]);
      }
    }
    return mailbox;
  }

  /** Later mails of the same conversation, in order. */
  after(letter: Letter): Letter[] {
    const later = (this.threadOf.get(letter.id) ?? []).flatMap((id) => this.letters.get(id) ?? []);
    return later
      .filter((other) => other.id !== letter.id && other.time > letter.time)
      .sort((a, b) => a.time - b.time);
  }

  /** Whether one person ever wrote to another. */
  wrote(from: string, to: string): boolean {
    return this.byPair.has(`${from}\n${to}`);
  }

  /** Mails of one person to another within so many days after, whatever their subject. */
  between(from: string, to: string, letter: Letter, days: number): Letter[] {
    const until = letter.time + days * 86_400_000;
    const letters = this.byPair.get(`${from}\n${to}`) ?? [];
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
  attached: boolean,
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
  const words = own.length > 0 ? own.map(({ start, end }) => record.text.slice(start, end)).join('\n') : '';
  const blank = record.text.slice(opening.start, opening.end).indexOf('\n\n', 40);
  const end =
    blank < 0
      ? Math.min(opening.end, opening.start + 400)
      : Math.min(opening.start + blank, opening.start + 400);
  return {
    id: record.id,
    at: record.at,
    time,
    from: keys('from')[0] ?? null,
    to: keys('to'),
    cc: keys('cc'),
    done: saysDone(words),
    received: saysReceived(words),
    attached,
    keywords: keywordsOf(`${record.title} ${words.slice(0, 3000)}`),
    opening: { record: record.id, start: opening.start, end: Math.max(end, opening.start + 1) },
  };
}
