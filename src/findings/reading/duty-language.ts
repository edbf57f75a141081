import type { DutyWords } from '../../lexicon/duty-words.ts';
import { lexiconPart } from '../../lexicon/lexicon.ts';
import type { Token } from './cadence-tokens.ts';

/** Words of duties by language, with their phrases split into words. */
export interface DutyLanguage {
  words: DutyWords;
  has(list: PhraseList, tokens: readonly Token[], from?: number, to?: number): boolean;
  /** Index of the first token of a phrase of the list, or -1. */
  find(list: PhraseList, tokens: readonly Token[], from?: number, to?: number): number;
  isParticiple(word: string): boolean;
}

/** The parts of the lexicon that are lists of phrases. */
export type PhraseList = {
  [Key in keyof DutyWords]: DutyWords[Key] extends readonly string[] ? Key : never;
}[keyof DutyWords];

type Index = ReadonlyMap<string, readonly (readonly string[])[]>;

const LANGUAGES: ReadonlyMap<string, DutyLanguage> = new Map(
  (await lexiconPart<DutyWords>('duty')).map(({ language, words }) => [language, languageOf(words)]),
);

/** The duty words of a language; those of English where it has none. */
export function dutyLanguage(language: string): DutyLanguage {
  return (LANGUAGES.get(language) ?? LANGUAGES.get('en')) as DutyLanguage;
}

/** Whether a heading or a title holds any of the phrases as whole words, whatever the language. */
export function titleHas(list: PhraseList, title: string): boolean {
  const words = wordsOf(title);
  return [...LANGUAGES.values()].some(({ words: all }) =>
    (all[list] as readonly string[]).some((phrase) => includes(words, wordsOf(phrase))),
  );
}

/** Whether a head cell is one of the phrases, or begins with one. */
export function columnIs(list: PhraseList, head: string): boolean {
  const words = wordsOf(head);
  return [...LANGUAGES.values()].some(({ words: all }) =>
    (all[list] as readonly string[]).some((phrase) => {
      const parts = wordsOf(phrase);
      return parts.length > 0 && parts.every((word, index) => words[index] === word);
    }),
  );
}

/** Whether a cell is one of the phrases and nothing else. */
export function isWhole(list: PhraseList, cell: string): boolean {
  const said = wordsOf(cell).join(' ');
  return [...LANGUAGES.values()].some(({ words: all }) =>
    (all[list] as readonly string[]).some((phrase) => wordsOf(phrase).join(' ') === said),
  );
}

function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{M}\d]+'?/gu) ?? []
  );
}

function includes(words: readonly string[], phrase: readonly string[]): boolean {
  if (phrase.length === 0) return false;
  return words.some((_, index) => phrase.every((word, offset) => words[index + offset] === word));
}

function languageOf(words: DutyWords): DutyLanguage {
  const indexes = new Map<PhraseList, Index>();
  const indexOf = (list: PhraseList): Index => {
    const known = indexes.get(list);
    if (known) return known;
    const index = new Map<string, string[][]>();
    for (const phrase of words[list] as readonly string[]) {
      const [first = '', ...rest] = phrase.match(/\p{L}{1,2}'|[^\s]+/gu) ?? [];
      index.set(first, [...(index.get(first) ?? []), rest]);
    }
    indexes.set(list, index);
    return index;
  };
  const find = (list: PhraseList, tokens: readonly Token[], from = 0, to = tokens.length) => {
    const index = indexOf(list);
    for (let at = from; at < to; at += 1) {
      // "May" is a month where it is written as one.
      if (tokens[at]?.capital && tokens[at]?.senses.some(({ kind }) => kind === 'month')) continue;
      const rests = index.get(tokens[at]?.word ?? '') ?? [];
      if (rests.some((rest) => rest.every((word, offset) => tokens[at + 1 + offset]?.word === word)))
        return at;
    }
    return -1;
  };
  const forms = words.participles.map((form) => form.split('…') as [string, string]);
  const irregular = new Set(words.irregularParticiples);
  return {
    words,
    find,
    has: (list, tokens, from, to) => find(list, tokens, from, to) >= 0,
    isParticiple: (word) =>
      irregular.has(word) ||
      forms.some(
        ([prefix, suffix]) =>
          word.length > prefix.length + suffix.length + 1 && word.startsWith(prefix) && word.endsWith(suffix),
      ),
  };
}
