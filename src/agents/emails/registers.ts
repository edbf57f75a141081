import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import { text } from '../kit/claims.ts';
import { countClaim, type Desk, dayClaim, nameOf, newestFirst, threadLink } from './desk.ts';
import { inTime, type MailCard, type PersonCard } from './mailbox.ts';
import { peopleOf, personRow } from './organisation-page.ts';

/** Rows of a register; the rest is told by its number. */
const ROWS = 300;

/** Everyone who wrote or received, most active first. Null without people. */
export function peopleRegister(desk: Desk): PageDraft | null {
  const people = [...desk.mailbox.people.values()]
    .filter((person) => person.wrote.length + person.got.length > 0)
    .sort((one, other) => weight(other) - weight(one) || (one.key < other.key ? -1 : 1));
  if (people.length === 0) return null;
  const shown = people.slice(0, ROWS);
  return register({
    path: 'emails/by-person',
    title: 'Everyone in the mail',
    summary: `${people.length} people and desks wrote or received; the most active are ${shown
      .slice(0, 3)
      .map((person) => nameOf(desk, person.key))
      .join(', ')}.`,
    order: 40,
    lead: 'Everyone who wrote or received business mail, most active first; who has a page is linked.',
    columns: ['Name', 'Address', 'Wrote', 'Received', 'Last mail'],
    rows: shown.map((person) => personRow(desk, person)),
    left: people.length - shown.length,
    aliases: ['contacts', 'address book', 'correspondents', 'people'],
  });
}

const weight = (person: PersonCard) => person.wrote.length * 3 + person.got.length;

/** Every outside organisation that wrote or received. Null where there is none. */
export function organisationRegister(desk: Desk): PageDraft | null {
  const all = [...desk.mailbox.organisations.values()]
    .filter((organisation) => !organisation.own)
    .map((organisation) => {
      const people = peopleOf(desk, organisation);
      return {
        organisation,
        people,
        from: inTime([...new Set(people.flatMap(({ wrote }) => wrote))]),
        to: inTime([...new Set(people.flatMap(({ got }) => got))]),
      };
    })
    .filter(({ people }) => people.length > 0)
    .sort(
      (one, other) =>
        other.from.length * 3 + other.to.length - one.from.length * 3 - one.to.length ||
        (one.organisation.key < other.organisation.key ? -1 : 1),
    );
  if (all.length === 0) return null;
  const shown = all.slice(0, ROWS);
  return register({
    path: 'emails/by-organisation',
    title: 'Every organisation in the mail',
    summary: `${all.length} outside organisations wrote or received; the most active are ${shown
      .slice(0, 3)
      .map(({ organisation }) => organisation.name)
      .join(', ')}.`,
    order: 50,
    lead: 'Organisations by the domain of their mail addresses, most active first. Public mail hosts are none.',
    columns: ['Organisation', 'Domain', 'People', 'From them', 'To them', 'Last mail'],
    rows: shown.map(({ organisation, people, from, to }): Inline[][] => {
      const path = desk.organisationPages.get(organisation.key);
      const last = inTime([...from, ...to]).at(-1);
      return [
        [path ? { type: 'page', text: organisation.name, path } : text(organisation.name)],
        [text(organisation.domains.slice(0, 3).join(', '))],
        [text(String(people.length))],
        [countClaim(from.length, from, 'count of the mails from its addresses')],
        [countClaim(to.length, to, 'count of the mails to its addresses')],
        last ? [dayClaim(last)] : [],
      ];
    }),
    left: all.length - shown.length,
    aliases: ['companies', 'clients', 'vendors', 'suppliers', 'firms'],
  });
}

/** The threads that have a digest, newest first. Null where none has. */
export function threadRegister(desk: Desk): PageDraft | null {
  const threads = newestFirst(
    desk.mailbox.threads.filter((thread) => desk.threadPages.has(thread.key)),
    (thread) => thread.last,
    (thread) => thread.key,
  );
  if (threads.length === 0) return null;
  return register({
    path: 'emails/by-thread',
    title: 'The threads that matter',
    summary: `${threads.length} threads with money, duties, changes, promises or decisions in them, newest first.`,
    order: 30,
    lead: `The ${threads.length} threads that say most about the work, newest first; each opens its digest. ${desk.mailbox.threads.length - threads.length} others are in the mail history.`,
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
    left: 0,
    aliases: ['conversations', 'topics', 'digests'],
  });
}

function register(input: {
  path: string;
  title: string;
  summary: string;
  order: number;
  lead: string;
  columns: string[];
  rows: Inline[][][];
  left: number;
  aliases: string[];
}): PageDraft {
  const { path, title, summary, order, lead, columns, rows, left, aliases } = input;
  const numbers = new Set(['Wrote', 'Received', 'People', 'From them', 'To them', 'Mails']);
  const rest: Block[] =
    left > 0 ? [{ type: 'paragraph', inlines: [text(`${left} more wrote or received less.`)] }] : [];
  return {
    path,
    section: 'emails',
    kind: 'register',
    title,
    summary,
    order,
    blocks: [
      { type: 'paragraph', inlines: [text(lead)] },
      {
        type: 'table',
        columns,
        align: columns.map((column) => (numbers.has(column) ? 'right' : 'left')),
        rows,
      },
      ...rest,
    ],
    aliases,
  };
}
