import type { Decimal } from 'decimal.js';
import type { Block, Inline } from '../../contracts/draft.ts';
import { creditRows, creditSum, methodOf } from '../billing/credit-blocks.ts';
import { compare, type Known, openAmount, type Proof, paidOn } from '../billing/ledger.ts';
import type { LedgerDocument } from '../billing/ledger-document.ts';
import { owedBy } from '../billing/owed.ts';
import { median, percentile, showDays, showShare } from '../billing/spans.ts';
import { stated, text } from '../kit/claims.ts';
import { daysBetween, shownDay } from '../kit/dates.ts';
import { showMoney } from '../kit/money.ts';
import type { Party } from './parties.ts';

/** An unpaid invoice or bill. */
interface Open {
  document: LedgerDocument;
  amount: Known<Decimal>;
}

const ROWS = 40;
const PROOFS = 6;

/** What is unpaid, the longest due first. */
export function openOf(party: Party): Open[] {
  return party.ledger
    .flatMap((document): Open[] => {
      const amount = openAmount(document);
      return amount?.value.greaterThan(0) ? [{ document, amount }] : [];
    })
    .sort(
      (one, other) =>
        compare(
          one.document.due?.value ?? one.document.date.value,
          other.document.due?.value ?? other.document.date.value,
        ) || compare(one.document.record, other.document.record),
    );
}

/** What is owed in each currency: what is open, less what is left of credits, which is said beside it. */
export function openSums(party: Party): Inline[][] {
  const what = party.side === 'client' ? 'invoices' : 'bills';
  const open = openOf(party).map((one) => ({ ...one, overdue: null }));
  // Names of one party differ from record to record; its debts and credits are one party's.
  const contact = open[0]?.document.contact ?? party.credits[0]?.contact;
  if (!contact) return [];
  const owed = owedBy(
    open.map((one) => ({ ...one, document: { ...one.document, contact } })),
    party.credits.map((credit) => ({ ...credit, contact })),
  );
  return owed.map((one) => {
    const proofs = [
      ...one.open.map(({ amount }) => amount.proof),
      ...one.credits.map((credit) => credit.open.proof),
    ];
    if (one.credits.length === 0)
      return [
        stated(
          showMoney(one.net, one.currency),
          proofs,
          `sum of what is open of ${one.open.length} ${one.open.length === 1 ? 'document' : 'documents'}`,
        ),
      ];
    return [
      stated(showMoney(one.net.abs(), one.currency), proofs, methodOf([one], what)),
      text(one.net.isNegative() ? ' in credit, with open credits of ' : ' after open credits of '),
      creditSum(one.credits, one.currency),
    ];
  });
}

export function openTable(party: Party, asOf: string): Block[] {
  const open = openOf(party);
  const credits = creditRows(party.credits, party.side === 'client' ? 'invoices' : 'bills');
  if (open.length === 0) return credits;
  return [
    {
      type: 'table',
      columns: ['Number', 'Dated', 'Due', 'Days overdue', 'Open', 'Of', 'Paid so far'],
      align: ['left', 'left', 'left', 'right', 'right', 'right', 'left'],
      rows: open.slice(0, ROWS).map((one) => openRow(one, asOf)),
    },
    ...(open.length > ROWS
      ? [{ type: 'paragraph' as const, inlines: [text(`${open.length - ROWS} more are in the ledger.`)] }]
      : []),
    ...credits,
  ];
}

function openRow({ document, amount }: Open, asOf: string): Inline[][] {
  const { number, date, due, total, currency } = document;
  const overdue = due ? daysBetween(due.value, asOf) : 0;
  return [
    [{ type: 'record', text: number.value, record: document.record }],
    [stated(shownDay(date.value), [date.proof])],
    due ? [stated(shownDay(due.value), [due.proof])] : [text('not said')],
    due && overdue > 0
      ? [stated(String(overdue), [due.proof], 'days from the due date to the day of the handover')]
      : due
        ? [text('not due')]
        : [],
    [stated(showMoney(amount.value, currency), [amount.proof])],
    !total || amount.value.equals(total.value)
      ? []
      : [stated(showMoney(total.value, currency), [total.proof])],
    document.payments.flatMap((payment, index) => [
      ...(index > 0 ? [text('; ')] : []),
      stated(showMoney(payment.amount.value, currency), [payment.amount.proof]),
      text(' on '),
      stated(shownDay(payment.date.value), [payment.date.proof]),
    ]),
  ];
}

