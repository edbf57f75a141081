/**
 * A block of a record's text under its heading path. Passages are in order and do not overlap;
 * `record.text.slice(start, end)` is the block without its surrounding white space.
 */
export interface Passage {
  record: string;
  /** Position among the record's passages, from 0. */
  index: number;
  start: number;
  end: number;
  role:
    | 'heading'
    | 'paragraph'
    | 'item'
    | 'row'
    | 'code'
    | 'field'
    | 'header'
    | 'quoted'
    | 'forwarded'
    | 'signature';
  /** Titles of the headings above it, outermost first, inline markup removed. */
  heading: string[];
  /** Of a list item: its number as written, or null for a bullet. Of a heading: its level. */
  ordinal: number | null;
  /** Of a list item: nesting from 0. */
  depth: number;
  /** Of a table row: the head row's cells in order; empty elsewhere. */
  columns: string[];
}

/** A range of a record's text, in UTF-16 units, end exclusive. */
export interface Range {
  start: number;
  end: number;
}
