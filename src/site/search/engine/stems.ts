import { hasDigit } from './tokens.ts';

type Stemmer = (word: string) => string;

/** Snowball's stemmers, loaded for the languages that a site has. Other languages are compared by whole words. */
const LOADERS: Readonly<Record<string, () => Promise<{ stemmer: Stemmer }>>> = {
  de: () => import('@orama/stemmers/german'),
  en: () => import('@orama/stemmers/english'),
  es: () => import('@orama/stemmers/spanish'),
  fr: () => import('@orama/stemmers/french'),
};

/** Takes the endings of words off, as far as the language has a stemmer. */
export class Stems {
  readonly #stemmers: ReadonlyMap<string, Stemmer>;
  readonly #known = new Map<string, string>();

  private constructor(stemmers: ReadonlyMap<string, Stemmer>) {
    this.#stemmers = stemmers;
  }

  static async of(languages: readonly string[]): Promise<Stems> {
    const loaded = await Promise.all(
      languages.map(async (language) => [language, (await LOADERS[language]?.())?.stemmer] as const),
    );
    return new Stems(
      new Map(loaded.flatMap(([language, stemmer]) => (stemmer ? [[language, stemmer]] : []))),
    );
  }

  /** The stem of a word in lower case; of a word with digits, of a short one and of other scripts it is the word. */
  stem(word: string, language: string): string {
    const stemmer = this.#stemmers.get(language);
    if (!stemmer || word.length < 3 || hasDigit(word) || !/^\p{Script=Latin}+$/u.test(word)) return word;
    const key = `${language}:${word}`;
    let stem = this.#known.get(key);
    if (stem === undefined) {
      stem = stemmer(word) || word;
      this.#known.set(key, stem);
    }
    return stem;
  }
}
