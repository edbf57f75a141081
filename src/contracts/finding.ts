import type { z } from 'zod';
import { BatonError } from '../errors/error.ts';
import type { FindingKind, FindingKinds } from './finding-kinds.ts';
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

/** A sighting as it is stored. `quote === record.text.slice(start, end)`. Of several kinds it is told by its `kind`. */
export type Finding<Kind extends FindingKind = FindingKind> = {
  [One in Kind]: Sighting<FindingKinds[One]> & {
    /** Deterministic: kind, record and range. */
    id: string;
    kind: One;
    record: string;
    /** Index of the passage it lies in. */
    passage: number;
    quote: string;
    /** Only where a language model read it: the prompt with its version, and the model. */
    origin?: string;
  };
}[Kind];

/**
 * One extractor: pure, deterministic, without I/O and without a clock. It must be linear in the text
 * (no regular expression that backtracks), and never throw on any text.
 */
export interface FindingDefinition<Kind extends FindingKind = FindingKind> {
  kind: Kind;
  /** Raise it to read every record again. */
  version: number;
  summary: string;
  /** It reads what people set right; others are not handed that, which is true of one thing alone. */
  corrections?: boolean;
  data: z.ZodType<FindingKinds[Kind]>;
  extract(view: RecordView): Iterable<Sighting<FindingKinds[Kind]>>;
}

/** Declares an extractor; refuses what is incomplete, naming it. */
export function defineFinding<Kind extends FindingKind>(
  definition: FindingDefinition<Kind>,
): FindingDefinition<Kind> {
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
