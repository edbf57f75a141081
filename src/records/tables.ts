import type { Generated, Insertable, Kysely, Selectable } from 'kysely';

/** Rows as they are stored: JSON in text columns, instants as ISO text. */
export interface Tables {
  meta: { key: string; value: string };
  cursors: { source: string; version: number; cursor: string };
  records: RecordRow;
  passages: PassageTable;
  findings: FindingRow;
  links: { kind: string; key: string; data: string };
  /** Where a secret was cut out: never its value. `position` is the offset of the mark in the text, elsewhere a number. */
  secrets: { record: string; place: string; kind: string; position: number };
  unreadable: { source: string; key: string; reason: string };
  /** Records that stand as they are, but in which nothing could be found, or not everywhere. */
  not_understood: { record: string; reason: string };
  /** What a source wants to know of one thing on the other side next time, by the other side's id. */
  items: { source: string; id: string; value: string };
  /** The body of every page as last generated: the base of a merge with a person's edits. */
  pages: { path: string; body: string };
  page_citations: { page: string; id: string; record: string; start: number; end: number };
  /** The decision log: only ever appended to. */
  decisions: DecisionRow;
  /** Published states of the site. `snapshot` is what the next one is compared with; null where it is not kept. */
  editions: {
    number: number;
    digest: string;
    as_of: string;
    log_entries: number;
    log_head: string;
    snapshot: string | null;
  };
  withdrawn: WithdrawnRow;
  waiting: WaitingRow;
  reviews: ReviewRow;
}

/** An entry of the decision log; contracts/log.ts says what its fields mean. `inputs` is JSON. */
export interface DecisionRow {
  seq: number;
  kind: string;
  subject: string;
  outcome: string;
  by: string;
  inputs: string;
  output: string;
  program: string;
  at: string;
  previous: string;
  digest: string;
  seal: string;
}

export interface RecordRow {
  id: string;
  source: string;
  kind: string;
  title: string;
  text: string;
  path: string | null;
  parent: string | null;
  at: string | null;
  modified: string | null;
  digest: string;
  /** Digest of what the source yielded, redacted, and of the code that reads it: tells whether it must be written anew. */
  raw_digest: string;
  people: string;
  labels: string;
  segments: string;
  data: string;
  outcome: string;
  reason: string;
  decided_by: string;
  duplicate_of: string | null;
  /** Key of the reading done on this record: empty, or the digest of its inputs and code. */
  findings_key: string;
  /** Number of the pull that saw it last. */
  seen: number;
}

interface PassageTable {
  rowid: Generated<number>;
  record: string;
  position: number;
  start: number;
  end: number;
  role: string;
  heading: string;
  ordinal: number | null;
  depth: number;
  columns: string;
}

export type PassageRow = Selectable<PassageTable>;
export type NewPassage = Insertable<PassageTable>;

export interface FindingRow {
  id: string;
  kind: string;
  record: string;
  passage: number;
  start: number;
  end: number;
  quote: string;
  data: string;
}

/** A record that a person took out: it stays out whoever delivers it. */
export interface WithdrawnRow {
  record: string;
  /** Digest of its text, by which a copy is known; empty for texts so short that others say the same. */
  text_digest: string;
  /** The record that was asked for, with which this one left: itself, its mail, what it is a copy of. */
  asked: string;
  /** The person's own words; empty where there are none. */
  why: string;
}

/** A page that is not published as it was composed last. `reasons` is JSON. */
export interface WaitingRow {
  /** As its agent gives it. */
  path: string;
  /** Of path and content, shortened for people. */
  id: string;
  /** Of path and content. */
  digest: string;
  /** `shadow`: nobody is asked, as nothing of its section is published. */
  state: 'waiting' | 'shadow';
  title: string;
  section: string;
  kind: string;
  agent: string;
  reasons: string;
  harm: number;
  uncertainty: number;
  file: string;
  since: string;
}

/** What a person decided of a page, under the number of its entry in the decision log. */
export interface ReviewRow {
  seq: number;
  path: string;
  digest: string;
  section: string;
  outcome: string;
  /** What the person is in the handover. */
  role: string;
  name: string;
  why: string;
  at: string;
}

/** The store, whatever its dialect. */
export type Database = Kysely<Tables>;
