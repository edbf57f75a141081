import { plainCharacters } from '../money/plain.ts';
import { remembered } from '../remembered.ts';
import { isDateFiller, monthsOf } from './names.ts';

/** A date as one cell writes it: what of it is certain, and what only its column can tell. */
export type WrittenDate =
  /** Three numbers; which is the day is for the column to say, unless the year stands first with four digits. */
  | { kind: 'numbers'; parts: readonly [string, string, string]; separator: string }
  | { kind: 'named'; year: number; months: ReadonlyMap<number, ReadonlySet<string>>; day: number };

const NUMBERS = /^(\d{1,4}) ?(年|[./-]|(?<=\d) (?=\d)) ?(\d{1,2}) ?(月|[./-]|(?<=\d) (?=\d)) ?(\d{1,4})日?/u;
const JOINED = /^(?:(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)|(\d\d)(\d\d)((?:19|20)\d\d))(?!\d)/;
const TIME =
  /^\.?(?:[T, ]+(?:\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?)? ?(?:[ap]\.?m\.?)?)? ?(?:Z|UTC|GMT|[A-Z]{3,4}|[+-]\d{2}:?\d{2})?$/i;
const LONGEST = 60;

/** What date a cell writes, or null where it is none that is understood. A time behind it is passed over. */
export function readWrittenDate(cell: string): WrittenDate | null {
  return cell.length > LONGEST ? null : written(cell);
}

const written = remembered((cell: string): WrittenDate | null => {
  const text = plainCharacters(cell.replace(/^="(.*)"$/s, '$1'));
  return numbersIn(text) ?? numbersIn(withoutDayNames(text)) ?? namedIn(text);
});

function numbersIn(text: string): WrittenDate | null {
  const joined = JOINED.exec(text);
  if (joined && TIME.test(text.slice(joined[0].length))) {
    const { year, month, day } = joined.groups ?? {};
    const yearFirst = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
    if (year !== undefined && yearFirst)
      return { kind: 'numbers', parts: [year, month ?? '', day ?? ''], separator: '' };
    const last = /^(\d\d)(\d\d)(\d{4})/.exec(text);
    if (last) return { kind: 'numbers', parts: [last[1] ?? '', last[2] ?? '', last[3] ?? ''], separator: '' };
  }
  const match = NUMBERS.exec(text);
  if (!match || !TIME.test(text.slice(match[0].length))) return null;
  const [, first = '', separator = '', second = '', , third = ''] = match;
  if (![first, third].every(({ length }) => length !== 3) || (first.length === 4 && third.length > 2))
    return null;
  return { kind: 'numbers', parts: [first, second, third], separator };
}

/** `13. März 2021`, `Mar 13, 2021`, `13-Mar-21`, `2021. március 13.`: one name of a month, a day and a year. */
function namedIn(text: string): WrittenDate | null {
  const clock = /[ T,]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.?m\.?)?(?: ?(?:Z|UTC|GMT))?$/i.exec(text);
  const words =
    (clock ? text.slice(0, clock.index) : text).match(/'?\d+|[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*/gu) ?? [];
  const numbers = words.filter((word) => /\d/.test(word));
  const letters = words.filter((word) => !/\d/.test(word));
  const found = letters.map((word) => ({ word, months: monthsOf(word) }));
  const months = found.filter(({ word, months: meant }) => meant.size > 0 && !isDateFiller(word));
  const named = months.length === 0 ? found.filter(({ months: meant }) => meant.size > 0) : months;
  const [month] = named;
  if (named.length !== 1 || !month || numbers.length !== 2) return null;
  if (found.some((one) => one !== month && !isDateFiller(one.word))) return null;
  const [first = '', second = ''] = numbers;
  const [year, day] = first.length === 4 || first.startsWith("'") ? [first, second] : [second, first];
  const digits = year.replace("'", '');
  if ((digits.length !== 4 && digits.length !== 2) || day.length > 2) return null;
  return { kind: 'named', year: fullYear(digits), months: month.months, day: Number(day) };
}

function withoutDayNames(text: string): string {
  return text
    .replace(/^([\p{L}\p{M}']+)[., ]+(?=\d)/u, (whole, word: string) => (isDateFiller(word) ? '' : whole))
    .replace(/(?<=\d)[, ]+([\p{L}\p{M}]+)\.?$/u, (whole, word: string) => (isDateFiller(word) ? '' : whole));
}

/** Two digits are a year of 1970 to 2069. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year >= 70 ? 1900 + year : 2000 + year;
}
