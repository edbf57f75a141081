import type { Decimal } from 'decimal.js';
import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Writer } from '../../contracts/writer.ts';
import { stated, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';
import { showMoney, sumOf } from '../kit/money.ts';
import { bankBlocks } from './bank-check.ts';
import { PageBuilder } from './builder.ts';
import { creditBlocks, creditRows } from './credit-blocks.ts';
import { type Credit, isUncounted } from './credits.ts';
import { compare, contradicts, type Ledger, openAmount, type Proof } from './ledger.ts';
import type { LedgerDocument } from './ledger-document.ts';
import type { Material } from './material.ts';
import { type Open, openOf, owedBy, owedSums } from './owed.ts';
import { gapBlocks } from './statement-gaps.ts';

const BUCKETS = [
  { title: 'Not due yet', from: Number.NEGATIVE_INFINITY, to: 0 },
  { title: '1–30 days', from: 1, to: 30 },
  { title: '31–60 days', from: 31, to: 60 },
  { title: '61–90 days', from: 61, to: 90 },
  { title: 'Over 90 days', from: 91, to: Number.POSITIVE_INFINITY },
];
const ROWS = 300;

/** What is open on the day of the handover, by currency and party; null where the ledger shows nothing to pay. */
export function outstandingPage(material: Material, writer: Writer): PageDraft | null {
  const { ledger, evidence } = material;
  const owed = openOf(ledger.invoices, evidence.asOf);
  const owing = openOf(ledger.bills, evidence.asOf);
  const [ours, theirs] = [creditsOf(ledger, 'sales'), creditsOf(ledger, 'purchases')];
  if (ledger.invoices.length === 0 && owing.length === 0 && ours.length + theirs.length === 0) return null;
  const builder = new PageBuilder(writer);
  builder.add({
    type: 'paragraph',
    inlines: [
      text(
        `What the ledger shows as still to be paid, on ${shownDay(evidence.asOf)}. Days are counted from the due date to that day; amounts of different currencies are never added. What the mails say about an invoice (a dispute, a promise to pay) is not in the ledger.`,
      ),
    ],
  });
  builder.fill(
    {
      name: 'values',
      title: 'Clients owe',
      required: true,
      question: 'Which invoices are unpaid today, and why?',
    },
    owed.length + ours.length > 0 ? sides(owed, ours, 'invoices') : nothingOpen(ledger.invoices),
  );
  builder.fill(
    { name: 'bills', title: 'The business owes', required: false, question: '' },
    owing.length + theirs.length > 0 ? sides(owing, theirs, 'bills') : [],
  );
  builder.fill({ name: 'bank', title: 'Ledger against bank', required: false, question: '' }, [
    ...bankBlocks(ledger),
    ...gapBlocks(ledger),
  ]);
  builder.add(...uncounted(ledger));
  return {
    path: 'billing/outstanding',
    section: 'billing',
    kind: 'values',
    title: `Outstanding on ${shownDay(evidence.asOf)}`,
    summary: summaryOf(owed, ours),
    order: 40,
    blocks: builder.blocks,
    slots: builder.slots,
    people: [
      ...new Set([
        ...[...owed, ...owing].map(({ document }) => document.contact.value),
        ...[...ours, ...theirs].map(({ contact }) => contact.value),
      ]),
    ],
    years: [...new Set(owed.map(({ document }) => Number(document.date.value.slice(0, 4))))],
    aliases: [
      'unpaid invoices',
      'open invoices',
      'overdue',
      'receivables',
      'aged receivables',
      'debtors',
      'who owes us',
      'payables',
    ],
  };
}

function creditsOf({ credits }: Ledger, side: Credit['side']): Credit[] {
  return credits
    .filter((credit) => credit.side === side)
    .sort(
      (one, other) =>
        compare(one.currency, other.currency) ||
        compare(one.contact.value, other.contact.value) ||
        compare(one.date.value, other.date.value) ||
        compare(one.record, other.record),
    );
}

/** What clients owe after their open credits. */
function summaryOf(owed: readonly Open[], credits: readonly Credit[]): string {
  const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
  const after = credits.length === 0 ? '' : `, after ${count(credits.length, 'open credit')}`;
  if (owed.length === 0)
    return credits.length === 0
      ? 'The ledger shows no open invoice.'
      : `The ledger shows no open invoice, and ${count(credits.length, 'open credit')} of clients.`;
  const sums = owedSums(owedBy(owed, credits)).filter(({ sum }) => !sum.isZero());
  if (sums.length === 0)
    return `Open credits cover what is open in ${count(owed.length, 'invoice')} of clients.`;
  return `Clients owe ${sums.map(({ currency, sum }) => showMoney(sum, currency)).join('; ')} in ${count(owed.length, 'invoice')}${after}.`;
}

/** What of the ledger stands in no sum, as it does not say enough: said, so that nobody takes the sums for whole. */
function uncounted({ unread, invoices, bills }: Ledger): Block[] {
  const silent = [...invoices, ...bills].filter(
    (document) =>
      openAmount(document) === null &&
      !isUncounted(document.status?.value ?? '') &&
      (!isPaid(document) || contradicts(document)),
  );
  const records = [...unread, ...silent.map(({ record }) => record)];
  if (records.length === 0) return [];
  return [
    {
      type: 'notice',
      tone: 'warning',
      title: 'Not in these sums',
      inlines: [
        text(
          `${records.length} ${records.length === 1 ? 'record' : 'records'} of the accounts could not be counted: the amount, the currency, the contact or what is still open is missing there or was not understood. The first ones: `,
        ),
        ...records
          .slice(0, 8)
          .flatMap((record, index): Inline[] => [
            ...(index > 0 ? [text(', ')] : []),
            { type: 'record', text: record.split('/').slice(1).join('/'), record },
          ]),
        text('.'),
      ],
    },
  ];
}

function isPaid(document: LedgerDocument): boolean {
  return /^paid$/i.test(document.status?.value ?? '');
}

interface Total {
  currency: string;
  sum: Decimal;
  proofs: Proof[];
  open: Open[];
}

function totalsOf(open: readonly Open[]): Total[] {
  return [...Map.groupBy(open, ({ document }) => document.currency)]
    .sort(([one], [other]) => compare(one, other))
    .map(([currency, all]) => ({
      currency,
      sum: sumOf(all.map(({ amount }) => amount.value)),
      proofs: all.map(({ amount }) => amount.proof),
      open: all,
    }));
}

function sides(open: readonly Open[], credits: readonly Credit[], what: 'invoices' | 'bills'): Block[] {
  const totals = totalsOf(open);
  if (open.length === 0) return creditRows(credits, what);
  return [
    ...creditBlocks(owedBy(open, credits), what),
    {
      type: 'table',
      columns: ['Currency', 'Total open', ...BUCKETS.map(({ title }) => title)],
      align: ['left', 'right', ...BUCKETS.map(() => 'right' as const)],
      rows: totals.map((total) => [
        [text(total.currency)],
        [sumClaim(total, what)],
        ...BUCKETS.map((bucket) => bucketCell(total, bucket, what)),
      ]),
    },
    {
      type: 'table',
      columns: ['Client', 'Number', 'Dated', 'Due', 'Days overdue', 'Open', 'Of'].map((column) =>
        column === 'Client' && what === 'bills' ? 'Supplier' : column,
      ),
      align: ['left', 'left', 'left', 'left', 'right', 'right', 'right'],
      rows: open.slice(0, ROWS).map(rowOf),
    },
    ...creditRows(credits, what),
    ...undated(open),
    ...partPayments(open),
    ...(open.length > ROWS
      ? [{ type: 'paragraph' as const, inlines: [text(`${open.length - ROWS} more are in the ledger.`)] }]
      : []),
  ];
}

function sumClaim({ currency, sum, proofs }: Total, what: string): Inline {
  return stated(
    showMoney(sum, currency),
    proofs,
    `sum of what is open of ${proofs.length} ${proofs.length === 1 ? what.slice(0, -1) : what}`,
  );
}

function bucketCell(total: Total, bucket: (typeof BUCKETS)[number], what: string): Inline[] {
  const within = total.open.filter(
    ({ overdue }) => overdue !== null && overdue >= bucket.from && overdue <= bucket.to,
  );
  if (within.length === 0) return [];
  const [one] = totalsOf(within);
  return one ? [sumClaim(one, what)] : [];
}

function rowOf({ document, amount, overdue }: Open): Inline[][] {
  const { contact, number, date, due, total } = document;
  return [
    [stated(contact.value, [contact.proof])],
    [stated(number.value, [number.proof])],
    [stated(shownDay(date.value), [date.proof])],
    due ? [stated(shownDay(due.value), [due.proof])] : [text('not said')],
    due && overdue !== null
      ? overdue > 0
        ? [stated(String(overdue), [due.proof], 'days from the due date to the day of the handover')]
        : [text('not due')]
      : [],
    [stated(showMoney(amount.value, document.currency), [amount.proof])],
    !total || amount.value.equals(total.value)
      ? []
      : [stated(showMoney(total.value, document.currency), [total.proof])],
  ];
}

function undated(open: readonly Open[]): Block[] {
  const without = open.filter(({ overdue }) => overdue === null).length;
  return without === 0
    ? []
    : [
        {
          type: 'paragraph',
          inlines: [
            text(`${without} without a due date in the ledger stand in the total, in no column of days.`),
          ],
        },
      ];
}

function partPayments(open: readonly Open[]): Block[] {
  const items = open.flatMap(({ document }) =>
    document.payments.map((payment): Inline[] => [
      stated(document.number.value, [document.number.proof]),
      text(': '),
      stated(showMoney(payment.amount.value, document.currency), [payment.amount.proof]),
      text(' paid on '),
      stated(shownDay(payment.date.value), [payment.date.proof]),
    ]),
  );
  return items.length === 0
    ? []
    : [
        { type: 'heading', level: 3, text: 'Part-payments' },
        { type: 'list', ordered: false, items },
      ];
}

/** That nothing is open is said only where every invoice tells what is open. */
function nothingOpen(documents: readonly LedgerDocument[]): Block[] {
  const known = documents.map(openAmount).filter((amount) => amount !== null);
  if (documents.length === 0 || known.length === 0) return [];
  return [
    {
      type: 'paragraph',
      inlines: [
        stated(
          `None of the ${known.length} issued invoices has an amount open.`,
          known.slice(-8).map(({ proof }) => proof),
          `amount due of ${known.length} invoices`,
        ),
      ],
    },
  ];
}
