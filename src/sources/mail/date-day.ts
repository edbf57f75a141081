import { allDateWords, type DateWords, dateWord, englishDateWords } from './date-words.ts';

interface Token {
  text: string;
  /** Of a number. */
  value: number | null;
  /** Of a word, as words are compared. */
  word: string;
  /** Nothing stands between it and the token before. */
  attached: boolean;
}

/**
 * The day that a text names, as an ISO day: with a month in words of any language, or in figures whose order is sure
 * (year first, dots, a number above twelve, a weekday that fits only one). Null where several days would fit.
 */
export function dayOf(text: string): string | null {
  const tokens = tokensOf(text);
  const words = tokens.filter(({ value, word }) => value === null && word !== '');
  const english = englishDateWords();
  const plain = words.every(({ word }) => english.meanings.has(word) || english.fillers.get('en')?.has(word));
  if (plain) {
    const named = words.some(({ word }) =>
      english.meanings.get(word)?.some(({ month }) => month !== undefined),
    );
    return named ? namedDay(tokens, english) : figuresDay(tokens, text, english);
  }
  const all = allDateWords();
  return namedDay(tokens, all) ?? figuresDay(tokens, text, all);
}

function tokensOf(text: string): Token[] {
  let end = -1;
  const tokens = [...text.matchAll(/\d+|\p{L}[\p{L}\p{M}’']*/gu)].slice(0, 20).map((match) => {
    const attached = match.index === end;
    end = match.index + match[0].length;
    const number = /^\d/.test(match[0]);
    return {
      text: match[0],
      value: number ? Number(match[0]) : null,
      word: number ? '' : dateWord(match[0]),
      attached,
    };
  });
  // "17th", "1er": letters at a number.
  return tokens.filter(
    ({ value, word, attached }, index) =>
      !(
        value === null &&
        attached &&
        word.length <= 2 &&
        /^[a-z]+$/.test(word) &&
        tokens[index - 1]?.value !== null
      ),
  );
}

interface Reading {
  day: string;
  /** Words of the text that the language knows, in this reading. */
  known: number;
  weekday: boolean;
}

/** The day whose month stands in words, by the language that knows most of the words. */
function namedDay(tokens: readonly Token[], words: DateWords): string | null {
  if (isInFigures(tokens)) return null;
  const readings: Reading[] = [];
  for (const [at, token] of tokens.entries()) {
    if (token.value !== null) continue;
    for (const { language, month, sure } of monthsOf(token.word, words)) {
      const day = dayAround(tokens, at, month, language, words);
      if (day === null) continue;
      const others = tokens.filter((one, index) => index !== at && one.value === null);
      const weekday = others.some((one) => weekdaysOf(one.word, language, words).includes(weekdayOf(day)));
      if (!sure && !weekday) continue;
      const known = others.filter(
        ({ word }) =>
          weekdaysOf(word, language, words).length > 0 || words.fillers.get(language)?.has(word) === true,
      ).length;
      readings.push({ day, known, weekday });
    }
  }
  const most = Math.max(...readings.map(({ known }) => known));
  return (
    only(readings.filter(({ known }) => known === most)) ?? only(readings.filter(({ weekday }) => weekday))
  );
}

/** Day, month and year stand side by side in figures: then no word is the month, whatever it is elsewhere ("út" is Tuesday). */
function isInFigures(tokens: readonly Token[]): boolean {
  const digits = tokens.map(({ value, text }) => (value === null ? 0 : text.length));
  const isSmall = (at: number) => digits[at] === 1 || digits[at] === 2;
  return digits.some(
    (_, at) => isSmall(at) && isSmall(at + 1) && (digits[at + 2] === 4 || digits[at - 1] === 4),
  );
}

/** The one day of all readings; else the one that falls on the weekday that is named. */
function only(readings: readonly Reading[]): string | null {
  const days = new Set(readings.map(({ day }) => day));
  if (days.size <= 1) return [...days][0] ?? null;
  const fitting = new Set(readings.filter(({ weekday }) => weekday).map(({ day }) => day));
  return fitting.size === 1 ? ([...fitting][0] ?? null) : null;
}

interface NamedMonth {
  language: string;
  month: number;
  /** False where letters are left out ("Mrz"): then the weekday must fit. */
  sure: boolean;
}

/**
 * Months that a word names: as a whole, behind a small word that is written with it (Hebrew's "in"), as the beginning
 * of a single month's name, or as some of its letters.
 */
function monthsOf(word: string, words: DateWords): NamedMonth[] {
  const found: NamedMonth[] = [];
  const languages = new Set<string>();
  const note = (language: string, month: number, sure: boolean) => {
    found.push({ language, month, sure });
    languages.add(language);
  };
  for (const { language, month } of words.meanings.get(word) ?? [])
    if (month !== undefined) note(language, month, true);
  const behind = [...word].slice(1).join('');
  for (const { language, month } of words.meanings.get(behind) ?? [])
    if (
      month !== undefined &&
      !languages.has(language) &&
      words.fillers.get(language)?.has([...word][0] ?? '')
    )
      note(language, month, true);
  if (word.length < 3) return found;
  for (const [language, names] of words.long) {
    if (languages.has(language)) continue;
    const having = (test: (name: string) => boolean) =>
      names.flatMap((name, index) => (test(name) ? [index + 1] : []));
    const begun = having((name) => name.startsWith(word));
    const some = begun.length === 0 ? having((name) => isContraction(word, name)) : [];
    if (begun.length === 1) note(language, begun[0] ?? 0, true);
    else if (some.length === 1) note(language, some[0] ?? 0, false);
  }
  return found;
}

/** Whether a word is a name's first letter and some of the others in their order. */
function isContraction(word: string, name: string): boolean {
  if (word[0] !== name[0]) return false;
  let at = 0;
  for (const letter of name) if (letter === word[at]) at += 1;
  return at === word.length;
}

function weekdaysOf(word: string, language: string, words: DateWords): number[] {
  return (words.meanings.get(word) ?? []).flatMap((meaning) =>
    meaning.language === language && meaning.weekday !== undefined ? [meaning.weekday] : [],
  );
}

/** The day and year around a month's name: the number before it, else the one after it; one small word may lie between. */
function dayAround(
  tokens: readonly Token[],
  at: number,
  month: number,
  language: string,
  words: DateWords,
): string | null {
  const reaches = (index: number): boolean => {
    const token = tokens[index];
    return (
      token !== undefined && token.value === null && weekdaysOf(token.word, language, words).length === 0
    );
  };
  const isDay = (index: number) => {
    const token = tokens[index];
    return token !== undefined && token.value !== null && token.text.length <= 2;
  };
  const index = [
    at - 1,
    ...(reaches(at - 1) ? [at - 2] : []),
    at + 1,
    ...(reaches(at + 1) ? [at + 2] : []),
  ].find(isDay);
  if (index === undefined) return null;
  const year =
    tokens.find(({ text, value }) => value !== null && (text.length === 4 || text.length === 3)) ??
    tokens.find(({ value }, other) => value !== null && other > Math.max(at, index));
  return year ? composed(fullYear(year.text), month, tokens[index]?.value ?? 0) : null;
}

/** The day of three numbers, where their order is sure. */
function figuresDay(tokens: readonly Token[], text: string, words: DateWords): string | null {
  const numbers = tokens.filter(({ value }) => value !== null);
  const [first, second, third] = numbers;
  if (!first || !second || !third || numbers.length > 3) return null;
  if (first.text.length === 4) return composed(fullYear(first.text), second.value ?? 0, third.value ?? 0);
  const year = fullYear(third.text);
  const dayFirst = composed(year, second.value ?? 0, first.value ?? 0);
  const monthFirst = composed(year, first.value ?? 0, second.value ?? 0);
  const marked = tokens.findIndex(({ word }) => word !== '' && words.monthMarks.has(word));
  if (marked >= 0) return tokens[marked + 1] === second ? dayFirst : null;
  const dotted = /\d{1,2}\. ?\d{1,2}\. ?\d{2,4}(?!\d)/.test(text);
  if (dotted) return dayFirst;
  // "26-03-17" may begin with its year.
  if (third.text.length < 4 && (first.value ?? 0) > 12) return null;
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return dayFirst ?? monthFirst;
  const weekdays = new Set(
    tokens.flatMap(({ word }) =>
      (words.meanings.get(word) ?? []).flatMap(({ weekday }) => (weekday === undefined ? [] : [weekday])),
    ),
  );
  const fitting = [dayFirst, monthFirst].filter((day) => weekdays.has(weekdayOf(day)));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

function weekdayOf(day: string): number {
  return new Date(day).getUTCDay();
}

/** RFC 5322, 4.3: two digits 00–49 are 2000–2049, 50–99 and three digits add 1900. */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 2 ? year + (year < 50 ? 2000 : 1900) : text.length === 3 ? year + 1900 : year;
}

/** Years before RFC 822 (1982) are those of clocks that were never set. */
function composed(year: number, month: number, day: number): string | null {
  if (year < 1982 || year > 2199 || month < 1 || month > 12) return null;
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}
