import { digestOf } from '../common/digest.ts';
import type { Evidence } from '../contracts/evidence.ts';
import type { Finding } from '../contracts/finding.ts';
import { defineLink } from '../contracts/link.ts';
import { type Loop, loopSchema } from '../contracts/link-kinds.ts';
import { type Closing, outcomeOf, takenOver, type Waiting } from './loops/closing.ts';
import { Entries } from './loops/entries.ts';
import { type Letter, Mailbox } from './loops/mailbox.ts';
import { debtorOf, mayAsk, promiseeOf } from './loops/parties.ts';
import { isSettledByTime } from './loops/passing.ts';
import { shared } from './loops/topic.ts';
import { signsOf, weightOf } from './loops/weight.ts';
import { viewsOf } from './values/views.ts';

/** A mail with more of them is an article or a form. */
const MOST_ACTS = 12;
/** The form of a sum, whether it was read as money or not. */
const AMOUNT = /\d[.,]\d{2}(?!\d)/;

type Known = { key: string; data: Loop; waiting: Waiting };
type Act = Finding<'request' | 'promise'>;

/** What was asked and promised in mail, and whether it was done: only what names who must act. Keys sort the newest first. */
export const link = defineLink({
  kind: 'loop',
  version: 4,
  summary: 'Requests, questions and promises in mail, with who must act and whether it was done.',
  after: ['thread', 'person', 'flag'],
  data: loopSchema,
  async *derive(evidence: Evidence) {
    const mailbox = await Mailbox.open(evidence);
    const entries = await Entries.open(evidence);
    const loops: Known[] = [];
    for await (const { record, findings } of viewsOf(evidence, ['request', 'promise'], ['mail'])) {
      const letter = mailbox.letters.get(record.id);
      if (!letter || findings.length > MOST_ACTS) continue;
      for (const finding of findings) {
        if (await isOrder(evidence, finding)) continue;
        for (const waiting of waitingsOf(finding, letter, mailbox)) {
          const data = await loopOf(finding, waiting, findings.length, mailbox, entries, evidence);
          if (data) loops.push({ key: keyOf(data), data, waiting });
        }
      }
    }
    // What was promised to a request stands with the request.
    const promised = new Set(loops.flatMap(({ data }) => (data.promised ? [placeOf(data.promised)] : [])));
    const known = loops
      .filter(({ data }) => data.type !== 'promise' || !promised.has(placeOf(data.statement)))
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    yield* known
      .filter((one) => !isRenewed(one, known, mailbox) && !isReminder(one, known, mailbox))
      .map(({ key, data }) => ({ key, data }));
  },
});

/** An instruction to machines is nothing that a person waits for. */
async function isOrder(evidence: Evidence, { record, start, end }: Act): Promise<boolean> {
  return (await evidence.flags(record, start, end)).some(({ status }) => status === 'instruction');
}

async function loopOf(
  finding: Act,
  asked: Waiting,
  acts: number,
  mailbox: Mailbox,
  entries: Entries,
  evidence: Evidence,
): Promise<Loop | null> {
  const waiting = { ...asked, by: takenOver(asked, mailbox) };
  const { to, statement, letter } = waiting;
  const inherited =
    finding.kind === 'promise' && finding.data.due === null ? mailbox.deadlineFor(waiting) : null;
  const { closing, taken } = outcomeOf(waiting, mailbox);
  const by = taken?.by ?? waiting.by;
  // Until when somebody wants it holds, whatever was promised to that.
  const due = finding.data.due ?? taken?.words.due ?? inherited?.due ?? null;
  const entry = closing === null ? await entries.settling(waiting, mailbox, evidence) : null;
  const closed = closing !== null || entry !== null;
  const type = finding.kind === 'promise' ? 'promise' : finding.data.type;
  const deadline = finding.kind === 'request' && finding.data.deadline;
  const passing = { type: taken ? ('promise' as const) : type, due, deadline };
  const isOver = isSettledByTime(passing, taken?.letter ?? letter, evidence.asOf);
  if (!closed && ((!taken && !mayAsk(waiting, finding, mailbox)) || isOver)) return null;
  const signs = signsOf(finding, waiting, acts, mailbox, evidence.asOf);
  if (taken) signs.push(taken.words.due === null ? 'taken' : 'taken by a day');
  return {
    signs,
    score: weightOf(signs),
    type,
    statement,
    by,
    to,
    made: letter.at,
    due,
    dueIn:
      finding.data.due === null && taken?.words.due ? referenceOf(taken.words) : (inherited?.asked ?? null),
    promised: taken ? referenceOf(taken.words) : null,
    state: stateOf(closing, closed, by, due, evidence.asOf),
    closedBy: closing ? referenceOf(closing.words) : entry,
  };
}

