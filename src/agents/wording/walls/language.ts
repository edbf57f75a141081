import type { CadenceWords } from '../../../lexicon/cadence-words.ts';
import type { DutyWords } from '../../../lexicon/duty-words.ts';
import { lexiconPart } from '../../../lexicon/lexicon.ts';
import type { SpeechWords } from '../../../lexicon/speech-words.ts';
import type { ValueWords } from '../../../lexicon/value-words.ts';
import type { WordingWords } from '../../../lexicon/wording-words.ts';
import { Phrases } from './phrases.ts';

/** What the walls know of one language, from its lexicon. */
export interface WallLanguage {
  language: string;
  words: WordingWords;
  free: ReadonlySet<string>;
  /** Words by which the language is told: the most frequent ones, and others that are known. */
  common: ReadonlySet<string>;
  known: ReadonlySet<string>;
  same: Phrases;
  asides: Phrases;
  openers: Phrases;
  greetings: ReadonlySet<string>;
  negations: Phrases;
  conditions: Phrases;
  exceptions: Phrases;
  modals: Phrases;
  limits: Phrases;
  /** Conditions, exceptions and choices: what they govern must not change. */
  governs: Phrases;
  reasons: Phrases;
  sources: Phrases;
  orders: Phrases;
  payment: ReadonlySet<string>;
  numbers: ReadonlyMap<string, number>;
  /** Words of a unit of time to its name. */
  units: ReadonlyMap<string, string>;
  every: ReadonlySet<string>;
  habitual: ReadonlySet<string>;
  /** "weekly" to `week`. */
  rhythms: ReadonlyMap<string, string>;
  /** Before a weekday as a habit: "on Fridays". */
  onHabit: ReadonlySet<string>;
  /** Names of weekdays to 0–6, and the same as a habit: "Fridays". */
  weekdays: ReadonlyMap<string, number>;
  habits: ReadonlyMap<string, number>;
  /** What may stand in a phrase that only says when. */
  timeWords: ReadonlySet<string>;
}

/** Rhythms that are no plain "every". */
const NOT_PLAIN = /^(?:semi|half|twice|bi|on )/;

async function byLanguage<Words>(part: string): Promise<ReadonlyMap<string, Words>> {
  return new Map((await lexiconPart<Words>(part)).map(({ language, words }) => [language, words]));
}

/** All languages that have words for wording, in the order of their codes. */
export const WALL_LANGUAGES: readonly WallLanguage[] = await (async () => {
  const [wording, duties, values, cadences, speech] = await Promise.all([
    byLanguage<WordingWords>('wording'),
    byLanguage<DutyWords>('duty'),
    byLanguage<ValueWords>('values'),
    byLanguage<CadenceWords>('cadence'),
    byLanguage<SpeechWords>('speech'),
  ]);
  return [...wording].flatMap(([language, words]) => {
    const [duty, value, cadence, said] = [
      duties.get(language),
      values.get(language),
      cadences.get(language),
      speech.get(language),
    ];
    return duty && value && cadence && said ? [built(language, words, duty, value, cadence, said)] : [];
  });
})();

function built(
  language: string,
  words: WordingWords,
  duty: DutyWords,
  value: ValueWords,
  cadence: CadenceWords,
  said: SpeechWords,
): WallLanguage {
  const weekdays = weekdayNames(language);
  const ending = cadence.habitualEnding;
  const free = new Set(words.free);
  const phrases = (rows: Iterable<string | readonly string[]>) =>
    new Phrases(rows, { free, short: words.short });
  return {
    language,
    words,
    free,
    common: new Set(cadence.common),
    known: new Set(
      [
        ...words.free,
        ...words.finite,
        ...words.limits,
        ...words.sources,
        ...words.asides,
        ...words.pointers,
        ...words.persons,
        ...words.payment,
        ...cadence.on,
        ...cadence.every,
        ...Object.keys(value.numbers),
        ...Object.values(value.units).flat(),
        ...value.percent,
      ].flatMap((phrase) => phrase.split(' ')),
    ),
    same: phrases(words.same),
    asides: phrases(words.asides),
    openers: phrases(words.openers),
    greetings: new Set(said.greetings),
    negations: phrases(duty.negations),
    conditions: phrases(duty.conditions),
    exceptions: phrases(value.except),
    modals: phrases([...words.modal, ...duty.must, ...duty.may, ...duty.would]),
    limits: phrases([...words.limits, ...duty.negations, ...duty.conditions, ...value.unsure]),
    governs: phrases([...duty.conditions, ...value.except, ...words.choices]),
    reasons: phrases(words.reasons),
    sources: phrases(words.sources),
    orders: phrases(words.orders),
    payment: new Set(words.payment),
    numbers: new Map(
      Object.entries({ ...cadence.counts, ...value.numbers }).filter(([, count]) => count > 1),
    ),
    units: new Map([
      ...Object.entries(value.units).flatMap(([unit, names]) => names.map((name) => [name, unit] as const)),
      ...cadence.units.quarter.map((name) => [name, 'quarter'] as const),
    ]),
    every: new Set(cadence.every.flatMap((phrase) => phrase.split(' ').slice(0, 1))),
    habitual: new Set(cadence.habitual),
    onHabit: new Set(words.onHabit),
    rhythms: new Map(
      Object.entries(cadence.rhythms)
        .filter(([word, [unit, count]]) => count === 1 && !/day/.test(unit) && !NOT_PLAIN.test(word))
        .map(([word, [unit]]) => [word, unit]),
    ),
    weekdays,
    habits: new Map(
      ending === null ? [] : [...weekdays].map(([name, day]) => [`${name.replace(/s$/, '')}${ending}`, day]),
    ),
    timeWords: new Set(
      [
        ...cadence.by,
        ...cadence.on,
        ...cadence.of,
        ...cadence.before,
        ...cadence.after,
        ...cadence.within,
        ...cadence.until,
        ...cadence.from,
        ...cadence.following,
        ...cadence.dayParts,
        ...cadence.clockWords,
        ...cadence.parts.start,
        ...cadence.parts.middle,
        ...cadence.parts.end,
        ...Object.keys(cadence.ordinals),
        ...Object.keys(words.short),
        ...Object.values(words.short),
      ].flatMap((phrase) => phrase.split(' ')),
    ),
  };
}

function weekdayNames(language: string): ReadonlyMap<string, number> {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  return new Map(
    Array.from({ length: 7 }, (_, day) => [format.format(Date.UTC(2023, 0, 1 + day)).toLowerCase(), day]),
  );
}

/** The language that a row of keys is in; null where the words do not tell. */
export function languageOf(keys: readonly string[]): WallLanguage | null {
  const scores = WALL_LANGUAGES.map((language) => ({
    language,
    score: keys.reduce(
      (sum, key) => sum + (language.common.has(key) ? 2 : 0) + (language.known.has(key) ? 1 : 0),
      0,
    ),
  })).sort((one, other) => other.score - one.score);
  const [best, second] = scores;
  return best && best.score > (second?.score ?? 0) ? best.language : null;
}
