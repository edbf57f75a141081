import { digestOf } from '../common/digest.ts';
import type { Evidence } from '../contracts/evidence.ts';
import type { Finding } from '../contracts/finding.ts';
import { defineLink } from '../contracts/link.ts';
import { type Loop, loopSchema } from '../contracts/link-kinds.ts';
import { type Closing, closingOf, type Waiting } from './loops/closing.ts';
import { Entries } from './loops/entries.ts';
import { type Letter, Mailbox } from './loops/mailbox.ts';
import { debtorOf, mayAsk, promiseeOf } from './loops/parties.ts';
import { isSettledByTime } from './loops/passing.ts';
import { viewsOf } from './values/views.ts';

/** A mail with more of them is an article or a form. */
const MOST_ACTS = 12;
/** The form of a sum, whether it was read as money or not. */
const AMOUNT = /\d[.,]\d{2}(?!\d)/;

type Act = Finding<'request' | 'promise'>;

/** What was asked and promised in mail, and whether it was done: only what names who must act. Keys sort the newest first. */
export const link = defineLink({
  kind: 'loop',
  version: 2,
  summary: 'Requests, questions and promises in mail, with who must act and whether it was done.',
  after: ['thread', 'person', 'flag'],
  data: loopSchema,
  async *derive(evidence: Evidence) {
    const mailbox = await Mailbox.open(evidence);
    const entries = await Entries.open(evidence);
    const loops: { key: string; data: Loop }[] = [];
    for await (const { record, findings } of viewsOf(evidence, ['request', 'promise'], ['mail'])) {
      const letter = mailbox.letters.get(record.id);
      if (!letter || findings.length > MOST_ACTS) continue;
      for (const finding of findings) {
        if (await isOrder(evidence, finding)) continue;
        const data = await loopOf(finding, letter, mailbox, entries, evidence);
        if (data) loops.push({ key: keyOf(data), data });
      }
    }
    yield* loops.sort((a, b) => (a.key < b.key ? -1 : 1));
  },
});

/** An instruction to machines is nothing that a person waits for. */
async function isOrder(evidence: Evidence, { record, start, end }: Act): Promise<boolean> {
  return (await evidence.flags(record, start, end)).some(({ status }) => status === 'instruction');
}

async function loopOf(
  finding: Act,
  letter: Letter,
  mailbox: Mailbox,
  entries: Entries,
  evidence: Evidence,
): Promise<Loop | null> {
  const waiting = waitingOf(finding, letter, mailbox);
  if (waiting === null) return null;
  const { by, to, statement } = waiting;
  const { due } = finding.data;
  const closing = closingOf(waiting, mailbox);
  const entry = closing === null ? await entries.settling(waiting, mailbox, evidence) : null;
  const closed = closing !== null || entry !== null;
  if (!closed && (!mayAsk(waiting, finding, mailbox) || isSettledByTime(finding, letter, evidence.asOf)))
    return null;
  return {
    type: finding.kind === 'promise' ? 'promise' : finding.data.type,
    statement,
    by,
    to,
    made: letter.at,
    due,
    state: stateOf(closing, closed, by, due, evidence.asOf),
    closedBy: closing ? referenceOf(closing.words) : entry,
  };
}

const referenceOf = ({ record, start, end }: Closing['words']) => ({ record, start, end });

/** Who waits for what from whom; null where nobody is bound. */
function waitingOf(finding: Act, letter: Letter, mailbox: Mailbox): Waiting | null {
  if (letter.from === null) return null;
  const { record, start, end, quote } = finding;
  const common = {
    letter,
    statement: { record, start, end },
    topic: mailbox.topicOf(quote),
    sum: AMOUNT.test(quote),
  };
  if (finding.kind === 'promise') {
    const { bare, crowd, strength, due } = finding.data;
    if (bare || crowd || (strength === 'tentative' && due === null)) return null;
    const to = promiseeOf(letter, mailbox);
    return to === null ? null : { ...common, kind: 'promise', by: letter.from, to, asked: false };
  }
  const { conditional, standing, crowd, form, of } = finding.data;
  if (conditional || standing || crowd) return null;
  const by = debtorOf(of, letter, mailbox, form === 'owed');
  if (by === null || by === letter.from) return null;
  const kind = form === 'question' || form === 'leave' ? 'answer' : 'act';
  return { ...common, kind, by, to: letter.from, asked: /\?["'”’)*_]{0,3}\s*$/.test(quote) };
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
function keyOf({ made, statement, type }: Loop): string {
  const day = 99_999_999 - Number((made ?? '').slice(0, 10).replaceAll('-', '') || 0);
  return `${String(day).padStart(8, '0')}-${digestOf(type, statement.record, String(statement.start), String(statement.end)).slice(0, 12)}`;
}
