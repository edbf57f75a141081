import type { Block, Entry, Inline } from '../../contracts/draft.ts';
import type { LedgerDocument } from '../../contracts/ledger.ts';
import type { MailCard, OpenLoop } from '../../contracts/mailbox.ts';
import type { Matter } from '../../contracts/matters.ts';
import type { Reference } from '../../contracts/reference.ts';
import type { Quotation } from '../../contracts/writer.ts';
import { claimOf, stated, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';
import { moneyClaim, showDays } from '../kit/ledger-blocks.ts';
import { loopItems, loopQuote, promiseQuote } from '../kit/loop-lines.ts';
import { joined, listed, mailLink, origin, personLink } from '../kit/mail-lines.ts';
import { showMoney } from '../kit/money.ts';
import { byUrgency, type Desk, deciding } from './desk.ts';

const OPEN = 10;

/** How a matter stands, with what says so. */
export interface State {
  blocks: Block[];
  cites: Reference[];
}

/** The last word of it, what is left to be paid, then who must act next and what else is open. */
export async function stateOf(desk: Desk, matter: Matter): Promise<State> {
  const last = await lastWord(desk, matter);
  const documents = matter.entries.flatMap(({ document }) => document ?? []);
  const urgent = byUrgency(matter.open);
  const lines: Inline[][] = [
    ...(last ? [[text('Last word: '), ...toldLine(desk, last.mail, last.said)]] : []),
    ...documents.flatMap((document) => dueLine(document)),
  ];
  const [next, ...others] = urgent;
  return {
    blocks: [
      ...listed(`Where it stands on ${shownDay(desk.evidence.asOf)}`, lines),
      ...(next ? nextStep(desk, next) : []),
      ...listed('Also open', loopItems(desk, others.slice(0, OPEN), 'thread')),
    ],
    cites: [
      ...(last?.said ?? []),
      ...urgent.map(({ statement }) => statement),
      ...documents.flatMap(({ left }) => left?.cells ?? []),
    ]
      .map(({ record, start, end }) => ({ record, start, end }))
      .slice(0, 24),
  };
}

/** The newest mail that says something. */
async function lastWord(
  desk: Desk,
  { mails }: Matter,
): Promise<{ mail: MailCard; said: Quotation[] } | null> {
  for (const mail of mails.toReversed()) {
    const said = await deciding(desk, mail);
    if (said.length > 0) return { mail, said };
  }
  return null;
}

/** A mail by its day, writer and what it says that decides. */
export function toldLine(desk: Desk, mail: MailCard, said: readonly Quotation[]): Inline[] {
  return [
    origin(desk, mail),
    text(said.every(({ role }) => role === 'forwarded') ? ' passes on, ' : ', '),
    mailLink(mail),
    text(': '),
    ...joined(
      said.map((sentence) => [claimOf(sentence)]),
      ' ',
    ),
  ];
}

/** What is left of an invoice or bill and since when it is due; nothing where the accounts do not say it. */
function dueLine({
  kind,
  number,
  party,
  left,
  total,
  due,
  overdue,
  currency,
  paidOn,
}: LedgerDocument): Inline[][] {
  const what: Inline[] = [
    text(kind === 'invoice' ? 'Invoice ' : 'Bill '),
    ...(number ? [stated(number.value, [number.cite])] : [text('without a number')]),
    text(kind === 'invoice' ? ' to ' : ' of '),
    stated(party.value, [party.cite]),
    text(': '),
  ];
  if (left === null) return [];
  const of: Inline[] = total ? [text(' of '), stated(showMoney(total.value, currency), [total.cite])] : [];
  if (/^0(?:\.0*)?$/.test(left.value))
    return [
      [
        ...what,
        moneyClaim(left, currency),
        text(' left'),
        ...of,
        ...(paidOn ? [text(`, paid by ${shownDay(paidOn.value)}`)] : []),
      ],
    ];
  const late: Inline[] =
    due === null
      ? []
      : [
          text(', due '),
          stated(shownDay(due.value), [due.cite]),
          ...(overdue !== null && overdue > 0
            ? [
                text(', '),
                stated(
                  `${showDays(overdue)} overdue`,
                  [due.cite],
                  'days from the due date to the day of the handover',
                ),
              ]
            : []),
        ];
  return [[...what, moneyClaim(left, currency), text(' open'), ...of, ...late]];
}

/** Who must act, for whom and until when, in the words in which it was asked or promised. */
function nextStep(desk: Desk, loop: OpenLoop): Block[] {
  const { by, to, due, dueIn, statement, state } = loop;
  const successor = desk.evidence.handover.successor?.name ?? 'you';
  return [
    { type: 'heading', level: 2, text: 'Next step' },
    {
      type: 'paragraph',
      inlines: [
        ...(by === null
          ? [text('It is not said who must act')]
          : [{ type: 'strong' as const, text: 'On ' }, personLink(desk, by)]),
        ...(desk.mailbox.isLeaving(by) ? [text(`, who leaves, so now on ${successor}`)] : []),
        ...(to === null ? [] : [text(', for '), personLink(desk, to)]),
        ...(due === null ? [] : [text(', by '), stated(shownDay(due), [dueIn ?? statement])]),
        text(state === 'broken' ? ' (the day has passed): ' : ': '),
        loopQuote(loop),
        ...promiseQuote(loop),
        text(
          loop.type === 'promise' || loop.promised !== null
            ? ' Nothing in the records shows that it was done.'
            : ' No answer found in the records.',
        ),
      ],
    },
  ];
}

/** The matter as data: who must act by when, and what says how it stands. */
export function entryOf(desk: Desk, matter: Matter, cites: readonly Reference[]): Entry[] {
  const [next] = byUrgency(matter.open);
  const who = next?.by ? desk.mailbox.people.get(next.by)?.name : undefined;
  return cites.length === 0
    ? []
    : [
        {
          type: 'matter',
          likely: matter.likely,
          name: matter.name,
          ...(who && { who }),
          ...(next?.due && { due: next.due }),
          cites: [...cites],
        },
      ];
}
