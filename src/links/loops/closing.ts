import type { Reference } from '../../contracts/reference.ts';
import type { Letter, Mailbox, Said } from './mailbox.ts';
import { shared } from './topic.ts';

/** What is waited for: an act promised or asked for, or an answer. */
export interface Waiting {
  kind: 'promise' | 'act' | 'answer';
  letter: Letter;
  /** Keys of people: who must act, and who waits. */
  by: string;
  to: string;
  /** Others of whom the same was asked: the answer of any of them will do. */
  others: ReadonlySet<string>;
  /** Only their own answer will do: each of several was asked. */
  alone: boolean;
  /** Whom its words name. */
  named: ReadonlySet<string>;
  statement: Reference;
  topic: ReadonlySet<string>;
  /** It was put as a question, so that "yes" answers it. */
  asked: boolean;
  /** Its words name a sum. */
  sum: boolean;
}

/** What closes it: the mail, and the words. */
export interface Closing {
  letter: Letter;
  words: Reference;
}

/** Who said that they will do what was asked, in which mail and words, and until when. */
export interface Taken {
  letter: Letter;
  words: Said;
  by: string;
}

/** After so many days a mail of the conversation must name the thing. */
const FRESH = 150;
/** An act told in a mail of its own is looked for so many days. */
const ELSEWHERE = 200;
/** What is handed over in a mail of its own without a name of the thing follows within so many days. */
const SOON = 30;

/**
 * The first mail that answers it or shows it done, by whoever may say so; null where none does. A promise answers a
 * question; to do what was asked it closes nothing: from then on the promise must be kept.
 */
export function outcomeOf(
  waiting: Waiting,
  mailbox: Mailbox,
): { closing: Closing | null; taken: Taken | null } {
  for (const later of mailbox.after(waiting.letter)) {
    if (!isAbout(waiting, later)) continue;
    const words = closingWords(waiting, later, mailbox);
    if (!words) continue;
    if (waiting.kind !== 'act' || !isPromise(words) || later.from === null)
      return { closing: { letter: later, words }, taken: null };
    const taken = { letter: later, words, by: later.from };
    const topic = new Set([...waiting.topic, ...words.topic]);
    const kept: Waiting = { ...waiting, kind: 'promise', by: later.from, letter: later, topic };
    return { closing: outcomeOf(kept, mailbox).closing, taken };
  }
  return { closing: elsewhere(waiting, mailbox), taken: null };
}

function isPromise(words: Reference | Said): words is Said {
  return 'says' in words && words.says === 'promises';
}

/** Whether a later mail of the conversation still speaks of the matter. */
function isAbout({ letter, topic }: Waiting, later: Letter): boolean {
  const names = shared(topic, later.topic) > 0 || shared(letter.topic, later.topic) > 1;
  const fresh = later.time - letter.time <= FRESH * 86_400_000;
  const same =
    later.subject === letter.subject ||
    later.before === letter.subject ||
    later.subject.endsWith(letter.subject);
  return names || (same && fresh);
}

function closingWords(waiting: Waiting, later: Letter, mailbox: Mailbox): Reference | Said | null {
  const { kind, by, to } = waiting;
  const about = later.said.filter((one) => !isOfAnother(one, waiting));
  const says = (...wanted: readonly Said['says'][]) => about.find((one) => wanted.includes(one.says)) ?? null;
  if (later.from === to) return thanksFor(waiting, later) ?? says('withdrawn');
  if (later.from === null || (waiting.alone && later.from !== by)) return null;
  const reaches = later.to.includes(to) || later.cc.includes(to);
  // To somebody outside, anyone of the house answers for it.
  const debtor =
    later.from === by ||
    waiting.others.has(later.from) ||
    (mailbox.isOwn(by) && mailbox.isOwn(later.from) && !mailbox.isOwn(to));
  if (kind === 'promise') {
    if (!debtor) return null;
    const restated = later.said.find(
      (one) => one.says === 'promises' && shared(one.topic, waiting.topic) > 0,
    );
    return (
      says('done') ?? (reaches && later.attached ? later.opening : null) ?? restated ?? toldOf(waiting, later)
    );
  }
  if (!reaches) return debtor ? namedDone(waiting, later, 1) : null;
  // Who answers a mail that was not sent to them answers for who was asked.
  const stands =
    mailbox.answersStraight(later, waiting.letter) &&
    mailbox.isOwn(by) === mailbox.isOwn(later.from) &&
    ![...waiting.letter.to, ...waiting.letter.cc].includes(later.from);
  if (!debtor && !stands) return waiting.asked ? says('yes', 'no', 'done') : says('done');
  const given = says('done') ?? (later.attached ? later.opening : null) ?? says('no');
  if (given) return given;
  if (kind === 'answer' || waiting.asked) {
    const yes = says('yes');
    if (yes) return yes;
  }
  const promised = says('promises');
  if (promised) return promised;
  if (says('noted') || isOnAnother(waiting, later)) return null;
  // What merely tells something answers the mail that it answers, or names the thing.
  const straight = mailbox.answersStraight(later, waiting.letter);
  return (
    about.find(
      ({ says: said, topic }) =>
        (said === 'states' && (straight || shared(topic, waiting.topic) > 0)) ||
        said === 'yes' ||
        said === 'received',
    ) ?? null
  );
}

