import type { Stems } from './stems.ts';
import { foldedWord, type Token } from './tokens.ts';

/**
 * The terms that a word is indexed and asked by: its stem as it is written and its stem without accents, so that it is
 * found both ways.
 */
export function termsOf(
  { word, lower }: Pick<Token, 'word' | 'lower'>,
  language: string,
  stems: Stems,
): string[] {
  const plain = stems.stem(word, language);
  if (lower === word) return [plain];
  const own = foldedWord(stems.stem(lower, language));
  return own === plain ? [plain] : [plain, own];
}
