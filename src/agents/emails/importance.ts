import type { Mailbox, MailCard, PersonCard, ThreadCard, Weighed } from '../../contracts/mailbox.ts';

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
const OPEN = 4;

/** What is weighed of a thread beside its mails. */
export interface Weight {
  /** Loops of it that nothing closes. */
  open: number;
  /** Something was settled in it. */
  decided: boolean;
}

/**
 * How much a thread matters to who takes over: what is said in it (money, duties, exceptions, changes, promises), how many
 * took part, what is open, what came with it, whether something was settled. Of no worth is what does not concern the work,
 * and one mail alone that settles nothing.
 */
export function importanceOf(thread: ThreadCard, mailbox: Mailbox, { open, decided }: Weight): number {
  const { mails } = thread;
  if (!thread.concerns || (mails.length === 1 && !decided)) return 0;
  const sum = new Map<Weighed, number>();
  for (const { counts } of mails)
    for (const [kind, count] of Object.entries(counts) as [Weighed, number][])
      sum.set(kind, (sum.get(kind) ?? 0) + count);
  let score = decided ? 3 : 0;
  for (const [kind, count] of sum) {
    const worth = WORTH[kind];
    if (worth) score += Math.min(worth.most, worth.each * count);
  }
  const writers = new Set(mails.map((mail) => mail.from));
  score += Math.min(6, (mails.length - 1) * 1.2) + Math.min(3, (writers.size - 1) * 1.5);
  score += Math.min(2 * OPEN, open * OPEN);
  score += Math.min(2, mails.reduce((count, mail) => count + mail.attachments.length, 0) * 0.7);
  return Math.round(score * weightOf(thread, mailbox, writers.size) * 100) / 100;
}

/** Less where nobody here wrote, or by rote. */
function weightOf({ mails }: ThreadCard, mailbox: Mailbox, writers: number): number {
  if (mailbox.isRoutine(mails[0] as MailCard) && writers === 1) return 0.3;
  if (mails.some((mail) => mailbox.isLeaving(mail.from))) return writers > 1 ? 1.4 : 1.1;
  return mails.some((mail) => mailbox.isOwn(mail.from)) ? 1.2 : 0.6;
}

/** The threads that get a digest, the most important first; ties go to the newer, then to the key. */
export function chooseThreads(
  { threads }: Mailbox,
  scores: ReadonlyMap<string, number>,
  most: number,
): ThreadCard[] {
  const score = (thread: ThreadCard) => scores.get(thread.key) ?? 0;
  return threads
    .filter((thread) => score(thread) >= THRESHOLD)
    .sort(
      (one, other) =>
        score(other) - score(one) ||
        (one.last > other.last ? -1 : one.last < other.last ? 1 : one.key < other.key ? -1 : 1),
    )
    .slice(0, most);
}

/** Mails of a person in conversations that concern the work. */
export function workOf(person: PersonCard, { threadOf }: Mailbox): { wrote: MailCard[]; got: MailCard[] } {
  const concerns = (mail: MailCard) => threadOf.get(mail.id)?.concerns === true;
  return { wrote: person.wrote.filter(concerns), got: person.got.filter(concerns) };
}

/** Whether a person has a page: a human who takes part in the work, writes and is written to. */
export function matters(person: PersonCard, mailbox: Mailbox, open: number): boolean {
  if (person.standing === 'leaving' || person.machine) return false;
  const { wrote, got } = workOf(person, mailbox);
  if (open > 0) return wrote.length + got.length > 0;
  return got.length > 0 && wrote.some((mail) => !mailbox.isRoutine(mail));
}
