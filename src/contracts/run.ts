import { z } from 'zod';
import { OUTCOMES } from './record.ts';

/** What a span is of. A run holds stages, these hold sources, links and agents; an agent holds pages, a page its steps. */
export const SPAN_KINDS = [
  'run',
  'stage',
  'source',
  'link',
  'view',
  'agent',
  'publish',
  'page',
  'step',
] as const;

/** Words of the program and of the config alone: no text of a record fits, and where one would, it is refused. */
const programName = z.string().regex(/^[A-Za-z][A-Za-z0-9 ,-]{0,63}$/);

/** What may be said of a span. Nobody can add a field by passing one: what is not named here is refused. */
export const spanAttributesSchema = z.strictObject({
  page: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional()
    .describe('Digest of the path of a page: a path is made of words of records.'),
  section: programName.optional().describe('Of a page; one that an agent declares.'),
  pageKind: programName.optional(),
  count: z.int().nonnegative().optional().describe('How many came of it.'),
});

/**
 * Some work with its beginning and end, as plain data: what works in another thread or process hands its spans over.
 * Times are milliseconds since 1970, with fractions.
 */
export const spanSchema = z.strictObject({
  id: z.string().regex(/^[0-9a-f]{16}$/),
  parent: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .nullable(),
  kind: z.enum(SPAN_KINDS),
  name: programName,
  start: z.number(),
  end: z.number(),
  error: z
    .string()
    .regex(/^[A-Z_]{1,40}$/)
    .nullable()
    .describe('Permanent name of the error that ended it.'),
  attributes: spanAttributesSchema,
});

/** How long one part of a run took, without the views that it asked for, which stand for themselves. */
const tookSchema = z.strictObject({
  kind: z.enum(['stage', 'source', 'link', 'view', 'agent', 'publish']),
  name: programName,
  ms: z.int().nonnegative(),
  error: z.string().nullable(),
});

const count = z.int().nonnegative();
const share = z.number().min(0).max(1);

/** What a run did. */
export const workSchema = z.strictObject({
  took: z.array(tookSchema),
  pulled: z.strictObject({ added: count, changed: count, removed: count, unreadable: count }).nullable(),
  pages: z
    .strictObject({
      made: count,
      changed: count,
      unchanged: count,
      removed: count,
      refused: count.describe('Did not pass the checks.'),
      held: count.nullable().describe('Wait for a person; null where nobody has to approve pages.'),
    })
    .nullable()
    .describe('null: nothing had changed, and no page was composed.'),
  leftOut: count.describe('Statements that no record proved.'),
  failedAgents: z.array(programName),
  deadLetters: count.nullable().describe('Tasks that were given up; null where no tasks are kept.'),
  cost: z
    .array(z.strictObject({ amount: z.string().regex(/^\d+(\.\d+)?$/), currency: z.string() }))
    .describe('Paid for models, by currency, as decimals; empty without one.'),
});

/** What stands on the site after a run. */
export const stateSchema = z.strictObject({
  read: count,
  outcomes: z.record(z.string(), count).describe('Records by where they ended: the coverage ledger.'),
  sources: z.array(
    z.strictObject({
      name: z.string(),
      records: count,
      outcomes: z.partialRecord(z.enum(OUTCOMES), count),
      newest: z.string().nullable().describe('Day of its newest record of the business.'),
    }),
  ),
  confidence: share.nullable().describe('Mean over the pages that agents wrote.'),
  readiness: share.nullable(),
  sections: z.array(
    z.strictObject({ id: z.string(), pages: count, confidence: share, readiness: share, questions: count }),
  ),
  values: z.strictObject({
    known: count.describe('Values that the records state in more than one way.'),
    compared: count.describe('Those of them that the edition before knew too.'),
    changed: count.describe('Those of these of which another one holds now.'),
  }),
  open: z.strictObject({ questions: count, loops: count, conflicts: count }),
  closed: z
    .strictObject({ questions: count, loops: count, conflicts: count })
    .describe('Since the first edition.'),
});

/** How a run ended. `cut off`: it began and something ended it before it could say how. */
export const RUN_ENDS = ['going on', 'done', 'nothing to do', 'failed', 'stopped', 'cut off'] as const;

/** One run of generate, as the store keeps it. */
export const runSchema = z.strictObject({
  id: z.int().positive(),
  began: z.iso.datetime(),
  ended: z.iso.datetime().nullable(),
  how: z.enum(RUN_ENDS),
  error: z.string().nullable().describe('Permanent name of the error that ended it.'),
  program: z.string().describe('Version of Baton and digest of its code.'),
  edition: z.int().nullable().describe('The edition that stood after it.'),
  work: workSchema
    .nullable()
    .describe('null: an old run, of which only this line is kept, or one that was cut off.'),
  state: stateSchema.nullable().describe('null as well where nothing had changed.'),
});

export type SpanKind = (typeof SPAN_KINDS)[number];
export type SpanAttributes = z.infer<typeof spanAttributesSchema>;
export type Span = z.infer<typeof spanSchema>;
export type Took = z.infer<typeof tookSchema>;
export type RunWork = z.infer<typeof workSchema>;
export type SiteState = z.infer<typeof stateSchema>;
export type Run = z.infer<typeof runSchema>;
