import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import { stated, text } from '../kit/claims.ts';
import {
  brief,
  countClaim,
  type Desk,
  dayClaim,
  joined,
  nameOf,
  newestFirst,
  personLink,
  yearsOf,
} from './desk.ts';
import { isMachine } from './importance.ts';
import { inTime, type MailCard } from './mailbox.ts';
import { countsOf } from './months.ts';
import { personRow } from './organisation-page.ts';

const CORRESPONDENTS = 15;
const ROUTINES = 25;
const LABELS = 30;

/** What the mailbox is: the leaving person's addresses, how much there is, with whom, what repeats, how it is filed. */
export function standingPage(desk: Desk): PageDraft | null {
  const mails = inTime([...desk.mailbox.mails.values()]);
  if (mails.length === 0) return null;
  const { name } = desk.evidence.handover.leaving;
  const days = mails.map((mail) => mail.day).filter((day) => day !== '');
  return {
    path: 'emails/standing',
    section: 'emails',
    kind: 'register',
    title: 'The mailbox at a glance',
    summary: `${mails.length} business mails${days.length > 0 ? ` from ${days[0]} to ${days.at(-1)}` : ''}: whose addresses, with whom, what repeats and how it is filed.`,
    order: 70,
    blocks: [
      ...addresses(desk, name),
      { type: 'heading', level: 2, text: 'How much, year by year' },
      { type: 'list', ordered: false, items: years(desk, mails) },
      ...correspondents(desk),
      ...routines(desk),
      ...labels(mails),
    ],
    slots: [
      {
        name: 'addresses',
        filled: leavers(desk).some((person) => person.wrote.length > 0),
        question: `Under which addresses did ${name} write and receive business mail?`,
      },
    ],
    people: [name],
    years: yearsOf(days),
    aliases: ['mailbox', 'inbox', 'labels', 'folders', 'automatic mails', 'recurring mails'],
  };
}

const leavers = (desk: Desk) =>
  [...desk.mailbox.people.values()].filter((person) => person.standing === 'leaving');

function addresses(desk: Desk, name: string): Block[] {
  const rows = leavers(desk).flatMap((person) =>
    person.addresses.flatMap((address): Inline[][][] => {
      const place = desk.mailbox.places.get(address);
      return place
        ? [[[stated(address, [place])], [text('theirs')], [stated(place.day || 'undated', [place])]]]
        : [];
    }),
  );
  const likely = [...desk.mailbox.people.values()].filter(
    (person) =>
      person.standing !== 'leaving' && person.proposed.some(({ key }) => desk.mailbox.isLeaving(key)),
  );
  for (const person of likely)
    for (const address of person.addresses) {
      const place = desk.mailbox.places.get(address);
      if (place)
        rows.push([
          [stated(address, [place])],
          [text(`perhaps theirs (${nameOf(desk, person.key)}): to be confirmed`)],
          [stated(place.day || 'undated', [place])],
        ]);
    }
  const questions: Block[] = likely.slice(0, 6).map((person) => ({
    type: 'question',
    slot: 'alias',
    text: `Is ${person.addresses.join(', ') || nameOf(desk, person.key)} an address of ${name}? If so, name it under "leaving" in the config.`,
  }));
  return rows.length === 0
    ? questions
    : [
        { type: 'heading', level: 2, text: `Addresses of ${name}` },
        { type: 'table', columns: ['Address', 'Whose', 'Last seen'], rows },
        ...questions,
      ];
}

function years(desk: Desk, mails: readonly MailCard[]): Inline[][] {
  const groups = new Map<string, MailCard[]>();
  for (const mail of mails) {
    const year = mail.day.slice(0, 4) || 'Undated';
    const group = groups.get(year);
    if (group) group.push(mail);
    else groups.set(year, [mail]);
  }
  return [...groups].map(([year, of]) => [text(`${year}: `), ...countsOf(desk, of)]);
}

function correspondents(desk: Desk): Block[] {
  const counts = new Map<string, number>();
  for (const mail of desk.mailbox.mails.values()) {
    const leaving = desk.mailbox.isLeaving(mail.from);
    if (leaving)
      for (const key of mail.to) counts.set(key, (counts.get(key) ?? 0) + (mail.to.length > 20 ? 0 : 2));
    else if (mail.from !== null && mail.to.some((key) => desk.mailbox.isLeaving(key)))
      counts.set(mail.from, (counts.get(mail.from) ?? 0) + 1);
  }
  const people = [...counts]
    .filter(([key, count]) => count > 0 && desk.mailbox.people.get(key)?.standing !== 'leaving')
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .flatMap(([key]) => desk.mailbox.people.get(key) ?? [])
    .filter((person) => !isMachine(person))
    .slice(0, CORRESPONDENTS);
  if (people.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: 'Main correspondents' },
    {
      type: 'table',
      columns: ['Name', 'Address', 'Wrote', 'Received', 'Last mail'],
      align: ['left', 'left', 'right', 'right', 'left'],
      rows: people.map((person) => personRow(desk, person)),
    },
  ];
}

/** Mails that one sender repeats under one subject: what comes by itself, or is sent by rote. */
function routines(desk: Desk): Block[] {
  const groups = newestFirst(
    [...desk.mailbox.routine.values()],
    (group) => String(group.length).padStart(8, '0'),
    (group) => group[0]?.id ?? '',
  ).slice(0, ROUTINES);
  if (groups.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: 'Mail that repeats' },
    {
      type: 'table',
      columns: ['From', 'Newest subject', 'Times', 'First', 'Last'],
      align: ['left', 'left', 'right', 'left', 'left'],
      rows: groups.map((group): Inline[][] => {
        const [first, last] = [group[0] as MailCard, group.at(-1) as MailCard];
        return [
          [personLink(desk, last.from)],
          [{ type: 'record', text: brief(last.title) || 'Without a subject', record: last.id }],
          [
            countClaim(
              group.length,
              group,
              'count of the mails of this sender with this subject, figures and dates aside',
            ),
          ],
          [dayClaim(first)],
          [dayClaim(last)],
        ];
      }),
    },
  ];
}

function labels(mails: readonly MailCard[]): Block[] {
  const groups = new Map<string, MailCard[]>();
  for (const mail of mails)
    for (const label of mail.labels) {
      const group = groups.get(label);
      if (group) group.push(mail);
      else groups.set(label, [mail]);
    }
  const shown = [...groups]
    .sort(([one, a], [other, b]) => b.length - a.length || (one < other ? -1 : 1))
    .slice(0, LABELS);
  if (shown.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: 'Folders and labels' },
    {
      type: 'paragraph',
      inlines: joined(
        shown.map(([label, group]) => [
          text(`${brief(label, 60)} (`),
          countClaim(group.length, group, 'count of the business mails under this label'),
          text(')'),
        ]),
        ' · ',
      ),
    },
  ];
}
