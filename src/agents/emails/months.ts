import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import { text } from '../kit/claims.ts';
import { countClaim, type Desk, personLink, quotedList, threadLink, yearsOf } from './desk.ts';
import { inTime, type MailCard, type ThreadCard } from './mailbox.ts';

const THREADS = 5;
const DECISIONS = 3;
/** Months told one by one, the newest; older years are told as a whole. */
const MONTHS = 60;
const NAMES = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** What happened by mail, month by month, newest first: how much, about what, what was settled. Null without dated mail. */
export function monthsPage(desk: Desk): PageDraft | null {
  const months = new Map<string, MailCard[]>();
  for (const mail of inTime([...desk.mailbox.mails.values()])) {
    const month = mail.day.slice(0, 7);
    if (month.length < 7) continue;
    const mails = months.get(month);
    if (mails) mails.push(mail);
    else months.set(month, [mail]);
  }
  if (months.size === 0) return null;
  const newest = [...months].reverse();
  const blocks: Block[] = [];
  let year = '';
  for (const [month, mails] of newest.slice(0, MONTHS)) {
    if (month.slice(0, 4) !== year) {
      year = month.slice(0, 4);
      blocks.push({ type: 'heading', level: 2, text: year });
    }
    blocks.push(...monthOf(desk, month, mails));
  }
  if (newest.length > MONTHS) blocks.push(...olderYears(newest.slice(MONTHS)));
  return {
    path: 'emails/by-month',
    section: 'emails',
    kind: 'register',
    title: 'Mail by month',
    summary: `How much mail there was each month from ${newest.at(-1)?.[0]} to ${newest[0]?.[0]}, what it was about and what was settled.`,
    order: 60,
    blocks: [
      {
        type: 'paragraph',
        inlines: [
          text(
            'Each month with its main threads and what was settled in it, newest first. Every mail by day is in the mail history.',
          ),
        ],
      },
      ...blocks,
    ],
    years: yearsOf(newest.map(([month]) => month)),
    aliases: ['timeline', 'history', 'chronology', 'per month'],
  };
}

function monthOf(desk: Desk, month: string, mails: readonly MailCard[]): Block[] {
  const items: Inline[][] = [];
  const threads = [...new Set(mails.flatMap((mail) => desk.mailbox.threadOf.get(mail.id) ?? []))]
    .filter((thread) => desk.threadPages.has(thread.key))
    .sort(byScore(desk))
    .slice(0, THREADS);
  for (const thread of threads) items.push([threadLink(desk, thread, thread.mails[0] as MailCard)]);
  const decisions = desk.decisions
    .flatMap(({ sentence, mail }) => (mail?.day.startsWith(month) ? [{ sentence, mail }] : []))
    .slice(0, DECISIONS);
  for (const { sentence, mail } of decisions)
    items.push([text('Settled, by '), personLink(desk, mail.from), text(': '), ...quotedList(sentence)]);
  return [
    { type: 'heading', level: 3, text: `${NAMES[Number(month.slice(5)) - 1] ?? month} ${month.slice(0, 4)}` },
    { type: 'paragraph', inlines: countsOf(desk, mails) },
    ...(items.length > 0 ? [{ type: 'list' as const, ordered: false, items }] : []),
  ];
}

function byScore(desk: Desk) {
  const score = (thread: ThreadCard) => desk.scores.get(thread.key) ?? 0;
  return (one: ThreadCard, other: ThreadCard) => score(other) - score(one) || (one.key < other.key ? -1 : 1);
}

/** How many mails, and how many of them the leaving person wrote. */
export function countsOf(desk: Desk, mails: readonly MailCard[]): Inline[] {
  const sent = mails.filter((mail) => desk.mailbox.isLeaving(mail.from));
  const all = countClaim(
    mails.length,
    mails,
    'count of the business mails of that time',
    `${mails.length} ${mails.length === 1 ? 'mail' : 'mails'}`,
  );
  if (sent.length === 0) return [all, text('.')];
  return [
    all,
    text(', '),
    countClaim(sent.length, sent, 'count of those from the leaving person’s addresses'),
    text(` of them written by ${desk.evidence.handover.leaving.name}.`),
  ];
}

function olderYears(months: readonly [string, MailCard[]][]): Block[] {
  const years = new Map<string, MailCard[]>();
  for (const [month, mails] of months)
    years.set(month.slice(0, 4), [...mails, ...(years.get(month.slice(0, 4)) ?? [])]);
  return [
    { type: 'heading', level: 2, text: 'Before' },
    {
      type: 'list',
      ordered: false,
      items: [...years].map(([year, mails]) => [
        text(`${year}: `),
        countClaim(mails.length, mails, 'count of the business mails of that year', `${mails.length} mails`),
      ]),
    },
  ];
}
