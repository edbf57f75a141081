import type { Inline, PageDraft } from '../../contracts/draft.ts';
import type { LibraryDocument } from '../../contracts/library.ts';
import { plain } from '../../records/sentences.ts';
import { statementsOf } from '../../views/library/statements.ts';
import { claimOf, text } from '../kit/claims.ts';
import { rowOfPassage } from '../kit/passages.ts';
import { slugOf } from '../kit/slug.ts';

/** A page holds at most this many entries; the others are found by search. */
const ENTRIES = 500;

/** The list whose entry a record is (`data.list`), such as a calendar's event; null where it stands for itself. */
export function listOf({ record }: LibraryDocument): string | null {
  return typeof record.data['list'] === 'string' && record.data['list'] !== '' ? record.data['list'] : null;
}

/** One page for all entries of a list, each a row that leads to its record: none of them is worth a page of its own. */
export function listPage(name: string, entries: readonly LibraryDocument[]): PageDraft {
  const shown = entries.slice(0, ENTRIES);
  const columns: string[] = [];
  const cells = shown.map((entry) => cellsByColumn(entry));
  for (const known of cells)
    for (const column of known.keys()) if (!columns.includes(column)) columns.push(column);
  const more = entries.length - ENTRIES;
  return {
    path: `operations/lists/${slugOf(name)}`,
    section: 'operations',
    kind: 'register',
    title: name,
    summary: `${entries.length} ${entries.length === 1 ? 'entry' : 'entries'}, each with its record.`,
    order: 80,
    blocks: [
      {
        type: 'table',
        columns: ['Entry', ...columns],
        rows: shown.map(({ record }, index) => [
          [{ type: 'record', text: record.title, record: record.id }],
          ...columns.map((column) => cells[index]?.get(column) ?? []),
        ]),
      },
      ...(more > 0
        ? [
            {
              type: 'paragraph' as const,
              inlines: [text(`${more} more are in the records; search finds them.`)],
            },
          ]
        : []),
    ],
    aliases: [name.toLowerCase()],
  };
}

/** The first row of a record by its columns, without the cell that repeats the title; else what it says first. */
function cellsByColumn({ record, sections }: LibraryDocument): Map<string, Inline[]> {
  const passages = sections.flatMap((section) => section.passages);
  const row = passages.find(({ role, columns }) => role === 'row' && columns.length > 0);
  if (!row) {
    const first = passages
      .flatMap((passage) => statementsOf(record, passage))
      .slice(0, 2)
      .flatMap((statement, index): Inline[] => [...(index === 0 ? [] : [text('; ')]), claimOf(statement)]);
    return new Map(first.length > 0 ? [['Says', first]] : []);
  }
  const cells = rowOfPassage(record, row);
  const named = row.columns.map((column, index) => [plain(column), cells[index] ?? []] as const);
  return new Map(
    named.filter(([, cell]) => !cell.some((one) => one.type === 'claim' && one.text === record.title)),
  );
}
