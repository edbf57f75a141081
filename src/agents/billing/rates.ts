import type { Decimal } from 'decimal.js';
import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Writer } from '../../contracts/writer.ts';
import { plain } from '../../records/sentences.ts';
import { type Cell, cellsOf, stated, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';
import type { Statement } from '../kit/library.ts';
import { amountsOf, showMoney, showNumber } from '../kit/money.ts';
import { PageBuilder } from './builder.ts';
import { compare } from './ledger.ts';
import type { LedgerDocument } from './ledger-document.ts';
import type { Material, MoneyDocument } from './material.ts';
import { isDay } from './spans.ts';

const RATE =
  /^(?:(?:monthly|hourly|daily|weekly|annual|list|new|client|bill(?:ing)?|charge) )*(?:fee|rate|price|charge|retainer)s?(?: (?:per|a) \w+)?(?: \([A-Z]{3}\))?$/i;
const FROM =
  /^(?:effective(?: (?:from|date|month))?|from|valid from|since|start(?:s|ing)?(?: date)?|as of|date)$/i;
const CURRENCY = /^(?:cur|currency|ccy)$/i;
const NAME =
  /^(?:sa|id|no|number|agreement|contract|client|customer|person|name|employee|role|project|service|item|position|consultant)$/i;

interface Rate {
  /** What the rate is of, as the row names it, with the cell of each name. */
  names: Cell[];
  amount: Decimal;
  amountCell: Cell;
  currency: string | null;
  currencyCell: Cell | null;
  from: string;
  fromCell: Cell;
  row: Statement;
}

interface RateTable {
  document: MoneyDocument;
  columns: string[];
  rates: Rate[];
}

/** Rates by their day of effect, as the tables of rates have them; null where no table does. */
export function ratesPage(material: Material, writer: Writer): PageDraft | null {
  const tables = material.places.flatMap((place) =>
    place.document.archived ? [] : rateTables(place.document, place.statements),
  );
  if (tables.length === 0) return null;
  const builder = new PageBuilder(writer);
  const { asOf } = material.evidence;
  builder.add({
    type: 'paragraph',
    inlines: [
      text(
        `What is charged, from which day on. The newest rate is the last whose day has come by ${shownDay(asOf)}; earlier ones stand beside it. The tables do not say whether an agreement still runs, nor any discount: the last invoice, where the ledger names the agreement, shows what was really charged.`,
      ),
    ],
  });
  for (const table of tables)
    builder.add(...blocksOf(table, asOf, tables.length > 1, lastInvoices(material)));
  builder.slots.push({
    name: 'values',
    filled: true,
    question: 'Which rates are in force, for whom and since when?',
  });
  const newest = tables.flatMap(({ rates }) => rates);
  return {
    path: 'billing/rates',
    section: 'billing',
    kind: 'values',
    title: 'Rates and their history',
    summary: `${newest.length} rates with the day each took effect.`,
    order: 60,
    blocks: builder.blocks,
    slots: builder.slots,
    people: [...new Set(newest.flatMap(({ names }) => names.map((name) => name.text)))]
      .filter((name) => /\p{L}{2}.* /u.test(name))
      .slice(0, 200),
    years: [...new Set(newest.map(({ from }) => Number(from.slice(0, 4))))],
    aliases: [
      'fees',
      'rate history',
      'price',
      'rate increase',
      'rate change',
      'monthly fee',
      'how much do we charge',
    ],
  };
}

/** Tables with a rate, a day of effect and a name; every row must be readable, or the table is left to its document. */
function rateTables(document: MoneyDocument, statements: readonly Statement[]): RateTable[] {
  const groups = Map.groupBy(
    statements.filter(({ role }) => role === 'row'),
    ({ columns }) => (columns ?? []).join('\0'),
  );
  return [...groups.values()].flatMap((rows): RateTable[] => {
    const columns = (rows[0]?.columns ?? []).map((column) => plain(column).trim().replaceAll('_', ' '));
    const rateAt = columns.findIndex((column) => RATE.test(column));
    const fromAt = columns.findIndex((column) => FROM.test(column));
    const currencyAt = columns.findIndex((column) => CURRENCY.test(column));
    const nameAt = [...columns.keys()].filter((index) => NAME.test(columns[index] ?? ''));
    if (rateAt < 0 || fromAt < 0 || nameAt.length === 0) return [];
    const readRate = amountsOf(rows.map((row) => cellsOf(row.quote, row.start)[rateAt]?.text ?? ''));
    const rates = rows.map((row): Rate | null => {
      const cells = cellsOf(row.quote, row.start);
      const [amountCell, fromCell] = [cells[rateAt], cells[fromAt]];
      const amount = readRate(amountCell?.text ?? '');
      if (!amountCell || !fromCell || !amount || !isDay(fromCell.text)) return null;
      const currencyCell = currencyAt < 0 ? null : (cells[currencyAt] ?? null);
      const written = currencyCell?.text ?? /^[A-Z]{3}(?=\s)/.exec(amountCell.text)?.[0] ?? '';
      return {
        names: nameAt.flatMap((index) => cells[index] ?? []),
        amount,
        amountCell,
        currency: /^[A-Z]{3}$/.test(written) ? written : null,
        currencyCell,
        from: fromCell.text,
        fromCell,
        row,
      };
    });
    const known = rates.filter((rate) => rate !== null);
    return known.length === rates.length && known.length > 0
      ? [{ document, columns: nameAt.map((index) => columns[index] ?? ''), rates: known }]
      : [];
  });
}

/** The newest invoice that names an identifier (of an agreement, a project) in its reference, by identifier. */
function lastInvoices({ ledger }: Material): Map<string, LedgerDocument> {
  const last = new Map<string, LedgerDocument>();
  for (const invoice of ledger.invoices) {
    if (/^(?:void|voided|deleted|draft)$/i.test(invoice.status?.value ?? '')) continue;
    for (const word of invoice.reference?.value.split(/[\s,;]+/) ?? []) {
      if (!/\d/.test(word) || !/\p{L}/u.test(word)) continue;
      const known = last.get(word);
      if (!known || known.date.value < invoice.date.value) last.set(word, invoice);
    }
  }
  return last;
}

function blocksOf(
  { document, columns, rates }: RateTable,
  asOf: string,
  several: boolean,
  invoices: ReadonlyMap<string, LedgerDocument>,
): Block[] {
  const lastOf = ({ names }: Rate) =>
    names.map((name) => invoices.get(name.text)).find((invoice) => invoice !== undefined);
  const invoiced = rates.some((rate) => lastOf(rate));
  const groups = [
    ...Map.groupBy(rates, ({ names, currency }) =>
      JSON.stringify([...names.map((name) => name.text), currency]),
    ),
  ].sort(([one], [other]) => compare(one, other));
  return [
    ...(several ? [{ type: 'heading' as const, level: 2 as const, text: document.title }] : []),
    {
      type: 'paragraph',
      inlines: [text('From '), { type: 'record', text: document.path, record: document.id }, text('.')],
    },
    {
      type: 'table',
      columns: [
        ...columns.map(titleOf),
        'Newest rate',
        'Since',
        'Before',
        'Agreed for later',
        ...(invoiced ? ['Last invoice'] : []),
      ],
      rows: groups.map(([, all]) => {
        const history = [...all].sort(
          (one, other) => compare(one.from, other.from) || one.row.start - other.row.start,
        );
        const last = history[0] && lastOf(history[0]);
        return [...rowOf(history, asOf), ...(invoiced ? [last ? invoiceOf(last) : []] : [])];
      }),
    },
  ];
}

function invoiceOf({ total, currency, date, number }: LedgerDocument): Inline[] {
  return [
    ...(total ? [stated(showMoney(total.value, currency), [total.proof]), text(', ')] : []),
    stated(shownDay(date.value), [date.proof]),
    text(' ('),
    stated(number.value, [number.proof]),
    text(')'),
  ];
}

function rowOf(history: readonly Rate[], asOf: string): Inline[][] {
  const begun = history.filter(({ from }) => from <= asOf);
  const now = begun.at(-1);
  // Two rates from the same day: the table contradicts itself, so none is called the rate of now.
  const clear =
    now !== undefined &&
    begun.filter(({ from, amount }) => from === now.from && !amount.equals(now.amount)).length === 0;
  const { names } = history[0] as Rate;
  return [
    ...names.map((name): Inline[] =>
      name.end > name.start
        ? [stated(name.text, [{ record: (history[0] as Rate).row.record, start: name.start, end: name.end }])]
        : [],
    ),
    now && clear ? [amountOf(now)] : now ? [text('two rates from one day: see “Before”')] : [],
    now && clear ? [dayOf(now)] : [],
    listOf(clear ? begun.slice(0, -1).reverse() : [...begun].reverse()),
    listOf(history.filter(({ from }) => from > asOf)),
  ];
}

function listOf(rates: readonly Rate[]): Inline[] {
  return rates.flatMap((rate, index): Inline[] => [
    ...(index > 0 ? [text('; ')] : []),
    amountOf(rate),
    text(' from '),
    dayOf(rate),
  ]);
}

function amountOf({ amount, amountCell, currency, currencyCell, row }: Rate): Inline {
  const ranges = [amountCell, ...(currencyCell ? [currencyCell] : [])].map(({ start, end }) => ({
    record: row.record,
    start,
    end,
  }));
  return stated(
    currency ? showMoney(amount, currency) : showNumber(amount, 2),
    ranges.filter(({ start, end }) => end > start),
  );
}

function dayOf({ from, fromCell, row }: Rate): Inline {
  return stated(shownDay(from), [{ record: row.record, start: fromCell.start, end: fromCell.end }]);
}

function titleOf(column: string): string {
  return /^[a-z]{1,2}$/.test(column)
    ? column.toUpperCase()
    : column.charAt(0).toUpperCase() + column.slice(1);
}
