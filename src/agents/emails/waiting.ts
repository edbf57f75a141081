import type { Block, Inline, PageDraft } from '../../publish/draft.ts';
import { stated, text } from '../kit/claims.ts';
import { type Desk, dayClaim, nameOf, personLink, threadLink, type Waiting, yearsOf } from './desk.ts';
import { isOpen, loopItems, loopQuote } from './loops.ts';
import { section } from './thread-page.ts';

/** Loops that a page shows; older ones are told by their number. */
const SHOWN = 150;
const LATE = 15;

/** What is waiting at the as-of date and on whom: who must act first, then who waits, since when, until when. */
export function waitingPage(desk: Desk): PageDraft {
  const open = desk.loops.filter(isOpen);
  const shown = open.slice(0, SHOWN);
  const late = desk.loops.filter(({ state }) => state === 'late').slice(0, LATE);
  const groups = byActor(desk, shown);
  const overdue = open.filter(({ state }) => state === 'broken').length;
  return {
    path: 'emails/waiting',
    section: 'emails',
    kind: 'register',
    title: 'What is waiting, and on whom',
    summary:
      open.length === 0
        ? `Requests and promises in mail that nothing in the records closes, as of ${desk.evidence.asOf}.`
        : `${open.length} requests and promises in mail that nothing in the records closes, as of ${desk.evidence.asOf}; ${overdue} are past their day.`,
    order: 10,
    blocks: [
      {
        type: 'paragraph',
        inlines: [
          text(
            `What someone asked or promised in mail and no later mail answers, as of ${desk.evidence.asOf}, newest first. It may have been settled by phone or in person: ask before you act.`,
          ),
        ],
      },
      ...groups.flatMap(([actor, loops]) => groupOf(desk, actor, loops)),
      ...(open.length > shown.length
        ? [
            {
              type: 'paragraph' as const,
              inlines: [text(`${open.length - shown.length} older ones are on the pages of their threads.`)],
            },
          ]
        : []),
      ...section('Done, but late', loopItems(desk, late, 'elsewhere')),
    ],
    slots: [
      {
        name: 'waiting',
        filled: open.length > 0,
        question: 'What is waiting at the moment, on whom, and until when?',
      },
    ],
    people: groups.slice(0, 12).flatMap(([actor]) => (actor === null ? [] : [nameOf(desk, actor)])),
    years: yearsOf(shown.map((loop) => loop.mail.day)),
    aliases: ['open', 'pending', 'to do', 'overdue', 'unanswered', 'promises', 'requests', 'follow up'],
  };
}

/** The leaving person first, then the business's own people, then others; each by the newest loop. */
function byActor(desk: Desk, loops: readonly Waiting[]): [string | null, Waiting[]][] {
  const groups = new Map<string | null, Waiting[]>();
  for (const loop of loops) groups.set(loop.by, [...(groups.get(loop.by) ?? []), loop]);
  const rank = (actor: string | null) =>
    desk.mailbox.isLeaving(actor)
      ? 0
      : isLikelyLeaving(desk, actor)
        ? 1
        : desk.mailbox.isOwn(actor)
          ? 2
          : actor === null
            ? 4
            : 3;
  return [...groups].sort(([one], [other]) => rank(one) - rank(other));
}

/** Whether a person is proposed as an alias of the leaving one. */
function isLikelyLeaving(desk: Desk, actor: string | null): boolean {
  const person = actor === null ? undefined : desk.mailbox.people.get(actor);
  return person?.proposed.some(({ key }) => desk.mailbox.isLeaving(key)) ?? false;
}

function groupOf(desk: Desk, actor: string | null, loops: readonly Waiting[]): Block[] {
  const whose = desk.mailbox.isLeaving(actor)
    ? `${nameOf(desk, actor)} (leaves: hand over)`
    : isLikelyLeaving(desk, actor)
      ? `${nameOf(desk, actor)} (perhaps who leaves)`
      : actor === null
        ? 'Not said by whom'
        : nameOf(desk, actor);
  return [
    { type: 'heading', level: 2, text: `On ${whose}` },
    {
      type: 'table',
      columns: ['Since', 'What', 'Who waits', 'Due', 'Thread'],
      rows: loops.map((loop) => rowOf(desk, loop)),
    },
  ];
}

function rowOf(desk: Desk, loop: Waiting): Inline[][] {
  const due: Inline[] =
    loop.due === null
      ? [text('no day said')]
      : [
          stated(loop.due, [loop.statement], 'day read from the words'),
          ...(loop.state === 'broken' ? [text(' – passed, nothing in the records closes it')] : []),
        ];
  const act = { request: 'asked: ', question: 'asked: ', promise: 'promised: ' }[loop.type];
  return [
    [dayClaim(loop.mail)],
    [text(act), loopQuote(loop)],
    [loop.to === null ? text('not said') : personLink(desk, loop.to)],
    due,
    [threadLink(desk, loop.thread, loop.mail)],
  ];
}
