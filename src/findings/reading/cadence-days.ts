import { MONTH_NAMES, monthNumber, WEEKDAY_NAMES } from './days.ts';
import { NUMBER_WORDS, wordsToNumber } from './numbers.ts';

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const DAY_WORDS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WORKDAYS = 'MO,TU,WE,TH,FR';
const POSITION_WORDS = ['first', 'second', 'third', 'fourth', 'fifth', 'last', 'penultimate'];
const POSITIONS = [1, 2, 3, 4, 5, -1, -2];

const WEEKDAY = `(?:${WEEKDAY_NAMES})s?`;
const MONTH = `(?:${MONTH_NAMES})`;
const DATE = '(?:\\d{1,2}(?:st|nd|rd|th)|(?:last|penultimate)\\sday)';
const POSITION = `(?:${POSITION_WORDS.join('|')})`;
const KIND = `(?:(?:working|business|banking|week)[ -]?day|day|${WEEKDAY})`;

/** "A", "A and B", "A, B and C": at most 12, so that no text makes it slow. */
const listOf = (one: string) => `${one}(?:(?:,\\s|,?\\s(?:and|&)\\s)(?:the\\s)?${one}){0,11}`;

/** "every month on the 25th", "every 2 weeks on Monday and Friday", "every year on the last Friday of May and June". */
export const DAYS_OF_PERIOD = new RegExp(
  `\\b(?:every|each)\\s(?:(?<count>\\d{1,3}|${NUMBER_WORDS}|other)\\s)?(?<unit>week|month|year)s?,?\\son\\s(?:the\\s)?(?:` +
    `(?<weekdays>${listOf(WEEKDAY)})|` +
    `(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s(?<month>${MONTH})|` +
    `(?:(?<dates>${listOf(DATE)})|(?<positions>${listOf(POSITION)})\\s(?<kind>${KIND}))(?:\\s(?:of|in)\\s(?<months>${listOf(MONTH)}))?` +
    `)\\b(?!,?\\s\\d{4})`,
  'i',
);

/** The RFC 5545 rule that such words give; null where they do not fit together. */
export function ruleOfPeriod({ groups = {} }: RegExpExecArray): string | null {
  const { count, unit = '', weekdays, day, month, dates, positions, kind, months } = groups;
  const every = countOf(count);
  if (every < 1) return null;
  const frame = (frequency: string) =>
    every === 1 ? `FREQ=${frequency}` : `FREQ=${frequency};INTERVAL=${every}`;
  const of = unit.toLowerCase();
  if (weekdays !== undefined)
    return of === 'week' ? `${frame('WEEKLY')};BYDAY=${codesIn(weekdays).join(',')}` : null;
  const named = month === undefined ? wordsIn(months, MONTH).map(monthNumber) : [monthNumber(month)];
  if (of === 'week' || (of === 'year') !== named.length > 0) return null;
  const frequency = of === 'year' ? `${frame('YEARLY')};BYMONTH=${named.join(',')}` : frame('MONTHLY');
  if (kind === undefined || kind.toLowerCase() === 'day') {
    const found = day === undefined ? datesIn(dates ?? positions ?? '') : [Number(day)];
    return found.every((one) => one !== 0 && one <= 31) ? `${frequency};BYMONTHDAY=${found.join(',')}` : null;
  }
  const places = positionsIn(positions ?? '').join(',');
  if (/^(?:working|business|banking|week)/i.test(kind)) {
    // BYSETPOS counts within the period: of several months, each counts its own days.
    if (named.length < 2) return `${frequency};BYDAY=${WORKDAYS};BYSETPOS=${places}`;
    return every === 1
      ? `FREQ=MONTHLY;BYMONTH=${named.join(',')};BYDAY=${WORKDAYS};BYSETPOS=${places}`
      : null;
  }
  const [code] = codesIn(kind);
  return code === undefined
    ? null
    : `${frequency};BYDAY=${positionsIn(positions ?? '')
        .map((place) => `${place}${code}`)
        .join(',')}`;
}

function countOf(words: string | undefined): number {
  if (words === undefined) return 1;
  if (words.toLowerCase() === 'other') return 2;
  return /^\d+$/.test(words) ? Number(words) : Number(wordsToNumber(words) ?? 0);
}

function wordsIn(text: string | undefined, word: string): string[] {
  return (text ?? '').match(new RegExp(`\\b${word}\\b`, 'gi')) ?? [];
}

function codesIn(text: string): string[] {
  return [
    ...new Set(wordsIn(text, WEEKDAY).map((word) => DAYS[DAY_WORDS.indexOf(word.slice(0, 3).toLowerCase())])),
  ].filter((code) => code !== undefined);
}

function datesIn(text: string): number[] {
  return (text.match(new RegExp(`\\d{1,2}|\\b${POSITION}\\b`, 'gi')) ?? []).map((word) =>
    /\d/.test(word) ? Number(word) : positionOf(word),
  );
}

function positionsIn(text: string): number[] {
  return wordsIn(text, POSITION).map(positionOf);
}

function positionOf(word: string): number {
  return POSITIONS[POSITION_WORDS.indexOf(word.toLowerCase())] ?? 0;
}
