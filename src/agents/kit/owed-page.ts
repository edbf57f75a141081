import type { AccountSide } from '../../contracts/accounts.ts';
import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { Ledger, LedgerDocument, PartyBalance, SideTotal } from '../../contracts/ledger.ts';
import { ageingBlocks } from './ageing-blocks.ts';
import { stated, text } from './claims.ts';
import { shownDay } from './dates.ts';
import { agedTable, creditTable, openTable, suppliedNote } from './ledger-blocks.ts';
import { showMoney } from './money.ts';

/** What differs between the page on what clients owe and that on what the business owes. */
export interface OwedPage {
  side: AccountSide;
  page: Pick<PageDraft, 'path' | 'section' | 'title' | 'order' | 'aliases'>;
}

/** The page on what is open of one side, by age and party; null where the accounts have no such documents. */
export function owedPage(ledger: Ledger, { side, page }: OwedPage): PageDraft | null {
  const documents = side === 'sales' ? ledger.invoices : ledger.bills;
  const balances = ledger.balances.filter((one) => one.side === side);
  const totals = ledger.totals.filter((one) => one.side === side);
  const blocks = totals.length > 0 ? openBlocks(ledger, side) : nothingOpen(documents);
  if (blocks.length === 0) return null;
  return {
    ...page,
    kind: 'values',
    summary: summaryOf(side, totals, balances, ledger.asOf),
    blocks: [
      {
        type: 'paragraph',
        inlines: [
          text(
            `What the accounts show as open on ${shownDay(ledger.asOf)}. Days are counted from the due date to that day; amounts of different currencies are never added. What mails say about one of them, a dispute or a promise to pay, is not in the accounts.`,
          ),
        ],
      },
      ...suppliedNote(
        ledger,
        balances.flatMap((one) => one.documents),
      ),
      ...unsaidCurrency(totals),
      ...blocks,
      ...ageingBlocks(ledger, side),
      ...uncounted(ledger, side),
    ],
    people: [...new Set(balances.map(({ party }) => party.value))],
    years: [
      ...new Set(
        balances.flatMap((one) => one.documents.map(({ issued }) => Number(issued.value.slice(0, 4)))),
      ),
    ],
  };
}

function openBlocks({ balances, totals }: Ledger, side: AccountSide): Block[] {
  const own = totals.filter((one) => one.side === side);
  const parties = balances.filter((one) => one.side === side);
  const documents = parties.flatMap((one) => one.documents);
  const credits = parties.flatMap((one) => one.credits);
  const heading = (words: string): Block => ({ type: 'heading', level: 2, text: words });
  return [
    heading(side === 'sales' ? 'Who owes how much, and since when' : 'Who is owed how much, and since when'),
    ...own.map((total) => agedTable(total, balances)),
    ...(documents.length > 0 ? [heading(side === 'sales' ? 'Open invoices' : 'Open bills')] : []),
    ...openTable(documents, true),
    ...(credits.length > 0 ? [heading('Open credits')] : []),
    ...creditTable(credits, true),
  ];
}

function summaryOf(
  side: AccountSide,
  totals: readonly SideTotal[],
  balances: readonly PartyBalance[],
  asOf: string,
): string {
  const [who, what] = side === 'sales' ? ['Clients owe', 'invoice'] : ['The business owes', 'bill'];
  const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;
  const documents = totals.reduce((sum, one) => sum + one.documents, 0);
  const credits = balances.reduce((sum, one) => sum + one.credits.length, 0);
  const own = balances.reduce((sum, one) => sum + (one.documents.length > 0 ? one.credits.length : 0), 0);
  const sums = totals
    .filter(({ owed }) => owed.value !== '0')
    .map(({ owed, currency }) => showMoney(owed.value, currency));
  const after = own === 0 ? '' : `, after ${count(own, 'open credit')}`;
  const others =
    credits === own
      ? ''
      : `; ${count(credits - own, 'open credit')} of others ${credits - own === 1 ? 'is' : 'are'} not taken off`;
  if (sums.length > 0)
    return `${who} ${sums.join('; ')} in ${count(documents, what)}${after}, on ${shownDay(asOf)}${others}.`;
  return documents > 0
    ? `Open credits cover what is open in ${count(documents, what)}.`
    : `The accounts show no open ${what}${credits === 0 ? '' : `, and ${count(credits, 'open credit')}`}.`;
}

/** That nothing is open is said only where every document tells what is open. */
function nothingOpen(documents: readonly LedgerDocument[]): Block[] {
  const counted = documents.filter((one) => one.counts);
  const cells = counted.flatMap(({ left }) => left?.cells ?? []);
  if (counted.length === 0 || counted.some(({ left }) => left === null)) return [];
  const what = `${counted.length} ${counted[0]?.side === 'sales' ? 'invoice' : 'bill'}${counted.length === 1 ? '' : 's'}`;
  return [
    {
      type: 'paragraph',
      inlines: [
        stated(`Nothing is open in the ${what} of the accounts.`, cells.slice(-8), `amount due of ${what}`),
      ],
    },
  ];
}

function unsaidCurrency(totals: readonly SideTotal[]): Block[] {
  if (totals.every(({ currency }) => currency !== '')) return [];
  return [
    {
      type: 'notice',
      tone: 'note',
      title: 'Currency not said',
      inlines: [text('Where no currency stands beside an amount, the export does not name one.')],
    },
  ];
}

/** What of the accounts stands in no sum: said, so that nobody takes the sums for whole. */
function uncounted(ledger: Ledger, side: AccountSide): Block[] {
  const records = ledger.uncounted.flatMap((one) =>
    one.side === side || one.side === null ? one.record : [],
  );
  if (records.length === 0) return [];
  return [
    {
      type: 'notice',
      tone: 'warning',
      title: 'Not in these sums',
      inlines: [
        text(
          `${records.length} ${records.length === 1 ? 'record' : 'records'} of the accounts could not be counted: the number, the amount, the party or what is still open is missing there or was not understood. The first ones: `,
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
