import { isWorthSaying, likelihoodOf } from '../../common/likelihood.ts';
import type { Mailbox, MailCard, ThreadCard } from '../../contracts/mailbox.ts';
import type { Matter } from '../../contracts/matters.ts';
import { readSubject } from '../../records/subject.ts';
import { isAgreement } from '../parties/candidates.ts';
import { isUnpaid } from './entries.ts';

/**
 * Two conversations or two kinds of records, of the work: one that nobody answered runs over nothing. What some document says
 * of a short conversation that is over is none, unless the document is an agreement; nor is what was written one way only,
 * unless the same number stands in it. What somebody asks once and nobody answers is one where a day of it stands in the
 * papers too, or a sum of it is open in the accounts.
 */
export function isMatter(matter: Matter, mailbox: Mailbox, numbered: boolean): boolean {
  const { threads, mails, entries, papers, open, counterparts } = matter;
  const isLong = threads.length > 1 || mails.length > 2;
  const several =
    threads.length > 1 ||
    entries.length > 0 ||
    papers.some(({ document }) => matter.isOpen || isLong || isAgreement(document));
  // What colleagues settled among themselves is a rule or a decision, unless it is of a party.
  const concerns =
    counterparts.length > 0 || open.length > 0 || entries.length > 0 || (isLong && matter.parties.length > 0);
  const isOwed = entries.some(({ document }) => isUnpaid(document)) || papers.some(({ isDated }) => isDated);
  return (
    isWorthSaying(matter.likely) &&
    several &&
    concerns &&
    (entries.length > 0 ||
      papers.length > 0 ||
      numbered ||
      (threads.length > 1 && open.length > 0) ||
      isDialogue(matter, mailbox)) &&
    (threads.some((thread) => isWork(thread, mailbox)) || open.length > 0) &&
    (mails.length > 1 || (open.some(({ due }) => due !== null) && isOwed))
  );
}

/** To more people than this a mail is to nobody in particular. */
const FEW = 4;

/** Somebody of the business and somebody else wrote to each other; or somebody outside and somebody here, each to few. */
function isDialogue({ threads, mails }: Pick<Matter, 'threads' | 'mails'>, mailbox: Mailbox): boolean {
  const writers = (all: readonly MailCard[]) => [...new Set(all.map(({ from }) => from))];
  const answered = threads.some((thread) => {
    const among = writers(thread.mails);
    return among.length > 1 && among.some((key) => mailbox.isOwn(key));
  });
  const all = writers(mails);
  const between = all.some((key) => mailbox.isOwn(key)) && all.some((key) => !mailbox.isOwn(key));
  return (
    answered ||
    (between && threads.every(({ concerns }) => concerns) && mails.every(({ to }) => to.length <= FEW))
  );
}

/** A conversation of the work; of others only what somebody of the business is asked for in it. */
function isWork(thread: ThreadCard, mailbox: Mailbox): boolean {
  return (
    thread.concerns ||
    mailbox.loops.some((loop) => loop.thread === thread && (mailbox.isOwn(loop.by) || mailbox.isOwn(loop.to)))
  );
}

/**
 * How likely a matter is one: what was asked once, answered and is over is an exchange; what came back, went on or is open
 * runs.
 */
export function likelihoodOfMatter({
  threads,
  mails,
  isOpen,
}: Pick<Matter, 'threads' | 'mails' | 'isOpen'>): number {
  return likelihoodOf('matter', Number(threads.length > 1) + Number(mails.length > 2) + Number(isOpen));
}

/** What is open first, then the newest. */
export function inOrder(one: Matter, other: Matter): number {
  return (
    Number(other.isOpen) - Number(one.isOpen) ||
    (one.last === other.last ? (one.key < other.key ? -1 : 1) : one.last > other.last ? -1 : 1)
  );
}

/** Subjects that one conversation has at most: with more of them it was put together wrongly, or is a chat. */
const SUBJECTS = 3;

/** Whether the mails of a conversation are of one thing, by their subjects. */
export function isOfOneThing({ mails }: ThreadCard): boolean {
  return new Set(mails.map(({ title }) => readSubject(title).key)).size <= SUBJECTS;
}
