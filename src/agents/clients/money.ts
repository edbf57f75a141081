import { Decimal } from 'decimal.js';
import type { Block, Inline } from '../../contracts/draft.ts';
import type { LedgerDocument } from '../../contracts/ledger.ts';
import type { Party } from '../../contracts/parties.ts';
import { timesOf } from '../../views/ledger/paying.ts';
import { compare } from '../../views/parties/names.ts';
import { stated, text } from '../kit/claims.ts';
import { daysBetween, shownDay } from '../kit/dates.ts';
import { creditTable, documentLink, openTable as documentTable, showDays } from '../kit/ledger-blocks.ts';
import { showMoney, sumOf } from '../kit/money.ts';

/** Fewer payments are no habit. */
const TYPICAL = 3;

/** What is unpaid, the longest due first. */
export function openOf(party: Party): LedgerDocument[] {
  return party.ledger
    .filter(({ left }) => left !== null && new Decimal(left.value).greaterThan(0))
    .sort(
      (one, other) =>
        compare(one.due?.value ?? one.issued.value, other.due?.value ?? other.issued.value) ||
        compare(one.record, other.record),
    );
}

/** What is owed in each currency: what is open, less what is left of credits, which is said beside it. */
export function openSums(party: Party): Inline[][] {
  const all = openOf(party);
  const currencies = new Set([...all, ...party.credits].map(({ currency }) => currency));
  return [...currencies].sort(compare).map((currency) => {
    const open = all.filter((one) => one.currency === currency).flatMap(({ left }) => left ?? []);
    const credits = party.credits.filter((one) => one.currency === currency).map(({ left }) => left);
    const sum = (figures: typeof open) => sumOf(figures.map(({ value }) => new Decimal(value)));
    const net = sum(open).minus(sum(credits));
    const cells = (figures: typeof open) => figures.flatMap((one) => one.cells);
    const what = `sum of what is open of ${open.length} ${open.length === 1 ? 'document' : 'documents'}`;
    if (credits.length === 0) return [stated(showMoney(net, currency), cells(open), what)];
    const left = `what is left of ${credits.length} ${credits.length === 1 ? 'credit' : 'credits'}`;
    return [
      stated(showMoney(net.abs(), currency), cells([...open, ...credits]), `${what}, less ${left}`),
      text(net.isNegative() ? ' in credit, with open credits of ' : ' after open credits of '),
      stated(showMoney(sum(credits), currency), cells(credits), `sum of ${left}`),
    ];
  });
}

/** Open documents and credits of the party. */
export function openTable(party: Party): Block[] {
  return [...documentTable(openOf(party), false), ...creditTable(party.credits, false)];
}

/** What the ledger shows of paying: days from the due date to the payment that completed an invoice. */
export function paying(party: Party): Block[] {
  const { ledger } = party;
  const [first, newest] = [ledger[0], ledger.at(-1)];
  if (!first || !newest) return [];
  const items: Inline[][] = [
    [
      stated(
        `${ledger.length} ${ledger.length === 1 ? 'invoice' : 'invoices'}`,
        [first, newest].map(({ number, issued }) => (number ?? issued).cite),
        'count of the invoices in the ledger',
      ),
      text(', the newest '),
      documentLink(newest),
      text(' of '),
      stated(shownDay(newest.issued.value), [newest.issued.cite]),
      ...(newest.total
        ? [text(' over '), stated(showMoney(newest.total.value, newest.currency), [newest.total.cite])]
        : []),
      text('.'),
    ],
    ...lateItems(ledger.filter(({ paidOn, due }) => paidOn !== null && due !== null)),
  ];
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

function lateItems(paid: readonly LedgerDocument[]): Inline[][] {
  const { late } = timesOf(paid);
  if (!late) return [];
  const { median, count, of } = late;
  const days = (document: LedgerDocument) =>
    daysBetween(document.due?.value ?? '', document.paidOn?.value ?? '');
  const last = paid.slice(-3).toReversed();
  const typical: Inline[][] =
    of < TYPICAL
      ? []
      : [
          [
            text('Typically paid: '),
            stated(againstDue(median.value), median.cells, median.method ?? undefined),
            text(' (median).'),
          ],
        ];
  return [
    ...typical,
    [
      text('Paid after the due date: '),
      stated(`${count.value} of ${of}`, count.cells, count.method ?? undefined),
      text('.'),
    ],
    [
      text('The last ones: '),
      ...last.flatMap((document, index): Inline[] => [
        ...(index > 0 ? [text('; ')] : []),
        documentLink(document),
        text(' '),
        stated(
          againstDue(days(document)),
          [document.due?.cite ?? [], document.paidOn?.cite ?? []].flat(),
          'days from due date to payment',
        ),
      ]),
      text('.'),
    ],
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
  const span = (document: LedgerDocument) => daysBetween(document.issued.value, document.due?.value ?? '');
  const days = span(newest);
  const method = 'days from invoice date to due date';
  const claim = stated(showDays(days), [newest.issued.cite, newest.due.cite], method);
  const earlier = dated.findLast((document) => span(document) !== days);
  if (!earlier?.due) return [claim];
  return [
    claim,
    text('; before: '),
    stated(
      `${showDays(span(earlier))} on the one of ${shownDay(earlier.issued.value)}`,
      [earlier.issued.cite, earlier.due.cite],
      method,
    ),
  ];
}
