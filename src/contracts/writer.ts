import type { Block } from './draft.ts';

/** A piece of evidence for a slot: a range of a record, already in order of importance for its agent. */
export interface Quotation {
  record: string;
  start: number;
  end: number;
  /** `record.text.slice(start, end)`. */
  quote: string;
  /** Heading path above it. */
  heading: readonly string[];
  /** Role of its passage; of a row, the column names. */
  role: string;
  columns?: readonly string[];
}

/** How a slot wants to be said. */
export type SlotShape = 'prose' | 'steps' | 'points' | 'table';

export interface SlotSpecification {
  /** Permanent name within the page kind: trigger, steps, who-decides, if-it-fails… */
  name: string;
  /** Heading over it on the page; null for none. */
  title: string | null;
  shape: SlotShape;
  required: boolean;
  /** What to ask the person who leaves when there is no evidence. */
  question: string;
  /** At most this many statements; the rest is left to the record pages. */
  limit?: number;
}

export interface FilledSlot {
  blocks: Block[];
  filled: boolean;
}

/**
 * Fills slots from evidence. It adds no fact: every claim in its blocks quotes one of the quotations it was given.
 * `extractive` arranges; a model may word. Flags are set by publish, for every writer alike.
 */
export interface Writer {
  name: string;
  version: number;
  /** Name of the language model, or null. */
  model: string | null;
  fill(slot: SlotSpecification, quotations: readonly Quotation[]): Promise<FilledSlot>;
}
