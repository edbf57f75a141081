import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { TriageWords } from './triage-words.ts';

/** The words of one language as data: `src/lexicon/<code>/`, the code after BCP 47. */
export interface Lexicon {
  /** BCP 47 code: `en`, `de`. */
  language: string;
  triage: TriageWords;
}

/** Every language that has a folder here: a language is added by adding one. In the order of the codes. */
export const LEXICONS: readonly Lexicon[] = await Promise.all(
  readdirSync(import.meta.dirname, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map(async (language) => {
      const file = path.join(import.meta.dirname, language, 'triage.ts');
      const { words } = (await import(file)) as { words: TriageWords };
      return { language, triage: words };
    }),
);
