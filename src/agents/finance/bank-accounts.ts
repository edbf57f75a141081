import type { Block, Inline, PageDraft } from '../../contracts/draft.ts';
import type { BankAccount, BankLine, Ledger, StatementGap } from '../../contracts/ledger.ts';
import { stated, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';
import { suppliedNote } from '../kit/ledger-blocks.ts';
import { showMoney } from '../kit/money.ts';
import { agreementBlocks } from './agreement.ts';

const GAPS = 40;

/** The bank accounts as their statements tell: what each holds, and where statements are missing. Null without statements. */
export function bankAccountsPage(ledger: Ledger): PageDraft | null {
  const { accounts, gaps } = ledger;
  if (accounts.length === 0) return null;
  const named = accounts.some(({ account }) => account !== null);
  const columns = [
    ...(named ? ['Account'] : []),
    'Currency',
    'Lines',
    'First',
    'Last',
    'Balance after the last line',
  ];
  return {
    path: 'finance/bank-accounts',
    section: 'finance',
    kind: 'values',
    title: 'Bank accounts and balances',
    summary: `${accounts.length} ${accounts.length === 1 ? 'account' : 'accounts'} in the bank statements${gaps.length > 0 ? ', with days missing' : ''}.`,
    order: 52,
    blocks: [
      {
        type: 'table',
        columns,
        align: columns.map((column) =>
          column === 'Lines' || column.startsWith('Balance') ? 'right' : 'left',
        ),
        rows: accounts.map((one) => row(one, named)),
      },
      ...(ledger.bank.some(({ currencyCite }) => currencyCite === null) ? suppliedNote(ledger) : []),
      ...gapBlocks(gaps),
      ...agreementBlocks(ledger),
    ],
    aliases: ['bank balance', 'how much is in the bank', 'statement', 'cash', 'missing statements'],
  };
}

function row({ account, currency, lines, first, last, balance }: BankAccount, named: boolean): Inline[][] {
  return [
    ...(named ? [account ? [stated(account.value, [account.cite])] : []] : []),
    [text(currency || 'not said')],
    [stated(String(lines), [first.cite, last.cite], 'count of the lines of its statements')],
    [stated(shownDay(first.value), [first.cite])],
    [stated(shownDay(last.value), [last.cite])],
    balance ? [stated(showMoney(balance.value, currency), [balance.cite])] : [text('not told')],
  ];
}

/** Where the balance of one line does not lead to the next: both are cited. */
function gapBlocks(gaps: readonly StatementGap[]): Block[] {
  if (gaps.length === 0) return [];
  const more = gaps.length - GAPS;
  return [
    {
      type: 'notice',
      tone: 'warning',
      title: 'The bank statements are not complete',
      inlines: [
        text(
          'At the places below the balance of a line does not follow from the line before it: lines between them are missing, or the files are of different balances. Sums over these days may be wrong.',
        ),
      ],
    },
    { type: 'list', ordered: false, items: gaps.slice(0, GAPS).map(gapLine) },
    ...(more > 0 ? [{ type: 'paragraph' as const, inlines: [text(`And ${more} more.`)] }] : []),
  ];
}

function gapLine({ earlier, later }: StatementGap): Inline[] {
  const balance = ({ balance: told, currency }: BankLine) =>
    told ? stated(showMoney(told.value, currency), [told.cite]) : text('not said');
  return [
    stated(shownDay(earlier.date.value), [earlier.date.cite]),
    text(' ends with '),
    balance(earlier),
    text('; the next line, of '),
    stated(shownDay(later.date.value), [later.date.cite]),
    text(', moves '),
    stated(showMoney(later.amount.value, later.currency), [later.amount.cite]),
    text(' and ends with '),
    balance(later),
  ];
}
