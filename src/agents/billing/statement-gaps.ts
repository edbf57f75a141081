import type { Block, Inline } from '../../contracts/draft.ts';
import { stated, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';
import { showMoney } from '../kit/money.ts';
import type { BankRow, Ledger } from './ledger.ts';

const ROWS = 40;

/**
 * Where the running balance of a bank's statements does not continue from one row to the next: what happened between
 * them is not in the records. Both rows are cited. Empty where every balance that is told continues.
 */
export function gapBlocks({ bank }: Ledger): Block[] {
  const byRecord = new Map(bank.map((row) => [row.record, row]));
  const gaps = bank.flatMap((later): Inline[][] => {
    const earlier = later.breaksAfter === null ? undefined : byRecord.get(later.breaksAfter);
    return earlier?.balance && later.balance ? [gapLine(earlier, later)] : [];
  });
  if (gaps.length === 0) return [];
  const more = gaps.length - ROWS;
  return [
    {
      type: 'notice',
      tone: 'warning',
      title: 'The bank statements are not complete',
      inlines: [
        text(
          'At the places below the balance of a row does not follow from the row before it: transactions between them are missing, or the files are of different balances. Sums over these days may be wrong.',
        ),
      ],
    },
    { type: 'list', ordered: false, items: gaps.slice(0, ROWS) },
    ...(more > 0 ? [{ type: 'paragraph' as const, inlines: [text(`And ${more} more.`)] }] : []),
  ];
}

function gapLine(earlier: BankRow, later: BankRow): Inline[] {
  const balance = ({ balance: known, currency }: BankRow) =>
    known ? stated(showMoney(known.value, currency), [known.proof]) : text('not said');
  return [
    stated(shownDay(earlier.date.value), [earlier.date.proof]),
    text(' ends with '),
    balance(earlier),
    text('; the next row, of '),
    stated(shownDay(later.date.value), [later.date.proof]),
    text(', moves '),
    stated(showMoney(later.amount.value, later.currency), [later.amount.proof]),
    text(' and ends with '),
    balance(later),
  ];
}
