import { type When, whenSchema } from '../../../contracts/record.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = `(?:${MONTHS.map((month) => (month.length > 3 ? `${month.slice(0, 3)}(?:${month.slice(3)})?` : month)).join('|')}|sept)\\.?`;

const ISO_INSTANT =
  /(?<![\d.-])\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(?:Z|[+-]\d{2}:?\d{2})(?!\d)/;
const NUMERIC_FIRST_YEAR = /(?<![\d.-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?![\d-])/;
const NUMERIC_LAST_YEAR = /(?<![\d./-])(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/;
const DAY_MONTH = new RegExp(
  `(?<![\\d])(\\d{1,2})(?:st|nd|rd|th)?[ -](?:of )?(${MONTH})[ ,-]{1,2}(\\d{4})(?!\\d)`,
  'i',
);
const MONTH_DAY = new RegExp(`(?<![\\p{L}])(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, 'iu');

/**
 * The first full date in a short text, or null. Read are `2026-03-02`, an ISO instant with its zone, `2 March 2026`,
 * `March 2nd, 2026`, and `31/12/2026` where only one order of day and month is possible: an ambiguous date is no date.
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
  const [left, right] = [Number(match?.[1]), Number(match?.[2])];
  if (left > 12) return hit(match, Number(match?.[3]), right, left);
  if (right > 12 || left === right) return hit(match, Number(match?.[3]), left, right);
  return null;
}

function dayMonth(text: string): Hit | null {
  const match = DAY_MONTH.exec(text);
  return hit(match, Number(match?.[3]), monthNumber(match?.[2]), Number(match?.[1]));
}

function monthDay(text: string): Hit | null {
  const match = MONTH_DAY.exec(text);
  return hit(match, Number(match?.[3]), monthNumber(match?.[1]), Number(match?.[2]));
}

function monthNumber(name: string | undefined): number {
  return MONTHS.findIndex((month) => month.startsWith((name ?? '-').toLowerCase().slice(0, 3))) + 1;
}
