import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { OUTCOMES } from '../../contracts/record.ts';
import { BatonError, messageOf } from '../../errors/error.ts';

/** A place in a record: `record` is an id, the ending of one (a file name), or a Message-ID with or without brackets. */
export const placeSchema = z.looseObject({
  record: z.string().min(1).describe('Id of a record, its ending, or a Message-ID.'),
  quote: z.string().min(1).describe('Its words; white space and the bars of tables do not matter.'),
});

/** A place, and others in which the same is said: a line on any of them is a line on it. */
const told = placeSchema.extend({ also: z.array(placeSchema).optional() });
const said = placeSchema.extend({ why: z.string().nullish().describe('Why it is none.') });
const pair = z.looseObject({ a: placeSchema, b: placeSchema });
const value = placeSchema.extend({ value: z.string().min(1).describe('The value as written.') });
const step = placeSchema.extend({
  who: z.string().nullish().describe('Who does it, where that is said.'),
});

/** What a person who knows the records says of them. Every part may be absent; what is absent is not judged. */
export const goldSchema = z.looseObject({
  questions: z
    .array(
      z.looseObject({
        question: z.string().min(1).describe('As a person would type it.'),
        answers: z
          .array(z.string().min(1))
          .describe('Any of these is right; none: the records do not say it.'),
        records: z.array(z.string()).default([]).describe('Records that prove an answer.'),
        forbidden: z.array(z.string().min(1)).default([]).describe('Wrong answers.'),
      }),
    )
    .optional(),
  duties: z
    .array(
      told.extend({
        what: z.string().nullish(),
        cadence: z
          .string()
          .optional()
          .describe('"monthly, by the 15th"; judged by its unit and its numbers.'),
      }),
    )
    .optional()
    .describe('All that recurs or must be done by a day.'),
  notDuties: z.array(said).optional(),
  values: z
    .array(
      z.looseObject({
        subject: z.string().min(1),
        inForce: value,
        superseded: z.array(value).default([]),
      }),
    )
    .optional(),
  notConflicts: z.array(pair.extend({ why: z.string().nullish() })).optional(),
  conflicts: z
    .array(pair.extend({ inForce: z.enum(['a', 'b']).nullable().describe('Null where nothing decides.') }))
    .optional(),
  openLoops: z
    .array(
      told.extend({
        who: z.string().nullish().describe('Who must act.'),
        owesWhom: z.string().nullish(),
        what: z.string().nullish(),
        due: z.string().nullable().optional().describe('Plain date, where one is said.'),
      }),
    )
    .optional(),
  closedLoops: z
    .array(placeSchema.extend({ closedBy: z.string().nullish() }))
    .optional()
    .describe('What was asked or promised and is done: it must not stand as open.'),
  decisions: z.array(told).optional().describe('A sample.'),
  notDecisions: z.array(said).optional(),
  people: z
    .array(
      z.looseObject({
        name: z.string().min(1),
        addresses: z.array(z.string().toLowerCase()),
        role: z.string().nullish(),
        organisation: z.string().nullish(),
      }),
    )
    .optional()
    .describe('A sample.'),
  triage: z.record(z.string(), z.enum(OUTCOMES)).optional().describe('Message-ID or record → outcome.'),
  processes: z
    .array(
      z.looseObject({
        name: z.string().min(1),
        steps: z.array(step).default([]),
        branches: z.array(step).default([]),
        exceptions: z.array(step).default([]),
        handoffs: z.array(step).default([]),
      }),
    )
    .optional(),
  systems: z
    .array(
      z.looseObject({
        name: z.string().min(1),
        grantedBy: z.string().nullable().optional(),
        record: z.string().nullish(),
      }),
    )
    .optional()
    .describe('All of them.'),
  notSystems: z.array(z.string().min(1)).optional(),
  sections: z.record(z.string(), z.string()).optional().describe('File → section, or "none".'),
  secrets: z.array(z.looseObject({ record: z.string().min(1), value: z.string().min(1) })).optional(),
  matters: z
    .array(
      z.looseObject({
        name: z.string().min(1),
        records: z.array(z.string()).default([]),
        stateAtEnd: z.string().nullish(),
        nextStep: z.string().nullable().optional(),
      }),
    )
    .optional(),
});

export type Gold = z.infer<typeof goldSchema>;
export type Place = z.infer<typeof placeSchema>;

/** Reads a gold file. Throws GOLD_INVALID, naming the field. */
export async function readGold(file: string): Promise<Gold> {
  try {
    const parsed = goldSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    if (parsed.success) return parsed.data;
    throw new Error(z.prettifyError(parsed.error));
  } catch (error) {
    throw new BatonError('GOLD_INVALID', `${file} could not be read as gold: ${messageOf(error)}`, {
      cause: error,
    });
  }
}
