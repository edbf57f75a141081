import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Languages that have a folder here, by their BCP 47 codes, in order: a language is added by adding a folder. */
export const LANGUAGES: readonly string[] = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

/** The words of one language for one purpose. */
export interface LanguageWords<Words> {
  /** BCP 47 code: `en`, `de`. */
  language: string;
  words: Words;
}

/**
 * One part of the lexicon, such as `triage`: what `src/lexicon/<language>/<part>.ts` exports as `words`, of every
 * language that has the part, in the order of the codes. The part's type stands in `src/lexicon/<part>-words.ts`.
 */
export async function lexiconPart<Words>(part: string): Promise<readonly LanguageWords<Words>[]> {
  const files = LANGUAGES.map((language) => ({
    language,
    file: path.join(import.meta.dirname, language, `${part}.ts`),
  }));
  return await Promise.all(
    files
      .filter(({ file }) => existsSync(file))
      .map(async ({ language, file }) => {
        const { words } = (await import(file)) as { words: Words };
        return { language, words };
      }),
  );
}
