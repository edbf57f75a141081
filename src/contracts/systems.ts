import type { Passage } from './passage.ts';
import type { Reference } from './reference.ts';

/** What a reader looks for first of a system. */
export const SYSTEM_FACTS = ['purpose', 'owner', 'grants', 'secondFactor', 'renewal'] as const;
export type SystemFact = (typeof SYSTEM_FACTS)[number];

/** What a record says of a system under one head or label. */
export interface SystemStatement {
  /** Head of the column, or null of a sentence. */
  label: string | null;
  /** What it is of, where the head tells. */
  fact: SystemFact | null;
  text: string;
  cite: Reference;
}

/** A program, portal or account that the work is done with, as lists of systems name it. */
export interface SystemEntry {
  name: string;
  /** Cells of the rows that list it, in the order of the records. */
  statements: readonly SystemStatement[];
  /** Rows that list it, with their records. */
  rows: readonly { record: string; passage: Passage }[];
}

/** The view `systems`: what lists of systems say, by name, in the order of the names. */
export interface Systems {
  entries: readonly SystemEntry[];
}
