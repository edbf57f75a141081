import type { LawWords } from '../../lexicon/law-words.ts';
import { lexiconPart } from '../../lexicon/lexicon.ts';

/** The words of law of every language of the lexicon. */
export const LANGUAGES = await lexiconPart<LawWords>('law');

/** Words of all languages together. */
export function all(pick: (words: LawWords) => readonly string[]): string[] {
  return [...new Set(LANGUAGES.flatMap(({ words }) => pick(words)))];
}

/** Words as alternatives of a pattern, the longest first; a space stands for any white space. */
export function either(words: readonly string[]): string {
  return [...words]
    .sort((one, other) => other.length - one.length || (one < other ? -1 : 1))
    .map((word) =>
      word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(' ', String.raw`\s{1,3}`),
    )
    .join('|');
}
