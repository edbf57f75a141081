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
  /** Position among the document's sections, from 0. */
  index: number;
}

/** A document, sheet, slides or script of the business, attachments of mails among them. */
export interface LibraryDocument {
  record: BatonRecord;
  standing: Standing['standing'];
  passages: readonly Passage[];
  sections: readonly Section[];
}

/** Words to find sections by, each a word or several: a word that ends or begins with `*` is a part of one ("invoic*"). */
export interface LibraryQuery {
  words: readonly string[];
  /** Standings that may be found; default: in force alone. */
  standings?: readonly Standing['standing'][];
}

/** A section that is about what was asked. */
export interface LibraryMatch {
  section: Section;
  /** BM25 over heading path, title, columns and text; comparable within one query only. */
  score: number;
  /** Where the words stand that make it be about this: in its own heading, in one above, in the document's title, in the head of its table. */
  anchor: 'heading' | 'above' | 'title' | 'columns' | null;
}

/** The view `library`: all documents of the business by section, and what they are about. */
export interface Library {
  /** In order of their records' ids. */
  documents: readonly LibraryDocument[];
  /** Sections that hold any of the words, best first; of equal ones the first in the library. */
  find(query: LibraryQuery): LibraryMatch[];
  document(record: string): LibraryDocument | undefined;
}
