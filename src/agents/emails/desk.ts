import type { Claim, Inline } from '../../contracts/draft.ts';
import type { Evidence } from '../../contracts/evidence.ts';
import type { Loop } from '../../contracts/link-kinds.ts';
import { claimOf, stated, text } from '../kit/claims.ts';
import type { Mailbox, MailCard, ThreadCard } from './mailbox.ts';
import type { Reader, Sentence } from './telling.ts';

/** A loop with the mail that it stands in. */
export interface Waiting extends Loop {
  key: string;
  mail: MailCard;
  thread: ThreadCard | undefined;
  /** Words of the statement. */
  quote: string;
}

/** Everything that the pages of this agent are made from. Paths are of pages that will be written. */
export interface Desk {
  evidence: Evidence;
  mailbox: Mailbox;
  reader: Reader;
  loops: Waiting[];
  scores: Map<string, number>;
  personPages: Map<string, string>;
  organisationPages: Map<string, string>;
  threadPages: Map<string, string>;
  decisions: Decision[];
}

/** A sentence in which something was settled, with its mail. */
export interface Decision {
  sentence: Sentence;
  /** Null where a paper tells it. */
  mail: MailCard | null;
  thread: ThreadCard | undefined;
  day: string;
  /** Subject or title of what tells it. */
  title: string;
}

const TITLE = 90;

/** Words of a record for a title or a label: one line, cut at a word. */
export function brief(words: string, longest = TITLE): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).toWellFormed().replaceAll('\ufffd', '').trimEnd()}…`;
}

export function nameOf(desk: Pick<Desk, 'mailbox'>, key: string | null): string {
  if (key === null) return 'someone unnamed';
  const person = desk.mailbox.people.get(key);
  return brief(person?.name || person?.addresses[0] || key, 60);
}

const headOf = (mail: MailCard) => mail.head.map(({ start, end }) => ({ record: mail.id, start, end }));

/** Day and writer of a mail, proved by its header lines. */
export function origin(desk: Pick<Desk, 'mailbox'>, mail: MailCard): Claim {
  return stated(`${mail.day || 'undated'}, ${nameOf(desk, mail.from)}`, headOf(mail));
}

export function dayClaim(mail: MailCard): Claim {
  return stated(mail.day || 'undated', headOf(mail));
}

/** A number that was counted over mails, proved by the header lines of the newest and the oldest of them. */
export function countClaim(
  count: number,
  mails: readonly MailCard[],
  method: string,
  words = String(count),
): Inline {
  const shown = [mails.at(-1), mails[0]].filter((mail) => mail !== undefined);
  if (count === 0 || shown.length === 0) return text(words);
  return stated(
    words,
    shown.flatMap((mail) => headOf(mail).slice(0, 1)),
    method,
  );
}

/** A person's name, as a link where they have a page. */
export function personLink(desk: Desk, key: string | null): Inline {
  const path = key === null ? undefined : desk.personPages.get(key);
  const name = nameOf(desk, key);
  return path ? { type: 'page', text: name, path } : text(name);
}

/** A thread's subject: a link to its digest, or to the record of its first mail. */
export function threadLink(desk: Desk, thread: ThreadCard | undefined, mail: MailCard): Inline {
  const subject = brief(thread?.subject || mail.title) || 'Without a subject';
  const path = thread === undefined ? undefined : desk.threadPages.get(thread.key);
  return path ? { type: 'page', text: subject, path } : { type: 'record', text: subject, record: mail.id };
}

export const quoted = (sentence: Sentence): Claim => claimOf({ ...sentence, heading: [], role: 'paragraph' });

/** A sentence with the items that it announces. */
export function quotedList(sentence: Sentence): Inline[] {
  return [
    quoted(sentence),
    ...sentence.list.slice(0, 6).flatMap((one, index) => [text(index === 0 ? ' ' : '; '), quoted(one)]),
  ];
}

/** Puts something between the members of a line. */
export function joined(parts: readonly Inline[][], between: string): Inline[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [text(between), ...part]));
}

export function yearsOf(days: readonly string[]): number[] {
  return [...new Set(days.filter((day) => day !== '').map((day) => Number(day.slice(0, 4))))].sort();
}

/** Newest first; ties by key. */
export function newestFirst<One>(
  items: readonly One[],
  day: (item: One) => string,
  key: (item: One) => string,
): One[] {
  return [...items].sort((one, other) => {
    const [a, b] = [day(one), day(other)];
    return a > b ? -1 : a < b ? 1 : key(one) < key(other) ? -1 : 1;
  });
}

/** The addresses of a person, each with its place in the newest mail that has it. */
export function addressClaims(desk: Pick<Desk, 'mailbox'>, addresses: readonly string[]): Inline[][] {
  return addresses.slice(0, 12).flatMap((address) => {
    const place = desk.mailbox.places.get(address);
    return place ? [[stated(address, [place])]] : [];
  });
}

/** Who never was written to by anyone of the business: a first enquiry, or an advertisement. */
export function isStranger({ mailbox }: Pick<Desk, 'mailbox'>, key: string | null): boolean {
  return key !== null && !mailbox.isOwn(key) && !mailbox.answered.has(key);
}

/** A mail to more people than this is not to one of them. */
const FEW = 8;

/** Whether a mail is between some people and others: written by one of them, or to a few. */
export function isBetween(mail: MailCard, writers: ReadonlySet<string>): boolean {
  return (mail.from !== null && writers.has(mail.from)) || mail.to.length <= FEW;
}
