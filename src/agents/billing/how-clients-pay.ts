import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Figure, Ledger, LedgerDocument, PayingRecord } from '../../contracts/ledger.ts';
import { stated, text } from '../kit/claims.ts';
import { daysBetween, shownDay } from '../kit/dates.ts';
import { rest, showDays, showTerm, suppliedNote } from '../kit/ledger-blocks.ts';

const ROWS = 200;

/** How each client pays: currency, terms, and how long it really takes; null where no invoice shows it. */
export function howClientsPayPage(ledger: Ledger): PageDraft | null {
  const clients = ledger.paying.filter(({ side }) => side === 'sales');
  if (clients.length === 0) return null;
  const paid = clients.filter((one) => one.paid.length > 0).length;
  return {
    path: 'billing/payment-methods',
    section: 'billing',
    kind: 'values',
    title: 'How clients pay: terms and days to pay',
    summary: `${clients.length} ${clients.length === 1 ? 'account' : 'accounts'} of clients, with the rule by which invoices are due${paid > 0 ? ', and how long they took to pay' : ''}.`,
    order: 14,
    blocks: [
      {
        type: 'paragraph',
        inlines: [
          text(
            'Days to pay run from the invoice date. Late means that the payment that completed the invoice is dated after the due date. Only invoices are counted whose day of payment is known: their payments, or their lines in the bank statement, add up to their total, or the accounts give the day.',
          ),
        ],
      },
      ...suppliedNote(ledger, ledger.invoices),
      table(clients),
      ...rest(clients.length, ROWS),
    ],
    people: [...new Set(clients.map(({ party }) => party.value))],
    aliases: [
      'payment terms',
      'net terms',
      'due date',
      'days to pay',
      'late payers',
      'how do clients pay',
      'getting paid',
    ],
  };
}

function table(clients: readonly PayingRecord[]): Block {
  const terms = clients.some((client) => client.terms !== null);
  const paid = clients.some((client) => client.whole.length > 0);
  const coded = clients.some((client) => client.currency !== '');
  const columns = [
    'Client',
    ...(coded ? ['Currency'] : []),
    ...(terms ? ['Terms in the accounts'] : []),
    'Due after (newest invoice)',
    'Invoices',
    ...(paid ? ['Paid in full', 'Days to pay (median)', '9 in 10 within', 'Paid late'] : []),
  ];
  const right = new Set(['Invoices', 'Paid in full', 'Days to pay (median)', '9 in 10 within', 'Paid late']);
  return {
    type: 'table',
    columns,
    align: columns.map((column) => (right.has(column) ? 'right' : 'left')),
    rows: clients.slice(0, ROWS).map((client) => [
      [stated(client.party.value, [client.party.cite])],
      ...(coded ? [[currency(client)]] : []),
      ...(terms ? [client.terms ? [stated(showTerm(client.terms.value), [client.terms.cite])] : []] : []),
      dueRule(client.documents),
      [
        stated(
          String(client.documents.length),
          client.documents.slice(-8).map(({ number, issued }) => (number ?? issued).cite),
          'count of the invoices in the accounts',
        ),
      ],
      ...(paid ? paidCells(client) : []),
    ]),
  };
}

function currency({ currency: code, documents }: PayingRecord): Inline {
  const cite = documents.at(-1)?.currencyCite;
  return code !== '' && cite ? stated(code, [cite]) : text(code);
}

/** Days between date and due date of the newest invoice, and of the last one that had another rule. */
export function dueRule(documents: readonly LedgerDocument[]): Inline[] {
  const dated = documents.filter(({ due }) => due !== null);
  const newest = dated.at(-1);
  if (!newest) return [text('not said')];
  const span = ({ issued, due }: LedgerDocument) => daysBetween(issued.value, due?.value ?? issued.value);
  const claim = (document: LedgerDocument, words: string) =>
    stated(
      words,
      [document.issued.cite, ...(document.due ? [document.due.cite] : [])],
      'days from invoice date to due date',
    );
  const earlier = dated.findLast((document) => span(document) !== span(newest));
  return [
    claim(newest, showDays(span(newest))),
    ...(earlier
      ? [
          text('; before: '),
          claim(earlier, `${showDays(span(earlier))} on that of ${shownDay(earlier.issued.value)}`),
        ]
      : []),
  ];
}

function paidCells({ whole, days, late }: PayingRecord): Inline[][] {
  const all =
    whole.length === 0
      ? [text('none')]
      : [
          stated(
            String(whole.length),
            whole.slice(-8).map((one) => (one.state ?? one.number ?? one.issued).cite),
            'count of invoices that the accounts call paid or of which nothing is left',
          ),
        ];
  if (!days) return [all, [], [], []];
  const figure = ({ value, cells, method }: Figure<number>, words: string) => [
    stated(words.replace('#', String(value)), cells, method ?? undefined),
  ];
  return [
    all,
    figure(days.median, showDays(days.median.value)),
    figure(days.most, showDays(days.most.value)),
    late ? figure(late.count, `# of ${late.of}`) : [],
  ];
}
