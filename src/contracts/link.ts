import type { z } from 'zod';
import { BatonError } from '../errors/error.ts';
import type { Evidence } from './evidence.ts';
import type { LinkKind, LinkKinds, LinkOf } from './link-kinds.ts';

/** A link of one of several kinds, told by its `kind`. */
export type Link<Kind extends LinkKind = LinkKind> = { [One in Kind]: LinkOf<One> }[Kind];

/**
 * One kind of link: a reduce over records and findings. It reads evidence (and the kinds named in `after`),
 * writes nothing itself, and its result depends on the evidence alone: no clock, no ranking, no iteration order
 * that the store does not promise.
 */
export interface LinkDefinition<Kind extends LinkKind = LinkKind> {
  kind: Kind;
  version: number;
  summary: string;
  after: readonly LinkKind[];
  data: z.ZodType<LinkKinds[Kind]>;
  derive(evidence: Evidence): AsyncIterable<{ key: string; data: LinkKinds[Kind] }>;
}

/** Declares a kind of link; refuses what is incomplete, naming it. */
export function defineLink<Kind extends LinkKind>(definition: LinkDefinition<Kind>): LinkDefinition<Kind> {
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
