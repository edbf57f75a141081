import type { Block, Inline } from '../../contracts/draft.ts';
import { stated, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';
import { showMoney, sumOf } from '../kit/money.ts';
import type { Credit } from './credits.ts';
import type { Proof } from './ledger.ts';
import { type Owed, owedSums } from './owed.ts';

const ROWS = 300;

/** What is owed after open credits, by currency and by contact; empty where no contact has a credit. */
export function creditBlocks(owed: readonly Owed[], what: 'invoices' | 'bills'): Block[] {
  if (owed.every(({ credits }) => credits.length === 0)) return [];
  const contact = what === 'bills' ? 'Supplier' : 'Client';
  return [
    {
      type: 'paragraph',
      inlines: [
        text('After open credit notes, overpayments and prepayments: '),
        ...owedSums(owed).flatMap(({ currency, sum, owed: all }, index): Inline[] => [
          ...(index > 0 ? [text('; ')] : []),
          stated(showMoney(sum, currency), all.flatMap(proofsOf), methodOf(all, what)),
        ]),
        text(
          `. A credit is taken off what the same ${contact.toLowerCase()} owes in the same currency, and off nothing else.`.replace(
            'supplier owes',
            'supplier is owed',
          ),
        ),
      ],
    },
    {
      type: 'table',
      columns: [contact, 'Open', 'Credits', 'Owed'],
      align: ['left', 'right', 'right', 'right'],
      rows: owed.slice(0, ROWS).map((one): Inline[][] => [
        [stated(one.contact.value, [one.contact.proof])],
        one.open.length === 0
          ? []
          : [
              stated(
                showMoney(sumOf(one.open.map(({ amount }) => amount.value)), one.currency),
                one.open.map(({ amount }) => amount.proof),
                `sum of what is open of ${one.open.length} ${one.open.length === 1 ? what.slice(0, -1) : what}`,
              ),
            ],
        one.credits.length === 0 ? [] : [creditSum(one.credits, one.currency)],
        one.net.isNegative()
          ? [
              stated(showMoney(one.net.abs(), one.currency), proofsOf(one), methodOf([one], what)),
              text(' in credit'),
            ]
          : [stated(showMoney(one.net, one.currency), proofsOf(one), methodOf([one], what))],
      ]),
    },
    {
      type: 'heading',
      level: 3,
      text: what === 'bills' ? 'Bills, before credits' : 'Invoices, before credits',
    },
  ];
}

/** Each open credit; empty where there is none. */
export function creditRows(credits: readonly Credit[], what: 'invoices' | 'bills'): Block[] {
  if (credits.length === 0) return [];
  return [
    {
      type: 'heading',
      level: 3,
      text: what === 'bills' ? 'Open credits of suppliers' : 'Open credits of clients',
    },
    {
      type: 'table',
      columns: [what === 'bills' ? 'Supplier' : 'Client', 'Number', 'Dated', 'What', 'Left of it'],
      align: ['left', 'left', 'left', 'left', 'right'],
      rows: credits
        .slice(0, ROWS)
        .map(({ contact, number, date, what: kind, currency, open }): Inline[][] => [
          [stated(contact.value, [contact.proof])],
          number ? [stated(number.value, [number.proof])] : [],
          [stated(shownDay(date.value), [date.proof])],
          [text(kind)],
          [stated(showMoney(open.value, currency), [open.proof])],
        ]),
    },
    ...(credits.length > ROWS
      ? [{ type: 'paragraph' as const, inlines: [text(`${credits.length - ROWS} more are in the ledger.`)] }]
      : []),
  ];
}

/** The sum of what is left of credits of one currency. */
export function creditSum(credits: readonly Credit[], currency: string): Inline {
  return stated(
    showMoney(sumOf(credits.map(({ open }) => open.value)), currency),
    credits.map(({ open }) => open.proof),
    `sum of what is left of ${credits.length} ${credits.length === 1 ? 'credit' : 'credits'}`,
  );
}

function proofsOf({ open, credits }: Owed): Proof[] {
  return [...open.map(({ amount }) => amount.proof), ...credits.map((credit) => credit.open.proof)];
}

/** How what is owed is computed, for the claim that says it. */
export function methodOf(owed: readonly Owed[], what: string): string {
  const [open, credits] = [owed.flatMap((one) => one.open).length, owed.flatMap((one) => one.credits).length];
  return `sum of what is open of ${open} ${open === 1 ? what.slice(0, -1) : what}, less what is left of ${credits} ${credits === 1 ? 'credit' : 'credits'}`;
}
