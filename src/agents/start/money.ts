import type { Block, Inline } from '../../contracts/draft.ts';
import type { Ledger, PartyBalance } from '../../contracts/ledger.ts';
import { stated, text } from '../kit/claims.ts';
import { dayAfter, shownDay } from '../kit/dates.ts';
import { moneyClaim, showDays } from '../kit/ledger-blocks.ts';

const ROWS = 8;
const DAYS = 14;

/** Which clients are late and by how much, the longest first: by client and currency, before credits. */
export function overdueBlocks({ balances }: Ledger): Block[] {
  const late = balances
    .filter(({ side, overdue }) => side === 'sales' && overdue !== null)
    .sort((one, other) => longest(other) - longest(one));
  if (late.length === 0) return [];
  const credits = late.slice(0, ROWS).some(({ credit }) => credit !== null);
  const columns = ['Client', 'Overdue', 'Longest', ...(credits ? ['Open credits'] : [])];
  return [
    { type: 'heading', level: 2, text: 'Clients who are late' },
    {
      type: 'table',
      columns,
      align: columns.map((_, at) => (at === 0 ? 'left' : 'right')),
      rows: late.slice(0, ROWS).map((balance) => lateRow(balance, credits)),
    },
    ...(late.length > ROWS ? [more(late.length - ROWS, 'client', 'late')] : []),
  ];
}

function lateRow(balance: PartyBalance, credits: boolean): Inline[][] {
  const { party, overdue, credit, currency } = balance;
  const [first] = balance.documents;
  const days = stated(
    showDays(longest(balance)),
    first?.due ? [first.due.cite] : [party.cite],
    'days from the earliest due date to the day of the handover',
  );
  return [
    [stated(party.value, [party.cite])],
    overdue ? [moneyClaim(overdue, currency)] : [],
    [days],
    ...(credits ? [credit ? [moneyClaim(credit, currency)] : []] : []),
  ];
}

/** Documents stand with the longest due first. */
function longest({ documents }: PartyBalance): number {
  return documents[0]?.overdue ?? 0;
}

/** Bills that are overdue or fall due in the next two weeks, soonest first. */
export function billBlocks({ balances, asOf }: Ledger): Block[] {
  const last = dayAfter(asOf, DAYS);
  const bills = balances
    .filter(({ side }) => side === 'purchases')
    .flatMap(({ documents }) => documents)
    .flatMap((bill) =>
      bill.due && bill.left && bill.due.value <= last ? [{ ...bill, due: bill.due, left: bill.left }] : [],
    )
    .sort((one, other) => (one.due.value < other.due.value ? -1 : one.due.value > other.due.value ? 1 : 0));
  if (bills.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: 'Bills to pay in the next two weeks' },
    {
      type: 'table',
      columns: ['Due', 'Supplier', 'Bill', 'Open'],
      align: ['left', 'left', 'left', 'right'],
      rows: bills
        .slice(0, ROWS)
        .map(({ due, party, left, currency, ...bill }) => [
          [stated(shownDay(due.value), [due.cite]), text(due.value < asOf ? ' (past)' : '')],
          [stated(party.value, [party.cite])],
          bill.number ? [stated(bill.number.value, [bill.number.cite])] : [text('no number')],
          [moneyClaim(left, currency)],
        ]),
    },
    ...(bills.length > ROWS ? [more(bills.length - ROWS, 'bill', 'due')] : []),
  ];
}

function more(count: number, one: string, what: string): Block {
  return {
    type: 'paragraph',
    inlines: [text(`${count} more ${count === 1 ? `${one} is` : `${one}s are`} ${what}.`)],
  };
}
