import { Decimal } from 'decimal.js';
import type { PaymentTerm, Told } from '../../contracts/accounts.ts';
import type { Block, Inline } from '../../contracts/draft.ts';
import {
  AGES,
  type Age,
  type Figure,
  type Ledger,
  type LedgerCredit,
  type LedgerDocument,
  type PartyBalance,
  type SideTotal,
} from '../../contracts/ledger.ts';
import { stated, text } from './claims.ts';
import { shownDay } from './dates.ts';
import { showMoney } from './money.ts';

/** Columns that say what somebody owes, or is owed, in all. */
export const BALANCE_COLUMNS = ['Owes', 'Is owed'] as const;
/** Column that says what is open of one invoice or bill. */
export const OPEN_COLUMN = 'Open';

/** A table on a page has no more rows; the rest is in the accounts. */
export const LEDGER_ROWS = 300;

const AGE_TITLES: Readonly<Record<Age, string>> = {
  'not-due': 'Not due yet',
  '1-30': '1–30 days',
  '31-60': '31–60 days',
  '61-90': '61–90 days',
  'over-90': 'Over 90 days',
  undated: 'No due date',
};
const CREDITS: Readonly<Record<LedgerCredit['kind'], string>> = {
  'credit-note': 'credit note',
  overpayment: 'overpayment',
  prepayment: 'prepayment',
};
const TERMS: Readonly<Record<PaymentTerm['from'], (days: number) => string>> = {
  'invoice-date': (days) => `${showDays(days)} after the invoice date`,
  'end-of-invoice-month': (days) => `${showDays(days)} after the end of the invoice month`,
  'day-of-invoice-month': (days) => `day ${days} of the invoice month`,
  'day-of-next-month': (days) => `day ${days} of the month after the invoice`,
};

/** An amount that the ledger states or works out, with the cells that it comes from. */
export function moneyClaim({ value, method, cells }: Figure, currency: string): Inline {
  return stated(showMoney(value, currency), cells, method ?? undefined);
}

/** `1 day`, `12 days`. */
export function showDays(count: number): string {
  return `${count} ${Math.abs(count) === 1 ? 'day' : 'days'}`;
}

/** `day 15 of the month after the invoice`. */
export function showTerm({ days, from }: PaymentTerm): string {
  return TERMS[from](days);
}

/** `Client` or `Supplier`. */
export function partyTitle(side: PartyBalance['side']): string {
  return side === 'sales' ? 'Client' : 'Supplier';
}

/** What each party owes in one currency by age, after its credits, and what all of them owe. */
export function agedTable(total: SideTotal, balances: readonly PartyBalance[]): Block {
  const own = balances.filter(({ side, currency }) => side === total.side && currency === total.currency);
  const ages = AGES.filter((age) => total.aged.has(age));
  const credits = own.some(({ credit }) => credit !== null);
  const amount = (figure: Figure | null | undefined) => (figure ? [moneyClaim(figure, total.currency)] : []);
  const columns = [
    partyTitle(total.side),
    ...ages.map((age) => AGE_TITLES[age]),
    ...(credits ? ['Open credits'] : []),
    total.side === 'sales' ? BALANCE_COLUMNS[0] : BALANCE_COLUMNS[1],
  ];
  return {
    type: 'table',
    columns,
    align: columns.map((_, at) => (at === 0 ? 'left' : 'right')),
    rows: [
      ...own
        .slice(0, LEDGER_ROWS)
        .map(({ party, aged, credit, balance }) => [
          [stated(party.value, [party.cite])],
          ...ages.map((age) => amount(aged.get(age))),
          ...(credits ? [amount(credit)] : []),
          balanceInlines(balance, total.currency),
        ]),
      ...(own.length > 1
        ? [
            [
              [{ type: 'strong' as const, text: 'All' }],
              ...ages.map((age) => amount(total.aged.get(age))),
              ...(credits ? [amount(total.credits)] : []),
              allInlines(total),
            ],
          ]
        : []),
    ],
  };
}

/** What those owe who owe; what remains when credits of others are taken off, as programs total it. */
function allInlines({ owed, net, currency }: SideTotal): Inline[] {
  if (owed.value === net.value) return [moneyClaim(owed, currency)];
  return [moneyClaim(owed, currency), text('; net of all credits '), ...balanceInlines(net, currency)];
}

/** What a party owes; what it has in credit is said as that, never as a debt below zero. */
export function balanceInlines(balance: Figure, currency: string): Inline[] {
  if (!balance.value.startsWith('-')) return [moneyClaim(balance, currency)];
  return [moneyClaim({ ...balance, value: balance.value.slice(1) }, currency), text(' in credit')];
}

function stateCell({ state, stateWritten }: LedgerDocument): Inline[] {
  return state ? [stated(stateWritten ?? state.value, [state.cite])] : [];
}

/** Its number, or that it has none. */
export function numberCell({ number }: LedgerDocument): Inline[] {
  return number ? [stated(number.value, [number.cite])] : [text('no number')];
}

/** A link to its record, by its number. */
export function documentLink({ number, record }: LedgerDocument): Inline {
  return { type: 'record', text: number?.value ?? 'the one without a number', record };
}

