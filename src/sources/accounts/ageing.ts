import { Decimal } from 'decimal.js';
import { dateColumn } from '../../common/dates/column.ts';
import { readWrittenDate } from '../../common/dates/written.ts';
import { isNoAmount } from '../../common/money/amount.ts';
import { type AmountColumn, amountColumn, markOf } from '../../common/money/column.ts';
import { cellsOf } from './columns/assign.ts';
import { isTotal } from './columns/words.ts';
import { sideIn } from './document-side.ts';
import type { Rows } from './rows.ts';
import { sheetRecord } from './sheet.ts';
import type { Table, TableRow } from './table.ts';
import { showMoney } from './values.ts';

/** "1 - 30", "31 bis 60 Tage", "< 1 Month", "3+ Months", "> 90": a span of days or months, told by its number first. */
const SPAN = /^[<>≤≥]?\s?(\d{1,3})\s?(?:(?:[-–]|\p{L}{1,5})\s?\d{1,3}\s?)?\+?(?:\s?\p{L}{1,8}){0,3}$/u;

/** The columns of a report that ages what is open of each contact. */
export interface Ageing {
  contact: string;
  /** Columns of amounts before the total. */
  ages: string[];
  total: string;
}

/**
 * A report that ages what is open, told by its form in every language: contacts, then amounts in columns of which two or
 * more are spans that grow, and a last column that is their sum in every row. Null of any other table.
 */
export function ageingOf(table: Table): Ageing | null {
  const columns = [...table.columns];
  const spans = columns.flatMap(([, name]) => {
    const span = readWrittenDate(name) === null ? SPAN.exec(name.trim()) : null;
    return span ? [Number(span[1])] : [];
  });
  if (spans.length < 2 || spans.some((days, at) => days < (spans[at - 1] ?? 0)) || spans[0] === spans.at(-1))
    return null;
  const read = readerOf(table);
  const isMoney = (key: string) =>
    cellsOf(table, key).every((cell) => isNoAmount(cell) || read(cell) !== null) &&
    cellsOf(table, key).length > 0;
  const [[contact] = [''], ...others] = columns;
  const money = others.map(([key]) => key).filter(isMoney);
  const total = money.pop();
  if (contact === '' || isMoney(contact) || total === undefined || money.length < 2) return null;
  const rows = table.rows.filter(({ row }) => row.has(total));
  const adds = ({ row }: TableRow) =>
    money
      .reduce((sum, key) => sum.plus(read(row.get(key) ?? '') ?? 0), new Decimal(0))
      .equals(read(row.get(total) ?? '') ?? Number.NaN);
  return rows.length > 0 && rows.every(adds) ? { contact, ages: money, total } : null;
}

/** The report as one record: its table, the day it is of, and what it says of each contact. */
export function readAgeing(table: Table, { contact, total }: Ageing): Rows {
  const read = readerOf(table);
  const rows = table.rows.flatMap(({ row, label = '' }) => {
    const [name, sum] = [row.get(contact) ?? label, read(row.get(total) ?? '')];
    return sum === null ? [] : [{ contact: name, total: showMoney(sum), sums: isTotal(name) }];
  });
  const above = table.above ?? [];
  const record = sheetRecord(
    table,
    table.rows,
    above[0] ?? table.path.split('/').at(-1) ?? table.path,
    'reports',
  );
  const day = dayIn(above);
  return {
    records: [
      {
        ...record,
        at: day,
        data: {
          report: 'ageing',
          side: sideIn(above.join(' ')) ?? sideIn(table.path),
          asOf: day,
          rows: rows
            .filter(({ sums }) => !sums)
            .map(({ contact: name, total: sum }) => ({ contact: name, total: sum })),
          total: rows.findLast(({ sums }) => sums)?.total ?? null,
        },
      },
    ],
    unreadable: [],
  };
}

/** The day that the lines above name: "As at 24 July 2026", "zum 30.06.2026". Null where they name none or several. */
function dayIn(lines: readonly string[]): string | null {
  const days = lines.flatMap((line) => {
    const words = line.split(/\s+/);
    const rest = words.map((_, at) => words.slice(at).join(' '));
    return rest.flatMap((text) => dateColumn([text]).read(text) ?? []).slice(0, 1);
  });
  const [day, ...others] = new Set(days);
  return day === undefined || others.length > 0 ? null : day;
}

function readerOf(table: Table): (cell: string) => Decimal | null {
  const cells = [...table.columns.keys()].slice(1).flatMap((key) => cellsOf(table, key));
  const mark = markOf(cells);
  const column: AmountColumn = amountColumn(cells, mark === 'both' ? null : mark);
  return (cell) => {
    const found = column.read(cell);
    return found.kind === 'amount' ? found.value : null;
  };
}
