import type { Evidence } from '../../contracts/evidence.ts';
import type { Thread } from '../../contracts/link-kinds.ts';
import {
  type MailCard,
  type PersonCard,
  type ThreadCard,
  WEIGHED,
  type Weighed,
} from '../../contracts/mailbox.ts';
import type { Range } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import type { Reference } from '../../contracts/reference.ts';
import { readSubject } from '../../records/subject.ts';
import { isRobot, maySettle } from './phrases.ts';

/** What was read of all mails before threads and people are put together. */
export interface Cards {
  mails: Map<string, MailCard>;
  people: Map<string, PersonCard>;
  places: Map<string, Reference & { day: string }>;
}

type Open<Card> = { -readonly [Field in keyof Card]: Card[Field] };

/** Cards of all business mails and of everyone known, each person with their mails. */
export async function readCards(evidence: Evidence): Promise<Cards> {
  const people = new Map<
    string,
    Omit<PersonCard, 'wrote' | 'got'> & { wrote: MailCard[]; got: MailCard[] }
  >();
  const byAddress = new Map<string, string>();
  for (const { key, data } of await evidence.links('person')) {
    const machine = data.addresses.length > 0 && data.addresses.every(isRobot);
    people.set(key, { ...data, key, wrote: [], got: [], machine });
    for (const address of data.addresses) byAddress.set(address, key);
  }
  const mails = new Map<string, Open<MailCard>>();
  const places: Cards['places'] = new Map();
  for await (const record of evidence.records({ kinds: ['mail'] })) {
    mails.set(record.id, cardOf(record, byAddress));
    notePlaces(places, record);
  }
  for await (const finding of evidence.findings({ kinds: WEIGHED })) {
    const mail = mails.get(finding.record);
    const kind: Weighed = finding.kind;
    if (mail) mail.counts = { ...mail.counts, [kind]: (mail.counts[kind] ?? 0) + 1 };
  }
  for (const mail of inTime([...mails.values()])) {
    if (mail.from !== null) people.get(mail.from)?.wrote.push(mail);
    for (const key of mail.to) people.get(key)?.got.push(mail);
  }
  return { mails, people, places };
}

/** Oldest first; what has no date comes last. Ties by id. */
export function inTime(mails: readonly MailCard[]): MailCard[] {
  return [...mails].sort((one, other) => {
    const [a, b] = [one.day || '9999', other.day || '9999'];
    return a < b ? -1 : a > b ? 1 : one.id < other.id ? -1 : 1;
  });
}

/** A thread with its mails; null where none of them is business. */
export function threadCard(
  key: string,
  data: Thread,
  { mails, people }: Pick<Cards, 'mails' | 'people'>,
): Omit<ThreadCard, 'concerns'> | null {
  const inside = data.records.flatMap((id) => mails.get(id) ?? []);
  const [opening] = inside;
  if (!opening) return null;
  const days = inside.map((mail) => mail.day).filter((day) => day !== '');
  const said = [data.subject, opening.title].map((words) => words.replaceAll(/\s+/g, ' ').trim());
  return {
    key,
    subject: said.find((words) => words !== '') ?? withoutSubject(opening, people),
    mails: inside,
    people: data.people,
    first: days[0] ?? '',
    last: days.at(-1) ?? '',
  };
}

/** What stands for a subject where there is none: who wrote to whom. */
function withoutSubject(mail: MailCard, people: Cards['people']): string {
  const name = (key: string | null | undefined) => (key ? people.get(key)?.name : undefined) ?? 'someone';
  return `No subject: ${name(mail.from)} to ${name(mail.to[0])}${mail.to.length > 1 ? ' and others' : ''}`;
}

function cardOf(record: BatonRecord, byAddress: ReadonlyMap<string, string>): MailCard {
  const keyOf = (address: string | null) => (address === null ? null : (byAddress.get(address) ?? null));
  const from = keyOf(record.people.find((person) => person.role === 'from')?.address ?? null);
  const to = record.people.flatMap((person) =>
    person.role === 'to' || person.role === 'cc' || person.role === 'bcc'
      ? (keyOf(person.address) ?? [])
      : [],
  );
  return {
    id: record.id,
    day: record.at?.slice(0, 10) ?? '',
    title: record.title,
    from,
    to: [...new Set(to)].filter((key) => key !== from),
    head: headOf(record.text),
    labels: record.labels,
    attachments: attachmentsOf(record),
    counts: {},
    maySettle: maySettle(newTextOf(record, 20_000)),
    answers: readSubject(record.title).answers,
  };
}

/** New text of a mail, up to a length that no letter has. */
export function newTextOf({ text, segments }: BatonRecord, longest: number): string {
  const fresh =
    segments.length === 0
      ? [text]
      : segments.flatMap(({ role, start, end }) => (role === 'new' ? text.slice(start, end) : []));
  return fresh.join('\n\n').slice(0, longest);
}

/** Range from the line of the writer to that of the day; with many recipients between, the two lines alone. */
function headOf(text: string): Range[] {
  const blank = text.indexOf('\n\n');
  const head = text.slice(0, blank < 0 ? Math.min(text.length, 4000) : blank);
  const line = (name: string): Range[] => {
    const at = head.startsWith(`${name}: `) ? 0 : head.indexOf(`\n${name}: `);
    if (at < 0) return [];
    const start = at === 0 && head.startsWith(name) ? 0 : at + 1;
    const end = head.indexOf('\n', start);
    return [{ start, end: end < 0 ? head.length : end }];
  };
  const [from, date] = [line('From')[0], line('Date')[0]];
  if (from && date && date.end > from.end && date.end - from.start <= 300)
    return [{ start: from.start, end: date.end }];
  const found = [from, date].filter((range) => range !== undefined);
  return found.length > 0 ? found : [{ start: 0, end: Math.min(text.length, 120) }];
}

/** Notes where each address of a mail stands in its header lines; the newest mail's place is kept. */
function notePlaces(places: Cards['places'], { id, at, text, people }: BatonRecord): void {
  const blank = text.indexOf('\n\n');
  const head = text.slice(0, Math.min(blank < 0 ? 4000 : blank, 8000));
  const lower = head.toLowerCase();
  const day = at?.slice(0, 10) ?? '';
  for (const { address } of people) {
    if (address === null || (places.get(address)?.day ?? '') > day) continue;
    const start = lower.indexOf(address);
    const end = start + address.length;
    if (start >= 0 && head.slice(start, end).toLowerCase() === address)
      places.set(address, { record: id, start, end, day });
  }
}

function attachmentsOf(record: BatonRecord): MailCard['attachments'] {
  const listed = record.data['attachments'];
  if (!Array.isArray(listed)) return [];
  return listed.flatMap((one) => {
    if (one === null || typeof one !== 'object' || Array.isArray(one)) return [];
    const { name, key, inline } = one;
    return typeof name === 'string' && typeof key === 'string' && inline !== true
      ? [{ name, record: `${record.source}/${key}` }]
      : [];
  });
}