/** Each open document: when it was due, how late it is, what was paid of it and what is left. */
export function openTable(documents: readonly LedgerDocument[], named: boolean): Block[] {
  const [first] = documents;
  if (!first) return [];
  const shown = documents.slice(0, LEDGER_ROWS);
  const some = (has: (document: LedgerDocument) => boolean) => shown.some(has);
  const paid = some((document) => paidOf(document).length > 0);
  const credited = some((document) => document.credited !== null);
  // Where all stand alike it says nothing; "1st reminder" and "on hold" do.
  const written = new Set(shown.map(({ stateWritten }) => stateWritten ?? ''));
  const states = written.size > 1 || [...written].some((words) => /[\d,;]/.test(words));
  const columns = [
    ...(named ? [partyTitle(first.side)] : []),
    'Number',
    'Dated',
    'Due',
    'Days overdue',
    OPEN_COLUMN,
    'Of',
    ...(credited ? ['Credited'] : []),
    ...(paid ? ['Paid so far'] : []),
    ...(states ? ['State in the accounts'] : []),
  ];
  const right = new Set(['Days overdue', OPEN_COLUMN, 'Of', 'Credited']);
  return [
    {
      type: 'table',
      columns,
      align: columns.map((column) => (right.has(column) ? 'right' : 'left')),
      rows: shown.map((document) => [
        ...(named ? [[stated(document.party.value, [document.party.cite])]] : []),
        numberCell(document),
        [stated(shownDay(document.issued.value), [document.issued.cite])],
        ...dueCells(document),
        document.left ? [moneyClaim(document.left, document.currency)] : [],
        ofCell(document),
        ...(credited ? [document.credited ? [moneyClaim(document.credited, document.currency)] : []] : []),
        ...(paid ? [paidCell(document)] : []),
        ...(states ? [stateCell(document)] : []),
      ]),
    },
    ...rest(documents.length),
  ];
}

function dueCells({ due, overdue }: LedgerDocument): Inline[][] {
  if (!due || overdue === null) return [[text('not said')], []];
  return [
    [stated(shownDay(due.value), [due.cite])],
    overdue > 0
      ? [stated(String(overdue), [due.cite], 'days from the due date to the day of the handover')]
      : [text('not due')],
  ];
}

/** The total, where it is more than what is open. */
function ofCell({ total, left, currency }: LedgerDocument): Inline[] {
  const same = total && left && showMoney(total.value, currency) === showMoney(left.value, currency);
  return total && !same ? [stated(showMoney(total.value, currency), [total.cite])] : [];
}

/** What was paid of it: payment by payment, or as a sum where the accounts tell no more. */
function paidOf({ payments, paid }: LedgerDocument): { amount: Told<string>; date: Told<string> | null }[] {
  if (payments.length > 0) return [...payments];
  return paid && new Decimal(paid.value).greaterThan(0) ? [{ amount: paid, date: null }] : [];
}

function paidCell(document: LedgerDocument): Inline[] {
  const { currency } = document;
  return paidOf(document).flatMap(({ amount, date }, index) => [
    ...(index > 0 ? [text('; ')] : []),
    stated(showMoney(amount.value, currency), [amount.cite]),
    ...(date ? [text(' on '), stated(shownDay(date.value), [date.cite])] : []),
  ]);
}

/** Each credit of which something is left. */
export function creditTable(credits: readonly LedgerCredit[], named: boolean): Block[] {
  const [first] = credits;
  if (!first) return [];
  return [
    {
      type: 'table',
      columns: [...(named ? [partyTitle(first.side)] : []), 'Number', 'Dated', 'What', 'Left of it'],
      align: [...(named ? ['left' as const] : []), 'left', 'left', 'left', 'right'],
      rows: credits
        .slice(0, LEDGER_ROWS)
        .map(({ party, number, issued, kind, left, currency }): Inline[][] => [
          ...(named ? [[stated(party.value, [party.cite])]] : []),
          number ? [stated(number.value, [number.cite])] : [],
          [stated(shownDay(issued.value), [issued.cite])],
          [text(CREDITS[kind])],
          [moneyClaim(left, currency)],
        ]),
    },
    ...rest(credits.length),
  ];
}

/** That amounts without a currency are in the only one that the accounts name: on a page of documents, where some of these lack it. */
export function suppliedNote({ supplied }: Ledger, documents?: readonly LedgerDocument[]): Block[] {
  const lacking = documents?.some(({ currencyCite }) => currencyCite === null) ?? true;
  return supplied === null || !lacking
    ? []
    : [
        {
          type: 'paragraph',
          inlines: [
            text('Some lists of the accounts name no currency; what stands in them is shown in '),
            stated(supplied.code, supplied.cites, 'the only currency that the accounts name'),
            text(', the only one that the accounts name.'),
          ],
        },
      ];
}

/** That a table does not show all. */
export function rest(count: number, shown = LEDGER_ROWS): Block[] {
  return count <= shown
    ? []
    : [{ type: 'paragraph', inlines: [text(`${count - shown} more are in the accounts.`)] }];
}
