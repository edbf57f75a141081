import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Writer } from '../../contracts/writer.ts';
import { plain } from '../../records/sentences.ts';
import { stated, text } from '../kit/claims.ts';
import { daysBetween, shownDay } from '../kit/dates.ts';
import type { Statement } from '../kit/library.ts';
import { PageBuilder } from './builder.ts';
import { compare, openAmount, type Proof, paidOn } from './ledger.ts';
import type { LedgerDocument } from './ledger-document.ts';
import type { Material } from './material.ts';
import { median, percentile, showDays, showShare } from './spans.ts';

/** States of an invoice in the order of its life; what a ledger adds of its own comes after. */
const ORDER = ['DRAFT', 'SUBMITTED', 'APPROVED', 'AUTHORISED', 'SENT', 'PAID', 'VOIDED', 'DELETED'];
const STATE =
  /(?<![\p{L}\p{N}])(?:DRAFT|SUBMITTED|APPROVED|AUTHORI[SZ]ED|SENT|PAID|VOIDED|VOID|DELETED|OVERDUE)(?![\p{L}\p{N}])/gu;
const ARROW = /\s*(?:→|->|=>|⇒|⟶)\s*/;
const PROOFS = 8;

/** The states of invoices: what the rules say of them, and what the ledger proves; null where neither says anything. */
export async function lifecyclePage(material: Material, writer: Writer): Promise<PageDraft | null> {
  const { invoices } = material.ledger;
  const said = statesSaid(material);
  if (invoices.length === 0 && said.length < 2) return null;
  const builder = new PageBuilder(writer);
  builder.add({
    type: 'paragraph',
    inlines: [
      text('The states that an invoice goes through, who moves it on, and how long it really takes.'),
    ],
  });
  builder.add(...diagramOf(said, invoices));
  await builder.quote(
    {
      name: 'transitions',
      title: 'Who moves it on',
      shape: 'points',
      required: true,
      limit: 14,
      question: 'Who moves an invoice from draft to approved, to sent, to paid, and who may void one?',
    },
    said,
  );
  builder.fill(
    {
      name: 'states',
      title: `Where the invoices stand on ${shownDay(material.evidence.asOf)}`,
      required: true,
      question: 'How many invoices are in each state today?',
    },
    countsOf(invoices),
  );
  builder.fill(
    {
      name: 'time-in-state',
      title: 'How long it takes',
      required: true,
      question: 'How long does an invoice take from issue to payment?',
    },
    [...spansOf(invoices), ...waitingOf(invoices, material.evidence.asOf)],
  );
  return {
    path: 'billing/invoice-lifecycle',
    section: 'billing',
    kind: 'lifecycle',
    title: 'The life of an invoice',
    summary: summaryOf(invoices),
    order: 20,
    blocks: builder.blocks,
    slots: builder.slots,
    years: [...new Set(invoices.map(({ date }) => Number(date.value.slice(0, 4))))],
    aliases: [
      'invoice status',
      'draft',
      'authorised',
      'approved',
      'sent',
      'paid',
      'voided',
      'days to pay',
      'on time',
    ],
  };
}

/** Statements that name a state in capitals: a chain of states, or a state with who moves it. Archived ones are left out. */
function statesSaid({ places }: Material): Statement[] {
  return places
    .filter(({ document }) => !document.archived && document.kind !== 'code')
    .flatMap(({ statements }) =>
      statements.filter(
        ({ quote, role }) => role !== 'row' && (statesOf(quote).length > 1 || startsWithState(quote)),
      ),
    );
}

function statesOf(quote: string): string[] {
  return [...new Set(quote.match(STATE) ?? [])];
}

function startsWithState(quote: string): boolean {
  const first = new RegExp(STATE.source, 'u').exec(plain(quote));
  return first !== null && first.index <= 2;
}

