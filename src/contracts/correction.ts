import { z } from 'zod';
import { STANDINGS } from './link-kinds.ts';
import { OUTCOMES, whenSchema } from './record.ts';
import { REVIEWERS } from './review.ts';

/** A text of one line that says something. */
const line = z.string().regex(/^[^\p{Cc}]*\S[^\p{Cc}]*$/u, 'is empty, or is more than one line.');

const said = {
  by: z.enum(REVIEWERS).describe('Who says so.'),
  name: line.describe('Their name. Example: "Corazon Valdez".'),
  at: whenSchema.describe('When they said it. Example: "2026-11-30T09:15:00Z".'),
  words: z
    .string()
    .max(20_000)
    .regex(/\S/, 'is empty.')
    .describe('What they say, in their own words: the answer, or why it is so.'),
};

/** Somebody as the site knew them then: by an address, or by name alone where there is none. */
const somebody = z.strictObject({
  name: line,
  address: line.toLowerCase().nullable().default(null),
});

/** One statement of a value: the record that states it, its normal form and how it is written. */
const side = z.strictObject({
  record: line.describe('Id of the record.'),
  value: line.describe('Normal form of the value, as compared: `P30D`, `AUD 1850.00`.'),
  written: line.describe('As the record writes it: "30 days".'),
});

/**
 * What a person set right. It is about the one thing that it names by id and teaches nothing of others. The file's name,
 * without its ending, is its key: `2026-11-30-answer-1a2b3c4d`.
 */
export const correctionSchema = z.discriminatedUnion('correct', [
  z.strictObject({
    correct: z.literal('answer'),
    page: line.describe('Path of the page that asks: `billing/process`.'),
    slot: line.describe('Name of the slot that is empty.'),
    question: line.describe('The question as it stood there.'),
    ...said,
  }),
  z.strictObject({
    correct: z.literal('alias'),
    are: z.enum(['one', 'two']).describe('Whether the two are one person.'),
    people: z.array(somebody).length(2),
    ...said,
  }),
  z.strictObject({
    correct: z.literal('role'),
    person: somebody,
    role: line.describe('What they do. Example: "Bookkeeper".'),
    organisation: line.optional().describe('Whom they work for, where that is wrong or missing.'),
    ...said,
  }),
  z.strictObject({
    correct: z.literal('triage'),
    record: line.describe('Id of the record.'),
    outcome: z.enum(OUTCOMES).exclude(['duplicate']).describe('What becomes of it.'),
    ...said,
  }),
  z.strictObject({
    correct: z.literal('standing'),
    record: line.describe('Id of the document.'),
    standing: z.enum(STANDINGS),
    replacedBy: line.optional().describe('Of what is superseded: id of the record that holds instead.'),
    ...said,
  }),
  z.strictObject({
    correct: z.literal('settle'),
    conflict: line.describe('Key of the value that the records state differently.'),
    subject: line.describe('What it is a value of, in words.'),
    holds: side,
    over: z.array(side).min(1).describe('The sides that do not hold. Others are not judged.'),
    ...said,
  }),
]);

export const CORRECTION_KINDS = ['answer', 'alias', 'role', 'triage', 'standing', 'settle'] as const;

export type Correction = z.infer<typeof correctionSchema>;
export type CorrectionKind = Correction['correct'];
export type CorrectionOf<Kind extends CorrectionKind> = Extract<Correction, { correct: Kind }>;
