import type { IndexReader } from './index-reader.ts';
import { type Alternative, RANKING } from './ranking.ts';
import { distance, forgiven } from './spelling.ts';
import type { Stems } from './stems.ts';
import { termsOf } from './terms.ts';
import { hasDigit, respelt, type Token, tokensOf } from './tokens.ts';

/** A query of more words is asked by its first ones. */
const MOST_WORDS = 40;

/** What words count. */
export const WORDS = {
  /** A word that people put a question with. */
  asking: 0.1,
  /** A part of an id that stands in the index as a whole. */
  part: 0.3,
  /** A word that begins like the one that was asked for, and one that it may have been meant as. */
  begins: 0.7,
  misspelt: 0.8,
};
/** Terms that are tried for one word. */
const MOST_TERMS = 6;

/** A word of a query with the terms that it is looked for by. */
export interface AskedWord {
  /** As it was typed. */
  word: string;
  weight: number;
  alternatives: Alternative[];
  /** What was searched instead, where the word itself stands nowhere: other words, or how it may have been meant. */
  instead: { how: 'other' | 'spelling'; shown: string[] } | null;
}

/**
 * The words of a query with their terms. A word that the index holds is looked for by itself alone. One that it lacks is
 * looked for by words that begin like it, by other words for it, and by how it may have been meant, unless it is a number.
 */
export async function askedWords(
  query: string,
  index: IndexReader,
  stems: Stems,
  { literal = false }: { literal?: boolean } = {},
): Promise<AskedWord[]> {
  const tokens = distinct(tokensOf(query)).slice(0, MOST_WORDS);
  const weights = weightsOf(tokens, index);
  const asked = await Promise.all(
    tokens.map((token, position) =>
      askedWord(token, weights[position] ?? 1, index, stems, {
        literal,
        typing: position === tokens.length - 1 && !/\s$/u.test(query),
      }),
    ),
  );
  const wholes = asked.filter((_, position) => tokens[position]?.whole);
  const known = wholes.filter(({ alternatives }) => alternatives.length > 0).map(({ word }) => word);
  return asked.flatMap((word, position) => {
    const token = tokens[position] as Token;
    if (word.weight === 0) return [];
    if (token.whole) return word.alternatives.length > 0 ? [word] : [];
    const isPart = known.some((whole) => whole.includes(word.word));
    return [isPart ? scaled(word, WORDS.part) : word];
  });
}

function scaled(word: AskedWord, share: number): AskedWord {
  return {
    ...word,
    weight: word.weight * share,
    alternatives: word.alternatives.map((one) => ({ ...one, weight: one.weight * share })),
  };
}

function distinct(tokens: readonly Token[]): Token[] {
  return [...new Map(tokens.map((token) => [token.word, token])).values()];
}

/** Words of the query's language that stand in every text count for nothing, unless there are no others. */
function weightsOf(tokens: readonly Token[], { head }: IndexReader): number[] {
  const counts = head.languages.map(({ common, asking }) => ({
    common: new Set(common),
    asking: new Set(asking),
    count: tokens.filter(({ word }) => common.includes(word) || asking.includes(word)).length,
  }));
  const most = Math.max(0, ...counts.map(({ count }) => count));
  const spoken = counts.find(({ count }) => count === most);
  const weights = tokens.map(({ word }) =>
    spoken?.common.has(word) ? 0 : spoken?.asking.has(word) ? WORDS.asking : 1,
  );
  return weights.some((weight) => weight > 0) ? weights : tokens.map(() => 1);
}

async function askedWord(
  token: Token,
  weight: number,
  index: IndexReader,
  stems: Stems,
  { literal, typing }: { literal: boolean; typing: boolean },
): Promise<AskedWord> {
  const { word, whole } = token;
  const languages = index.head.languages.map(({ language }) => language);
  const termsIn = (words: readonly Pick<Token, 'word' | 'lower'>[]) => [
    ...new Set(words.flatMap((one) => languages.flatMap((language) => termsOf(one, language, stems)))),
  ];
  const terms = termsIn([token]);
  const asked = (alternatives: Alternative[], instead: AskedWord['instead'] = null): AskedWord => ({
    word,
    weight,
    alternatives,
    instead,
  });
  if (weight === 0) return asked([]);
  const take = async (term: string, share: number): Promise<Alternative> => ({
    term,
    weight: weight * share,
    postings: await index.postings(term),
  });
  const held = async (names: readonly string[]) =>
    (await Promise.all(names.map((term) => take(term, 1)))).filter(({ postings }) => postings.length > 0);
  let own = await held(terms);
  // The same word in other letters is no other word: Müller and Mueller.
  if (own.length === 0) own = await held(termsIn(respelt(token)));
  if (own.length > 0 || whole || literal) return asked(own);
  const begins = typing || word.length > 4 ? await beginning(terms, index) : [];
  if (begins.length > 0) return asked(await Promise.all(begins.map((term) => take(term, WORDS.begins))));
  if (hasDigit(word)) return asked([]);
  const others = await index.otherWords(word);
  if (others.length > 0)
    return asked(await Promise.all(others.map(([term, near]) => take(term, near))), {
      how: 'other',
      shown: others.map(([term]) => term),
    });
  const meant = await misspelt(terms[0] ?? word, index);
  if (meant.length === 0) return asked([]);
  return asked(await Promise.all(meant.map((term) => take(term, WORDS.misspelt))), {
    how: 'spelling',
    shown: meant,
  });
}

async function beginning(terms: readonly string[], index: IndexReader): Promise<string[]> {
  const [term = ''] = terms;
  if (term.length < 3) return [];
  return (await index.termsWith(term))
    .sort(([one, often], [other, less]) => less - often || (one < other ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map(([found]) => found);
}

/** The nearest terms, at most three: of these the commonest. Most errors are not in the first letter. */
async function misspelt(term: string, index: IndexReader): Promise<string[]> {
  const most = forgiven(term.length);
  if (most === 0) return [];
  const near: { term: string; away: number; documents: number }[] = [];
  for (let length = term.length - most; length <= term.length + most; length++)
    for (const [known, documents] of await index.termsOfLength(length)) {
      const away = distance(term, known, most) + (known[0] === term[0] ? 0 : 0.5);
      if (away <= most) near.push({ term: known, away, documents });
    }
  const least = Math.min(...near.map(({ away }) => away));
  return near
    .filter(({ away }) => away === least)
    .sort((one, other) => other.documents - one.documents || (one.term < other.term ? -1 : 1))
    .slice(0, 3)
    .map(({ term: found }) => found);
}

/** What a document keeps of its score by what it is. */
export function keeps(rank: number, isPage: boolean): number {
  const shares = Object.values(RANKING.ranks);
  return (shares[rank] ?? 1) * (isPage ? RANKING.page : 1);
}
