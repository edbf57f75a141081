import type { Inline, PageDraft } from '../../contracts/draft.ts';
import type { Library, LibraryDocument } from '../../contracts/library.ts';
import type { Reference } from '../../contracts/reference.ts';
import { wordsIn } from '../../lexicon/terms.ts';
import { stated, text } from '../kit/claims.ts';
import { shownDay } from '../kit/dates.ts';

/** What is to be filled in: in square, curly, pointed or angle brackets, or a line to write on. */
const BLANK = /\[(?!removed:)\p{L}[^\][\n]{0,40}\](?!\()|\{\{?[^{}\n]{1,40}\}?\}|«[^»\n]{1,40}»|_{4,}/gu;
const BLANKS = 12;
/** Words that an attachment must share with a template's name to have been made from it. */
const SHARED = 2;

/** The templates of the business; null where there are none. */
export function templatesPage({ documents }: Library): PageDraft | null {
  const templates = documents.filter(({ standing }) => standing === 'template');
  if (templates.length === 0) return null;
  const sent = documents.filter(({ standing, record }) => standing !== 'template' && record.parent !== null);
  return {
    path: 'templates/register',
    section: 'templates',
    kind: 'register',
    title: 'Templates and what to fill in',
    summary:
      'Letters, forms and contracts that are ready to use, with their blanks and when each was last sent.',
    order: 10,
    blocks: [
      {
        type: 'table',
        columns: ['Template', 'To fill in', 'Last sent'],
        rows: templates.map((template): Inline[][] => [
          [{ type: 'record', text: template.record.title, record: template.record.id }],
          blanksOf(template),
          lastSent(template, sent),
        ]),
      },
    ],
    slots: [],
    aliases: ['forms', 'letters', 'standard texts', 'blank forms', 'boilerplate'],
  };
}

/** Each blank once, in the order of the text; a line to write on has no name and is left out. */
function blanksOf({ record }: LibraryDocument): Inline[] {
  const blanks = new Map<string, Reference>();
  for (const { 0: blank, index } of record.text.matchAll(BLANK)) {
    const name = blank.replaceAll(/^[[{«]+|[\]}»]+$/g, '').trim();
    if (/\p{L}/u.test(name) && !blanks.has(name))
      blanks.set(name, { record: record.id, start: index, end: index + blank.length });
  }
  return [...blanks]
    .slice(0, BLANKS)
    .flatMap(([name, cite], index): Inline[] => [...(index === 0 ? [] : [text(', ')]), stated(name, [cite])]);
}

/** The newest attachment that bears the template's name; nothing where none does. */
function lastSent({ record }: LibraryDocument, sent: readonly LibraryDocument[]): Inline[] {
  const name = new Set(nameOf(record.path ?? record.title));
  const newest = sent
    .filter((one) => {
      const shared = nameOf(one.record.path ?? one.record.title).filter((word) => name.has(word));
      return one.record.at !== null && new Set(shared).size >= SHARED;
    })
    .sort((one, other) => ((one.record.at ?? '') < (other.record.at ?? '') ? 1 : -1))[0];
  if (!newest?.record.at) return [];
  return [
    text(`${shownDay(newest.record.at)}: `),
    { type: 'record', text: newest.record.title, record: newest.record.id },
  ];
}

/** Telling words of a file's name. */
function nameOf(path: string): string[] {
  const name = (path.split('/').at(-1) ?? path).replace(/\.[a-z0-9]{1,5}$/i, '');
  return wordsIn(name).filter((word) => word.length > 3 && Number.isNaN(Number(word)));
}
