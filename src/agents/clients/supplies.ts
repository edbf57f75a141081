import type { Block, Inline } from '../../contracts/draft.ts';
import { FieldReader } from '../billing/fields.ts';
import { type Cell, cellsOf, stated, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';
import { showMoney } from '../kit/money.ts';
import type { Book } from './book.ts';
import type { Party } from './parties.ts';

const DESCRIPTION = /^(?:description|item|details?|memo|narration|particulars|for|service|product)$/i;
const NEWEST = 4;

/** What a vendor's newest bills are for, with their amounts; or the payments to them where there are no bills. */
export async function suppliedBlocks(book: Book, party: Party): Promise<Block[]> {
  if (party.side === 'client') return [];
  const { ledger, payments } = party;
  const first = ledger[0];
  const newest = ledger.at(-1);
  if (!first || !newest) return payments.length === 0 ? [] : [paymentsLine(party)];
  const rows: Inline[][][] = [];
  for (const bill of ledger.slice(-NEWEST).toReversed())
    rows.push([
      [{ type: 'record', text: bill.number.value, record: bill.record }],
      [stated(shownDay(bill.date.value), [bill.date.proof])],
      await descriptionOf(book, bill.record),
      bill.total ? [stated(showMoney(bill.total.value, bill.currency), [bill.total.proof])] : [],
    ]);
  return [
    {
      type: 'paragraph',
      inlines: [
        stated(
          `${ledger.length} ${ledger.length === 1 ? 'bill' : 'bills'}`,
          [first.number.proof, newest.number.proof],
          'count of the bills in the ledger',
        ),
        text(' in the ledger since '),
        stated(shownDay(first.date.value), [first.date.proof]),
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

/** The first line of a bill by its description: a cell of its lines, or a field. */
async function descriptionOf(book: Book, id: string): Promise<Inline[]> {
  const record = await book.evidence.record(id);
  if (!record) return [];
  const cell = lineCell(record.text);
  if (cell) return [stated(cell.text, [{ record: id, start: cell.start, end: cell.end }])];
  const field = new FieldReader(record).text('description', 'details', 'memo');
  return field && record.text.slice(field.range.start, field.range.end).includes(field.value)
    ? [stated(field.value, [{ record: id, ...field.range }])]
    : [];
}

/** The description of the first line item: the row under a head row that has such a column. */
function lineCell(text: string): Cell | null {
  let start = 0;
  let at = -1;
  for (const line of text.split('\n')) {
    if (line.startsWith('|')) {
      const cells = cellsOf(line, start);
      const rule = cells.every((cell) => /^:?-+:?$/.test(cell.text));
      if (at < 0) at = cells.findIndex((cell) => DESCRIPTION.test(cell.text));
      else if (!rule) {
        const cell = cells[at];
        return cell && cell.text !== '' && cell.end > cell.start ? cell : null;
      }
    }
    start += line.length + 1;
  }
  return null;
}
