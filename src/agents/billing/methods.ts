import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Writer } from '../../contracts/writer.ts';
import { plain } from '../../records/sentences.ts';
import { rowOf, stated, text } from '../kit/claims.ts';
import { daysBetween, shownDay } from '../kit/dates.ts';
import { isAbout } from '../kit/topics.ts';
import { PageBuilder } from './builder.ts';
import { compare, type Proof, paidOn } from './ledger.ts';
import type { LedgerDocument } from './ledger-document.ts';
import type { Material } from './material.ts';
import { median, percentile, showDays, showShare } from './spans.ts';
import { PAYABLES, PAYROLL } from './topics.ts';

const METHOD =
  /\b(?:bank transfers?|wire transfers?|direct debits?|(?:credit|debit) cards?|by card|cheques?|checks? (?:payable|are|is)|paypal|stripe|wise|standing order|local details|e-?transfer|interac|ach|sepa|bpay|gcash|cash)\b/i;
const PAYS = /\b(?:pa(?:y|ys|id|yment|yments|ying)|accept\w*|receiv\w*|remit\w*|settle\w*)\b/i;
const WHO = /\b(?:clients?|customers?|buyers?|payers?|(?:all|they|everyone) pays?|you (?:can )?pay)\b/i;
const PARTY_COLUMN = /^(?:clients?|customers?|buyers?|company)(?: name)?$/i;
const TERM_COLUMN = /\b(?:(?:payment )?terms(?! ends?)|methods?|pays(?: by)?|behaviou?r|due(?: days)?)\b/i;
/** Columns that are about paying; who answers the phone is kept elsewhere. */
const SHOWN_COLUMN =
  /\b(?:country|cur|currency|terms(?! ends?)|methods?|pays|payment|behaviou?r|due|invoice|billing|remarks?|notes?)\b/i;
const PROOFS = 6;

/** How each client pays: terms and currency as the ledger has them, and what its payments show. */
export async function methodsPage(material: Material, writer: Writer): Promise<PageDraft | null> {
  const { ledger } = material;
  const tables = clientTables(material);
  const said = methodsSaid(material);
  if (ledger.invoices.length === 0 && tables.length === 0 && said.length === 0) return null;
  const builder = new PageBuilder(writer);
  builder.add({
    type: 'paragraph',
    inlines: [text('How clients pay: the method, their currency and terms, and how long they really take.')],
  });
  await builder.quote(
    {
      name: 'method',
      title: 'How money comes in',
      shape: 'points',
      required: true,
      limit: 8,
      question: 'By which means do clients pay, and which are not accepted?',
    },
    said,
  );
  builder.fill(
    {
      name: 'values',
      title: 'What the ledger shows, client by client',
      required: true,
      question: 'Which currency and terms has each client, and how long do they take to pay?',
    },
    observed(material),
  );
  builder.fill(
    { name: 'as-written', title: 'What the records say of each client', required: false, question: '' },
    tables,
  );
  const clients = [...new Set(ledger.invoices.map(({ contact }) => contact.value))].sort(compare);
  return {
    path: 'billing/payment-methods',
    section: 'billing',
    kind: 'values',
    title: 'How clients pay: terms, currency, days to pay',
    summary:
      clients.length > 0
        ? `${clients.length} clients in the ledger, each with currency, due rule and observed days to pay.`
        : 'How clients pay, as the records say it.',
    order: 50,
    blocks: builder.blocks,
    slots: builder.slots,
    people: clients,
    aliases: [
      'payment terms',
      'payment method',
      'net terms',
      'days to pay',
      'late payers',
      'how do clients pay',
      'getting paid',
    ],
  };
}

/** Statements on the means of payment of clients in general. */
function methodsSaid({ places }: Material) {
  const found = places
    .filter(
      ({ document, heading }) =>
        !document.archived &&
        !document.attached &&
        document.kind !== 'code' &&
        document.kind !== 'slides' &&
        !isAbout(`${heading.join('\n')}\n${document.title}`, PAYABLES) &&
        !isAbout(heading.at(-1) ?? '', PAYROLL),
    )
    .flatMap(({ statements }) =>
      statements.filter(
        ({ quote, role, section }) =>
          section !== 'legal' &&
          role !== 'row' &&
          METHOD.test(quote) &&
          PAYS.test(quote) &&
          WHO.test(quote) &&
          !isAbout(quote, PAYROLL),
      ),
    );
  return found.filter(({ quote }) => plain(quote).length <= 400);
}

interface Account {
  client: string;
  currency: string;
  invoices: LedgerDocument[];
}

function accountsOf(invoices: readonly LedgerDocument[]): Account[] {
  return [...Map.groupBy(invoices, ({ contact, currency }) => JSON.stringify([contact.value, currency]))]
    .map(([key, all]) => {
      const [client, currency] = JSON.parse(key) as [string, string];
      return {
        client,
        currency,
        invoices: all.sort(
          (one, other) => compare(one.date.value, other.date.value) || compare(one.record, other.record),
        ),
      };
    })
    .sort((one, other) => compare(one.client, other.client) || compare(one.currency, other.currency));
}

