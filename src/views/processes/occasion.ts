import type { BatonRecord } from '../../contracts/record.ts';
import { cadencesOf } from '../../findings/reading/cadence.ts';
import { languageOf } from '../../findings/reading/cadence-tokens.ts';
import type { Language } from './language.ts';
import { tokensOf } from './tokens.ts';

/**
 * Whether a paper tells of one day, as minutes do: its title names the day, and not as the one from which the paper
 * holds. What was agreed then is done once.
 */
export function isOccasion(
  { title, text }: Pick<BatonRecord, 'title' | 'text'>,
  language: Language,
): boolean {
  return cadencesOf(title, languageOf(text)).some(({ day, start }) => {
    if (day === null) return false;
    const before = title.slice(0, start);
    // In brackets a day is that of the version.
    if (before.lastIndexOf('(') > before.lastIndexOf(')')) return false;
    const words = tokensOf(before, { start: 0, end: before.length });
    return !language.versions.in(words, Math.max(0, words.length - 2));
  });
}
