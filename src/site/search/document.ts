/** What the search knows of a page or a record. */
export interface SearchDocument {
  /** Address with the site's base. */
  url: string;
  title: string;
  /** Plain text, as a reader sees it. */
  content: string;
  facets: Facets;
  /** ISO date or instant, or empty. */
  date: string;
  /** Who wrote a record; empty for pages, and where the record does not say. */
  author: string;
}

/**
 * Stands between the blocks of a page's text as a word of its own: a block of a thread begins with who wrote it, and a
 * result that is cut out of its middle says so too. Text of a record never holds it.
 */
export const BLOCK_MARK = '\u241e';

/** What results can be narrowed by. `section` and `source` of a page or record are one value each. */
export interface Facets {
  section: string;
  kind: string;
  source: string;
  /** Of a page; empty for records. */
  status: string;
  people: string[];
  years: string[];
}

/** Section under which records are found. */
export const RECORDS_SECTION = 'records';
/** Source under which pages are found. */
export const PAGES_SOURCE = 'handover';