/** Whether words speak of another thing that was asked for beside this one. */
function isOfAnother(one: Said, { topic, letter, statement }: Waiting): boolean {
  if (one.topic.size === 0 || shared(one.topic, topic) > 0) return false;
  return letter.asks.some((other) => other.start !== statement.start && shared(other.topic, one.topic) > 0);
}

/** Thanks for another thing close nothing where the mail goes on to speak of this one. */
function thanksFor({ topic }: Waiting, later: Letter): Said | null {
  const speaks = shared(topic, later.topic) > 0;
  return (
    later.said.find(
      (one) => one.says === 'received' && (!speaks || one.topic.size === 0 || shared(one.topic, topic) > 0),
    ) ?? null
  );
}

/** Whether a mail that merely tells something tells it of another thing that was asked for beside this one. */
function isOnAnother({ topic, letter }: Waiting, later: Letter): boolean {
  if (topic.size === 0 || shared(topic, later.topic) > 0) return false;
  return letter.asks.some((other) => shared(other.topic, later.topic) > 0);
}

/**
 * Who must act now: a colleague to whom the one who was asked passed it on in the same conversation and who took it;
 * else who was asked.
 */
export function takenOver({ by, letter, kind }: Waiting, mailbox: Mailbox): string {
  if (kind === 'promise') return by;
  const after = mailbox.after(letter);
  for (const passed of after) {
    const [colleague, ...more] = passed.to;
    if (passed.from !== by || passed.asks.length === 0 || colleague === undefined || more.length > 0)
      continue;
    if (!mailbox.isOwn(by) || !mailbox.isOwn(colleague) || colleague === letter.from) continue;
    const takes = after.some(
      (one) =>
        one.from === colleague && one.time > passed.time && one.said.some(({ says }) => TAKES.has(says)),
    );
    if (takes) return colleague;
  }
  return by;
}

/** What a colleague says who takes something over. */
const TAKES: ReadonlySet<Said['says']> = new Set(['promises', 'yes', 'noted']);

const isMost = (count: number, { size }: ReadonlySet<string>) =>
  count > 0 && (count === size || (size > 2 && count * 2 >= size));

/** A plain statement about the very thing: "the sign now says $60". */
function toldOf({ topic }: Waiting, later: Letter): Reference | null {
  return later.said.find((one) => one.says === 'states' && shared(one.topic, topic) > 1) ?? null;
}

function namedDone({ topic }: Waiting, later: Letter, least: number): Reference | null {
  return later.said.find((one) => one.says === 'done' && shared(one.topic, topic) >= least) ?? null;
}

/** The thing named as done by who had to act, or as received by who waits, in another conversation. */
function elsewhere(waiting: Waiting, mailbox: Mailbox): Closing | null {
  const { by, to, letter, topic } = waiting;
  const rare = (one: Said) => [...topic].some((word) => one.topic.has(word) && mailbox.isRare(word));
  let first = true;
  for (const later of mailbox.writtenBy(by, letter, ELSEWHERE)) {
    const reaches = later.to.includes(to) || later.cc.includes(to);
    const soon = later.time - letter.time <= SOON * 86_400_000;
    // "Will you write to Ms Marsh?" is done by a mail to her on the matter.
    const told = waiting.kind === 'act' && soon && later.to.some((key) => waiting.named.has(key));
    if (told && shared(letter.topic, later.topic) > 0) return { letter: later, words: later.opening };
    for (const one of later.said) {
      const common = shared(one.topic, topic);
      const named = common > 1 || (common === 1 && (reaches || rare(one)));
      const done = one.says === 'done' && (named || (reaches && isMost(shared(topic, later.topic), topic)));
      const stated = one.says === 'states' && reaches && common > 1;
      const handed = one.says === 'done' && reaches && first && soon && waiting.kind !== 'promise';
      if (done || stated || handed) return { letter: later, words: one };
    }
    if (reaches && later.attached && shared(topic, later.topic) > 0)
      return { letter: later, words: later.opening };
    if (reaches) first = false;
  }
  for (const later of mailbox.writtenBy(to, letter, ELSEWHERE)) {
    const one = later.said.find(
      ({ says, topic: said }) => (says === 'received' || says === 'withdrawn') && shared(said, topic) > 0,
    );
    if (one && (later.to.includes(by) || later.cc.includes(by))) return { letter: later, words: one };
  }
  return null;
}
