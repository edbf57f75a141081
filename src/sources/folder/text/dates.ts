import { type When, whenSchema } from '../../../contracts/record.ts';
import { LANGUAGES } from '../../../lexicon/lexicon.ts';

/** Names of months in the lexicon's languages, in lower case without marks, to their numbers. */
const MONTHS = new Map(
  LANGUAGES.flatMap((language) =>
    Array.from({ length: 12 }, (_, month) => {
      const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
      return [plain(name.format(Date.UTC(2021, month, 13))), month + 1] as const;
    }),
  ),
);

const ISO_INSTANT =
  /(?<![\d.-])\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(?:Z|[+-]\d{2}:?\d{2})(?!\d)/;
const NUMERIC_FIRST_YEAR = /(?<![\d.-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d-])/;
const NUMERIC_LAST_YEAR = /(?<![\d./-])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/;
const DAY_MONTH =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[ -](?:of |de )?(\p{L}{3,12})\.?(?: del?)?[ ,-]{1,2}(\d{4})(?!\d)/giu;
const MONTH_DAY = /(?<!\p{L})(\p{L}{3,12})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/giu;

/**
 * The first full date in a short text, or null. Read are `2026-03-02`, an ISO instant with its zone, `2 March 2026`,
 * `March 2nd, 2026`, `2. März 2026`, `02.03.2026`, and `31/12/2026` where only one order of day and month is possible: an
 * ambiguous date is no date.
 */
export function dateIn(text: string): When | null {
  const short = text.slice(0, 400);
  const found = [instant(short), firstYear(short), lastYear(short), dayMonth(short), monthDay(short)].filter(
    (hit) => hit !== null,
  );
  return found.sort((a, b) => a.index - b.index)[0]?.when ?? null;
}

interface Hit {
  when: When;
  index: number;
}

/** A day of the calendar between 1970 and 2100, or null. */
export function dayOf(year: number, month: number, day: number): When | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return year >= 1970 && year <= 2100 && whenSchema.safeParse(text).success ? text : null;
}

/** An instant as properties of containers write it (`2026-03-02T09:15:00Z`); a time without zone gives its day alone. */
export function instantOf(text: string): When | null {
  const trimmed = text.trim().slice(0, 40);
  const zoned = trimmed
    .replace(' ', 'T')
    .replace(/\s/g, '')
    .replace(/([+-]\d{2})(\d{2})$/, '$1:$2');
  const year = Number(zoned.slice(0, 4));
  if (!(year >= 1970 && year <= 2100)) return null;
  if (whenSchema.safeParse(zoned).success) return zoned;
  const day = /^(\d{4})-(\d{2})-(\d{2})/.exec(trimmed);
  return day ? dayOf(Number(day[1]), Number(day[2]), Number(day[3])) : null;
}

function instant(text: string): Hit | null {
  const match = ISO_INSTANT.exec(text);
  const when = match && instantOf(match[0]);
  return when ? { when, index: match.index } : null;
}

function hit(match: RegExpExecArray | null, year: number, month: number, day: number): Hit | null {
  const when = match && dayOf(year, month, day);
  return when ? { when, index: match.index } : null;
}

function firstYear(text: string): Hit | null {
  const match = NUMERIC_FIRST_YEAR.exec(text);
  return hit(match, Number(match?.[1]), Number(match?.[2]), Number(match?.[3]));
}

function lastYear(text: string): Hit | null {
  const match = NUMERIC_LAST_YEAR.exec(text);
  const [left, right, year] = [Number(match?.[1]), Number(match?.[3]), Number(match?.[4])];
  // Where points part them, the day comes first.
  if (left > 12 || match?.[2] === '.') return hit(match, year, right, left);
  if (right > 12 || left === right) return hit(match, year, left, right);
  return null;
}

function dayMonth(text: string): Hit | null {
  return firstOf(text, DAY_MONTH, ([, day, month, year]) => [year, month, day]);
}

function monthDay(text: string): Hit | null {
  return firstOf(text, MONTH_DAY, ([, month, day, year]) => [year, month, day]);
}

/** The first match whose word is the name of a month, or begins one name alone. */
function firstOf(
  text: string,
  pattern: RegExp,
  read: (match: RegExpExecArray) => (string | undefined)[],
): Hit | null {
  for (const match of text.matchAll(pattern)) {
    const [year, month, day] = read(match);
    const found = hit(match, Number(year), monthNumber(month ?? ''), Number(day));
    if (found) return found;
  }
  return null;
}

function monthNumber(name: string): number {
  const word = plain(name);
  const begun = new Set([...MONTHS].flatMap(([month, number]) => (month.startsWith(word) ? [number] : [])));
  return MONTHS.get(word) ?? (begun.size === 1 ? ([...begun][0] ?? 0) : 0);
}

function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
