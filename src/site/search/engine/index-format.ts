import type { FacetTable } from '../facet-table.ts';

/**
 * The files of a site's search, in a folder of their own. `index.json` is the head; all others are gzip and read when
 * they are needed: `documents.bin` once, `t/<n>.bin` the postings of a stretch of the alphabet, `s/<n>.bin` the words of
 * a length for what is misspelt, `o/<n>.bin` other words, `n/<n>.bin` what is said for words that
 * the site has, `d/<document>-<part>.bin` what a result shows.
 */
export interface IndexHead {
  documents: number;
  /** Words that a document, a section and a title have on the average. */
  averages: { document: number; section: number };
  /** Languages of the documents, the commonest first. */
  languages: LanguageHead[];
  /** The first term of each `t/<n>.bin`, in order. */
  terms: string[];
  /** Lengths of words that have an `s/<n>.bin`. */
  spelling: number[];
  /** The first word of each `o/<n>.bin`, in order. */
  others: string[];
  /** The first word of each `n/<n>.bin`, in order. */
  near: string[];
}

export interface LanguageHead {
  language: string;
  /** Words that stand in every text, folded. */
  common: string[];
  /** Words that people put a question with, folded. */
  asking: string[];
}

/** `documents.bin`: a row for each document, in the order of their numbers. */
export interface DocumentTable {
  /** How many sections each has; sections are numbered through. */
  sections: number[];
  /** Words of each section. */
  lengths: number[];
  ranks: number[];
  /** Documents with the same number here show the same record. */
  shows: number[];
  /** 1 where a document has claims. */
  states: number[];
  facets: FacetTable;
}

/** Sections in one `d/<document>-<part>.bin`. */
export const SECTIONS_A_FILE = 40;

/** What a result shows. */
export interface Fragment {
  url: string;
  title: string;
  section: string;
  kind: string;
  date: string;
  author: string;
  status: string;
  sections: { heading: readonly string[]; anchor: string; text: string }[];
}

/** Where a term stands in one document. */
export interface Posting {
  document: number;
  /** How often in its title and file names, at most 3; in what it is also called and in its people. */
  title: number;
  also: number;
  /** The document's own sections, from 0, with the number of times in the text and in the headings. */
  sections: { section: number; text: number; heading: number }[];
}

/** Words of other words: what a site says for a word, and how near that is (0 to 1). */
export type OtherWords = [word: string, near: [term: string, weight: number][]];
