import { termTests, wordsIn } from '../../lexicon/terms.ts';

/** A word of a text, folded, with its place. */
export interface Token {
  word: string;
  start: number;
  end: number;
}

export function tokensOf(text: string): Token[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map((match) => ({
    word: wordsIn(match[0]).join(''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Where a term stands: tokens `at` up to `at + length`. */
export interface Place {
  at: number;
  length: number;
}

/** Only a number stands before it: "B1. Leave". */
const isHead = (tokens: readonly Token[], at: number) =>
  tokens.slice(0, at).every(({ word }) => word.length === 1 || /\d/.test(word));

/** Words to look for, each a word or several, with `*` at its ends as in queries of the library, behind `^` at the head of a line. */
export class Terms {
  readonly #exact = new Map<string, ReturnType<typeof termTests>[]>();
  readonly #parts: ReturnType<typeof termTests>[] = [];
  readonly #heads = new Set<ReturnType<typeof termTests>>();

  constructor(words: readonly string[]) {
    for (const term of words) {
      const tests = termTests(term);
      const [first = ''] = wordsIn(term);
      if (tests.length === 0) continue;
      if (term.startsWith('^')) this.#heads.add(tests);
      if (term.startsWith('*') || (term.endsWith('*') && tests.length === 1)) this.#parts.push(tests);
      else
        for (const word of [first, `${first}s`])
          this.#exact.set(word, [...(this.#exact.get(word) ?? []), tests]);
    }
  }

  /** At each place the longest term that begins there. */
  find(tokens: readonly Token[]): Place[] {
    return tokens.flatMap(({ word }, at) => {
      const length = [...(this.#exact.get(word) ?? []), ...this.#parts]
        .filter((tests) => !this.#heads.has(tests) || isHead(tokens, at))
        .filter((tests) => tests.every((test, index) => test(tokens[at + index]?.word ?? '')))
        .reduce((most, tests) => Math.max(most, tests.length), 0);
      return length === 0 ? [] : [{ at, length }];
    });
  }

  stand(text: string | readonly Token[]): boolean {
    return this.find(typeof text === 'string' ? tokensOf(text) : text).length > 0;
  }
}
