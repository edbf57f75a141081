import type { LanguageWords } from '../../lexicon/lexicon.ts';
import { type Neighbours, neighboursOf } from '../../lexicon/neighbours.ts';
import type { SearchWords } from '../../lexicon/search-words.ts';
import type { OtherWords } from './engine/index-format.ts';
import type { Stems } from './engine/stems.ts';
import { termsOf } from './engine/terms.ts';
import { foldedWord, hasDigit, tokensOf } from './engine/tokens.ts';

/** What a word of the lexicon's groups counts, and at most one that only stands in the same company. */
const [SAME, NEAR] = [0.8, 0.7];
/** Neighbours less alike than this are left out, and so many are taken at most. */
const LEAST = 0.5;
const MOST = 6;

/** What a table of other words is made for: the terms that a site has, and the languages that it is in. */
export interface SiteWords {
  has(term: string): boolean;
  languages: readonly string[];
  stems: Stems;
}

/**
 * The words that a site says for others, of the lexicon's groups and of the neighbours of the language where there is a
 * list of them: for words that it lacks, and for those that it has. In order of the words.
 */
export async function otherWords(
  site: SiteWords,
  lexicon: readonly LanguageWords<SearchWords>[],
): Promise<{ lacking: OtherWords[]; held: OtherWords[] }> {
  const tables = { lacking: new Map<string, Near>(), held: new Map<string, Near>() };
  for (const { language, words } of lexicon) {
    if (!site.languages.includes(language)) continue;
    const known = new Map<string, readonly string[]>();
    /** The terms of a word or phrase where the site has them all, else none. */
    const said = (word: string): readonly string[] => {
      const before = known.get(word);
      if (before) return before;
      const terms = tokensOf(word).flatMap((token) =>
        token.whole ? [] : termsOf(token, language, site.stems),
      );
      const all = terms.every((term) => site.has(term)) ? terms : [];
      known.set(word, all);
      return all;
    };
    const add = (word: string, other: string, weight: number) => {
      const found = said(other);
      if (found.length === 0 || word.includes(' ')) return;
      const own = said(word);
      const table = own.length > 0 ? tables.held : tables.lacking;
      const key = foldedWord(word);
      const near = table.get(key) ?? new Map<string, number>();
      table.set(key, near);
      for (const term of found)
        if (!own.includes(term) && (near.size < MOST || near.has(term)))
          near.set(term, Math.max(near.get(term) ?? 0, weight / found.length));
    };
    for (const group of words.same)
      for (const word of group) for (const other of group) if (other !== word) add(word, other, SAME);
    const neighbours = await neighboursOf(language);
    if (neighbours) addNeighbours(neighbours, words, add);
  }
  return { lacking: listed(tables.lacking), held: listed(tables.held) };
}

type Near = Map<string, number>;

function listed(table: ReadonlyMap<string, Near>): OtherWords[] {
  return [...table]
    .filter(([word, near]) => near.size > 0 && !hasDigit(word))
    .map(([word, near]): OtherWords => [word, [...near].sort(([, one], [, other]) => other - one)])
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

function addNeighbours(
  neighbours: Neighbours,
  { common, asking }: SearchWords,
  add: (word: string, other: string, weight: number) => void,
): void {
  const empty = new Set([...common, ...asking]);
  for (const word of neighbours.words) {
    if (empty.has(word)) continue;
    for (const [other, alike] of neighbours.of(word))
      if (alike >= LEAST && !empty.has(other)) add(word, other, Math.min(NEAR, alike));
  }
}
