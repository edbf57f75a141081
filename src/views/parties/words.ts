import { lexiconPart } from '../../lexicon/lexicon.ts';
import type { PartiesWords } from '../../lexicon/parties-words.ts';
import { type Terms, termsOf } from '../../lexicon/terms.ts';

const LANGUAGES = await lexiconPart<PartiesWords>('parties');

/** The words of one part of the lexicon on parties, in all languages. */
export function partyTerms(pick: (words: PartiesWords) => readonly string[]): Terms {
  return termsOf(LANGUAGES.flatMap(({ words }) => pick(words)));
}

/** Titles of papers by which two bind themselves. */
export const AGREEMENT = partyTerms(({ agreement }) => agreement);
const CLIENT = partyTerms(({ roles }) => roles.client);
const VENDOR = partyTerms(({ roles }) => roles.vendor);

/** What an agreement calls somebody; null of another word. */
export function sideOf(role: string): 'client' | 'vendor' | null {
  return CLIENT.are(role) ? 'client' : VENDOR.are(role) ? 'vendor' : null;
}
