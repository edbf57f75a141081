import { CURRENCY_CODES } from '../../common/money/symbols.ts';
import type { Duration } from '../../contracts/finding-kinds.ts';
import { LANGUAGES, lexiconPart } from '../../lexicon/lexicon.ts';
import type { ValueWords } from '../../lexicon/value-words.ts';

/** The lexicon's words on values, of all languages together: a mailbox is written in several. */
const parts = await lexiconPart<ValueWords>('values');

/** Lower case, straight apostrophes, composed marks. */
export function foldWord(word: string): string {
  return word.normalize('NFC').toLowerCase().replaceAll('’', "'");
}

function setOf(choose: (words: ValueWords) => readonly string[]): ReadonlySet<string> {
  return new Set(parts.flatMap(({ words }) => choose(words).map(foldWord)));
}

/** Phrases by their words, to be looked up at a token. */
export interface Phrases {
  has(words: readonly string[]): boolean;
  longest: number;
}

function phrasesOf(choose: (words: ValueWords) => readonly string[]): Phrases {
  const all = setOf(choose);
  return {
    has: (words) => all.has(words.join(' ')),
    longest: Math.max(1, ...[...all].map((phrase) => phrase.split(' ').length)),
  };
}

export const NUMBERS: ReadonlyMap<string, number> = new Map(
  parts.flatMap(({ words }) =>
    Object.entries(words.numbers).map(([word, number]) => [foldWord(word), number] as const),
  ),
);
export const JOINS = setOf(({ joins }) => joins);
export const ONE = setOf(({ one }) => one);
export const UNITS: ReadonlyMap<string, Duration['unit']> = new Map(
  parts.flatMap(({ words }) =>
    (Object.keys(words.units) as Duration['unit'][]).flatMap((unit) =>
      words.units[unit].map((word) => [foldWord(word), unit] as const),
    ),
  ),
);
export const WORKING_BEFORE = setOf(({ working }) => working.before);
export const WORKING_BEHIND = setOf(({ working }) => working.behind);
export const PER = setOf(({ per }) => per);
export const PERCENT = phrasesOf(({ percent }) => percent);
export const HUNDREDTHS = setOf(({ hundredths }) => hundredths);
export const CLOCK = setOf(({ clock }) => clock);
export const MONTH_DAY = setOf(({ monthDay }) => monthDay);
export const LABELS = setOf(({ labels }) => labels);
/** Words that say nothing of a subject: those of the closed classes, and those of changes. */
export const COMMON = setOf(({ common }) => common);
export const TURNS = setOf(({ change, from, until, stays, old, takeBack, unsure, past }) => [
  ...from.flatMap((phrase) => phrase.split(' ')),
  ...[change, until, stays, old, takeBack, unsure, past].flat().filter((phrase) => !phrase.includes(' ')),
]);
export const FROM = phrasesOf(({ from }) => from);
export const LASTS = phrasesOf(({ lasts }) => lasts);
export const UNTIL = phrasesOf(({ until }) => until);
export const CHANGE = phrasesOf(({ change }) => change);
export const OLD = phrasesOf(({ old }) => old);
export const TAKE_BACK = phrasesOf(({ takeBack }) => takeBack);
export const STAYS = phrasesOf(({ stays }) => stays);
export const UNSURE = phrasesOf(({ unsure }) => unsure);
export const PAST = phrasesOf(({ past }) => past);
export const EXCEPT = phrasesOf(({ except }) => except);
export const PARTIES = setOf(({ parties }) => parties);
export const AGREEMENT = setOf(({ agreement }) => agreement);
export const BETWEEN: readonly { ending: ReadonlySet<string>; beginning: ReadonlySet<string> }[] = parts.map(
  ({ words }) => ({ ending: new Set(words.between[0]), beginning: new Set(words.between[1]) }),
);
export const ENDINGS: readonly string[] = [...setOf(({ endings }) => endings)].sort(
  (a, b) => b.length - a.length || (a < b ? -1 : 1),
);

/** Names of months and of days of the week in the lexicon's languages, to their numbers (Monday is 1). */
export const MONTHS = new Map<string, number>();
export const WEEKDAYS = new Map<string, number>();
for (const language of LANGUAGES) {
  for (const length of ['long', 'short'] as const) {
    const months = new Intl.DateTimeFormat(language, { month: length, timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const name = foldWord(months.format(Date.UTC(2021, month - 1, 13))).replace(/\.$/, '');
      if (name.length >= 3) MONTHS.set(name, month);
    }
  }
  const weekdays = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  for (let day = 1; day <= 7; day++) {
    const name = foldWord(weekdays.format(Date.UTC(2021, 1, day)));
    WEEKDAYS.set(name, day);
    WEEKDAYS.set(`${name}s`, day);
  }
}

/** Names of currencies in the lexicon's languages, to the code; null where several share it: "dollars". */
export const CURRENCIES = new Map<string, string | null>();
for (const language of LANGUAGES) {
  const codes = new Map<string, Set<string>>();
  for (const currency of CURRENCY_CODES) {
    const format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'name' });
    for (const count of [1, 2]) {
      const name = foldWord(format.formatToParts(count).find(({ type }) => type === 'currency')?.value ?? '');
      const words = name.split(' ');
      for (const word of words)
        if (word.length >= 4) codes.set(word, (codes.get(word) ?? new Set()).add(currency));
    }
  }
  // A word of one currency's name alone is mostly its country.
  for (const [word, meant] of codes) if (meant.size > 1) CURRENCIES.set(word, null);
  for (const currency of CURRENCY_CODES)
    for (const count of [1, 2]) {
      const format = new Intl.NumberFormat(language, {
        style: 'currency',
        currency,
        currencyDisplay: 'name',
      });
      const name = foldWord(format.formatToParts(count).find(({ type }) => type === 'currency')?.value ?? '');
      if (!name.includes(' ') && !CURRENCIES.has(name)) CURRENCIES.set(name, currency);
    }
}
