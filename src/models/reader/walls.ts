import type { RecordView } from '../../contracts/finding.ts';
import type { Passage } from '../../contracts/passage.ts';
import { type Statement, statementsOf } from '../../findings/reading/statements.ts';
import { headingOf, type Read } from './questions.ts';

/** Why something that a model said it found is left out. Permanent: they are counted on the log. */
export type Fault =
  | 'no such passage'
  | 'quote not in its passage'
  | 'quote of no whole statement'
  | 'who not in the passage'
  | 'when not in the passage'
  | 'known to the rules'
  | 'said twice'
  | 'not of this kind'
  | 'no time that the words tell';

/** What stands behind a finding: the whole statements that its quote is of. Evidence is never half a sentence. */
export interface Located {
  passage: Passage;
  statements: readonly [Statement, ...Statement[]];
  start: number;
  end: number;
}

/** A quote of more statements is a copy of the passage. */
const MOST_STATEMENTS = 2;
const SHORTEST = 8;

/**
 * Finds what a model read, in the record: the quote to the letter in the passage that it names and in no other place than a
 * statement, and every word of its fields to the letter beside it. Returns why not, where it does not hold.
 */
export function locate(read: Read, view: RecordView): Located | Fault {
  const passage = view.passages[read.passage - 1];
  if (!Number.isInteger(read.passage) || !passage) return 'no such passage';
  const text = view.record.text.slice(passage.start, passage.end);
  const quote = read.quote.trim();
  const at = quote.length < SHORTEST ? -1 : placeOf(quote, text);
  if (at < 0) return 'quote not in its passage';
  const [start, end] = [passage.start + at, passage.start + at + quote.length];
  const [first, ...others] = statementsOf(view).filter(
    (one) => one.passage.index === passage.index && one.start < end && one.end > start,
  );
  if (!first || others.length >= MOST_STATEMENTS) return 'quote of no whole statement';
  const located: Located = {
    passage,
    statements: [first, ...others],
    start: first.start,
    end: (others.at(-1) ?? first).end,
  };
  const context = [text, ...headingOf(view.record, passage)];
  const stands = (words: string) =>
    words.trim() !== '' && context.some((one) => placeOf(words.trim(), one) >= 0);
  if (read.who !== null && !stands(read.who)) return 'who not in the passage';
  if (read.when !== null && !stands(read.when)) return 'when not in the passage';
  return located;
}

/** Where words stand in a text as whole words, to the letter; -1 where they do not. */
function placeOf(words: string, text: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (isEdge(text, at) && isEdge(text, at + words.length)) return at;
  }
  return -1;
}

function isEdge(text: string, at: number): boolean {
  return !(
    /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) &&
    /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2))
  );
}
