import { z } from 'zod';
import type { ModelPassage, ModelRequest } from '../../contracts/model.ts';
import type { Passage } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';

/** What a model is asked to find. */
export const READ_KINDS = ['duty', 'decision', 'request', 'question', 'promise'] as const;

/** What a model says it found: words of the passage, and nothing that they do not say. */
export const readingSchema = z.object({
  findings: z.array(
    z.object({
      passage: z.number().describe('Number of the passage.'),
      kind: z.enum(READ_KINDS),
      quote: z.string().describe('The sentence, copied from the passage to the letter.'),
      who: z
        .string()
        .nullable()
        .describe(
          'Who must act, copied from the passage or its headings to the letter; null where they do not say.',
        ),
      when: z
        .string()
        .nullable()
        .describe('The words that say when or how often, copied to the letter; null where there are none.'),
    }),
  ),
});
export type Reading = z.infer<typeof readingSchema>;
export type Read = Reading['findings'][number];

/** Raise its version when the words below change what is found: every record is then read, and paid for, anew. */
export const READER = { name: 'reader', version: 1 } as const;

const INSTRUCTION = `You read passages of one record of a business and list what they state, for the person who takes the work over.
List a finding only where a passage says it in so many words:
- duty: something the business or its people must do again and again, or by a day. Not what others do, not what was done once in the past, not how things merely are.
- decision: somebody settles something: a rule, a permission, a price, a change. Not a wish, a question, a proposal or a plan.
- request: the writer of a mail asks somebody for something to be done.
- question: the writer of a mail asks something and waits for the answer.
- promise: the writer of a mail says what they will do.
Copy every quote from one passage to the letter: the whole sentence, with its punctuation, nothing added, nothing left out.
A sentence that is negated, doubtful, conditional or of the past is no duty. When in doubt, leave it out.`;

/** Records whose language is read; accounts and lists are read by the rules alone. */
const KINDS: readonly BatonRecord['kind'][] = ['mail', 'document', 'slides'];
const ROLES: readonly Passage['role'][] = ['paragraph', 'item', 'row'];
/** UTF-16 units of one question: some four pages. */
const LONGEST = 10_000;
/** Shorter passages say nothing that could be found. */
const SHORTEST = 12;

/** The questions that are asked of a record, in its order; none where it holds no language to read. */
export function questionsOf(record: BatonRecord, passages: readonly Passage[]): ModelRequest<Reading>[] {
  if (!KINDS.includes(record.kind)) return [];
  const pieces = passages
    .filter(
      ({ role, start, end }) => ROLES.includes(role) && end - start >= SHORTEST && end - start <= LONGEST,
    )
    .filter(({ role }) => record.kind !== 'mail' || role !== 'row')
    .map(
      (passage): ModelPassage => ({
        number: passage.index + 1,
        record: record.id,
        text: record.text.slice(passage.start, passage.end),
        heading: headingOf(record, passage),
      }),
    );
  return grouped(pieces).map((group) => ({
    purpose: 'read',
    prompt: READER,
    schema: { type: readingSchema, name: 'reading', version: 1 },
    instruction: INSTRUCTION,
    passages: group,
    draft: null,
    section: null,
  }));
}

/** What a passage stands under: headings, the columns of a row, the subject of a mail. */
export function headingOf({ kind, title }: BatonRecord, { heading, columns }: Passage): string[] {
  const above = kind === 'mail' ? [title, ...heading] : [...heading];
  return columns.length === 0 ? above : [...above, columns.join(' | ')];
}

function grouped(pieces: readonly ModelPassage[]): ModelPassage[][] {
  const groups: ModelPassage[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    const own = piece.text.length;
    if (size + own > LONGEST) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)?.push(piece);
    size += own;
  }
  return groups;
}
