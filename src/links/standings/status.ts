import type { Passage, Range } from '../../contracts/passage.ts';
import type { BatonRecord } from '../../contracts/record.ts';
import { wordsIn } from '../../lexicon/terms.ts';
import { plain, sentencesOf } from '../../records/sentences.ts';
import { aloneOf, holds, termsOf } from './lexicon.ts';

/** What a document says of itself: what it is, and where. */
export interface OwnWord {
  standing: 'superseded' | 'draft' | 'template' | 'example';
  range: Range;
}

const MARKS = (['superseded', 'draft', 'template', 'example'] as const).map((standing) => ({
  standing,
  alone: aloneOf(({ marks }) => marks[standing]),
}));
const LABELS = aloneOf(({ labels }) => labels);
const NO_LONGER = termsOf(({ noLonger }) => noLonger);
const REPLACED_BY = termsOf(({ replacedBy }) => replacedBy);
/** A document speaks of itself at its beginning; further down it speaks of what it is about. */
const HEAD_PASSAGES = 8;
const LONGEST_BANNER = 240;

/**
 * What the first lines of a document say of itself: a line that is a mark alone ("DRAFT"), a status behind its label, or a
 * sentence without an object of its own ("No longer in force since May", "Replaced by the guide of 2026").
 */
export function ownWordOf(record: BatonRecord, passages: readonly Passage[]): OwnWord | null {
  for (const passage of passages.filter(({ role }) => role !== 'header').slice(0, HEAD_PASSAGES)) {
    for (const range of passage.role === 'row' ? [passage] : sentencesOf(record.text, passage)) {
      const said = record.text.slice(range.start, range.end);
      if (said.length > LONGEST_BANNER) continue;
      const standing = markOf(plain(said)) ?? sentenceOf(said, passage);
      if (standing) return { standing, range: { start: range.start, end: range.end } };
    }
  }
  return null;
}

/** The standing that a mark names which is all that the text says, or all behind "Status:". */
function markOf(said: string): OwnWord['standing'] | null {
  const cells = said.split(/[|:\n–—(),;.]|\s-\s/).map((cell) => wordsIn(cell).join(' '));
  const [first, ...others] = cells.filter((cell) => cell !== '');
  if (first === undefined) return null;
  const labelled = LABELS.has(first);
  const candidates = labelled ? others : [first];
  // Behind a mark that stands first a few words may explain it: "Draft, not adopted".
  if (!labelled && wordsIn(said).length > 8) return null;
  for (const candidate of candidates)
    for (const { standing, alone } of MARKS) if (alone.has(candidate)) return standing;
  return null;
}

function sentenceOf(said: string, { role }: Passage): OwnWord['standing'] | null {
  if (role === 'row' || role === 'item') return null;
  const words = wordsIn(said);
  // "The old rate no longer applies" is about the rate: what is said of the document itself is short.
  if (words.length > 14) return null;
  const opens = holds(words.slice(0, 8), REPLACED_BY) || holds(words, NO_LONGER);
  return opens ? 'superseded' : null;
}
