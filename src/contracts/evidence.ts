import type { Finding } from './finding.ts';
import type { FindingKind } from './finding-kinds.ts';
import type { Handover } from './handover.ts';
import type { Flag, LinkKind, LinkOf } from './link-kinds.ts';
import type { Passage } from './passage.ts';
import type { BatonRecord, Outcome } from './record.ts';

export interface RecordFilter {
  kinds?: readonly BatonRecord['kind'][];
  sources?: readonly string[];
  /** Default: `business` alone. */
  outcomes?: readonly Outcome[];
  parent?: string;
}

/** What was not taken as it stood: for the registers of the site. Lists are in order of their keys. */
export interface Register {
  /**
   * Where secrets were cut out, never their values. `place` is `text`, `title`, `name` (its path), `people`, `labels` or
   * `data`; `position` the offset of the mark in the text, elsewhere a number.
   */
  secrets: { record: string; place: string; kind: string; position: number }[];
  unreadable: { source: string; key: string; reason: string }[];
  /** How many records triage gave each outcome, by the rule that decided. */
  outcomes: { outcome: Outcome; by: string; count: number }[];
  /** How many records a person took out. */
  withdrawn: number;
}

/**
 * Everything that links and agents may know: a read-only view of the store. Every list comes in a fixed order
 * (records by id, passages and findings by record and position, links by key), so what is built from it is the
 * same on every run and on every database.
 */
export interface Evidence {
  handover: Handover;
  /** The day the handover speaks of: the config's, or the newest date in the records. */
  asOf: string;
  record(id: string): Promise<BatonRecord | null>;
  records(filter?: RecordFilter): AsyncIterable<BatonRecord>;
  passages(record: string): Promise<Passage[]>;
  /** Findings of business records; `kinds` as the extractors name them. Streams. */
  findings<Kind extends FindingKind = FindingKind>(filter?: {
    kinds?: readonly Kind[];
    record?: string;
  }): AsyncIterable<Finding<Kind>>;
  /** Passages that hold any of the words (full text, stemmed), of business records; at most `limit` records, in id order. */
  search(
    words: readonly string[],
    options?: { limit?: number; kinds?: readonly BatonRecord['kind'][] },
  ): Promise<Passage[]>;
  links<Kind extends LinkKind>(kind: Kind): Promise<LinkOf<Kind>[]>;
  register(): Promise<Register>;
  /** Flags that overlap the range. */
  flags(record: string, start: number, end: number): Promise<Flag[]>;
}
