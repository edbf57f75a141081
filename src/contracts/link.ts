import { z } from 'zod';
import { BatonError } from '../errors/error.ts';
import type { Evidence } from './evidence.ts';

/** A range of one record, as a citation will quote it. */
export const referenceSchema = z.strictObject({
  record: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
});
export type Reference = z.infer<typeof referenceSchema>;

/** What holds between records. `key` is deterministic and unique within the kind. */
export interface Link<Data = unknown> {
  kind: string;
  key: string;
  data: Data;
}

/**
 * One kind of link: a reduce over records and findings. It reads evidence (and the kinds named in `after`),
 * writes nothing itself, and its result depends on the evidence alone: no clock, no ranking, no iteration order
 * that the store does not promise.
 */
export interface LinkDefinition<Schema extends z.ZodType = z.ZodType> {
  kind: string;
  version: number;
  summary: string;
  after: readonly string[];
  data: Schema;
  derive(evidence: Evidence): AsyncIterable<{ key: string; data: z.infer<Schema> }>;
}

/** Declares a kind of link; refuses what is incomplete, naming it. */
export function defineLink<Schema extends z.ZodType>(
  definition: LinkDefinition<Schema>,
): LinkDefinition<Schema> {
  if (
    !/^[a-z][a-z-]*$/.test(definition.kind) ||
    !Number.isInteger(definition.version) ||
    definition.version < 1
  ) {
    throw new BatonError(
      'DEFINITION_INVALID',
      `The link "${definition.kind}" needs a kebab-case kind and a version from 1.`,
    );
  }
  return definition;
}
