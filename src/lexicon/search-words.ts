/**
 * What the search knows of a language. All in lower case. `common` stand in every text and count for nothing unless a
 * question has no other words; `asking` are what people put a question with, and count little. `same` are groups of
 * words that people use for each other at work, divided by `|`: only a word that a site lacks is looked up there.
 */
export interface SearchWords {
  readonly common: readonly string[];
  readonly asking: readonly string[];
  readonly same: readonly (readonly string[])[];
}

/** Words of a text, divided by white space. */
export function wordList(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}

/** Groups of words, a line each, divided by `|`. */
export function groups(text: string): readonly (readonly string[])[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((word) => word.trim()));
}
