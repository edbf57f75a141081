import type { Told } from '../../contracts/accounts.ts';
import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Ledger, LedgerDocument } from '../../contracts/ledger.ts';
import { stated, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';

/** States of an invoice in the order of its life; what a program adds of its own comes after. */
const ORDER = ['DRAFT', 'SUBMITTED', 'AUTHORISED', 'PAID', 'VOIDED', 'DELETED'];
const NEWEST = 8;

/** Where the invoices stand: how many are in each state, and how many were sent; null where the accounts tell no state. */
export function lifecyclePage({ invoices, asOf }: Ledger): PageDraft | null {
  const states = statesOf(invoices);
  if (states.length === 0) return null;
  const total = states.reduce((sum, [, all]) => sum + all.length, 0);
  return {
    path: 'billing/invoice-lifecycle',
    section: 'billing',
    kind: 'lifecycle',
    title: 'The life of an invoice: how many are in each state',
    summary: `${total} ${total === 1 ? 'invoice' : 'invoices'} by state, on ${shownDay(asOf)}.`,
    order: 16,
    blocks: [
      {
        type: 'table',
        columns: ['State', 'Invoices', 'Dated'],
        align: ['left', 'right', 'left'],
        rows: states.map(([state, all]): Inline[][] => [
          [stated(written(state, all), cites(all, (one) => one.state).slice(-1))],
          [
            stated(
              String(all.length),
              cites(all, (one) => one.state),
              `count of the invoices in this state`,
            ),
          ],
          [span(all)],
        ]),
      },
      ...sent(invoices),
      {
        type: 'notice',
        tone: 'note',
        title: 'What the accounts do not tell',
        inlines: [
          text(
            'They say when an invoice is dated, when it is due and when it was paid, not on which day it was approved or sent. How long clients take to pay stands on ',
          ),
          {
            type: 'page',
            text: 'How clients pay',
            path: 'billing/payment-methods',
          },
          text('.'),
        ],
      },
    ],
    years: [...new Set(invoices.map(({ issued }) => Number(issued.value.slice(0, 4))))],
    aliases: ['invoice status', 'draft', 'authorised', 'approved', 'sent', 'paid', 'voided'],
  };
}

function statesOf(invoices: readonly LedgerDocument[]): [string, LedgerDocument[]][] {
  const rank = (state: string) => (ORDER.includes(state) ? ORDER.indexOf(state) : ORDER.length);
  const stateOf = ([one]: readonly LedgerDocument[]) => one?.state?.value ?? '';
  return [...Map.groupBy(invoices, (one) => `${one.state?.value ?? ''}\0${bare(one.stateWritten ?? '')}`)]
    .filter(([, all]) => stateOf(all) !== '')
    .map(([key, all]): [string, LedgerDocument[]] => [key, all])
    .sort(
      ([one, first], [other, second]) =>
        rank(stateOf(first)) - rank(stateOf(second)) || (one < other ? -1 : 1),
    )
    .map(([, all]) => [stateOf(all), all]);
}

/** The state as the program calls it; where they have days or numbers of their own behind it, without these. */
function written(state: string, all: readonly LedgerDocument[]): string {
  const [words, ...others] = new Set(all.map(({ stateWritten }) => stateWritten));
  return words ? (others.length === 0 ? words : bare(words)) : state;
}

function bare(words: string): string {
  return words.replace(/[\s(,:]+\d[\d.,:/ )-]*$/, '');
}

/** "Sent" is a mark on an invoice, not a state. */
function sent(invoices: readonly LedgerDocument[]): Block[] {
  const marked = invoices.filter((one) => one.sent?.value === true);
  const others = invoices.filter((one) => one.sent?.value === false);
  if (marked.length === 0) return [];
  return [
    {
      type: 'paragraph',
      inlines: [
        text('“Sent” is a mark on the invoice, not a state: '),
        stated(
          `${marked.length} are marked as sent, ${others.length} are not.`,
          cites([...marked, ...others], (one) => one.sent),
          `count over ${marked.length + others.length} invoices`,
        ),
      ],
    },
  ];
}

function span(all: readonly LedgerDocument[]): Inline {
  const sorted = byDate(all);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return text('');
  const [from, to] = [shownDay(first.issued.value), shownDay(last.issued.value)];
  return stated(from === to ? from : `${from} to ${to}`, [first.issued.cite, last.issued.cite]);
}

/** The places of a field in the newest invoices. */
function cites(all: readonly LedgerDocument[], field: (one: LedgerDocument) => Told<unknown> | null) {
  return byDate(all)
    .slice(-NEWEST)
    .flatMap((one) => field(one)?.cite ?? []);
}

function byDate(all: readonly LedgerDocument[]): LedgerDocument[] {
  return all.toSorted((one, other) =>
    one.issued.value === other.issued.value
      ? one.record < other.record
        ? -1
        : 1
      : one.issued.value < other.issued.value
        ? -1
        : 1,
  );
}
