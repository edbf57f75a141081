import type { IndexReader } from '../index-reader.ts';
import type { Wanted } from '../marks.ts';
import type { AskedWord } from '../query.ts';
import { rarityOf } from '../ranking.ts';
import type { Stems } from '../stems.ts';
import { termsOf } from '../terms.ts';
import { hasDigit, type Token, tokensOf } from '../tokens.ts';
import type { QuestionForm } from './question.ts';

/** What a word counts that the value itself says. */
const NAMED = 0.25;

/** A word of the question, as answers are matched by it. */
export interface Sought {
  /** Folded, as it was typed. */
  word: string;
  /** What it counts; all together 1. */
  share: number;
  /** The answer says it by its value. */
  named: boolean;
  /** A name or a number: it stands for one thing. */
  name: boolean;
  /** Stands nowhere, nor anything in its place. */
  unknown: boolean;
  /** Terms that say it, with how nearly: 1 is the word itself. */
  terms: ReadonlyMap<string, number>;
}

/** Where a sought word stands in a text. */
export interface Match {
  start: number;
  end: number;
  /** Position among the text's words, from 0. */
  place: number;
  sought: Sought;
  /** How nearly it is the word: 1 is itself. */
  degree: number;
}

/** The words of a question with what each counts, each with what people say for it. */
export async function soughtWords(
  question: string,
  words: readonly AskedWord[],
  wanted: readonly Wanted[],
  form: QuestionForm,
  index: IndexReader,
): Promise<Sought[]> {
  const names = namesIn(question, form.compounds);
  const unknown = rarityOf(1, index.head.documents);
  const sought = await Promise.all(
    words.map(async ({ word, weight, alternatives }, at) => {
      const terms = new Map(await index.nearWords(word));
      for (const one of alternatives)
        terms.set(one.term, Math.max(terms.get(one.term) ?? 0, one.weight / (weight || 1)));
      const named = form.named.has(word) || form.phrase.includes(word);
      const counts = (wanted[at]?.weight ?? 0) || weight * unknown;
      return {
        word,
        share: named ? counts * NAMED : counts,
        named,
        name: names.has(word),
        unknown: weight >= 1 && alternatives.length === 0,
        terms,
      };
    }),
  );
  const whole = sought.reduce((sum, { share }) => sum + share, 0) || 1;
  return sought.map((one) => ({ ...one, share: one.share / whole }));
}

/** Words that stand for one thing: with a digit, or with a capital within the question where nouns have none. */
function namesIn(question: string, compounds: boolean): Set<string> {
  const tokens = tokensOf(question);
  const shouted = question === question.toUpperCase();
  return new Set(
    tokens
      .filter(
        ({ word, start }) =>
          hasDigit(word) ||
          (!compounds &&
            !shouted &&
            start > (tokens[0]?.start ?? 0) &&
            /^\p{Lu}/u.test(question.slice(start))),
      )
      .map(({ word }) => word),
  );
}

/** What a text holds of a question. */
export interface Held {
  matches: Match[];
  /** Words that are not common ones. */
  words: number;
}

/** Finds the words of a question in texts. */
export class Matcher {
  readonly #terms = new Map<string, Said[]>();
  readonly #said = new Map<string, readonly Said[]>();
  readonly #languages: readonly string[];
  readonly #stems: Stems;
  readonly #common: ReadonlySet<string>;

  constructor(sought: readonly Sought[], languages: IndexReader['head']['languages'], stems: Stems) {
    this.#languages = languages.map(({ language }) => language);
    this.#stems = stems;
    this.#common = new Set(languages.flatMap(({ common }) => common));
    for (const one of sought)
      for (const [term, degree] of one.terms)
        this.#terms.set(term, [...(this.#terms.get(term) ?? []), { sought: one, degree }]);
  }

  in(text: string): Held {
    const matches: Match[] = [];
    let [place, words] = [-1, 0];
    for (const token of tokensOf(text)) {
      if (!token.whole) {
        place += 1;
        if (!this.#common.has(token.word)) words += 1;
      }
      for (const { sought, degree } of this.#saidBy(token))
        matches.push({ start: token.start, end: token.end, place, sought, degree });
    }
    return { matches, words };
  }

  /** What a word says of the question. "Owns" is no "own": a common word is none but itself. */
  #saidBy(token: Token): readonly Said[] {
    const known = this.#said.get(token.lower);
    if (known) return known;
    const terms = new Set(this.#languages.flatMap((language) => termsOf(token, language, this.#stems)));
    const said = [...terms]
      .flatMap((term) => this.#terms.get(term) ?? [])
      .filter(({ sought }) => !this.#common.has(token.word) || token.word === sought.word);
    this.#said.set(token.lower, said);
    return said;
  }
}

interface Said {
  sought: Sought;
  degree: number;
}

/** How nearly each sought word is said by the matches. */
export function degreesOf(matches: readonly Match[]): Map<Sought, number> {
  const degrees = new Map<Sought, number>();
  for (const { sought, degree } of matches)
    if (degree > (degrees.get(sought) ?? 0)) degrees.set(sought, degree);
  return degrees;
}
