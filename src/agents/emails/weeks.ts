import type { Inline, PageDraft } from '../../contracts/draft.ts';
import type { MailCard, ThreadCard } from '../../contracts/mailbox.ts';
import { gist } from '../../views/mailbox/telling.ts';
import { text } from '../kit/claims.ts';
import { dayAfter, shownDay } from '../kit/dates.ts';
import { isOpen, loopItems } from '../kit/loop-lines.ts';
import { joined, listed, newestFirst, origin, quoted, threadLink, yearsOf } from '../kit/mail-lines.ts';
import { type Desk, isOfStrangers } from './desk.ts';

/** What counts as the last weeks of who leaves. */
const DAYS = 28;
const THREADS = 30;
const SENTENCES = 3;

/**
 * The last weeks on the desk: what waits on who leaves, what they wait for, and each conversation with its last word. Null
 * where no dated mail tells of them.
 */
export async function weeksPage(desk: Desk): Promise<PageDraft | null> {
  const { mailbox, evidence } = desk;
  const { name } = evidence.handover.leaving;
  const newest = [...mailbox.mails.values()]
    .filter((mail) => mailbox.isLeaving(mail.from) && mail.day !== '' && mail.day <= evidence.asOf)
    .reduce((last, { day }) => (day > last ? day : last), '');
  if (newest === '') return null;
  const first = dayAfter(newest, -DAYS);
  const within = ({ day }: MailCard) => day >= first && day <= evidence.asOf;
  const threads = newestFirst(
    mailbox.threads.filter((thread) => thread.mails.some(within) && isOnTheDesk(desk, thread)),
    (thread) => thread.last,
    (thread) => thread.key,
  );
  const items: Inline[][] = [];
  for (const thread of threads.slice(0, THREADS)) items.push(await lastWord(desk, thread, within));
  const told = items.filter((item) => item.length > 0);
  if (told.length === 0) return null;
  const open = mailbox.loops.filter(
    (loop) => isOpen(loop) && within(loop.mail) && !isOfStrangers(desk, loop),
  );
  return {
    path: 'emails/last-weeks',
    section: 'emails',
    kind: 'register',
    title: `The last weeks of ${name}`,
    summary: `What was on the desk from ${shownDay(first)} on: asked, promised, and the last word of each conversation.`,
    order: 15,
    blocks: [
      {
        type: 'paragraph',
        inlines: [
          text(
            `Mail from ${shownDay(first)} on, the four weeks before the last mail that ${name} wrote, and what came after it. Each conversation is told by its last mail that says something.`,
          ),
        ],
      },
      ...listed(
        `On ${name}`,
        loopItems(
          desk,
          open.filter(({ by }) => mailbox.isLeaving(by)),
          'elsewhere',
        ),
      ),
      ...listed(
        `${name} waits for`,
        loopItems(
          desk,
          open.filter(({ to }) => mailbox.isLeaving(to)),
          'elsewhere',
        ),
      ),
      ...listed('Conversations, newest first', told),
      ...(threads.length > THREADS
        ? [
            {
              type: 'paragraph' as const,
              inlines: [
                text(`${threads.length - THREADS} older ones of these weeks are in the mail history.`),
              ],
            },
          ]
        : []),
    ],
    people: [name],
    years: yearsOf([first, evidence.asOf]),
    aliases: ['on the desk', 'in progress', 'current', 'recent', 'half done', 'now'],
  };
}

/** Somebody of the business wrote in it, or asks or promises something: a greeting alone leaves nothing to do. */
function isOnTheDesk({ mailbox }: Desk, { concerns, mails }: ThreadCard): boolean {
  return (
    concerns &&
    !mails.every((mail) => mailbox.isRoutine(mail)) &&
    mails.some(
      ({ from, counts }) => mailbox.isLeaving(from) || counts.request || counts.promise || counts.money,
    )
  );
}

/** A conversation by its newest mail that says something; empty where none does. */
async function lastWord(
  desk: Desk,
  thread: ThreadCard,
  within: (mail: MailCard) => boolean,
): Promise<Inline[]> {
  for (const mail of thread.mails.filter(within).toReversed()) {
    const sentences = gist((await desk.mailbox.read(mail.id))?.sentences ?? [], SENTENCES);
    const own = sentences.filter(({ forwarded }) => !forwarded);
    if (own.length === 0) continue;
    return [
      threadLink(desk, thread, mail),
      text(' – '),
      origin(desk, mail),
      text(': '),
      ...joined(
        own.map((sentence) => [quoted(sentence)]),
        ' ',
      ),
    ];
  }
  return [];
}
