import type { Block, Inline } from '../../contracts/draft.ts';
import type { Party } from '../../contracts/parties.ts';
import { stated, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';
import { documentLink } from '../kit/ledger-blocks.ts';
import { showMoney } from '../kit/money.ts';

const NEWEST = 4;

/** What a vendor's newest bills are for, with their amounts; or the payments to them where there are no bills. */
export function suppliedBlocks(party: Party): Block[] {
  if (party.side === 'client') return [];
  const { ledger, payments } = party;
  const first = ledger[0];
  const newest = ledger.at(-1);
  if (!first || !newest) return payments.length === 0 ? [] : [paymentsLine(party)];
  const rows: Inline[][][] = [];
  for (const bill of ledger.slice(-NEWEST).toReversed())
    rows.push([
      [documentLink(bill)],
      [stated(shownDay(bill.issued.value), [bill.issued.cite])],
      bill.subject ? [stated(bill.subject.value, [bill.subject.cite])] : [],
      bill.total ? [stated(showMoney(bill.total.value, bill.currency), [bill.total.cite])] : [],
    ]);
  return [
    {
      type: 'paragraph',
      inlines: [
        stated(
          `${ledger.length} ${ledger.length === 1 ? 'bill' : 'bills'}`,
          [first, newest].map(({ number, issued }) => (number ?? issued).cite),
          'count of the bills in the ledger',
        ),
        text(' in the ledger since '),
        stated(shownDay(first.issued.value), [first.issued.cite]),
        text('; the newest:'),
      ],
    },
    {
      type: 'table',
      columns: ['Bill', 'Dated', 'For', 'Total'],
      align: ['left', 'left', 'left', 'right'],
      rows,
    },
  ];
}

function paymentsLine({ payments }: Party): Block {
  const ordered = [...payments].sort((one, other) => (one.day < other.day ? -1 : 1));
  const shown = [ordered[0], ordered.at(-1)].flatMap((one) => (one ? [one.date] : []));
  return {
    type: 'paragraph',
    inlines: [
      stated(`${payments.length} payments`, shown, 'count of payments out that name them'),
      text(' in the bank statements, the last on '),
      stated(shownDay(ordered.at(-1)?.day ?? ''), shown.slice(-1)),
      text('.'),
    ],
  };
}
