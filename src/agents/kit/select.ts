import type { Library, LibraryMatch, Section, ShelfId } from '../../contracts/library.ts';

/** Sections of one document that a page takes, in the document's order. */
export interface Taken {
  sections: readonly Section[];
  /** Score of the best of them. */
  score: number;
  /** The document itself is about the subject, not one of its sections alone. */
  whole: boolean;
}

/** A section that scores less than this share of the best one is about something else. */
const SHARE = 0.3;
/** Documents on one page; what is further down is found by search. */
const DOCUMENTS = 6;
const TERMS_OF_AN_ATTACHMENT = 3;
/** A document with more sections is a handbook: its title alone says little of each. */
const SECTIONS_OF_ONE_SUBJECT = 12;

/** What is asked of the library. */
export interface Question {
  words: readonly string[];
  /** Words of the other subjects of the section: a document whose name holds them too is about several. */
  others: readonly string[];
  /** Section of the handover that asks: its own documents may be taken whole by their name. */
  shelf: ShelfId;
  /** Sections of the handover that the documents may belong to; default: any. */
  shelves?: readonly ShelfId[] | undefined;
}

/**
 * What the library holds about a subject: whole sections that are headed by it, whole documents that are named by it, best
 * document first. Nothing where no heading, title or table is about it: a word in a text is no anchor.
 */
export function select(library: Library, { words, others, shelf, shelves }: Question): readonly Taken[] {
  const anchored = library
    .find({ words })
    .filter(({ section }) => shelves === undefined || shelves.includes(section.document.shelf))
    .filter((match) => isAnchored(match, shelf));
  const best = anchored[0]?.score ?? 0;
  const shared = new Set(
    library
      .find({ words: others })
      .filter(({ places }) => places.has('title'))
      .map(({ section }) => section.document),
  );
  const byDocument = Map.groupBy(
    anchored.filter(({ score }) => score >= best * SHARE),
    ({ section }) => section.document,
  );
  return [...byDocument]
    .map(([document, own]): Taken => {
      const score = Math.max(...own.map((match) => match.score));
      const headed = own.filter(({ places }) => places.has('heading')).map(({ section }) => section);
      const named = document.shelf === shelf && own.some(({ places }) => places.has('title'));
      const whole =
        named &&
        document.sections.length <= SECTIONS_OF_ONE_SUBJECT &&
        (headed.length === 0 || !shared.has(document));
      return {
        sections: whole ? document.sections : withWhatLiesBelow(document.sections, headed),
        score,
        whole,
      };
    })
    .filter(({ sections }) => sections.length > 0)
    .sort((one, other) => Number(other.whole) - Number(one.whole) || other.score - one.score)
    .slice(0, DOCUMENTS);
}

/**
 * A heading is about it that consists of its words for the most part, or whose text speaks of it with more of them; in a
 * document of another section both. A name of a document says it of the documents of one's own section, and of one part of a
 * long one only with more words. A label before an item says it where it is nothing else. What came with a mail was made for an occasion, unless it speaks of the subject throughout.
 */
function isAnchored({ places, terms, coverage, section }: LibraryMatch, shelf: ShelfId): boolean {
  const { document } = section;
  const own = document.shelf === shelf;
  if (document.record.parent !== null && terms < TERMS_OF_AN_ATTACHMENT) return false;
  const long = document.sections.length > SECTIONS_OF_ONE_SUBJECT;
  if (own && places.has('title') && coverage.title >= 0.3 && (terms > 1 || !long)) return true;
  if (!places.has('heading')) return false;
  if (section.labelled) return coverage.heading === 1 && isOnlyLabel(section);
  return terms > 1 ? coverage.heading > 1 / 3 : own && coverage.heading >= 0.5;
}

/** A label that comes again in its document is a field of several things, not a subject. */
function isOnlyLabel({ document, heading, index }: Section): boolean {
  const label = heading.at(-1);
  return document.sections.every((other) => other.index === index || other.heading.at(-1) !== label);
}

/** The sections with those under them, in order. */
function withWhatLiesBelow(all: readonly Section[], headed: readonly Section[]): Section[] {
  const heads = headed.map(({ heading }) => heading);
  return all.filter((section) =>
    heads.some((head) => head.length > 0 && head.every((title, index) => section.heading[index] === title)),
  );
}
