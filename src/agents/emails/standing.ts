import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { MailCard } from '../../contracts/mailbox.ts';
import { inTime } from '../../views/mailbox/cards.ts';
import { stated, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';
import {
  brief,
  countClaim,
  dayClaim,
  joined,
  mailLink,
  nameOf,
  personLink,
  yearsOf,
} from '../kit/mail-lines.ts';
import type { Desk } from './desk.ts';
import { personRow } from './registers.ts';

const CORRESPONDENTS = 15;
const ROUTINES = 25;
const LABELS = 200;

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
    summary: `${mails.length} business mails${days.length > 0 ? ` from ${shownDay(days[0] ?? '')} to ${shownDay(days.at(-1) ?? '')}` : ''}: whose addresses, with whom, what repeats and how it is filed.`,
    order: 70,
    blocks: [
      ...addresses(desk, name),
      { type: 'heading', level: 2, text: 'How much, year by year' },
      { type: 'list', ordered: false, items: years(desk, mails) },
      ...correspondents(desk),
      ...routines(desk),
      ...labels(desk, mails),
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
        ? [
            [
              [stated(address, [place])],
              [text('theirs')],
              [stated(shownDay(place.day) || 'undated', [place])],
            ],
          ]
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
          [stated(shownDay(place.day) || 'undated', [place])],
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
  return [...Map.groupBy(mails, ({ day }) => day.slice(0, 4) || 'Undated')].map(([year, of]) => {
    const sent = of.filter((mail) => desk.mailbox.isLeaving(mail.from));
    return [
      text(`${year}: `),
      countClaim(
        of,
        'count of the business mails of that time',
        `${of.length} ${of.length === 1 ? 'mail' : 'mails'}`,
      ),
      ...(sent.length === 0
        ? []
        : [
            text(', '),
            countClaim(sent, 'count of those from the leaving person’s addresses'),
            text(` of them written by ${desk.evidence.handover.leaving.name}`),
          ]),
      text('.'),
    ];
  });
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
    .filter((person) => !person.machine)
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
  const shown = desk.mailbox.routines.slice(0, ROUTINES);
  if (shown.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: 'Mail that repeats' },
    {
      type: 'table',
      columns: ['From', 'Newest subject', 'Times', 'First', 'The last three'],
      align: ['left', 'left', 'right', 'left', 'left'],
      rows: shown.map(({ mails }): Inline[][] => {
        const [first, last] = [mails[0] as MailCard, mails.at(-1) as MailCard];
        return [
          [personLink(desk, last.from)],
          [mailLink(last)],
          [countClaim(mails, 'count of the mails of this sender with this subject, figures and dates aside')],
          [dayClaim(first)],
          joined(
            mails
              .slice(-3)
              .toReversed()
              .map((mail) => [dayClaim(mail)]),
            ', ',
          ),
        ];
      }),
    },
  ];
}

/** Folders and labels as a register: how much lies in each, from when to when, and who wrote it. */
function labels(desk: Desk, mails: readonly MailCard[]): Block[] {
  const groups = Map.groupBy(
    mails.flatMap((mail) => mail.labels.map((label) => ({ label, mail }))),
    ({ label }) => label,
  );
  const shown = [...groups]
    .map(([label, of]) => ({ label, mails: of.map(({ mail }) => mail) }))
    .sort((one, other) => other.mails.length - one.mails.length || (one.label < other.label ? -1 : 1))
    .slice(0, LABELS);
  if (shown.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: 'Folders and labels' },
    {
      type: 'table',
      columns: ['Folder or label', 'Mails', 'First', 'Last', 'Mostly from'],
      align: ['left', 'right', 'left', 'left', 'left'],
      rows: shown.map(({ label, mails: of }): Inline[][] => {
        const dated = of.filter(({ day }) => day !== '');
        const [first, last] = [dated[0], dated.at(-1)];
        return [
          [text(brief(label, 60))],
          [countClaim(of, 'count of the business mails under this label')],
          first ? [dayClaim(first)] : [],
          last ? [dayClaim(last)] : [],
          joined(
            mostFrequent(of).map((key) => [personLink(desk, key)]),
            ', ',
          ),
        ];
      }),
    },
  ];
}

/** Those who wrote most of some mails, at most three. */
function mostFrequent(mails: readonly MailCard[]): string[] {
  return [
    ...Map.groupBy(
      mails.flatMap(({ from }) => from ?? []),
      (key) => key,
    ),
  ]
    .sort(([one, a], [other, b]) => b.length - a.length || (one < other ? -1 : 1))
    .slice(0, 3)
    .map(([key]) => key);
}
