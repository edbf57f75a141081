import type { Block, PageDraft } from '../../contracts/draft.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { plain } from '../../records/sentences.ts';
import { claimOf, rowOf, text } from '../kit/claims.ts';
import type { LibraryDocument, Statement } from '../kit/library.ts';

/** A page holds at most this many statements; a longer document goes on under its record. */
const STATEMENTS = 700;
/** And so many UTF-16 units of them: what checks a page takes a thousand times its memory. */
const TEXT = 200_000;

/** A page that says what a document says: its own order and headings, each statement with its citation. */
export function documentPage(document: LibraryDocument, path: string): PageDraft {
  const { record, section } = document;
  const kind = kindOf(document);
  const author = nameOf(record, 'author');
  const dated = record.at ?? record.modified;
  const shown = withinPage(document.statements);
  return {
    path,
    section,
    kind,
    title: record.title,
    summary: summaryOf(shown),
    order: kind === 'template' ? 600 : 1000,
    blocks: [origin(document), ...bodyOf(document, shown), ...rest(document, shown.length)],
    people: author === '' ? [] : [author],
    years: dated ? [Number(dated.slice(0, 4))] : [],
    aliases: record.path ? [record.path.split('/').at(-1) as string] : [],
  };
}

function nameOf({ people }: BatonRecord, role: 'author' | 'editor'): string {
  return people.find((person) => person.role === role)?.name ?? '';
}

/** The system whose state a record is, as it was when it was last read; null of what somebody wrote. */
function systemOf({ data }: BatonRecord): string | null {
  return typeof data['stateOf'] === 'string' ? data['stateOf'] : null;
}

function kindOf({ record, section, statements }: LibraryDocument): 'document' | 'role' | 'template' {
  const place = `${record.path ?? ''} ${record.title}`;
  if (/\btemplates?\b/i.test(place)) return 'template';
  if (
    section === 'hr' &&
    /\b(?:roles?|job description|position description)\b/i.test(place) &&
    statements.length < 120
  )
    return 'role';
  return 'document';
}

/** Whether a document says by itself who stands behind it, or of when it is. What a system says needs nobody. */
export function isSigned({ record }: LibraryDocument): boolean {
  return (
    systemOf(record) !== null ||
    record.at !== null ||
    record.modified !== null ||
    record.people.some(({ role }) => role === 'author' || role === 'editor')
  );
}

/** Documents that name neither an author nor a date: one question for all of them. */
export function unsignedPage(documents: readonly { title: string; path: string }[]): PageDraft {
  return {
    path: 'operations/documents-without-a-date',
    section: 'operations',
    kind: 'register',
    title: 'Documents without a date or an author',
    summary: 'What these documents say may be out of date: they name neither who wrote them nor when.',
    order: 90,
    blocks: [
      {
        type: 'list',
        ordered: false,
        items: documents.map(({ title, path }) => [{ type: 'page', text: title, path }]),
      },
    ],
    slots: [
      {
        name: 'kept-by',
        filled: false,
        question: `Who keeps these ${documents.length} documents up to date, and which of them no longer hold?`,
      },
    ],
    aliases: ['undated documents', 'out of date'],
  };
}

function origin({ record }: LibraryDocument): Block {
  return {
    type: 'paragraph',
    inlines: [
      text('From '),
      { type: 'record', text: record.path ?? record.title, record: record.id },
      text(originWords(record)),
    ],
  };
}

/** Who edited a document last did not write it, and when a file was changed is not what it says of itself. */
function originWords(record: BatonRecord): string {
  const system = systemOf(record);
  if (system !== null) return `, as ${system} showed it when it was last read.`;
  const [author, editor] = [nameOf(record, 'author'), nameOf(record, 'editor')];
  const facts = [
    author && `by ${author}`,
    !author && editor && `last edited by ${editor}`,
    record.at && `dated ${record.at.slice(0, 10)}`,
    !record.at && record.modified && `last changed ${record.modified.slice(0, 10)}`,
  ].filter(Boolean);
  return facts.length === 0 ? '; it names neither author nor date.' : `, ${facts.join(', ')}.`;
}

function withinPage(statements: readonly Statement[]): Statement[] {
  let size = 0;
  const end = statements.findIndex(({ quote }, index) => {
    size += quote.length;
    return index >= STATEMENTS || (index > 0 && size > TEXT);
  });
  return statements.slice(0, end < 0 ? statements.length : end);
}

function rest({ record, statements }: LibraryDocument, shown: number): Block[] {
  const left = statements.length - shown;
  if (left <= 0) return [];
  return [
    {
      type: 'notice',
      tone: 'note',
      title: 'It goes on',
      inlines: [
        text(`${left} more statements stand in `),
        { type: 'record', text: 'the document itself', record: record.id },
        text('.'),
      ],
    },
  ];
}

/** The first sentences of prose, up to about 200 characters. */
function summaryOf(statements: readonly Statement[]): string {
  let summary = '';
  for (const statement of statements) {
    if (statement.role !== 'paragraph') continue;
    const sentence = plain(statement.quote);
    if (sentence.length < 30 || !/[.!?]["”’)]?$/.test(sentence)) continue;
    if (summary !== '' && summary.length + sentence.length > 200) break;
    summary = `${summary} ${sentence}`.trim();
  }
  return summary.slice(0, 320);
}

/** The document's blocks in its own order. */
function bodyOf({ record, passages }: LibraryDocument, statements: readonly Statement[]): Block[] {
  const byPassage = new Map<number, Statement[]>();
  for (const statement of statements)
    byPassage.set(statement.passage.index, [...(byPassage.get(statement.passage.index) ?? []), statement]);
  const last = statements.at(-1)?.passage.index ?? -1;
  const blocks: Block[] = [];
  for (const passage of passages) {
    if (passage.index > last && passage.role !== 'code') break;
    const quote = record.text.slice(passage.start, passage.end);
    if (passage.role === 'heading') {
      const title = plain(quote);
      if (title !== '' && title !== record.title)
        blocks.push({ type: 'heading', level: (passage.ordinal ?? 2) <= 2 ? 2 : 3, text: title });
    } else if (passage.role === 'code') {
      blocks.push({
        type: 'code',
        language: '',
        cite: { record: record.id, start: passage.start, end: passage.end },
      });
    } else append(blocks, byPassage.get(passage.index) ?? []);
  }
  return blocks;
}

/** Adds a passage's statements, to the list or table that stands last where they go on with it. */
function append(blocks: Block[], statements: readonly Statement[]): void {
  const first = statements[0];
  if (!first) return;
  const last = blocks.at(-1);
  const claims = statements.flatMap((statement, index) =>
    index === 0 ? [claimOf(statement)] : [text(' '), claimOf(statement)],
  );
  if (first.role === 'item') {
    const ordered = first.passage.ordinal !== null;
    if (last?.type === 'list' && last.ordered === ordered) last.items.push(claims);
    else blocks.push({ type: 'list', ordered, items: [claims] });
  } else if (first.role === 'row' && (first.columns?.length ?? 0) > 0) {
    const columns = (first.columns ?? []).map((column) => plain(column));
    const row = rowOf(first, columns.length);
    if (last?.type === 'table' && last.columns.join('\0') === columns.join('\0')) last.rows.push(row);
    else blocks.push({ type: 'table', columns, rows: [row] });
  } else blocks.push({ type: 'paragraph', inlines: claims });
}
