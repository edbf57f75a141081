import type { LanguageWords } from '../../lexicon/lexicon.ts';
import type { SearchWords } from '../../lexicon/search-words.ts';
import { foldedWord, tokensOf } from './engine/tokens.ts';

/** Words of a text that its language is told by. */
const SAMPLE = 4000;

/** Tells the language of texts by the words that stand in every text of one. */
export class Languages {
  readonly #common: readonly { language: string; words: ReadonlySet<string> }[];

  constructor(lexicon: readonly LanguageWords<SearchWords>[]) {
    this.#common = lexicon.map(({ language, words }) => ({
      language,
      words: new Set(words.common.map(foldedWord)),
    }));
  }

  /** The language most of whose common words stand in the text; null where they say nothing. */
  of(text: string): string | null {
    const counts = this.#common.map(() => 0);
    for (const { word } of tokensOf(text.slice(0, SAMPLE)))
      this.#common.forEach(({ words }, index) => {
        if (words.has(word)) counts[index] = (counts[index] ?? 0) + 1;
      });
    const most = Math.max(...counts);
    return most < 3 ? null : (this.#common[counts.indexOf(most)]?.language ?? null);
  }
}
