import { existsSync } from 'node:fs';
import { z } from 'zod';
import { readJsonFile } from '../config/json-file.ts';
import { readByWords } from '../config/problems.ts';
import { BatonError } from '../errors/error.ts';

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
  if (!existsSync(file)) throw new BatonError('QUESTIONS_INVALID', `There is no file at ${file}.`);
  const read = readByWords(
    z.array(questionSchema),
    await readJsonFile(file, 'QUESTIONS_INVALID'),
    'The list of questions',
  );
  if ('value' in read) return read.value;
  const problems = read.problems.map((problem) => `  - ${problem}`);
  throw new BatonError('QUESTIONS_INVALID', [`${file} does not fit:`, ...problems].join('\n'));
}
