import type { Mailbox, MailCard, PersonCard, ThreadCard, Weighed } from './mailbox.ts';
import { routineKey } from './mailbox.ts';
import { isRobot } from './phrases.ts';

/** What one kind of finding adds to a thread at most, and each of them. */
const WORTH: Partial<Record<Weighed, { each: number; most: number }>> = {
  money: { each: 1, most: 4 },
  percentage: { each: 0.7, most: 2 },
  date: { each: 0.4, most: 2 },
  identifier: { each: 0.3, most: 1.5 },
  duration: { each: 0.4, most: 1.2 },
  obligation: { each: 1.5, most: 4 },
  exception: { each: 2.5, most: 6 },
  state: { each: 2, most: 6 },
  condition: { each: 0.4, most: 1.6 },
  formula: { each: 1, most: 2 },
  divisor: { each: 1, most: 2 },
  promise: { each: 1.5, most: 4.5 },
  request: { each: 0.8, most: 4 },
};
const THRESHOLD = 1.5;
/** What is left of it for a thread that is little about work. */
const ABOUT_WORK = 0.8;

/**
 * How much a thread matters to who takes over: what is said in it (money, duties, exceptions, changes, promises),
 * how many took part, what is open, what came with it, whether something was settled. Mailings that nobody answered
 * and mails of a routine count little.
 */
export function importanceOf(thread: ThreadCard, mailbox: Mailbox, open: number): number {
  const sum = new Map<Weighed, number>();
  for (const mail of thread.mails)
    for (const [kind, count] of Object.entries(mail.counts))
      sum.set(kind as Weighed, (sum.get(kind as Weighed) ?? 0) + count);
  let score = 0;
  for (const [kind, count] of sum) {
    const worth = WORTH[kind];
    if (worth) score += Math.min(worth.most, worth.each * count);
  }
  const writers = new Set(thread.mails.map((mail) => mail.from));
  score += Math.min(4, thread.mails.filter((mail) => mail.maySettle).length * 1.5);
  score += Math.min(6, (thread.mails.length - 1) * 1.2) + Math.min(3, (writers.size - 1) * 1.5);
  score += Math.min(8, open * 4);
  score += Math.min(2, thread.mails.reduce((count, mail) => count + mail.attachments.length, 0) * 0.7);
  return Math.round(score * weightOf(thread, mailbox, writers.size) * 100) / 100;
}

function weightOf(thread: ThreadCard, mailbox: Mailbox, writers: number): number {
  const first = thread.mails[0] as MailCard;
  if (INVITATION.test(first.title)) return 0.2;
  if (thread.mails.some((mail) => mailbox.isLeaving(mail.from)))
    return writers > 1 ? 1.4 : isRoutine(first, mailbox) ? 0.3 : 1.1;
  const own = thread.mails.some((mail) => mailbox.isOwn(mail.from));
  if (writers > 1) return own ? 1.2 : 0.25;
  if (isRoutine(first, mailbox)) return 0.15;
  const sender = first.from === null ? undefined : mailbox.people.get(first.from);
  if (!sender || isMachine(sender)) return 0.2;
  if (own) return isBroadcast(sender, thread) ? 0.4 : 1;
  if (!mailbox.answered.has(sender.key)) return 0.2;
  return sender.wrote.length > 2 * sender.got.length ? 0.35 : 0.6;
}

/** A calendar's mail; it says when, not what. */
const INVITATION =
  /^(?:(?:updated |new )?invitation|accepted|declined|tentative(?:ly accepted)?|cancell?ed(?: event)?|rsvp)\s?:/i;

/** A notice to many, by a desk that nobody writes to. */
function isBroadcast(sender: PersonCard, thread: ThreadCard): boolean {
  const crowd = thread.mails.reduce((most, mail) => Math.max(most, mail.to.length), 0);
  return crowd > 40 || (sender.wrote.length >= 3 && sender.got.length === 0);
}

export function isRoutine(mail: MailCard, mailbox: Mailbox): boolean {
  return mailbox.routine.has(routineKey(mail));
}

/** Whether a sender is a machine: by its address, or by sending a lot that nobody ever answers. */
export function isMachine(person: PersonCard): boolean {
  return person.addresses.length > 0 && person.addresses.every(isRobot);
}

/** The threads that get a digest, the most important first; ties go to the newer, then to the key. */
export function chooseThreads(
  mailbox: Mailbox,
  scores: ReadonlyMap<string, number>,
  most: number,
  sifted = false,
): ThreadCard[] {
  const score = (thread: ThreadCard) => scores.get(thread.key) ?? 0;
  return mailbox.threads
    .filter((thread) => score(thread) >= (sifted ? ABOUT_WORK : THRESHOLD))
    .sort(
      (one, other) =>
        score(other) - score(one) ||
        (one.last > other.last ? -1 : one.last < other.last ? 1 : one.key < other.key ? -1 : 1),
    )
    .slice(0, most);
}

/** How much a person matters: what they wrote, received, and what waits with them. */
export function activityOf(person: PersonCard, open: number): number {
  return person.wrote.length * 3 + Math.min(person.got.length, 200) + open * 10;
}

/** Whether a person has a page: a human who takes part, not only a reader of what goes to all. */
export function matters(person: PersonCard, mailbox: Mailbox, open: number): boolean {
  if (person.standing === 'leaving') return false;
  if (isMachine(person)) return false;
  if (open > 0) return true;
  if (person.wrote.length === 0) return false;
  const talks = mailbox.answered.has(person.key) || person.standing === 'inside';
  const own = person.wrote.filter((mail) => !isRoutine(mail, mailbox)).length;
  return talks
    ? own + person.got.length >= 2
    : own >= 3 && new Set(person.wrote.map((mail) => mail.title)).size > 2 && repliesTo(person, mailbox);
}

/** An outsider whom nobody wrote to matters when they answer what others began. */
function repliesTo(person: PersonCard, mailbox: Mailbox): boolean {
  return person.wrote.some((mail) => (mailbox.threadOf.get(mail.id)?.mails[0]?.id ?? mail.id) !== mail.id);
}
