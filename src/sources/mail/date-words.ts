/** What a word of a date may mean, in one language. */
export interface Meaning {
  language: string;
  /** 1 to 12. */
  month?: number;
  /** 0 is Sunday. */
  weekday?: number;
}

/** Words of dates in every language that the runtime's Unicode data (CLDR, through `Intl`) knows. */
export interface DateWords {
  meanings: ReadonlyMap<string, readonly Meaning[]>;
  /** Long names of months by language, for words that are cut short. */
  long: ReadonlyMap<string, readonly string[]>;
  /** Words between the parts of a date: "de", "kl", "г". By language. */
  fillers: ReadonlyMap<string, ReadonlySet<string>>;
  /** Words that make the number beside them a month: "tháng" before it. */
  monthMarks: ReadonlySet<string>;
  /** Whether a word puts a time of twelve hours before or after noon; null where languages differ. */
  halves: ReadonlyMap<string, 'am' | 'pm' | null>;
}

/** As words are compared: lower case, no final dot, no accents. */
export function dateWord(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[.'’]+$/, '');
}

const english = lazy(() => wordsOf(['en', 'en-GB']));
const everyLanguage = lazy(() => wordsOf(languages()));

/** Words of English alone, in which mail programs should write (RFC 5322, 3.3). */
export function englishDateWords(): DateWords {
  return english();
}

/** Words of all languages. The first call takes half a second. */
export function allDateWords(): DateWords {
  return everyLanguage();
}

function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Two-letter codes that `Intl` has data for, and Filipino, which has three. */
function languages(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return Intl.DateTimeFormat.supportedLocalesOf([...codes, 'fil']);
}

function wordsOf(locales: readonly string[]): DateWords {
  const meanings = new Map<string, Meaning[]>();
  const long = new Map<string, string[]>();
  const fillers = new Map<string, Set<string>>();
  const monthMarks = new Set<string>();
  const halves = new Map<string, 'am' | 'pm' | null>();
  const note = (name: string, meaning: Meaning) => {
    const word = dateWord(name);
    const known = meanings.get(word) ?? [];
    const { language, month, weekday } = meaning;
    if (!known.some((one) => one.language === language && one.month === month && one.weekday === weekday))
      known.push(meaning);
    meanings.set(word, known);
  };
  for (const language of locales) {
    const between = new Set<string>();
    for (const { type, value, at } of partsOf(language)) {
      if (type === 'weekday') note(value, { language, weekday: at.getUTCDay() });
      else if (type === 'literal')
        for (const [word] of value.matchAll(/\p{L}[\p{L}\p{M}]*/gu)) between.add(dateWord(word));
      else if (type === 'dayPeriod') {
        const half = at.getUTCHours() < 12 ? 'am' : 'pm';
        const word = dateWord(value).replace(/[\s.]/g, '');
        halves.set(word, (halves.get(word) ?? half) === half ? half : null);
      } else if (/\d/.test(value)) {
        const mark = /^(\p{L}+)\s?\d+$/u.exec(dateWord(value))?.[1];
        if (mark) monthMarks.add(mark);
      } else if (!value.includes(' ')) {
        note(value, { language, month: at.getUTCMonth() + 1 });
        const months = long.get(language) ?? [];
        long.set(language, months);
        const word = dateWord(value);
        if (word.length > (months[at.getUTCMonth()] ?? '').length) months[at.getUTCMonth()] = word;
      }
    }
    fillers.set(language, between);
  }
  return { meanings, long, fillers, monthMarks, halves };
}

interface Part {
  type: string;
  value: string;
  at: Date;
}

/** Every month, alone and beside a day, every weekday and every hour, as a language writes them. */
function* partsOf(language: string): Generator<Part> {
  const locale = `${language}-u-ca-gregory-nu-latn`;
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const wanted = new Set(['month', 'weekday', 'dayPeriod', 'literal']);
  for (const style of ['long', 'short'] as const) {
    const months = [format({ month: style }), format({ month: style, day: 'numeric', year: 'numeric' })];
    for (let month = 0; month < 12; month += 1) {
      const at = new Date(Date.UTC(2026, month, 15));
      for (const one of months)
        for (const { type, value } of one.formatToParts(at)) if (wanted.has(type)) yield { type, value, at };
    }
    const weekdays = format({ weekday: style });
    for (let day = 1; day <= 7; day += 1) {
      const at = new Date(Date.UTC(2026, 2, day));
      yield { type: 'weekday', value: weekdays.format(at), at };
    }
  }
  const hours = format({ hour: 'numeric', hour12: true });
  for (let hour = 0; hour < 24; hour += 1) {
    const at = new Date(Date.UTC(2026, 2, 1, hour));
    for (const { type, value } of hours.formatToParts(at))
      if (type === 'dayPeriod') yield { type, value, at };
  }
  for (const { type, value } of format({ dateStyle: 'full', timeStyle: 'short' }).formatToParts(0))
    if (type === 'literal') yield { type, value, at: new Date(0) };
}
