import type { Block, Entry, Inline, PageDraft } from '../../contracts/draft.ts';
import type { OpenLoop } from '../../contracts/mailbox.ts';
import { stated, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';
import { isOpen, loopItems, loopQuote, promiseQuote } from '../kit/loop-lines.ts';
import { dayClaim, joined, listed, nameOf, personLink, threadLink, yearsOf } from '../kit/mail-lines.ts';
import { type Desk, isOfStrangers } from './desk.ts';

/** Rows of one who must act, and rows of the page; older ones are told by their number. */
const PER_ACTOR = 20;
const ROWS = 160;
/** Requests of one mail that are quoted in its row. */
const PER_MAIL = 4;
const LATE = 15;
const STRANGERS = 12;

/** What one person must do for another by one mail. */
type Row = [OpenLoop, ...OpenLoop[]];

/** What is waiting at the as-of date and on whom, or null where nothing is: who must act first, then who waits, since when, until when. */
export function waitingPage(desk: Desk): PageDraft | null {
  // What colleagues of others settle among themselves is not the work that is handed over.
  const ofTheWork = desk.mailbox.loops.filter(
    (loop) => (loop.thread?.concerns ?? true) || isOfStrangers(desk, loop),
  );
  const open = ofTheWork.filter(isOpen);
  const strangers = open.filter((loop) => isOfStrangers(desk, loop));
  const groups = byActor(
    desk,
    open.filter((loop) => !isOfStrangers(desk, loop)),
  );
  const late = ofTheWork.filter(({ state }) => state === 'late').slice(0, LATE);
  if (open.length === 0 && late.length === 0) return null;
  const overdue = open.filter(({ state }) => state === 'broken').length;
  const { asOf } = desk.evidence;
  const past = overdue === 0 ? '' : `; ${overdue} past ${overdue === 1 ? 'its' : 'their'} day`;
  return {
    path: 'emails/waiting',
    section: 'emails',
    kind: 'register',
    title: 'What is waiting, and on whom',
    summary: `${open.length === 0 ? 'Requests and promises' : `${open.length} ${open.length === 1 ? 'request or promise' : 'requests and promises'}`} in mail that nothing in the records closes, as of ${asOf}${past}.`,
    order: 10,
    blocks: [
      {
        type: 'paragraph',
        inlines: [
          text(
            `What someone asked or promised in mail and no later record answers, as of ${asOf}, newest first. It may have been settled by phone or in person: ask before you act.`,
          ),
        ],
      },
      ...groups.flatMap(([actor, rows]) => groupOf(desk, actor, rows)),
      ...listed(
        'From and on people to whom nobody here ever wrote',
        loopItems(desk, strangers.slice(0, STRANGERS), 'elsewhere'),
      ),
      ...listed('Answered or closed, but late', loopItems(desk, late, 'elsewhere')),
    ],
    slots: [
      {
        name: 'waiting',
        filled: open.length > 0,
        question: 'What is waiting at the moment, on whom, and until when?',
      },
    ],
    entries: [
      ...groups.flatMap(([, rows]) =>
        rows.slice(0, PER_ACTOR).flatMap((row) => row.slice(0, PER_MAIL).map((loop) => entryOf(desk, loop))),
      ),
      ...strangers.slice(0, STRANGERS).map((loop) => entryOf(desk, loop)),
    ],
    people: groups.slice(0, 12).flatMap(([actor]) => (actor === null ? [] : [nameOf(desk, actor)])),
    years: yearsOf(groups.flatMap(([, rows]) => rows.map(([loop]) => loop.mail.day))),
    aliases: ['open', 'pending', 'to do', 'overdue', 'unanswered', 'promises', 'requests', 'follow up'],
  };
}

function entryOf(desk: Desk, { by, to, due, statement, promised, likely }: OpenLoop): Entry {
  return {
    type: 'open-loop',
    ...(by !== null && { who: calledOf(desk, by) }),
    ...(to !== null && { owesWhom: calledOf(desk, to) }),
    ...(due !== null && { due }),
    likely,
    cites: [statement, ...(promised ? [promised] : [])],
  };
}

/** What people call somebody in mail, which need not be the name that the config gives. */
function calledOf(desk: Desk, key: string): string {
  return desk.mailbox.people.get(key)?.names.find((name) => name.includes(' ')) ?? nameOf(desk, key);
}

/** The leaving person first, then the business's own people, then others; each by the newest loop. */
function byActor(desk: Desk, loops: readonly OpenLoop[]): [string | null, Row[]][] {
  const groups = new Map<string | null, Map<string, Row>>();
  for (const loop of loops) {
    const rows = groups.get(loop.by) ?? new Map<string, Row>();
    groups.set(loop.by, rows);
    const key = JSON.stringify([loop.mail.id, loop.to, loop.type === 'promise']);
    const row = rows.get(key);
    if (row) row.push(loop);
    else rows.set(key, [loop]);
  }
  const sorted = [...groups].sort(([one], [other]) => rankOf(desk, one) - rankOf(desk, other));
  let left = ROWS;
  return sorted.flatMap(([actor, rows]): [string | null, Row[]][] => {
    if (left <= 0) return [];
    left -= Math.min(rows.size, PER_ACTOR);
    return [[actor, [...rows.values()]]];
  });
}

function rankOf(desk: Desk, actor: string | null): number {
  if (actor === null) return 4;
  if (desk.mailbox.isLeaving(actor)) return 0;
  if (isLikelyLeaving(desk, actor)) return 1;
  return desk.mailbox.isOwn(actor) ? 2 : 3;
}

/** Whether a person is proposed as an alias of the leaving one. */
function isLikelyLeaving(desk: Desk, actor: string): boolean {
  const person = desk.mailbox.people.get(actor);
  return person?.proposed.some(({ key }) => desk.mailbox.isLeaving(key)) ?? false;
}

function groupOf(desk: Desk, actor: string | null, rows: readonly Row[]): Block[] {
  const older = rows.length - PER_ACTOR;
  return [
    { type: 'heading', level: 2, text: titleOf(desk, actor) },
    {
      type: 'table',
      columns: ['Since', 'What', 'Who waits', 'Due', 'Thread'],
      rows: rows.slice(0, PER_ACTOR).map((row) => cellsOf(desk, row)),
    },
    ...(older > 0
      ? [
          {
            type: 'paragraph' as const,
            inlines: [
              text(
                `${older} older ${older === 1 ? 'mail' : 'mails'} with requests or promises ${older === 1 ? 'is' : 'are'} left to the mail history.`,
              ),
            ],
          },
        ]
      : []),
  ];
}

function titleOf(desk: Desk, actor: string | null): string {
  if (actor === null) return 'Nobody is named';
  const { successor } = desk.evidence.handover;
  if (desk.mailbox.isLeaving(actor))
    return `On ${nameOf(desk, actor)}, who leaves${successor?.name ? `: now on ${successor.name}` : ''}`;
  return isLikelyLeaving(desk, actor)
    ? `On ${nameOf(desk, actor)}, perhaps another name of ${desk.evidence.handover.leaving.name}`
    : `On ${nameOf(desk, actor)}`;
}

function cellsOf(desk: Desk, row: Row): Inline[][] {
  const [loop] = row;
  const more = row.length - PER_MAIL;
  const quotes = joined(
    row.slice(0, PER_MAIL).map((one) => [loopQuote(one), ...promiseQuote(one)]),
    ' ',
  );
  return [
    [dayClaim(loop.mail)],
    [
      text(loop.type === 'promise' ? 'promised: ' : 'asked: '),
      ...quotes,
      text(more > 0 ? ` and ${more} more` : ''),
    ],
    [loop.to === null ? text('not said') : personLink(desk, loop.to)],
    dueOf(row),
    [threadLink(desk, loop.thread, loop.mail)],
  ];
}

function dueOf(row: Row): Inline[] {
  const dated = row
    .filter((loop) => loop.due !== null)
    .sort((one, other) => ((one.due as string) < (other.due as string) ? -1 : 1));
  const [first] = dated;
  if (!first) return [text('no day said')];
  return [
    stated(shownDay(first.due as string), [first.dueIn ?? first.statement], 'day read from the words'),
    ...(first.state === 'broken' ? [text(', passed: nothing in the records closes it')] : []),
  ];
}
