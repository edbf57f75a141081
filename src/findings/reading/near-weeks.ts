import type { NearWords } from '../../lexicon/speech-words.ts';
import type { Token } from './cadence-tokens.ts';
import { addDays, dayOf, isoDay } from './days.ts';

const FRIDAY = 5;

/** The last working day of "this week" or "next week", the Sunday of "week 34"; null where none is named. */
export function weekAt(
  tokens: readonly Token[],
  at: number,
  reference: Date,
  { thisWeek, nextWeek, weekNumber }: NearWords,
): { day: string; to: number } | null {
  const toFriday = (FRIDAY - reference.getDay() + 7) % 7;
  const named = (phrases: readonly string[], days: number) => {
    const length = lengthOf(tokens, at, phrases);
    const day = length === 0 ? null : dayOf(addDays(reference, days));
    return day === null ? null : { day, to: at + length };
  };
  return (
    named(thisWeek, toFriday) ??
    // On a weekend "next week" ends on the Friday to come.
    named(nextWeek, toFriday + (isWeekend(reference) ? 0 : 7)) ??
    numberedAt(tokens, at, reference, weekNumber)
  );
}

const isWeekend = (day: Date) => day.getDay() === 0 || day.getDay() === 6;

function lengthOf(tokens: readonly Token[], at: number, phrases: readonly string[]): number {
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    if (words.every((word, index) => tokens[at + index]?.word === word)) return words.length;
  }
  return 0;
}

/** "KW 34", "34. Kalenderwoche": of this year, or of the next where it has passed. */
function numberedAt(tokens: readonly Token[], at: number, reference: Date, words: readonly string[]) {
  const isWeek = (token: Token | undefined) => token !== undefined && words.includes(token.word);
  const isNumber = (token: Token | undefined) =>
    token?.figure != null && token.figure >= 1 && token.figure <= 53;
  const [number, to] =
    isWeek(tokens[at]) && isNumber(tokens[at + 1])
      ? [tokens[at + 1]?.figure, at + 2]
      : isNumber(tokens[at]) && tokens[at]?.ordinal && isWeek(tokens[at + 1])
        ? [tokens[at]?.figure, at + 2]
        : [null, at];
  if (number == null) return null;
  const year = reference.getFullYear();
  const [own, next] = [sundayOf(year, number), sundayOf(year + 1, number)];
  const day = own !== null && own >= (dayOf(reference) ?? '') ? own : next;
  return day === null ? null : { day, to };
}

/** The Sunday of a week as ISO 8601 counts them: week 1 holds 4 January. */
function sundayOf(year: number, week: number): string | null {
  const fourth = new Date(year, 0, 4, 12);
  const monday = addDays(fourth, -((fourth.getDay() + 6) % 7));
  const sunday = addDays(monday, (week - 1) * 7 + 6);
  return isoDay(sunday.getFullYear(), sunday.getMonth() + 1, sunday.getDate());
}
