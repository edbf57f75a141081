import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { BatonError, messageOf } from '../errors/error.ts';

export const questionSchema = z.looseObject({
  question: z.string().min(1).describe('As a person would type it.'),
  answers: z.array(z.string().min(1)).min(1).describe('Any of these, as the records write it, is right.'),
  records: z
    .array(z.string())
    .default([])
    .describe('Ids of records that prove it, or endings of ids such as a file name.'),
  forbidden: z
    .array(z.string().min(1))
    .default([])
    .describe('Wrong answers that must not stand on the site without a flag.'),
});
export type Question = z.infer<typeof questionSchema>;

/** Reads a questions file: a JSON array. Throws QUESTIONS_INVALID, naming the entry and the field. */
export async function readQuestions(file: string): Promise<Question[]> {
  try {
    const parsed = z.array(questionSchema).safeParse(JSON.parse(await readFile(file, 'utf8')));
    if (parsed.success) return parsed.data;
    throw new Error(z.prettifyError(parsed.error));
  } catch (error) {
    throw new BatonError('QUESTIONS_INVALID', `${file} could not be read as questions: ${messageOf(error)}`, {
      cause: error,
    });
  }
}
