import type { Block, Inline } from '../../contracts/draft.ts';
import type { Handover } from '../../contracts/handover.ts';
import type { LibraryDocument } from '../../contracts/library.ts';
import type { Party, PartyCell, PartyRow, Saying } from '../../contracts/parties.ts';
import type { Terms } from '../../lexicon/terms.ts';
import { isOwnDomain } from '../../links/people/domains.ts';
import { plain } from '../../records/sentences.ts';
import { partyTerms } from '../../views/parties/words.ts';
import { sameWords, stated, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';

/** A statement that is a row of a table about a party. */
export type RowSaying = Saying & { row: PartyRow };

/** Rows about a party. */
export function rowsOf({ sayings }: Party): RowSaying[] {
  return sayings.flatMap((saying) => (saying.row === null ? [] : [{ ...saying, row: saying.row }]));
}

/** Rows of its own in documents in force. */
export function ownRows(party: Party): RowSaying[] {
  return rowsOf(party).filter(({ row, document }) => row.own && document.standing === 'in-force');
}

/** A cell as a claim; nothing where it is empty. */
export function cellClaim(record: string, cell: PartyCell | undefined): Inline[] {
  return cell && cell.text !== '' && cell.end > cell.start
    ? [stated(cell.text, [{ record, start: cell.start, end: cell.end }])]
    : [];
}

/** "From Client directory (2025-12-01), under “Agreements”:" */
export function fromDocument({ record }: LibraryDocument, day: string, place = ''): Block {
  return {
    type: 'paragraph',
    inlines: [
      text('From '),
      { type: 'record', text: plain(record.title) || record.id, record: record.id },
      text(`${day === '' ? '' : ` (${shownDay(day)})`}${place === '' ? '' : `, under “${place}”`}:`),
    ],
  };
}

/** Whether a row is on one of the business's own people: it gives an address of theirs and none of others. */
export function isOwnRow(handover: Handover, { statement }: Saying): boolean {
  const domains = [...statement.quote.matchAll(/@((?:[\p{L}\p{N}-]{1,63}\.){1,5}\p{L}{2,24})/gu)].map(
    (match) => (match[1] ?? '').toLowerCase(),
  );
  return domains.length > 0 && domains.every((domain) => isOwnDomain(domain, handover));
}

const STAFF = partyTerms(({ staff }) => staff);

/** Who of the business works for or with the party, as lists of its people say it; columns on pay are left out. */
export function ownPeople(handover: Handover, party: Party, used: Set<string>): Block[] {
  const rows = ownRows(party).filter((row) => isOwnRow(handover, row));
  return [...byTable(rows)].slice(0, 2).flatMap((group): Block[] => {
    const table = tableOf(group.slice(0, 30), STAFF);
    const [first] = group;
    for (const { statement } of group) used.add(sameWords(statement));
    return table && first ? [fromDocument(first.document, first.day), table] : [];
  });
}

/** Rows by the table that they stand in. */
export function byTable(rows: readonly RowSaying[]): Iterable<RowSaying[]> {
  return Map.groupBy(rows, ({ document, row }) => [document.record.id, ...row.columns].join('\0')).values();
}

/** Rows of one table again as a table, without the column of the name and columns that are empty. */
export function tableOf(rows: readonly RowSaying[], wanted?: Terms): Block | null {
  const first = rows[0]?.row;
  if (!first) return null;
  const shown = first.columns.flatMap((column, at) =>
    (wanted?.are(column) ?? true) &&
    !(first.own && at === first.nameAt) &&
    rows.some(({ row }) => (row.cells[at]?.text ?? '') !== '')
      ? [{ column, at }]
      : [],
  );
  return shown.length === 0
    ? null
    : {
        type: 'table',
        columns: shown.map(({ column }) => column || ' '),
        rows: rows.map(({ document, row }) =>
          shown.map(({ at }) => cellClaim(document.record.id, row.cells[at])),
        ),
      };
}

/** A cell of the party's own rows whose column has one of the names, from the newest list. */
export function cellNamed(party: Party, columns: Terms): Inline[] {
  for (const { row, document } of ownRows(party)) {
    const claim = cellClaim(
      document.record.id,
      row.cells[row.columns.findIndex((column) => columns.are(column))],
    );
    if (claim.length > 0) return claim;
  }
  return [];
}
