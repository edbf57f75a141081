import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { MailCard, Reading, Sentence, ThreadCard } from '../../contracts/mailbox.ts';
import { gist, mostTelling } from '../../views/mailbox/telling.ts';
import { stated, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';
import { loopItems } from '../kit/loop-lines.ts';
import {
  brief,
  joined,
  listed,
  nameOf,
  origin,
  personLink,
  quoted,
  quotedList,
  yearsOf,
} from '../kit/mail-lines.ts';
import type { Desk } from './desk.ts';

/** Mails of a thread that its digest tells; the rest is read in the thread itself. */
const TOLD = 24;
const READ = 80;

interface Told {
  mail: MailCard;
  reading: Reading;
  sentences: Sentence[];
}

/** What a thread is about, its course, what was settled, what is open. Null where its mails say nothing that can be quoted. */
export async function threadPage(
  desk: Desk,
  thread: ThreadCard,
  path: string,
  order: number,
): Promise<PageDraft | null> {
  const told = await toldIn(desk, thread);
  if (told.length === 0) return null;
  const first = thread.mails[0] as MailCard;
  const all = told.flatMap(({ reading }) => reading.sentences);
  const settled = mostTelling(
    all.filter((sentence) => sentence.settles && !sentence.forwarded),
    6,
    2,
  );
  const loops = desk.mailbox.loops.filter((loop) => loop.thread?.key === thread.key);
  const people = thread.people.filter((key) => desk.mailbox.people.has(key));
  const lead: Inline[] = [
    countClaim(thread),
    text(' Between '),
    ...joined(
      people.slice(0, 6).map((key) => [personLink(desk, key)]),
      ', ',
    ),
    text(people.length > 6 ? ` and ${people.length - 6} more. ` : '. '),
    { type: 'record', text: 'Read it from its first mail', record: first.id },
    text('.'),
  ];
  const best = await summaryOf(desk, thread, all);
  return {
    path,
    section: 'emails',
    kind: 'thread',
    title: titleOf(desk, thread),
    summary: best,
    order,
    blocks: [
      { type: 'paragraph', inlines: lead },
      ...listed(
        'What was settled or changed',
        (told.length < 3 ? [] : settled).map((sentence) => [
          origin(desk, mailOf(told, sentence)),
          text(': '),
          ...quotedList(sentence),
        ]),
      ),
      ...listed(
        'Still open',
        loopItems(
          desk,
          loops.filter(({ state }) => state === 'open' || state === 'broken'),
          'thread',
        ),
      ),
      ...course(desk, thread, told),
      ...figures(told),
      ...listed(
        'Asked or promised, and answered',
        loopItems(
          desk,
          loops.filter(({ state }) => state === 'closed' || state === 'late'),
          'thread',
        ),
      ),
      ...(await attachments(desk, thread)),
    ],
    people: people.slice(0, 8).map((key) => nameOf(desk, key)),
    years: yearsOf([thread.first, thread.last]),
    aliases: [],
  };
}

/**
 * The most telling sentences of the thread that no warning stands by, each behind the name of who wrote it: a summary
 * stands in lists and in search, where nothing else says that these are the words of one person.
 */
async function summaryOf(desk: Desk, thread: ThreadCard, sentences: readonly Sentence[]): Promise<string> {
  const own = sentences.filter((sentence) => !sentence.forwarded);
  const ranked = [...(own.length > 0 ? own : sentences)].sort((one, other) => other.score - one.score);
  const chosen: Sentence[] = [];
  for (const sentence of ranked.slice(0, 8)) {
    if (chosen.length === 2) break;
    const flags = await desk.evidence.flags(sentence.record, sentence.start, sentence.end);
    if (flags.length === 0 && !sentence.plain.endsWith(':')) chosen.push(sentence);
  }
  const writers = new Map(thread.mails.map((mail) => [mail.id, writerOf(desk, mail)]));
  const parts: string[] = [];
  let before = '';
  for (const { record, plain, forwarded } of sentences.filter((sentence) => chosen.includes(sentence))) {
    const says = `${writers.get(record) ?? 'Unknown'}${forwarded ? ' passes on' : ''}: `;
    parts.push(`${says === before ? '' : says}“${brief(plain, 150)}”`);
    before = says;
  }
  return parts.join(' ');
}

/** Who wrote a mail: a name, and of people outside the address too, as anyone may take any name. */
function writerOf(desk: Desk, mail: MailCard): string {
  const name = nameOf(desk, mail.from);
  const address = desk.mailbox.people.get(mail.from ?? '')?.addresses[0];
  return address === undefined || address === name || (mail.from !== null && desk.mailbox.isOwn(mail.from))
    ? name
    : `${name} (${address})`;
}

async function toldIn(desk: Desk, thread: ThreadCard): Promise<Told[]> {
  const seen = new Set<string>();
  const told: Told[] = [];
  for (const mail of thread.mails.slice(0, READ)) {
    const reading = await desk.mailbox.read(mail.id);
    if (!reading) continue;
    const fresh = reading.sentences.filter(({ plain }) => !seen.has(plain) && seen.add(plain));
    const sentences = gist(fresh, thread.mails.length === 1 ? 6 : 3);
    if (sentences.length > 0) told.push({ mail, reading, sentences });
  }
  if (told.length <= TOLD) return told;
  const best = (one: Told) => Math.max(...one.sentences.map(({ score }) => score));
  const kept = new Set(
    [...told]
      .sort((one, other) => best(other) - best(one) || (one.mail.id < other.mail.id ? -1 : 1))
      .slice(0, TOLD),
  );
  return told.filter((one) => kept.has(one));
}

/** Same subjects are told apart by their month. */
function titleOf(desk: Desk, thread: ThreadCard): string {
  const shared = desk.mailbox.threads.filter(
    (other) => other.subject === thread.subject && desk.threadPages.has(other.key),
  );
  const subject = brief(thread.subject, 110);
  return shared.length > 1 && thread.first !== '' ? `${subject} (${shownDay(thread.first)})` : subject;
}

function countClaim(thread: ThreadCard): Inline {
  const { mails, first, last } = thread;
  const ends = [mails[0], mails.at(-1)].filter((mail) => mail !== undefined);
  const [begun, ended] = [shownDay(first), shownDay(last)];
  const span = first === '' ? 'undated' : first === last ? `on ${begun}` : `${begun} to ${ended}`;
  return stated(
    `${mails.length} ${mails.length === 1 ? 'mail' : 'mails'}, ${span}.`,
    ends.flatMap((mail) => mail.head.slice(0, 1).map((range) => ({ record: mail.id, ...range }))),
    mails.length === 1 ? undefined : 'count of the mails of this thread in the records',
  );
}

function mailOf(told: readonly Told[], sentence: Sentence): MailCard {
  return (told.find(({ mail }) => mail.id === sentence.record) as Told).mail;
}

function course(desk: Desk, thread: ThreadCard, told: readonly Told[]): Block[] {
  const items = told.map(({ mail, sentences }): Inline[] => [
    origin(desk, mail),
    text(sentences.every((sentence) => sentence.forwarded) ? ' passes on: ' : ': '),
    ...joined(
      sentences.map((sentence) => [quoted(sentence)]),
      ' ',
    ),
  ]);
  const left = thread.mails.length - told.length;
  const rest: Block[] =
    left > 0 && thread.mails.length > 1
      ? [
          {
            type: 'paragraph',
            inlines: [
              text(
                `${left} more ${left === 1 ? 'mail' : 'mails'} of the thread ${left === 1 ? 'adds' : 'add'} little to this.`,
              ),
            ],
          },
        ]
      : [];
  return [
    { type: 'heading', level: 2, text: thread.mails.length === 1 ? 'What it says' : 'The course of it' },
    { type: 'list', ordered: false, items },
    ...rest,
  ];
}

const FIGURES: readonly { title: string; kinds: readonly string[]; most: number }[] = [
  { title: 'Amounts', kinds: ['money', 'percentage'], most: 14 },
  { title: 'Dates', kinds: ['date'], most: 14 },
  { title: 'Numbers and references', kinds: ['identifier'], most: 14 },
];

/** Every amount, date and reference that the thread newly states, once, with its place. */
function figures(told: readonly Told[]): Block[] {
  const found = told.flatMap(({ reading }) =>
    reading.sentences.filter(({ forwarded }) => !forwarded).flatMap(({ findings }) => findings),
  );
  const items = FIGURES.flatMap(({ title, kinds, most }): Inline[][] => {
    const distinct = new Map<string, Inline>();
    for (const finding of found) {
      const words = finding.quote.replace(/\s+/g, ' ').trim();
      if (
        !kinds.includes(finding.kind) ||
        !/\p{N}/u.test(words) ||
        words.length > 60 ||
        /^https?:/i.test(words)
      )
        continue;
      if (!distinct.has(words.toLowerCase())) distinct.set(words.toLowerCase(), stated(words, [finding]));
    }
    const shown = [...distinct.values()].slice(0, most);
    return shown.length < 1
      ? []
      : [
          [
            text(`${title}: `),
            ...joined(
              shown.map((one) => [one]),
              '; ',
            ),
          ],
        ];
  });
  return listed('Figures, dates and references', items);
}

async function attachments(desk: Desk, thread: ThreadCard): Promise<Block[]> {
  const items: Inline[][] = [];
  for (const mail of thread.mails.filter((one) => one.attachments.length > 0).slice(0, 20)) {
    for (const { name, record } of mail.attachments.slice(0, 8)) {
      const stored = await desk.evidence.record(record);
      const label = brief(name) || 'without a name';
      const shown: Inline =
        stored?.triage.outcome === 'business' ? { type: 'record', text: label, record } : text(label);
      items.push([shown, text(', with the mail of '), origin(desk, mail)]);
    }
  }
  return listed('Attachments', items);
}
