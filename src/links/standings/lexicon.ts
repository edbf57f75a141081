import { lexiconPart } from '../../lexicon/lexicon.ts';
import type { StandingWords } from '../../lexicon/standing-words.ts';
import { type TermTests, termTests, timesIn, wordsIn } from '../../lexicon/terms.ts';

const LANGUAGES = (await lexiconPart<StandingWords>('standing')).map(({ words }) => words);

/** Terms of all languages, ready to be looked for. */
export function termsOf(part: (words: StandingWords) => readonly string[]): readonly TermTests[] {
  return LANGUAGES.flatMap((words) => part(words).map((term) => termTests(term)));
}

/** Terms of all languages as they stand alone, folded. */
export function aloneOf(part: (words: StandingWords) => readonly string[]): ReadonlySet<string> {
  return new Set(LANGUAGES.flatMap((words) => part(words).map((term) => wordsIn(term).join(' '))));
}

/** Whether any of the terms stands in the words. */
export function holds(words: readonly string[], terms: readonly TermTests[]): boolean {
  return terms.some((term) => timesIn(words, term) > 0);
}
