import type { z } from 'zod';
import { BatonError } from '../errors/error.ts';
import type { Passage } from './passage.ts';
import type { BatonRecord } from './record.ts';

/** What an extractor reads: one record with its passages. Quoted, forwarded and signature passages are among them. */
export interface RecordView {
  record: BatonRecord;
  passages: Passage[];
}

/** What an extractor saw: a range of the record's text, and its reading of it. */
export interface Sighting<Data> {
  start: number;
  end: number;
  data: Data;
}

/** A sighting as it is stored. `quote === record.text.slice(start, end)`. */
export interface Finding<Data = unknown> extends Sighting<Data> {
  /** Deterministic: kind, record and range. */
  id: string;
  kind: string;
  record: string;
  /** Index of the passage it lies in. */
  passage: number;
  quote: string;
}

/**
 * One extractor: pure, deterministic, without I/O and without a clock. It must be linear in the text
 * (no regular expression that backtracks), and never throw on any text.
 */
export interface FindingDefinition<Schema extends z.ZodType = z.ZodType> {
  kind: string;
  /** Raise it to read every record again. */
  version: number;
  summary: string;
  data: Schema;
  extract(view: RecordView): Iterable<Sighting<z.infer<Schema>>>;
}

/** Declares an extractor; refuses what is incomplete, naming it. */
export function defineFinding<Schema extends z.ZodType>(
  definition: FindingDefinition<Schema>,
): FindingDefinition<Schema> {
  if (
    !/^[a-z][a-z-]*$/.test(definition.kind) ||
    !Number.isInteger(definition.version) ||
    definition.version < 1
  ) {
    throw new BatonError(
      'DEFINITION_INVALID',
      `The finding "${definition.kind}" needs a kebab-case kind and a version from 1.`,
    );
  }
  return definition;
}
