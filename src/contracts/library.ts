import type { Standing } from './link-kinds.ts';
import type { Passage } from './passage.ts';
import type { BatonRecord } from './record.ts';
import type { Quotation } from './writer.ts';

/** A sentence, list item, table row or line of a document, in the passage that it stands in. */
export interface Statement extends Quotation {
  passage: Passage;
}

/** What a document says under one heading path, in order, without the headings themselves. */
export interface Section {
  document: LibraryDocument;
  /** Headings above it, outermost first, without marks; empty before the first one. */
  heading: readonly string[];
  /** Its passages that say something: paragraphs, items, rows, fields, code. */
  passages: readonly Passage[];
  /** Its last heading is the label that its text begins with ("**Notice**: one month…"), as a list of rules has them. */
  labelled: boolean;
  /** Position among the document's sections, from 0. */
  index: number;
}

/** Sections of the handover that documents belong to; where nothing tells them apart, the first is taken. */
export const SHELVES = [
  'operations',
  'billing',
  'finance',
  'hr',
  'labour-code',
  'clients',
  'legal',
  'systems',
  'templates',
  'emails',
  'staff',
] as const;
export type ShelfId = (typeof SHELVES)[number];

/** A document, sheet, slides or script of the business, attachments of mails among them. */
export interface LibraryDocument {
  record: BatonRecord;
  standing: Standing['standing'];
  /** The section of the handover that it belongs to. */
  shelf: ShelfId;
  passages: readonly Passage[];
  sections: readonly Section[];
}

/** Words to find sections by, each a word or several: a word that ends or begins with `*` is a part of one ("invoic*"). */
export interface LibraryQuery {
  words: readonly string[];
  /** Standings that may be found; default: in force alone. */
  standings?: readonly Standing['standing'][];
}

export type MatchPlace = 'heading' | 'above' | 'title' | 'columns' | 'text';

/** A section in which words stand that were asked for. */
export interface LibraryMatch {
  section: Section;
  /** BM25 over heading path, title, columns and text; comparable within one query only. */
  score: number;
  /** How many of the terms stand in it. */
  terms: number;
  /** Share of the telling words of its own heading, and of the document's title and name, that the terms cover; 0 to 1. */
  coverage: Readonly<Record<'heading' | 'title', number>>;
  /** Where the terms stand: in its own heading, in one above, in the document's title or name, in the head of its table, in its text. */
  places: ReadonlySet<MatchPlace>;
}

/** The view `library`: all documents of the business by section, and what they are about. */
export interface Library {
  /** In order of their records' ids. */
  documents: readonly LibraryDocument[];
  /** Sections that hold any of the words, best first; of equal ones the first in the library. */
  find(query: LibraryQuery): LibraryMatch[];
  document(record: string): LibraryDocument | undefined;
}