/** Steps from state to state as the rules write them with arrows: `DRAFT → AUTHORISED`, `AUTHORISED or SENT → VOIDED`. */
function transitionsOf(said: readonly Statement[]): [string, string][] {
  const found = new Map<string, [string, string]>();
  for (const { quote } of said) {
    const parts = plain(quote).split(ARROW);
    for (let index = 1; index < parts.length; index += 1) {
      const before = lastStates(parts[index - 1] ?? '');
      const after = (parts[index] ?? '').match(STATE)?.[0];
      const leads = after !== undefined && (parts[index] ?? '').trimStart().startsWith(after);
      if (leads) for (const from of before) found.set(`${from}>${after}`, [from, after]);
    }
  }
  return [...found.values()];
}

/** The states that stand right before an arrow: one, or several joined by "or". */
function lastStates(words: string): string[] {
  const end = /((?:[A-Z]{4,10}(?:, | or | and |\/))*[A-Z]{4,10})\s*$/.exec(words.slice(-80))?.[1] ?? '';
  return end.match(STATE) ?? [];
}

function diagramOf(said: readonly Statement[], invoices: readonly LedgerDocument[]): Block[] {
  const edges = transitionsOf(said);
  if (edges.length < 2) return [];
  const counts = Map.groupBy(invoices, ({ status }) => status?.value ?? '');
  const names = [...new Set(edges.flat())].sort(
    (one, other) => rank(one) - rank(other) || compare(one, other),
  );
  const id = (name: string) => name.toLowerCase();
  return [
    {
      type: 'diagram',
      title: 'States of an invoice',
      nodes: names.map((name) => {
        const count = counts.get(name)?.length;
        return { id: id(name), label: name, ...(count ? { note: `${count} in the ledger` } : {}) };
      }),
      edges: edges.map(([from, to]) => ({ from: id(from), to: id(to) })),
    },
  ];
}

function rank(state: string): number {
  const at = ORDER.indexOf(state);
  return at < 0 ? ORDER.length : at;
}

/** How many invoices stand in each state, and how many carry the mark that they were sent. */
function countsOf(invoices: readonly LedgerDocument[]): Block[] {
  const known = invoices.filter(({ status }) => status !== null);
  if (known.length === 0) return [];
  const groups = [...Map.groupBy(known, ({ status }) => status?.value ?? '')].sort(
    ([one], [other]) => rank(one) - rank(other) || compare(one, other),
  );
  const rows = groups.map(([state, all]): Inline[][] => [
    [
      stated(
        state,
        newest(all).map(({ status }) => status?.proof as Proof),
      ),
    ],
    [
      stated(
        String(all.length),
        newest(all).map(({ status }) => status?.proof as Proof),
        `count of the ${all.length} ${all.length === 1 ? 'invoice' : 'invoices'} in this state`,
      ),
    ],
    all.length === 0 ? [] : [dateRange(all)],
  ]);
  const sent = invoices.filter((one) => one.sent?.value === true);
  const unsent = invoices.filter((one) => one.sent?.value === false);
  return [
    { type: 'table', columns: ['State', 'Invoices', 'Dated'], align: ['left', 'right', 'left'], rows },
    ...(sent.length > 0
      ? [
          {
            type: 'paragraph' as const,
            inlines: [
              text('“Sent” is a mark on the invoice, not a state of the ledger: '),
              stated(
                `${sent.length} are marked as sent, ${unsent.length} are not.`,
                newest([...sent, ...unsent]).map((one) => one.sent?.proof as Proof),
                `count over ${sent.length + unsent.length} invoices`,
              ),
            ],
          },
        ]
      : []),
    {
      type: 'notice',
      tone: 'note',
      title: 'What the ledger does not tell',
      inlines: [
        text(
          'It says when an invoice is dated, when it is due and when it was paid. It does not say on which day it was approved or sent; no time in those states is computed.',
        ),
      ],
    },
  ];
}