/**
 * What the ledger shows of paying: the invoices whose payments add up to their total, as the page on payment methods
 * counts them, and days from the due date to the payment that completed them.
 */
export function paying(party: Party): Block[] {
  const { ledger } = party;
  const newest = ledger.at(-1);
  if (!newest) return [];
  const paid = ledger.flatMap((document) => {
    const day = paidOn(document);
    return day !== null && document.due ? [{ document, late: daysBetween(document.due.value, day) }] : [];
  });
  const proofs: Proof[] = paid
    .slice(-PROOFS)
    .flatMap(({ document }) => [
      ...(document.due ? [document.due.proof] : []),
      (document.payments.at(-1) as LedgerDocument['payments'][number]).date.proof,
    ]);
  const items: Inline[][] = [
    [
      stated(
        `${ledger.length} ${ledger.length === 1 ? 'invoice' : 'invoices'}`,
        [(ledger[0] as LedgerDocument).number.proof, newest.number.proof],
        'count of the invoices in the ledger',
      ),
      text(', the newest '),
      { type: 'record', text: newest.number.value, record: newest.record },
      text(' of '),
      stated(shownDay(newest.date.value), [newest.date.proof]),
      ...(newest.total
        ? [text(' over '), stated(showMoney(newest.total.value, newest.currency), [newest.total.proof])]
        : []),
      text('.'),
    ],
  ];
  if (paid.length > 0) {
    const late = paid.map((one) => one.late);
    const of = `of ${paid.length} paid ${paid.length === 1 ? 'invoice' : 'invoices'}`;
    items.push(
      [
        text('Typically paid: '),
        stated(
          againstDue(median(late) ?? 0),
          proofs,
          `median days from due date to payment ${of} with a due date`,
        ),
        text(' (median); nine in ten not later than: '),
        stated(
          againstDue(percentile(late, 0.9) ?? 0),
          proofs,
          `90th percentile of days from due date to payment ${of}`,
        ),
        text('.'),
      ],
      [
        text('Paid after the due date: '),
        stated(showShare(late.filter((one) => one > 0).length, late.length), proofs, `share ${of} paid late`),
        text('.'),
      ],
    );
    const last = paid.slice(-3).toReversed();
    items.push([
      text('The last ones: '),
      ...last.flatMap(({ document, late: days }, index): Inline[] => [
        ...(index > 0 ? [text('; ')] : []),
        { type: 'record', text: document.number.value, record: document.record },
        text(' '),
        stated(
          againstDue(days),
          [
            ...(document.due ? [document.due.proof] : []),
            (document.payments.at(-1) as LedgerDocument['payments'][number]).date.proof,
          ],
          'days from due date to payment',
        ),
      ]),
      text('.'),
    ]);
  }
  return [
    { type: 'list', ordered: false, items },
    {
      type: 'paragraph',
      inlines: [
        text('All clients side by side: '),
        { type: 'page', text: 'how clients pay', path: 'billing/payment-methods' },
        text('.'),
      ],
    },
  ];
}

function againstDue(days: number): string {
  if (days === 0) return 'on the due date';
  return days > 0 ? `${showDays(days)} after the due date` : `${showDays(-days)} before the due date`;
}

/** Days from date to due date of the newest invoice, and the last one that had another rule. */
export function dueRule(party: Party): Inline[] {
  const dated = party.ledger.filter(({ due }) => due !== null);
  const newest = dated.at(-1);
  if (!newest?.due) return [];
  const span = (document: LedgerDocument) => daysBetween(document.date.value, document.due?.value ?? '');
  const days = span(newest);
  const method = 'days from invoice date to due date';
  const claim = stated(showDays(days), [newest.date.proof, newest.due.proof], method);
  const earlier = dated.findLast((document) => span(document) !== days);
  if (!earlier?.due) return [claim];
  return [
    claim,
    text('; before: '),
    stated(
      `${showDays(span(earlier))} on the one of ${shownDay(earlier.date.value)}`,
      [earlier.date.proof, earlier.due.proof],
      method,
    ),
  ];
}
