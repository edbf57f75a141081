import { lexiconPart } from '../../../lexicon/lexicon.ts';
import type { NearWords, SpeechWords } from '../../../lexicon/speech-words.ts';
import { PatternList, type SpeechToken } from './pattern.ts';

/** The lists of the lexicon that hold patterns. */
export type SpeechList = Exclude<
  keyof SpeechWords,
  keyof NearWords | 'classes' | 'elides' | 'joins' | 'greetings' | 'notNames' | 'days' | 'crowds'
>;

/** How one language asks, promises and answers. */
export class SpeechLanguage {
  readonly language: string;
  readonly words: SpeechWords;
  readonly joins: ReadonlySet<string>;
  readonly greetings: ReadonlySet<string>;
  readonly notNames: ReadonlySet<string>;
  readonly crowds: ReadonlySet<string>;
  readonly #lists = new Map<SpeechList, PatternList>();

  constructor(language: string, words: SpeechWords) {
    this.language = language;
    this.words = words;
    this.joins = new Set(words.joins);
    this.greetings = new Set(words.greetings);
    this.notNames = new Set(words.notNames);
    this.crowds = new Set(words.crowds);
  }

  /** Whether the words hold a pattern of any of the lists. */
  says(tokens: readonly SpeechToken[], ...lists: readonly SpeechList[]): boolean {
    return lists.some((list) => this.list(list).has(tokens));
  }

  list(name: SpeechList): PatternList {
    let list = this.#lists.get(name);
    if (!list) {
      list = new PatternList(this.words[name], this.words.classes);
      this.#lists.set(name, list);
    }
    return list;
  }
}

/** The languages whose speech is known, in the order of their codes. */
export const SPEECH_LANGUAGES: readonly SpeechLanguage[] = (await lexiconPart<SpeechWords>('speech')).map(
  ({ language, words }) => new SpeechLanguage(language, words),
);

/** The speech of a language; of English where it has none. */
export function speechOf(language: string): SpeechLanguage {
  return (SPEECH_LANGUAGES.find((one) => one.language === language) ??
    SPEECH_LANGUAGES.find((one) => one.language === 'en')) as SpeechLanguage;
}
