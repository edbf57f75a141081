import type { Finding } from '../../contracts/finding.ts';
import type { Waiting } from './closing.ts';
import type { Mailbox } from './mailbox.ts';
import { isCalled, isDesk } from './parties.ts';
import { shared } from './topic.ts';

/** A mail of more characters tells or sells more than it asks. */
const LONG = 1500;
/** Somebody waits less surely for what is older, in days after the day that was set, else after the mail. */
const OLD = 90;
/** A mail with more acts is a list of them. */
const MANY = 4;
const FEW = 3;
const LINK = /\b(?:https?:|www\.)|\.(?:com|org|net|html?)\b/i;

/** What speaks for and against that something is waited for, each with its weight in points. */
export const SIGNS = {
  asked: 1,
  need: 1,
  owed: 1,
  bare: 0,
  question: 0,
  'idle question': -1,
  promise: 1,
  aside: -1,
  deadline: 3,
  dated: 1,
  reader: 1,
  thing: 1,
  titled: 1,
  named: 1,
  misnamed: -1,
  'many receivers': -1,
  correspondents: 2,
  stranger: -1,
  'unanswered colleague': -1,
  desk: -3,
  form: -3,
  link: -2,
  long: -1,
  list: -2,
  old: -4,
  leaver: 1,
  kin: -4,
  taken: 2,
  'taken by a day': 3,
} as const satisfies Record<string, number>;
export type Sign = keyof typeof SIGNS;

export const weightOf = (signs: readonly Sign[]): number => signs.reduce((sum, sign) => sum + SIGNS[sign], 0);

/** The signs of a request or promise, seen with who is bound and with what the same people wrote besides. */
export function signsOf(
  finding: Finding<'request' | 'promise'>,
  waiting: Waiting,
  acts: number,
  mailbox: Mailbox,
  asOf: string,
): Sign[] {
  const { letter, by, to, topic } = waiting;
  const { due, reader } = finding.data;
  // The one of the two who is not of the house, or not the one who leaves.
  const other = mailbox.isOwn(by) && !mailbox.isLeaving(to) ? to : by;
  const since = (Date.parse(asOf) - (due === null ? letter.time : Date.parse(due))) / 86_400_000;
  const holds: [boolean, Sign][] = [
    [reader, 'reader'],
    [topic.size > 0, 'thing'],
    [shared(topic, letter.titled) > 0, 'titled'],
    [letter.to.length + letter.cc.length > FEW, 'many receivers'],
    [mailbox.times(by, to) > 0 && mailbox.times(to, by) > 0, 'correspondents'],
    [mailbox.isUnanswered(other) && !mailbox.isOwn(other), 'stranger'],
    [mailbox.isUnanswered(other) && mailbox.isOwn(other), 'unanswered colleague'],
    [isDesk(by, mailbox) || isDesk(to, mailbox), 'desk'],
    [mailbox.isForm(finding, letter), 'form'],
    [LINK.test(finding.quote), 'link'],
    [letter.length > LONG, 'long'],
    [acts > MANY, 'list'],
    [since > OLD, 'old'],
    [mailbox.isLeaving(by) || mailbox.isLeaving(to), 'leaver'],
    [mailbox.isKin(by) || mailbox.isKin(to), 'kin'],
  ];
  return [...formOf(finding, by, mailbox), ...holds.flatMap(([applies, sign]) => (applies ? [sign] : []))];
}

function formOf(finding: Finding<'request' | 'promise'>, by: string, mailbox: Mailbox): Sign[] {
  const { due, reader } = finding.data;
  if (finding.kind === 'promise')
    return due !== null ? ['promise', 'deadline'] : [reader ? 'promise' : 'aside'];
  const { form, deadline, of } = finding.data;
  const isQuestion = form === 'question' || form === 'leave';
  return [
    isQuestion ? (reader || form === 'leave' || of !== null ? 'question' : 'idle question') : form,
    ...(deadline ? (['deadline'] as const) : due !== null ? (['dated'] as const) : []),
    ...(of === null ? [] : ([isCalled(by, of, mailbox) ? 'named' : 'misnamed'] as const)),
  ];
}
