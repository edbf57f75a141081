import type { AccountSide } from '../../contracts/accounts.ts';
import type { Block, Inline } from '../../contracts/draft.ts';
import type { AgeingCheck, Ledger } from '../../contracts/ledger.ts';
import { stated, text } from './claims.ts';
import { shownDay } from './dates.ts';
import { balanceInlines, LEDGER_ROWS } from './ledger-blocks.ts';
import { showMoney } from './money.ts';

/** What the ageing reports of one side say beside the documents: that they agree, or where they do not. */
export function ageingBlocks({ ageing }: Ledger, side: AccountSide): Block[] {
  const own = ageing.filter((check) => check.side === side);
  if (own.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: 'Against the ageing report' },
    ...own.flatMap((check) => checkBlocks(check)),
  ];
}

function checkBlocks(check: AgeingCheck): Block[] {
  const { differing, side } = check;
  const what = side === 'sales' ? 'invoices' : 'bills';
  const rest = differing.length - LEDGER_ROWS;
  return [
    { type: 'paragraph', inlines: verdict(check, what) },
    ...(differing.length === 0
      ? []
      : [
          {
            type: 'table' as const,
            columns: [side === 'sales' ? 'Client' : 'Supplier', 'The report', `The ${what}`],
            align: ['left' as const, 'right' as const, 'right' as const],
            rows: differing.slice(0, LEDGER_ROWS).map((one) => row(check, one)),
          },
          {
            type: 'question' as const,
            slot: 'ageing',
            text: `Why do the ageing report and the ${what} not say the same, and which of them holds?`,
          },
        ]),
    ...(rest > 0 ? [{ type: 'paragraph' as const, inlines: [text(`And ${rest} more.`)] }] : []),
  ];
}

function verdict(
  { record, asOf, total, open, agreeing, differing, currency }: AgeingCheck,
  what: string,
): Inline[] {
  const parties = agreeing + differing.length;
  return [
    { type: 'record', text: `The report${asOf === null ? '' : ` of ${shownDay(asOf)}`}`, record },
    ...(total
      ? [text(' says '), stated(showMoney(total.value, currency), [total.cite]), text(' in all')]
      : [text(' says what each owes')]),
    text(`; what is open of the ${what}, after credits, is `),
    ...balanceInlines(open, currency),
    text(
      differing.length === 0
        ? `. Both say the same of each of ${parties}.`
        : `. Of ${parties}, ${differing.length} ${differing.length === 1 ? 'differs' : 'differ'}:`,
    ),
  ];
}

function row(
  { currency }: AgeingCheck,
  { party, report, open }: AgeingCheck['differing'][number],
): Inline[][] {
  return [
    [text(party)],
    report ? [stated(showMoney(report.value, currency), [report.cite])] : [text('not named')],
    open ? balanceInlines(open, currency) : [text('nothing open')],
  ];
}
