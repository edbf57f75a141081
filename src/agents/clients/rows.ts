import type { Block } from '../../publish/draft.ts';
import { plain } from '../../records/sentences.ts';
import { type Cell, cellsOf, stated } from '../kit/claims.ts';
import { type Book, namesFor, type Saying } from './book.ts';
import type { Party } from './parties.ts';
import { partyColumn } from './tables.ts';

/** A row of a table about a party. */
export interface PartyRow {
  saying: Saying;
  columns: string[];
  cells: Cell[];
  /** Column that names the party; −1 where the table has none. */
  nameAt: number;
  /** The row is the party's: its name column names it and nobody else. */
  own: boolean;
}

/** Statements of documents about a party, newest document first, what is archived last. */
export function sayingsOf(book: Book, party: Party): Saying[] {
  return (book.sayings.get(party.key) ?? [])
    .filter(({ words }) => namesFor(book, words))
    .sort((one, other) => {
      const [a, b] = [one.paper, other.paper];
      if (a.archived !== b.archived) return a.archived ? 1 : -1;
      if (a.attached !== b.attached) return a.attached ? 1 : -1;
      if (a.dated !== b.dated) return a.dated > b.dated ? -1 : 1;
      return a.id !== b.id ? (a.id < b.id ? -1 : 1) : one.statement.start - other.statement.start;
    });
}

export function rowsOf(book: Book, party: Party): PartyRow[] {
  return sayingsOf(book, party).flatMap((saying): PartyRow[] => {
    const { statement } = saying;
    if (statement.role !== 'row' || (statement.columns?.length ?? 0) < 2) return [];
    const columns = (statement.columns ?? []).map((column) => plain(column).replaceAll('_', ' ').trim());
    const cells = cellsOf(statement.quote, statement.start);
    const nameAt = partyColumn(columns)?.at ?? -1;
    const named = nameAt < 0 ? new Set<string>() : book.matcher.parties(cells[nameAt]?.text ?? '');
    return [{ saying, columns, cells, nameAt, own: named.size === 1 && named.has(party.key) }];
  });
}

/** Rows of one table again as a table, without the column of the name and columns that are empty. */
export function tableOf(rows: readonly PartyRow[]): Block | null {
  const [first] = rows;
  if (!first) return null;
  const shown = first.columns.flatMap((column, at) =>
    !(first.own && at === first.nameAt) && rows.some(({ cells }) => (cells[at]?.text ?? '') !== '')
      ? [{ column, at }]
      : [],
  );
  if (shown.length === 0) return null;
  return {
    type: 'table',
    columns: shown.map(({ column }) => column || ' '),
    rows: rows.map(({ saying, cells }) =>
      shown.map(({ at }) => {
        const cell = cells[at];
        return cell && cell.text !== '' && cell.end > cell.start
          ? [stated(cell.text, [{ record: saying.paper.id, start: cell.start, end: cell.end }])]
          : [];
      }),
    ),
  };
}
