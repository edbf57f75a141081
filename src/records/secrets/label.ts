import { CJK, escaped, wordFinder } from './label-pattern.ts';
import { LANGUAGES } from './words/languages.ts';
import type { SecretWords } from './words/words.ts';

/** What a label announces. */
export type Family =
  | 'password'
  | 'loose'
  | 'phrase'
  | 'pin'
  | 'code'
  | 'lock'
  | 'key'
  | 'list'
  | 'answer'
  | 'type'
  | 'door'
  | 'question'
  | 'asked'
  | 'access'
  | 'wireless';

/** A word of a text that may announce a secret. */
export interface Label {
  start: number;
  end: number;
  family: Family;
  /** As the text has it. */
  word: string;
  /** The words of the languages that the label belongs to. */
  vocabulary: Vocabulary;
}

/** Languages that write compounds as one word. */
const COMPOUNDING = ['de', 'nl', 'sv', 'da', 'fi', 'hu'];

type Field = Exclude<keyof SecretWords, 'language'>;

/** Words of one or several languages, each a test on lower-case text. */
export interface Vocabulary {
  has(field: Field, word: string): boolean;
  /** Whether a text holds one of the words at the beginning of a word of its own. */
  holds(field: Field, text: string): boolean;
  /** Where the first of them stands in a text, as a word of its own. */
  find(field: Field, text: string): { start: number; end: number } | null;
}

const FAMILIES: readonly Family[] = [
  'password',
  'phrase',
  'list',
  'key',
  'pin',
  'loose',
  'answer',
  'lock',
  'code',
  'type',
  'door',
  'question',
  'asked',
  'access',
  'wireless',
];

const known = new Map<string, { family: Family; languages: Set<SecretWords> }>();
const stems: { stem: string; family: Family; language: SecretWords }[] = [];
for (const language of LANGUAGES)
  for (const family of FAMILIES)
    for (const word of language[family] ?? []) {
      const name = plainly(word.replace(/\*$/, ''));
      if (word.endsWith('*')) stems.push({ stem: name, family, language });
      const entry = known.get(name) ?? { family, languages: new Set() };
      entry.languages.add(language);
      known.set(name, entry);
    }

function plainly(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ı', 'i')
    .replaceAll(/[ \u00a0_.-]/g, '')
    .replaceAll('’', "'");
}

const FINDER = wordFinder(
  LANGUAGES.flatMap((language) => FAMILIES.flatMap((family) => language[family] ?? [])),
);

const vocabularies = new Map<string, Vocabulary>();
let everything: Vocabulary | null = null;

/** The words of these languages; of all where none is named. */
export function vocabularyOf(languages?: ReadonlySet<SecretWords>): Vocabulary {
  if (!languages) {
    everything ??= buildVocabulary(LANGUAGES);
    return everything;
  }
  const name = [...languages].map(({ language }) => language).join();
  let vocabulary = vocabularies.get(name);
  if (!vocabulary) {
    vocabulary = buildVocabulary([...languages]);
    vocabularies.set(name, vocabulary);
  }
  return vocabulary;
}

function buildVocabulary(languages: readonly SecretWords[]): Vocabulary {
  const words = new Map<Field, { exact: Set<string>; stems: string[]; inside: RegExp; whole: RegExp }>();
  const of = (field: Field) => {
    let built = words.get(field);
    if (!built) {
      const all = languages.flatMap((language) => language[field] ?? []);
      // Of several words the last stands before the value.
      const last =
        field === 'is' || field === 'still' ? all.map((word) => word.split(' ').at(-1) ?? word) : all;
      const parts = all.map((word) => {
        const stem = escaped(word.replace(/\*$/, ''));
        return CJK.test(word) || (word.length > 4 && word.endsWith('*')) || word.length > 5
          ? stem
          : `${stem}(?!\\p{L})`;
      });
      // In these languages what a code opens also ends a compound: "Medikamentenschrank".
      const ends = ['guarded', 'lock', 'door'].includes(field)
        ? languages
            .filter(({ language }) => COMPOUNDING.includes(language))
            .flatMap((language) => language[field] ?? [])
            .filter((word) => word.length >= 5 && !word.includes(' '))
            .map((word) => escaped(word.replace(/\*$/, '')))
        : [];
      built = {
        exact: new Set(last.map((word) => word.replace(/\*$/, ''))),
        stems: last
          .filter((word) => word.endsWith('*') || CJK.test(word))
          .map((word) => word.replace(/\*$/, '')),
        whole:
          all.length > 0
            ? new RegExp(
                `(?<![\\p{L}\\p{N}])(?:${all.map((word) => escaped(word.replace(/\*$/, ''))).join('|')})(?![\\p{L}\\p{N}])`,
                'u',
              )
            : /(?!)/,
        inside:
          parts.length > 0
            ? new RegExp(
                [`(?<!\\p{L})(?:${parts.join('|')})`, ...ends.map((end) => `${end}(?!\\p{L})`)].join('|'),
                'u',
              )
            : /(?!)/,
      };
      words.set(field, built);
    }
    return built;
  };
  return {
    has: (field, word) => {
      const { exact, stems } = of(field);
      return (
        exact.has(word) ||
        stems.some((stem) => (CJK.test(stem) ? word.endsWith(stem) : word.startsWith(stem)))
      );
    },
    holds: (field, text) => of(field).inside.test(text),
    find: (field, text) => {
      const found = of(field).whole.exec(text);
      return found ? { start: found.index, end: found.index + found[0].length } : null;
    },
  };
}

/** Turkish has an i with and one without a dot in both cases: all are one letter here. */
const undotted = (text: string) => text.replaceAll('İ', 'i').replaceAll('ı', 'i');

/** The text in lower case with every character in its place. */
export function lowered(text: string): string {
  const lower = undotted(text).toLowerCase();
  if (lower.length === text.length) return lower;
  return Array.from(undotted(text), (mark) =>
    mark.toLowerCase().length === mark.length ? mark.toLowerCase() : mark,
  ).join('');
}

/** The labels of a text, in order. `lower` is the text as `lowered` gives it. */
export function* labelsIn(text: string, lower: string): Generator<Label> {
  for (let at = 0; ; ) {
    const match = FINDER.next(lower, at);
    if (!match) return;
    const { index: start, found } = match;
    at = start + found.length;
    const name = plainly(found);
    const exact = known.get(name);
    const stem = exact ? null : stems.find((one) => name.startsWith(one.stem));
    const family = exact?.family ?? stem?.family;
    if (!family || !beginsWord(text, start, found, family)) {
      // Another may begin inside: "oauth_token" is no "auth token".
      at = start + 1;
      continue;
    }
    const languages = exact?.languages ?? new Set(stem ? [stem.language] : []);
    const word = text.slice(start, start + found.length);
    yield { start, end: start + found.length, family, word, vocabulary: vocabularyOf(languages) };
  }
}

/** Long words also end compounds ("Adminpasswort", "Türcode"); short ones stand alone or after a change of case. */
function beginsWord(text: string, start: number, found: string, family: Family): boolean {
  const before = text[start - 1] ?? ' ';
  // Letters and digits without sense (Base64) hold short words by chance.
  if (found.length <= 4 && /[\d+/=]/.test(before) && !/\s\/$/.test(text.slice(Math.max(0, start - 2), start)))
    return false;
  if (!/\p{L}/u.test(before) || CJK.test(found)) return true;
  if (/\p{Lu}/u.test(text[start] ?? '') && /\p{Ll}/u.test(before)) return true;
  if (family === 'code') return found.length >= 4;
  return (family === 'password' || family === 'phrase') && found.length >= 6;
}
