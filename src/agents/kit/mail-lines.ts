import type { Block, Claim, Inline } from '../../contracts/draft.ts';
import type { Mailbox, MailCard, Sentence, ThreadCard } from '../../contracts/mailbox.ts';
import { claimOf, stated, text } from './claims.ts';
import { shownDay } from './dates.ts';

/** What lines on mail are made from, with the paths of pages that will be written. */
export interface MailPages {
  mailbox: Mailbox;
  /** By key of the person. */
  personPages: ReadonlyMap<string, string>;
  /** By key of the thread. */
  threadPages: ReadonlyMap<string, string>;
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

/** The name of a person, or an address where none is known. */
export function nameOf({ mailbox }: Pick<MailPages, 'mailbox'>, key: string | null): string {
  if (key === null) return 'someone unnamed';
  const person = mailbox.people.get(key);
  return brief(person?.name || person?.addresses[0] || key, 60);
}

const headOf = (mail: MailCard) => mail.head.map(({ start, end }) => ({ record: mail.id, start, end }));

/** Day and writer of a mail, proved by its header lines. */
export function origin(pages: Pick<MailPages, 'mailbox'>, mail: MailCard): Claim {
  return stated(`${shownDay(mail.day) || 'undated'}, ${nameOf(pages, mail.from)}`, headOf(mail));
}

/** The day of a mail, proved by its header lines. */
export function dayClaim(mail: MailCard): Claim {
  return stated(shownDay(mail.day) || 'undated', headOf(mail));
}

/** A number that was counted over mails, proved by the header lines of the newest and the oldest of them. */
export function countClaim(mails: readonly MailCard[], method: string, words = String(mails.length)): Inline {
  const shown = [mails.at(-1), mails[0]].filter((mail) => mail !== undefined);
  const ranges = shown.flatMap((mail) => headOf(mail).slice(0, 1));
  return ranges.length === 0 ? text(words) : stated(words, ranges, method);
}

/** A person's name, as a link where they have a page. */
export function personLink(pages: MailPages, key: string | null): Inline {
  const path = key === null ? undefined : pages.personPages.get(key);
  const name = nameOf(pages, key);
  return path ? { type: 'page', text: name, path } : text(name);
}

/** A thread's subject: a link to its digest, or to the record of its first mail. */
export function threadLink(
  { threadPages }: MailPages,
  thread: ThreadCard | undefined,
  mail: MailCard,
): Inline {
  const subject = brief(thread?.subject || mail.title) || 'Without a subject';
  const path = thread === undefined ? undefined : threadPages.get(thread.key);
  return path ? { type: 'page', text: subject, path } : { type: 'record', text: subject, record: mail.id };
}

/** A link to the record of a mail, by its subject. */
export function mailLink(mail: MailCard): Inline {
  return { type: 'record', text: brief(mail.title) || 'Without a subject', record: mail.id };
}

/** A sentence of a mail in its own words. */
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

/** The years that some days lie in, in order. */
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
export function addressClaims({ places }: Mailbox, addresses: readonly string[]): Inline[][] {
  return addresses.slice(0, 12).flatMap((address) => {
    const place = places.get(address);
    return place ? [[stated(address, [place])]] : [];
  });
}

/** A heading over a list, or nothing. */
export function listed(title: string, items: readonly Inline[][], level: 2 | 3 = 2): Block[] {
  return items.length === 0
    ? []
    : [
        { type: 'heading', level, text: title },
        { type: 'list', ordered: false, items: [...items] },
      ];
}
