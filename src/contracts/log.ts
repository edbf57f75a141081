import { z } from 'zod';

/**
 * What was decided: of the config, how far a section goes by itself, a correction, a record, its leaving for a language model,
 * values that differ, what a page may say, whether it waits for a person, what the person says, a page, an edition.
 */
export const DECISION_KINDS = [
  'configure',
  'phase',
  'triage',
  'correct',
  'withdraw',
  'send',
  'resolve',
  'gate',
  'wait',
  'review',
  'publish',
  'edition',
] as const;

/** What a decision was made on: the id of a record and the digest that its text had. */
export const decisionInputSchema = z.tuple([z.string(), z.string()]);

/** One decision. It names records and pages by id and digest and holds no word of a record. */
export const decisionSchema = z.strictObject({
  kind: z.enum(DECISION_KINDS),
  subject: z
    .string()
    .min(1)
    .describe('Id of a record, path of a page, id of a section, number of an edition.'),
  outcome: z.string().min(1).describe('What was decided: `private`, `published`, `withdrawn`.'),
  by: z
    .string()
    .min(1)
    .describe(
      'Who decided: `rule NAME` of the program, `agent NAME vN`, `config`, `person` or `person NAME`; who reviews is `leaver NAME`, `successor NAME` or `owner NAME`.',
    ),
  inputs: z.array(decisionInputSchema),
  output: z.string().describe('SHA-256 of what came of it; empty where nothing did.'),
});

/** A decision as it stands in the log. */
export const logEntrySchema = decisionSchema.extend({
  seq: z.int().positive().describe('Its place in the log, from 1 without a gap.'),
  program: z.string().describe('Version of Baton, and the digest of the code that decided.'),
  at: z.iso.datetime().describe('When it was written down.'),
  previous: z.string().describe('Digest of the entry before it; empty for the first.'),
  digest: z.string().describe('SHA-256 over all of the entry but its time, with `previous`.'),
  seal: z.string().describe('SHA-256 over its digest, its time and the seal before it.'),
});

/** Where the log stood: how many entries, and the digest of the last. */
export const logHeadSchema = z.strictObject({ entries: z.int().nonnegative(), head: z.string() });

export type Decision = z.infer<typeof decisionSchema>;
export type LogEntry = z.infer<typeof logEntrySchema>;
export type LogHead = z.infer<typeof logHeadSchema>;
