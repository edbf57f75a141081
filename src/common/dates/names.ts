import { plainCharacters } from '../money/plain.ts';

/** Languages, some with a country, whose names of months and days are known: those of the Unicode CLDR that trade writes in. */
const LANGUAGES = (
  'en en-GB en-CA en-AU de de-AT fr fr-CA es es-MX it pt pt-PT nl da sv nb nn is fi et lv lt pl cs sk hu sl hr bs sr ' +
  'sr-Latn mk sq ro bg el tr ru uk be kk ka hy az uz he ar ar-AE ar-MA ar-SY fa ur hi bn ta te mr gu kn ml pa ne si th lo km ' +
  'my vi id ms fil sw af zu ca eu gl cy ga mt lb mn ko ja zh'
).split(' ');

/** Abbreviations that programs print and CLDR does not have. */
const MORE: readonly [language: string, word: string, month: number][] = [['de', 'mrz', 3]];

/** A word to the months that it means, each with the languages in which it does. */
type Words = Map<string, Map<number, Set<string>>>;

interface Names {
  /** Whole names and abbreviations. */
  exact: Words;
  /** Whole names only, for beginnings of them. */
  whole: Words;
  /** Days of the week, and words that stand between the parts of a date ("de", "of", "г"). */
  others: Set<string>;
}

let names: Names | null = null;

/**
 * The months that a word may mean, with the languages in which it does: `März` is one, `listopad` is October in
 * Croatian and November in Polish. A beginning of three letters counts where no name or abbreviation is meant.
 */
export function monthsOf(word: string): ReadonlyMap<number, ReadonlySet<string>> {
  const key = wordKey(word);
  names ??= collect();
  const found = names.exact.get(key);
  if (found) return found;
  const months = new Map<number, Set<string>>();
  if (key.length < 3) return months;
  for (const [name, meant] of names.whole)
    if (name.startsWith(key))
      for (const [month, languages] of meant)
        months.set(month, new Set([...(months.get(month) ?? []), ...languages]));
  return months;
}

/** Whether the word is a day of the week, or stands between the parts of a date in some language. */
export function isDateFiller(word: string): boolean {
  names ??= collect();
  return names.others.has(wordKey(word));
}

function wordKey(word: string): string {
  return plainCharacters(word.normalize('NFKC'))
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/\.+$/, '');
}

function collect(): Names {
  const found: Names = { exact: new Map(), whole: new Map(), others: new Set() };
  const add = (words: Words, written: string, month: number, language: string) => {
    const spelled = [written, written.replace(/ä/gi, 'ae').replace(/ö/gi, 'oe').replace(/ü/gi, 'ue')];
    for (const key of spelled.map(wordKey)) {
      if (key === '' || /\d/.test(key)) continue;
      const months = words.get(key) ?? new Map<number, Set<string>>();
      months.set(month, (months.get(month) ?? new Set()).add(language));
      words.set(key, months);
    }
  };
  for (const language of LANGUAGES) {
    const locale = `${language}-u-ca-gregory-nu-latn`;
    const base = { timeZone: 'UTC' } as const;
    const long = [
      new Intl.DateTimeFormat(locale, { ...base, month: 'long' }),
      new Intl.DateTimeFormat(locale, { ...base, day: 'numeric', month: 'long', year: 'numeric' }),
    ];
    const short = [
      new Intl.DateTimeFormat(locale, { ...base, month: 'short' }),
      new Intl.DateTimeFormat(locale, { ...base, day: 'numeric', month: 'short', year: 'numeric' }),
    ];
    for (let month = 1; month <= 12; month++) {
      const day = Date.UTC(2021, month - 1, 13);
      for (const [formats, kinds] of [
        [long, [found.exact, found.whole]],
        [short, [found.exact]],
      ] as const)
        for (const format of formats)
          for (const { type, value } of format.formatToParts(day))
            if (type === 'month') for (const words of kinds) add(words, value, month, language);
            else if (type === 'literal') addFillers(found.others, value);
    }
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { ...base, weekday });
      for (let day = 1; day <= 7; day++) addFillers(found.others, format.format(Date.UTC(2021, 0, day)));
    }
  }
  for (const [language, word, month] of MORE) add(found.exact, word, month, language);
  for (const ending of ['st', 'nd', 'rd', 'th', 'of', 'the']) found.others.add(ending);
  return found;
}

function addFillers(others: Set<string>, text: string): void {
  for (const [word] of plainCharacters(text).matchAll(/[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu))
    others.add(wordKey(word));
}
