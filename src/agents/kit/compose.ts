import type { Block, PageDraft } from '../../contracts/draft.ts';
import type { Library, Section, ShelfId } from '../../contracts/library.ts';
import type { Link } from '../../contracts/link.ts';
import { text } from './claims.ts';
import type { PageSpec } from './page-spec.ts';
import { appendPassage } from './passages.ts';
import { select, type Taken } from './select.ts';
import { conflictBlock } from './values.ts';

/** A page holds at most so many passages of one document; a longer one goes on under its record. */
const PASSAGES = 60;
const CONFLICTS = 8;

/** What a page is made from beside its spec. */
export interface Material {
  section: ShelfId;
  library: Library;
  values: readonly Link<'value'>[];
  /** Words of a subject of the section, or of a slot of it: `leave`, `leave/approval`. */
  words(subject: string): readonly string[];
  /** Subjects of the section. */
  subjects: readonly string[];
}

/** The page of a spec; null where the records have no anchor for it. */
export function composePage(
  spec: PageSpec,
  { section, library, values, words, subjects }: Material,
): PageDraft | null {
  const others = subjects.filter((subject) => subject !== spec.subject).flatMap((subject) => words(subject));
  const taken = select(library, {
    words: words(spec.subject),
    others,
    shelf: section,
    shelves: spec.shelves,
  });
  const sections = taken.flatMap((one) => one.sections);
  const [only, ...more] = sections.flatMap(({ passages, labelled }) => passages.map(() => labelled));
  // A single labelled item is a remark in a list of others.
  if (only === undefined || (only && more.length === 0)) return null;
  const slots = (spec.slots ?? []).map(({ name, question }) => ({
    name,
    question,
    filled: isSaid(library, sections, words(`${spec.subject}/${name}`)),
  }));
  return {
    path: `${section}/${spec.path}`,
    section,
    kind: spec.kind,
    title: spec.title,
    summary: spec.summary,
    order: spec.order,
    blocks: [
      ...conflictsIn(sections, values),
      ...taken.flatMap((one) => documentBlocks(one, taken.length > 1)),
      ...slots
        .filter(({ filled }) => !filled)
        .map(({ name, question }) => ({ type: 'question' as const, slot: name, text: question })),
    ],
    slots,
    aliases: [...spec.aliases],
  };
}

/** Whether any of the words stands in the sections; where a slot has no words, what was taken says it. */
function isSaid(library: Library, sections: readonly Section[], words: readonly string[]): boolean {
  return words.length === 0 || library.find({ words }).some(({ section }) => sections.includes(section));
}

/** What one document says, under its own headings, below the name of the document where there are several. */
export function documentBlocks({ sections }: Pick<Taken, 'sections'>, named: boolean): Block[] {
  const [first] = sections;
  if (!first) return [];
  const { record } = first.document;
  const blocks: Block[] = [];
  if (named) blocks.push({ type: 'heading', level: 2, text: record.title });
  blocks.push({
    type: 'paragraph',
    inlines: [
      text('From '),
      { type: 'record', text: record.path ?? record.title, record: record.id },
      text('.'),
    ],
  });
  let left = PASSAGES;
  for (const section of sections) {
    if (left <= 0) break;
    const title = section.heading.at(-1);
    if (title !== undefined && title !== record.title && !section.labelled)
      blocks.push({ type: 'heading', level: named ? 3 : 2, text: shownTitle(title) });
    for (const passage of section.passages.slice(0, left)) appendPassage(blocks, record, passage);
    left -= section.passages.length;
  }
  if (left < 0)
    blocks.push({
      type: 'paragraph',
      inlines: [text('It goes on in '), { type: 'record', text: record.title, record: record.id }, text('.')],
    });
  return blocks;
}

/** A heading in capitals as others are written: "MILEAGE" is "Mileage"; an abbreviation stays. */
function shownTitle(title: string): string {
  const shouted = title.length > 4 && title === title.toUpperCase() && title !== title.toLowerCase();
  return shouted ? title.charAt(0) + title.slice(1).toLowerCase() : title;
}

/** Values of the sections that the records state in more than one way. */
function conflictsIn(sections: readonly Section[], values: readonly Link<'value'>[]): Block[] {
  const shown = (record: string, start: number) =>
    sections.some(
      ({ document, passages }) =>
        document.record.id === record &&
        passages.some((passage) => passage.start <= start && start < passage.end),
    );
  return values
    .filter(({ data }) => data.statements.some(({ record, start }) => shown(record, start)))
    .slice(0, CONFLICTS)
    .map(conflictBlock);
}
