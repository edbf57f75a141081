import { lexiconPart } from '../../lexicon/lexicon.ts';
import type { TriageWords } from '../../lexicon/triage-words.ts';

/** What triage knows of each language. */
export const LEXICONS: readonly { language: string; triage: TriageWords }[] = (
  await lexiconPart<TriageWords>('triage')
).map(({ language, words }) => ({ language, triage: words }));
