import type { Block, PageDraft } from '../../contracts/draft.ts';
import type { LibraryDocument } from '../../contracts/library.ts';
import type { Passage } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { plain, sentencesOf } from '../../records/sentences.ts';
import { text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';
import { appendPassage } from '../kit/passages.ts';

/** A page holds at most this many passages; a longer document goes on under its record. */
const PASSAGES = 600;
/** And so many UTF-16 units of them: what checks a page takes a thousand times its memory. */
const TEXT = 200_000;
const SILENT: ReadonlySet<Passage['role']> = new Set(['header', 'quoted', 'signature']);

/** A page that says what a document says: its own order and headings, each statement with its citation. */
export function documentPage(document: LibraryDocument, path: string): PageDraft {
  const { record, shelf, standing } = document;
  const author = nameOf(record, 'author');
  const dated = record.at ?? record.modified;
  const shown = withinPage(document);
  return {
    path,
    section: shelf,
    kind: standing === 'template' ? 'template' : 'document',
    title: record.title,
    summary: summaryOf(record, shown),
    order: standing === 'template' ? 600 : 1000,
    blocks: [origin(document), ...bodyOf(record, shown), ...rest(document, shown)],
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

/** The lines at the head of a paper that may say of when it is: short, and few. */
const [HEAD, HEAD_LINE] = [4, 200];
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/** Whether its title, its name or a line at its head names a year: "Version 3, June 2025", "Stand März 2026". */
function namesYear({ record, passages }: LibraryDocument): boolean {
  const head = passages
    .filter(({ role }) => role !== 'heading' && role !== 'row')
    .slice(0, HEAD)
    .map(({ start, end }) => record.text.slice(start, Math.min(end, start + HEAD_LINE)));
  return [record.title, record.path?.split('/').at(-1) ?? '', ...head].some((words) => YEAR.test(words));
}

/** Whether a document says by itself who stands behind it, or of when it is. What a system or a lawgiver says, and a blank form, needs nobody. */
export function isSigned(document: LibraryDocument): boolean {
  const { record, standing } = document;
  return (
    namesYear(document) ||
    standing === 'law' ||
    standing === 'template' ||
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

function origin(document: LibraryDocument): Block {
  const { record } = document;
  return {
    type: 'paragraph',
    inlines: [
      text('From '),
      { type: 'record', text: record.path ?? record.title, record: record.id },
      text(originWords(record, isSigned(document))),
    ],
  };
}

/** Who edited a document last did not write it, and when a file was changed is not what it says of itself. */
function originWords(record: BatonRecord, signed: boolean): string {
  const system = systemOf(record);
  if (system !== null) return `, as ${system} showed it when it was last read.`;
  const [author, editor] = [nameOf(record, 'author'), nameOf(record, 'editor')];
  const facts = [
    author && `by ${author}`,
    !author && editor && `last edited by ${editor}`,
    record.at && `dated ${shownDay(record.at)}`,
    !record.at && record.modified && `last changed ${shownDay(record.modified)}`,
  ].filter(Boolean);
  if (facts.length > 0) return `, ${facts.join(', ')}.`;
  return signed ? '.' : '; it names neither author nor date.';
}

/** Passages that say something, as many as a page holds, with the headings among them. */
function withinPage({ passages }: LibraryDocument): Passage[] {
  const shown: Passage[] = [];
  let [said, size] = [0, 0];
  for (const passage of passages) {
    if (SILENT.has(passage.role)) continue;
    if (passage.role !== 'heading') said += 1;
    size += passage.end - passage.start;
    if (said > PASSAGES || (said > 1 && size > TEXT)) break;
    shown.push(passage);
  }
  return shown;
}

function rest({ record, passages }: LibraryDocument, shown: readonly Passage[]): Block[] {
  const left = passages.filter(
    ({ role, index }) => !SILENT.has(role) && role !== 'heading' && index > (shown.at(-1)?.index ?? -1),
  ).length;
  if (left === 0) return [];
  return [
    {
      type: 'notice',
      tone: 'note',
      title: 'It goes on',
      inlines: [
        text(`${left} more passages stand in `),
        { type: 'record', text: 'the document itself', record: record.id },
        text('.'),
      ],
    },
  ];
}

/** The first sentences of prose, up to about 200 characters. */
function summaryOf(record: BatonRecord, passages: readonly Passage[]): string {
  let summary = '';
  for (const passage of passages) {
    if (passage.role !== 'paragraph') continue;
    for (const { start, end } of sentencesOf(record.text, passage)) {
      const sentence = plain(record.text.slice(start, end));
      if (sentence.length < 30 || !/[.!?]["”’)]?$/.test(sentence)) continue;
      if (summary !== '' && summary.length + sentence.length > 200) return summary.slice(0, 320);
      summary = `${summary} ${sentence}`.trim();
    }
  }
  return summary.slice(0, 320);
}

/** The document's blocks in its own order. */
function bodyOf(record: BatonRecord, passages: readonly Passage[]): Block[] {
  const blocks: Block[] = [];
  for (const passage of passages) {
    if (passage.role === 'heading') {
      const title = plain(record.text.slice(passage.start, passage.end));
      if (title !== '' && title !== record.title)
        blocks.push({ type: 'heading', level: (passage.ordinal ?? 2) <= 2 ? 2 : 3, text: title });
    } else appendPassage(blocks, record, passage);
  }
  return blocks;
}
