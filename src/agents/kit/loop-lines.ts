import type { Inline } from '../../contracts/draft.ts';
import type { OpenLoop } from '../../contracts/mailbox.ts';
import { claimOf, stated, text } from './claims.ts';
import { shownDay } from './dates.ts';
import { dayClaim, type MailPages, personLink, threadLink } from './mail-lines.ts';

/** Whether nothing in the records closes it. */
export const isOpen = ({ state }: Pick<OpenLoop, 'state'>) => state === 'open' || state === 'broken';

/** The words of a loop as a claim. */
export function loopQuote(loop: OpenLoop) {
  return claimOf({ ...loop.statement, quote: loop.quote, heading: [], role: 'paragraph' });
}

/** What who must act said to it: nothing where they did not. */
export function promiseQuote({ promised, promise }: OpenLoop): Inline[] {
  if (promised === null || promise === null) return [];
  return [text('; promised: '), claimOf({ ...promised, quote: promise, heading: [], role: 'paragraph' })];
}

/** How it stands, in words that claim no more than the records show. */
function stateOf(loop: OpenLoop): Inline[] {
  const { state, due, dueIn, statement, closedBy } = loop;
  const dueClaim: Inline[] =
    due === null ? [] : [text(', due '), stated(shownDay(due), [dueIn ?? statement])];
  if (state === 'open' || state === 'broken') {
    const nothing =
      loop.type === 'promise' || loop.promised !== null
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
export function loopItems(
  pages: MailPages,
  loops: readonly OpenLoop[],
  where: 'thread' | 'elsewhere',
): Inline[][] {
  return loops.slice(0, 30).map((loop) => {
    const speaker = loop.type === 'promise' ? loop.by : loop.to;
    const other = loop.type === 'promise' ? loop.to : loop.by;
    return [
      dayClaim(loop.mail),
      text(', '),
      personLink(pages, speaker ?? loop.mail.from),
      text(` ${ACTS[loop.type]}`),
      ...(other === null ? [] : [text(' '), personLink(pages, other)]),
      text(': '),
      loopQuote(loop),
      ...promiseQuote(loop),
      ...stateOf(loop),
      ...(where === 'elsewhere' ? [text(' – '), threadLink(pages, loop.thread, loop.mail)] : []),
    ];
  });
}