function dateRange(all: readonly LedgerDocument[]): Inline {
  const sorted = [...all].sort(
    (one, other) => compare(one.date.value, other.date.value) || compare(one.record, other.record),
  );
  const [first, last] = [sorted[0] as LedgerDocument, sorted.at(-1) as LedgerDocument];
  const from = shownDay(first.date.value);
  const to = shownDay(last.date.value);
  return stated(from === to ? from : `${from} to ${to}`, [first.date.proof, last.date.proof]);
}

function newest(documents: readonly LedgerDocument[]): LedgerDocument[] {
  return [...documents]
    .sort((one, other) => compare(other.date.value, one.date.value) || compare(one.record, other.record))
    .slice(0, PROOFS);
}

/** Days from the invoice's date to the payment that completed it, by currency, and the share paid by the due date. */
function spansOf(invoices: readonly LedgerDocument[]): Block[] {
  const paid = invoices.flatMap((document) => {
    const day = paidOn(document);
    return day === null ? [] : [{ document, day, days: daysBetween(document.date.value, day) }];
  });
  if (paid.length === 0) return [];
  const rows = [...Map.groupBy(paid, ({ document }) => document.currency)]
    .sort(([one], [other]) => compare(one, other))
    .map(([currency, all]): Inline[][] => {
      const proofs = newest(all.map(({ document }) => document)).flatMap((document) => [
        document.date.proof,
        (document.payments.at(-1) as LedgerDocument['payments'][number]).date.proof,
      ]);
      const days = all.map((one) => one.days);
      const due = all.filter(({ document }) => document.due !== null);
      const onTime = due.filter(({ document, day }) => day <= (document.due?.value ?? ''));
      const by = (of: number | null, name: string) =>
        stated(
          showDays(of ?? 0),
          proofs,
          `${name} of ${all.length} paid invoices, from invoice date to last payment`,
        );
      return [
        [text(currency)],
        [stated(String(all.length), proofs, 'count of invoices whose payments add up to their total')],
        [by(median(days), 'median')],
        [by(percentile(days, 0.9), '90th percentile')],
        due.length === 0
          ? []
          : [
              stated(
                showShare(onTime.length, due.length),
                newest(due.map(({ document }) => document)).flatMap((document) => [
                  (document.due as NonNullable<LedgerDocument['due']>).proof,
                  (document.payments.at(-1) as LedgerDocument['payments'][number]).date.proof,
                ]),
                'share of paid invoices whose last payment is dated on or before the due date',
              ),
            ],
      ];
    });
  return [
    {
      type: 'table',
      columns: ['Currency', 'Paid invoices', 'Median, date to payment', '90% within', 'Paid by the due date'],
      align: ['left', 'right', 'right', 'right', 'right'],
      rows,
    },
  ];
}

/** How long the open invoices wait already. */
function waitingOf(invoices: readonly LedgerDocument[], asOf: string): Block[] {
  const open = invoices.filter((document) => openAmount(document)?.value.greaterThan(0) === true);
  if (open.length === 0) return [];
  const ages = open.map(({ date }) => daysBetween(date.value, asOf));
  return [
    {
      type: 'paragraph',
      inlines: [
        stated(
          `${open.length} ${open.length === 1 ? 'invoice is' : 'invoices are'} open, the oldest dated ${showDays(Math.max(...ages))} ago.`,
          newest(open).map(({ date }) => date.proof),
          'days from the invoice date to the day of the handover',
        ),
        text(' '),
        { type: 'page', text: 'What is outstanding', path: 'billing/outstanding' },
      ],
    },
  ];
}

function summaryOf(invoices: readonly LedgerDocument[]): string {
  if (invoices.length === 0) return 'The states of an invoice and who moves it on.';
  const paid = invoices.filter((document) => document.status?.value === 'PAID').length;
  return `${invoices.length} invoices in the ledger, ${paid} of them paid; how they move from state to state and how long payment takes.`;
}