const placeOf = ({ record, start }: Loop['statement']) => `${record}:${start}`;

const referenceOf = ({ record, start, end }: Closing['words']) => ({ record, start, end });

/** Who waits for what from whom: none where nobody is bound, several where each of the receivers is. */
function waitingsOf(finding: Act, letter: Letter, mailbox: Mailbox): Waiting[] {
  if (letter.from === null) return [];
  const { record, start, end, quote } = finding;
  const common = {
    letter,
    statement: { record, start, end },
    topic: mailbox.topicOf(quote),
    named: mailbox.namedIn(quote),
    others: new Set<string>(),
    alone: false,
    sum: AMOUNT.test(quote),
  };
  if (finding.kind === 'promise') {
    const { bare, crowd, strength, due } = finding.data;
    if (bare || crowd || (strength === 'tentative' && due === null)) return [];
    const to = promiseeOf(letter, mailbox);
    return to === null ? [] : [{ ...common, kind: 'promise', by: letter.from, to, asked: false }];
  }
  const { conditional, standing, crowd, form, of, each } = finding.data;
  if (conditional || standing || crowd) return [];
  const by = debtorOf(of, letter, mailbox, form === 'owed');
  if (by === null) return [];
  // "I still have to change the list": owed by who writes, as if promised.
  if (by === letter.from) {
    const to = form === 'owed' ? promiseeOf(letter, mailbox) : null;
    return to === null ? [] : [{ ...common, kind: 'promise', by, to, asked: false }];
  }
  const kind = form === 'question' || form === 'leave' ? 'answer' : 'act';
  const asked = /\?["'”’)*_]{0,3}\s*$/.test(quote);
  const receivers = of === null ? letter.to.filter((key) => key !== letter.from) : [by];
  if (each)
    return receivers.map((one) => ({
      ...common,
      kind,
      by: one,
      to: letter.from as string,
      asked,
      alone: true,
    }));
  const others = new Set(receivers.filter((key) => key !== by));
  return [{ ...common, kind, by, others, to: letter.from, asked }];
}

/**
 * Whether the same two have come back to it since: asked again, promised anew. What they said last is what holds; only
 * what is still open is left out for it.
 */
function isRenewed({ data, waiting }: Known, all: readonly Known[], mailbox: Mailbox): boolean {
  if (data.closedBy !== null) return false;
  const { letter, by, to, topic } = waiting;
  return all.some(({ data: next, waiting: later }) => {
    // Who reminds of what has its day sets no new one.
    if (data.due !== null && next.due === null && next.type !== 'promise') return false;
    if (later.by !== by || later.to !== to || later.letter.time <= letter.time) return false;
    const common = [...topic].filter((word) => later.letter.topic.has(word) && !letter.titled.has(word));
    const sameTalk = later.letter.subject === letter.subject || mailbox.isOneTalk(letter, later.letter);
    const related = sameTalk || shared(letter.titled, later.letter.titled) > 0;
    return related && (common.length > 0 || (sameTalk && topic.size === 0));
  });
}

/** Whether it asks after what the same one promised or was asked for before, until a day: that is what is waited for. */
function isReminder({ data, waiting }: Known, all: readonly Known[], mailbox: Mailbox): boolean {
  if (data.closedBy !== null || data.due !== null || data.type === 'promise') return false;
  const { letter, by, to } = waiting;
  return all.some(
    ({ data: before, waiting: earlier }) =>
      before.closedBy === null &&
      before.due !== null &&
      earlier.by === by &&
      earlier.to === to &&
      earlier.letter.time < letter.time &&
      (mailbox.isOneTalk(earlier.letter, letter) ||
        shared(earlier.topic, new Set([...waiting.topic, ...letter.titled])) > 0),
  );
}

/** Late only by the word of who had to act: thanks or another's word may come any time after. */
function stateOf(
  closing: Closing | null,
  closed: boolean,
  by: string,
  due: string | null,
  asOf: string,
): Loop['state'] {
  if (!closed) return due !== null && due < asOf ? 'broken' : 'open';
  const late = closing !== null && due !== null && closing.letter.from === by;
  return late && closing.letter.at.slice(0, 10) > due ? 'late' : 'closed';
}

/** Newest first: the day counted down, then the place of the statement. */
function keyOf({ made, statement, type, by }: Loop): string {
  const day = 99_999_999 - Number((made ?? '').slice(0, 10).replaceAll('-', '') || 0);
  return `${String(day).padStart(8, '0')}-${digestOf(type, by ?? '', statement.record, String(statement.start), String(statement.end)).slice(0, 12)}`;
}
