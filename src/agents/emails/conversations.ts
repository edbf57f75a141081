import type { Inline } from '../../contracts/draft.ts';
import type { MailCard, Sentence, ThreadCard } from '../../contracts/mailbox.ts';
import { mostTelling } from '../../views/mailbox/telling.ts';
import { stated, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';
import { countClaim, dayClaim, mailLink, newestFirst, quotedList, threadLink } from '../kit/mail-lines.ts';
import type { Desk } from './desk.ts';

const MOST = 12;
/** Mails of a thread that are looked at for its most telling words. */
const LOOKED_AT = 4;

/** The threads of some mails, the newest and the most important, each with its most telling words by one of the writers. */
export async function conversations(
  desk: Desk,
  mails: readonly MailCard[],
  writers: ReadonlySet<string>,
): Promise<{ items: Inline[][]; threads: ThreadCard[]; left: number }> {
  const threads = [...new Set(mails.flatMap((mail) => desk.mailbox.threadOf.get(mail.id) ?? []))].filter(
    ({ concerns }) => concerns,
  );
  const score = (thread: ThreadCard) => desk.scores.get(thread.key) ?? 0;
  const isRote = ({ mails: inside }: ThreadCard) =>
    inside.length === 1 && desk.mailbox.isRoutine(inside[0] as MailCard);
  const newest = newestFirst(
    threads,
    (thread) => thread.last,
    (thread) => thread.key,
  ).filter((thread) => !isRote(thread));
  const important = [...newest].sort((one, other) => score(other) - score(one));
  const chosen = new Set([
    ...important.slice(0, MOST - 4),
    ...newest.filter((thread) => score(thread) >= 2).slice(0, 4),
  ]);
  const items: Inline[][] = [];
  const seen = new Set<string>();
  for (const thread of newest.filter((one) => chosen.has(one))) {
    const first = thread.mails[0] as MailCard;
    const sentence = await bestOf(desk, thread, writers);
    // A subject alone tells too little to stand beside others that say something.
    const known =
      seen.has(`${thread.subject} ${thread.first}`) || (sentence !== null && seen.has(sentence.plain));
    if (known || (!sentence && items.length >= 3)) continue;
    if (sentence) seen.add(sentence.plain);
    seen.add(`${thread.subject} ${thread.first}`);
    items.push([
      spanOf(thread),
      text(': '),
      threadLink(desk, thread, first),
      ...(sentence ? [text(' – '), ...quotedList(sentence)] : []),
    ]);
  }
  const told = items.length;
  items.push(...rote(desk, threads.filter(isRote)));
  return { items, threads: newest, left: newest.length - told };
}

/** Mails of a routine: one line each routine, with the newest of them. */
function rote({ mailbox }: Desk, threads: readonly ThreadCard[]): Inline[][] {
  const mails = new Set(threads.flatMap((thread) => thread.mails));
  return mailbox.routines
    .map((routine) => routine.mails.filter((mail) => mails.has(mail)))
    .filter((group) => group.length > 0)
    .sort((one, other) => other.length - one.length)
    .slice(0, 3)
    .map((group) => [
      text('Again and again: '),
      mailLink(group.at(-1) as MailCard),
      text(', '),
      countClaim(
        group,
        'count of the mails of this sender with this subject, figures and dates aside',
        `${group.length} ${group.length === 1 ? 'time' : 'times'}`,
      ),
      text(', the newest on '),
      dayClaim(group.at(-1) as MailCard),
    ]);
}

/** The most telling sentence of a thread, by one of the writers if they say anything; by anyone else if not. */
async function bestOf(
  desk: Desk,
  thread: ThreadCard,
  writers: ReadonlySet<string>,
): Promise<Sentence | null> {
  const weight = (mail: MailCard) =>
    Object.values(mail.counts).reduce((sum, count) => sum + count, 0) + (mail.maySettle ? 3 : 0);
  const ranked = [...thread.mails].sort(
    (one, other) => weight(other) - weight(one) || (one.id < other.id ? -1 : 1),
  );
  const own = ranked.filter((mail) => mail.from !== null && writers.has(mail.from));
  for (const mails of [own, ranked.filter((mail) => !own.includes(mail))]) {
    let best: Sentence | null = null;
    for (const mail of mails.slice(0, LOOKED_AT)) {
      const [sentence] = mostTelling((await desk.mailbox.read(mail.id))?.sentences ?? [], 1);
      if (sentence && (best === null || sentence.score > best.score)) best = sentence;
    }
    if (best) return best;
  }
  return null;
}

function spanOf(thread: ThreadCard): Inline {
  const ends = [...new Set([thread.mails[0], thread.mails.at(-1)])].filter((mail) => mail !== undefined);
  const span =
    thread.first === ''
      ? 'Undated'
      : thread.first === thread.last
        ? thread.first
        : `${shownDay(thread.first)} to ${shownDay(thread.last)}`;
  const size = thread.mails.length === 1 ? '' : `, ${thread.mails.length} mails`;
  return stated(
    `${span}${size}`,
    ends.flatMap((mail) => mail.head.map((range) => ({ record: mail.id, ...range }))),
  );
}
