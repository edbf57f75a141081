import type { Inline, PageDraft } from '../../contracts/draft.ts';
import type { MailCard, PersonCard } from '../../contracts/mailbox.ts';
import { inTime } from '../../views/mailbox/cards.ts';
import { text } from '../kit/claims.ts';
import {
  addressClaims,
  countClaim,
  dayClaim,
  joined,
  nameOf,
  newestFirst,
  personLink,
  threadLink,
} from '../kit/mail-lines.ts';
import type { Desk } from './desk.ts';

/** Rows of one page of a register; what is further down has pages of its own. */
const ROWS = 250;
const PAGES = 20;

/** Everyone who wrote or received, most active first. Empty without people. */
export function peopleRegister(desk: Desk): PageDraft[] {
  const weight = (person: PersonCard) => person.wrote.length * 3 + person.got.length;
  const people = [...desk.mailbox.people.values()]
    .filter((person) => weight(person) > 0)
    .sort((one, other) => weight(other) - weight(one) || (one.key < other.key ? -1 : 1));
  return register({
    path: 'emails/by-person',
    title: 'Everyone in the mail',
    summary: `${people.length} people and desks wrote or received; the most active are ${people
      .slice(0, 3)
      .map((person) => nameOf(desk, person.key))
      .join(', ')}.`,
    order: 40,
    lead: 'Everyone who wrote or received business mail, most active first; who has a page is linked.',
    columns: ['Name', 'Address', 'Wrote', 'Received', 'Last mail'],
    rows: people.map((person) => personRow(desk, person)),
    aliases: ['contacts', 'address book', 'correspondents', 'people'],
  });
}

/** Name, addresses, how often they wrote and received, and the day of the last mail. */
export function personRow(desk: Desk, person: PersonCard): Inline[][] {
  const last = inTime([...person.wrote, ...person.got]).at(-1);
  return [
    [personLink(desk, person.key)],
    joined(addressClaims(desk.mailbox, person.addresses.slice(0, 4)), ', '),
    [countClaim(person.wrote, 'count of the mails from these addresses')],
    [countClaim(person.got, 'count of the mails to these addresses')],
    last ? [dayClaim(last)] : [],
  ];
}

/** The threads that have a digest, newest first. Empty where none has. */
export function threadRegister(desk: Desk): PageDraft[] {
  const threads = newestFirst(
    desk.mailbox.threads.filter((thread) => desk.threadPages.has(thread.key)),
    (thread) => thread.last,
    (thread) => thread.key,
  );
  const others = desk.mailbox.threads.length - threads.length;
  return register({
    path: 'emails/by-thread',
    title: 'The threads that matter',
    summary: `${threads.length} threads with money, duties, changes, promises or decisions in them, newest first.`,
    order: 30,
    lead: `Threads that concern the work of ${desk.evidence.handover.leaving.name} or of those who work with them, newest first; each opens its digest. ${others} others are in the mail history.`,
    columns: ['Last mail', 'Thread', 'Mails', 'Between'],
    rows: threads.map((thread) => [
      [dayClaim(thread.mails.at(-1) as MailCard)],
      [threadLink(desk, thread, thread.mails[0] as MailCard)],
      [text(String(thread.mails.length))],
      [
        text(
          thread.people
            .slice(0, 4)
            .map((key) => nameOf(desk, key))
            .join(', '),
        ),
      ],
    ]),
    aliases: ['conversations', 'topics', 'digests'],
  });
}

/** A register as one page, or as several that follow each other; none without rows. */
function register(input: {
  path: string;
  title: string;
  summary: string;
  order: number;
  lead: string;
  columns: string[];
  rows: Inline[][][];
  aliases: string[];
}): PageDraft[] {
  const { path, title, summary, order, lead, columns, rows, aliases } = input;
  const numbers = new Set(['Wrote', 'Received', 'Mails']);
  const pages = Math.min(PAGES, Math.ceil(rows.length / ROWS));
  return Array.from({ length: pages }, (_, index): PageDraft => {
    const at = (page: number) => (page === 0 ? path : `${path}-${page + 1}`);
    return {
      path: at(index),
      section: 'emails',
      kind: 'register',
      title: index === 0 ? title : `${title}, ${index + 1}`,
      summary,
      // Those that follow are listed on the section's index only.
      order: index === 0 ? order : 1000 + order + index,
      blocks: [
        { type: 'paragraph', inlines: [text(lead)] },
        {
          type: 'table',
          columns,
          align: columns.map((column) => (numbers.has(column) ? 'right' : 'left')),
          rows: rows.slice(index * ROWS, (index + 1) * ROWS),
        },
        ...(index + 1 < pages
          ? [
              {
                type: 'paragraph' as const,
                inlines: [{ type: 'page' as const, text: 'It goes on here', path: at(index + 1) }, text('.')],
              },
            ]
          : []),
      ],
      aliases: index === 0 ? aliases : [],
    };
  });
}
