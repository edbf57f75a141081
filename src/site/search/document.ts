import type { Claim } from './engine/answers/claim.ts';

/** A claim before its document is cut into sections. */
export type SectionClaim = Omit<Claim, 'section'>;

/** A part of a page or record under its headings: what a question finds. */
export interface SearchSection {
  /** Headings above it, outermost first. */
  heading: readonly string[];
  /** Name of the place on the page that it stands at; empty for the page's beginning. */
  anchor: string;
  /** Plain text, as a reader sees it, a line for each block. */
  text: string;
  /** What it states, as an answer card shows it; pages quote what records state, and have none of their own. */
  claims?: readonly SectionClaim[];
}

/** What the search knows of a page or a record. */
export interface SearchDocument {
  /** Address with the site's base. */
  url: string;
  title: string;
  /** What else it is called: names of files, other titles. */
  names: readonly string[];
  /** People and organisations it is about. */
  people: readonly string[];
  sections: readonly SearchSection[];
  facets: Facets;
  /** ISO date or instant, or empty. */
  date: string;
  /** Who wrote a record; empty for pages, and where the record does not say. */
  author: string;
  rank: Rank;
  /** What it shows: two documents that show the same one are one result. */
  shows: string;
}

/**
 * Which of two that say the same stands first: what holds, before what gathers words on many matters (all about one
 * person), what held, is an example or a draft, rows of a table, and lists of everything, in which every word stands.
 */
export type Rank = 'holds' | 'gathered' | 'past' | 'rows' | 'list';

/** What results can be narrowed by. `section` and `source` of a page or record are one value each. */
export interface Facets {
  section: string;
  kind: string;
  source: string;
  /** Of a page; empty for records. */
  status: string;
  people: readonly string[];
  years: readonly string[];
}

/** Section under which records are found. */
export const RECORDS_SECTION = 'records';
/** Source under which pages are found. */
export const PAGES_SOURCE = 'handover';
