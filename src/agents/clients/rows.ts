import type { Block } from '../../contracts/draft.ts';
import { isOwnDomain } from '../../links/people/domains.ts';
import { plain } from '../../records/sentences.ts';
import { type Cell, cellsOf, sameWords, stated, text } from '../kit/claims.ts';
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

/** "From Client directory (2025-12-01), under “Agreements”:" */
export function fromRecord(title: string, record: string, day: string, place = ''): Block {
  return {
    type: 'paragraph',
    inlines: [
      text('From '),
      { type: 'record', text: plain(title) || record, record },
      text(`${day === '' ? '' : ` (${day})`}${place === '' ? '' : `, under “${place}”`}:`),
    ],
  };
}

/** Whether a row is on one of the business's own people: it gives an address of theirs and none of others. */
export function isOwnRow(book: Book, { saying }: PartyRow): boolean {
  const domains = [...saying.statement.quote.matchAll(/@((?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24})/gu)].map(
    (match) => (match[1] ?? '').toLowerCase(),
  );
  return domains.length > 0 && domains.every((domain) => isOwnDomain(domain, book.evidence.handover));
}

const STAFF_COLUMN =
  /^(?:full )?(?:name|person|employee|called|role|position|title|e-?mail|mail|phone|tel|mobile|start(?: date| or resumption)?|since|agreement|contract|project|team|remarks?)$/i;

/** Who of the business works for or with the party, as lists of its people say it; columns on pay are left out. */
export function ownPeople(book: Book, party: Party, used: Set<string>): Block[] {
  const rows = rowsOf(book, party).filter(
    (row) => row.own && isOwnRow(book, row) && !row.saying.paper.archived,
  );
  const groups = Map.groupBy(rows, ({ saying, columns }) => [saying.paper.id, ...columns].join('\0'));
  return [...groups.values()].slice(0, 2).flatMap((group): Block[] => {
    const table = tableOf(group.slice(0, 30), (column) => STAFF_COLUMN.test(column));
    for (const { saying } of group) used.add(sameWords(saying.statement));
    const { title, id, dated } = (group[0] as PartyRow).saying.paper;
    return table ? [fromRecord(title, id, dated), table] : [];
  });
}

/** Rows of one table again as a table, without the column of the name and columns that are empty. */
export function tableOf(
  rows: readonly PartyRow[],
  wanted: (column: string) => boolean = () => true,
): Block | null {
  const [first] = rows;
  if (!first) return null;
  const shown = first.columns.flatMap((column, at) =>
    wanted(column) &&
    !(first.own && at === first.nameAt) &&
    rows.some(({ cells }) => (cells[at]?.text ?? '') !== '')
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