function observed({ ledger }: Material): Block[] {
  const accounts = accountsOf(ledger.invoices);
  if (accounts.length === 0) return [];
  const terms = new Map(ledger.contacts.map((contact) => [contact.name.value, contact.terms]));
  const contactTerms = accounts.some(({ client }) => terms.get(client));
  const rows = accounts.map((account): Inline[][] => {
    const [last] = account.invoices.slice(-1) as [LedgerDocument];
    const term = terms.get(account.client);
    return [
      [stated(account.client, [last.contact.proof])],
      [text(account.currency)],
      ...(contactTerms ? [term ? [stated(term.value, [term.proof])] : []] : []),
      dueRule(account),
      ...paying(account),
    ];
  });
  return [
    {
      type: 'paragraph',
      inlines: [
        text(
          'Late means that the payment that completed the invoice is dated after the due date. Days to pay run from the invoice date. Only invoices whose payments add up to their total are counted.',
        ),
      ],
    },
    {
      type: 'table',
      columns: [
        'Client',
        'Currency',
        ...(contactTerms ? ['Terms in the ledger'] : []),
        'Due after (newest invoice)',
        'Paid invoices',
        'Median',
        '90% within',
        'Paid late',
        'Against the due date',
      ],
      align: [
        'left',
        'left',
        ...(contactTerms ? ['left' as const] : []),
        'left',
        'right',
        'right',
        'right',
        'right',
        'left',
      ],
      rows,
    },
  ];
}

/** Days between date and due date of the newest invoice, and since when, where older ones differ. */
function dueRule({ invoices }: Account): Inline[] {
  const dated = invoices.filter(({ due }) => due !== null);
  const newest = dated.at(-1);
  if (!newest?.due) return [text('not said')];
  const days = daysBetween(newest.date.value, newest.due.value);
  const others = dated.filter(({ date, due }) => due && daysBetween(date.value, due.value) !== days);
  const claim = stated(
    showDays(days),
    [newest.date.proof, newest.due.proof],
    'days from invoice date to due date',
  );
  const earlier = others.at(-1);
  if (!earlier?.due) return [claim];
  return [
    claim,
    text('; before: '),
    stated(
      `${showDays(daysBetween(earlier.date.value, earlier.due.value))} on the invoice of ${shownDay(earlier.date.value)}`,
      [earlier.date.proof, earlier.due.proof],
      'days from invoice date to due date',
    ),
  ];
}

function paying({ invoices }: Account): Inline[][] {
  const paid = invoices.flatMap((document) => {
    const day = paidOn(document);
    return day === null ? [] : [{ document, day, days: daysBetween(document.date.value, day) }];
  });
  const newest = paid.slice(-PROOFS);
  const proofs: Proof[] = newest.flatMap(({ document }) => [
    document.date.proof,
    (document.payments.at(-1) as LedgerDocument['payments'][number]).date.proof,
  ]);
  if (paid.length === 0) return [[text('none')], [], [], [], []];
  const days = paid.map((one) => one.days);
  const due = paid.filter(({ document }) => document.due !== null);
  const late = due.map(({ document, day }) => daysBetween(document.due?.value ?? day, day));
  const dueProofs = newest.flatMap(({ document }) => [
    ...(document.due ? [document.due.proof] : []),
    (document.payments.at(-1) as LedgerDocument['payments'][number]).date.proof,
  ]);
  const of = `of ${paid.length} paid ${paid.length === 1 ? 'invoice' : 'invoices'}`;
  return [
    [stated(String(paid.length), proofs, 'count of invoices whose payments add up to their total')],
    [stated(showDays(median(days) ?? 0), proofs, `median days from invoice date to payment ${of}`)],
    [
      stated(
        showDays(percentile(days, 0.9) ?? 0),
        proofs,
        `90th percentile of days from invoice date to payment ${of}`,
      ),
    ],
    due.length === 0
      ? []
      : [
          stated(
            showShare(late.filter((one) => one > 0).length, due.length),
            dueProofs,
            `share ${of} paid after the due date`,
          ),
        ],
    due.length === 0
      ? []
      : [
          stated(
            `${deviation(percentile(late, 0.1) ?? 0)} to ${deviation(percentile(late, 0.9) ?? 0)}`,
            dueProofs,
            `10th and 90th percentile of days from due date to payment ${of}`,
          ),
        ],
  ];
}

function deviation(days: number): string {
  if (days === 0) return 'on the day';
  return days > 0 ? `${showDays(days)} late` : `${showDays(-days)} early`;
}

/** Tables of clients with their terms, currency or method, as the documents have them; the newest of each shape. */
function clientTables({ places }: Material): Block[] {
  const blocks: Block[] = [];
  for (const { document, statements } of places) {
    if (document.archived || document.attached || blocks.length >= 6) continue;
    for (const [, rows] of Map.groupBy(
      statements.filter(({ role }) => role === 'row'),
      ({ columns }) => (columns ?? []).join('\0'),
    )) {
      const columns = (rows[0]?.columns ?? []).map((column) => plain(column));
      if (rows.length < 2 || !columns.some((column) => TERM_COLUMN.test(column))) continue;
      if (!columns.some((column) => PARTY_COLUMN.test(column))) continue;
      const shown = [...columns.keys()].filter((index) => {
        const name = columns[index] ?? '';
        return PARTY_COLUMN.test(name) || SHOWN_COLUMN.test(name);
      });
      blocks.push(
        {
          type: 'paragraph',
          inlines: [text('From '), { type: 'record', text: document.path, record: document.id }, text(':')],
        },
        {
          type: 'table',
          columns: shown.map((index) => columns[index] ?? ''),
          rows: rows.slice(0, 120).map((row) => {
            const cells = rowOf(row, columns.length);
            return shown.map((index) => cells[index] ?? []);
          }),
        },
      );
    }
  }
  return blocks;
}
