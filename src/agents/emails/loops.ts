import type { Inline } from '../../contracts/draft.ts';
import type { Evidence } from '../../contracts/evidence.ts';
import type { Loop } from '../../contracts/link-kinds.ts';
import { plain } from '../../records/sentences.ts';
import { claimOf, stated, text } from '../kit/claims.ts';
import { type Desk, dayClaim, newestFirst, personLink, threadLink, type Waiting } from './desk.ts';
import type { Mailbox } from './mailbox.ts';

/** The loops of business mail with their words, newest first. None where no loops were derived. */
export async function readLoops(evidence: Evidence, mailbox: Mailbox): Promise<Waiting[]> {
  const loops: Waiting[] = [];
  for (const { key, data } of await evidence.links('loop')) {
    const mail = mailbox.mails.get(data.statement.record);
    const record = mail ? await evidence.record(mail.id) : null;
    if (!mail || !record) continue;
    const quote = record.text.slice(data.statement.start, data.statement.end);
    if (plain(quote) === '' || (await isOrder(evidence, data))) continue;
    loops.push({ ...data, key, mail, thread: mailbox.threadOf.get(mail.id), quote });
  }
  return newestFirst(
    loops,
    (loop) => loop.made ?? loop.mail.day,
    (loop) => loop.key,
  );
}

/** Whether the words are an instruction to machines: nothing that a person waits for. */
async function isOrder(evidence: Evidence, { statement }: Loop): Promise<boolean> {
  const flags = await evidence.flags(statement.record, statement.start, statement.end);
  return flags.some(({ status }) => status === 'instruction');
}

export const isOpen = ({ state }: Pick<Loop, 'state'>) => state === 'open' || state === 'broken';

/** The words of a loop as a claim. */
export function loopQuote(loop: Waiting) {
  return claimOf({ ...loop.statement, quote: loop.quote, heading: [], role: 'paragraph' });
}

/** How it stands, in words that claim no more than the records show. */
function stateOf(loop: Waiting): Inline[] {
  const { state, due, statement, closedBy } = loop;
  const dueClaim: Inline[] = due === null ? [] : [text(', due '), stated(due, [statement])];
  if (state === 'open' || state === 'broken') {
    const nothing =
      loop.type === 'promise'
        ? 'nothing in the records shows that it was done'
        : 'no answer found in the records';
    return [...dueClaim, text(state === 'broken' ? `: the day has passed and ${nothing}` : `: ${nothing}`)];
  }
  const by: Inline[] = closedBy === null ? [] : [text(' by '), stated('this mail', [closedBy])];
  const how = loop.type === 'promise' ? 'closed' : 'answered';
  return [...dueClaim, text(state === 'late' ? `: ${how} after that day` : `: ${how}`), ...by];
}

const ACTS = { request: 'asked', question: 'asked', promise: 'promised' } as const;

/** One line a loop: day, who to whom, the words, how it stands; `where` adds the thread unless it is the thread's own page. */
export function loopItems(desk: Desk, loops: readonly Waiting[], where: 'thread' | 'elsewhere'): Inline[][] {
  return loops.slice(0, 30).map((loop) => {
    const speaker = loop.type === 'promise' ? loop.by : loop.to;
    const other = loop.type === 'promise' ? loop.to : loop.by;
    return [
      dayClaim(loop.mail),
      text(', '),
      personLink(desk, speaker ?? loop.mail.from),
      text(` ${ACTS[loop.type]}`),
      ...(other === null ? [] : [text(' '), personLink(desk, other)]),
      text(': '),
      loopQuote(loop),
      ...stateOf(loop),
      ...(where === 'elsewhere' ? [text(' – '), threadLink(desk, loop.thread, loop.mail)] : []),
    ];
  });
}
