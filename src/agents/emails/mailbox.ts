import type { Evidence } from '../../contracts/evidence.ts';
import type { Organisation, Person, Thread } from '../../contracts/link-kinds.ts';
import type { Range } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { maySettle, subjectShape } from './phrases.ts';

/** Kinds of findings whose number in a mail says how much it matters. */
export const WEIGHED = [
  'money',
  'percentage',
  'date',
  'duration',
  'identifier',
  'obligation',
  'exception',
  'state',
  'condition',
  'formula',
  'divisor',
  'promise',
  'request',
  'phone',
] as const;
export type Weighed = (typeof WEIGHED)[number];

/** What is kept of every mail: no text. */
export interface MailCard {
  id: string;
  /** ISO day by the mail's own word; empty where it has none. */
  day: string;
  title: string;
  /** Key of the person who wrote it, or null. */
  from: string | null;
  /** Keys of the people it went to, each once, without its writer. */
  to: string[];
  /** Ranges of its header lines that prove writer and day. */
  head: Range[];
  labels: string[];
  attachments: { name: string; record: string }[];
  counts: Partial<Record<Weighed, number>>;
  /** Its new text may hold a decision. */
  maySettle: boolean;
}

/** Where an address stands in the newest mail that has it. */
interface Place extends Range {
  record: string;
  day: string;
}

export interface ThreadCard {
  key: string;
  subject: string;
  /** In order of time. */
  mails: MailCard[];
  people: string[];
  first: string;
  last: string;
}

export interface PersonCard extends Person {
  key: string;
  wrote: MailCard[];
  got: MailCard[];
}

/** The mailbox as the agent walks it: cards of mails, threads, people and organisations. Business mail alone. */
export interface Mailbox {
  mails: Map<string, MailCard>;
  /** In order of their keys. */
  threads: ThreadCard[];
  threadOf: Map<string, ThreadCard>;
  people: Map<string, PersonCard>;
  organisations: Map<string, Organisation & { key: string }>;
  places: Map<string, Place>;
  /** Keys of people to whom someone of the business wrote. */
  answered: Set<string>;
  /** Subject shapes that one sender repeats, with the mails; what is in them is routine. */
  routine: Map<string, MailCard[]>;
  isOwn(person: string | null): boolean;
  isLeaving(person: string | null): boolean;
}

/** From this many mails of one sender under one subject shape on, it is a routine. */
const ROUTINE = 5;

export async function readMailbox(evidence: Evidence): Promise<Mailbox> {
  const people = new Map<string, PersonCard>();
  const byAddress = new Map<string, string>();
  for (const { key, data } of await evidence.links('person')) {
    people.set(key, { ...data, key, wrote: [], got: [] });
    for (const address of data.addresses) byAddress.set(address, key);
  }
  const mails = new Map<string, MailCard>();
  const places = new Map<string, Place>();
  for await (const record of evidence.records({ kinds: ['mail'] })) {
    mails.set(record.id, cardOf(record, byAddress));
    notePlaces(places, record);
  }
  for await (const finding of evidence.findings({ kinds: WEIGHED })) {
    const counts = mails.get(finding.record)?.counts;
    if (counts) counts[finding.kind as Weighed] = (counts[finding.kind as Weighed] ?? 0) + 1;
  }
  for (const mail of inTime([...mails.values()])) {
    if (mail.from !== null) people.get(mail.from)?.wrote.push(mail);
    for (const key of mail.to) people.get(key)?.got.push(mail);
  }
  const threads = (await evidence.links('thread')).flatMap(({ key, data }) =>
    threadOf(key, data, mails, people),
  );
  const own = (key: string | null) => key !== null && (people.get(key)?.standing ?? 'outside') !== 'outside';
  return {
    mails,
    threads,
    threadOf: new Map(threads.flatMap((thread) => thread.mails.map((mail) => [mail.id, thread] as const))),
    people,
    places,
    organisations: new Map(
      (await evidence.links('organisation')).map(({ key, data }) => [key, { ...data, key }]),
    ),
    answered: new Set([...mails.values()].flatMap((mail) => (own(mail.from) ? mail.to : []))),
    routine: routinesOf([...mails.values()]),
    isOwn: own,
    isLeaving: (key) => key !== null && people.get(key)?.standing === 'leaving',
  };
}

/** Oldest first; what has no date comes last. Ties by id. */
export function inTime(mails: readonly MailCard[]): MailCard[] {
  return [...mails].sort((one, other) => {
    const [a, b] = [one.day || '9999', other.day || '9999'];
    return a < b ? -1 : a > b ? 1 : one.id < other.id ? -1 : 1;
  });
}

function threadOf(
  key: string,
  data: Thread,
  mails: ReadonlyMap<string, MailCard>,
  people: ReadonlyMap<string, PersonCard>,
): ThreadCard[] {
  const inside = data.records.flatMap((id) => mails.get(id) ?? []);
  if (inside.length === 0) return [];
  const days = inside.map((mail) => mail.day).filter((day) => day !== '');
  return [
    {
      key,
      subject:
        data.subject.replace(/\s+/g, ' ').trim() ||
        inside[0]?.title.replace(/\s+/g, ' ').trim() ||
        withoutSubject(inside[0] as MailCard, people),
      mails: inside,
      people: data.people,
      first: days[0] ?? '',
      last: days.at(-1) ?? '',
    },
  ];
}

/** What stands for a subject where there is none: who wrote to whom. */
function withoutSubject(mail: MailCard, people: ReadonlyMap<string, PersonCard>): string {
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
    maySettle: maySettle(newTextOf(record)),
  };
}

/** New text of a mail, up to a length that no letter has. */
function newTextOf({ text, segments }: BatonRecord): string {
  const fresh =
    segments.length === 0
      ? [text]
      : segments.flatMap(({ role, start, end }) => (role === 'new' ? text.slice(start, end) : []));
  return fresh.join('\n').slice(0, 20_000);
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
function notePlaces(places: Map<string, Place>, { id, at, text, people }: BatonRecord): void {
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

/** The routine that a mail would belong to. */
export function routineKey(mail: MailCard): string {
  return `${mail.from ?? ''} ${subjectShape(mail.title)}`;
}

function routinesOf(mails: readonly MailCard[]): Map<string, MailCard[]> {
  const groups = new Map<string, MailCard[]>();
  for (const mail of inTime(mails)) {
    if (subjectShape(mail.title) === '' || /^(?:re|aw|sv)\s?:/i.test(mail.title)) continue;
    const key = routineKey(mail);
    const group = groups.get(key);
    if (group) group.push(mail);
    else groups.set(key, [mail]);
  }
  return new Map([...groups].filter(([, group]) => group.length >= ROUTINE));
}
