import type { SpeechWords } from '../../lexicon/speech-words.ts';
import type { Sense, SenseKind, Token } from './cadence-tokens.ts';
import { addDays, dayOf, isoDay } from './days.ts';
import { weekAt } from './near-weeks.ts';

/** Words of a language for days and weeks near the writer's, and those that greet. */
type Near = Pick<SpeechWords, 'days' | 'greetings' | 'thisWeek' | 'nextWeek' | 'weekNumber'> & {
  /** Whether who wrote it has the month first in figures: "10/9" is in October. */
  monthFirst?: boolean;
};

/** A day that a sentence of a mail sets. `by`: a deadline; `on`: the day itself. */
export interface DueDay {
  day: string;
  kind: 'by' | 'on';
  /** Where it stands in the text. */
  start: number;
  end: number;
}

/** The day that "the middle of a month" is taken for. */
const MIDDLE = 15;
/** How far a day without a year may lie behind the mail before it is taken for next year's. */
const PASSED = 40;
/** Words back from a day in which its "by" or "on" stands. */
const BACK = 4;

/**
 * The days that a sentence sets ("by Friday", "tomorrow", "bis zum 5. Oktober", "el viernes 26"), resolved against the
 * day that the mail was written, in their order. Days of the past, ranges and days that recur are none.
 */
export function dueDays(tokens: readonly Token[], reference: Date | null, near: Near): DueDay[] {
  if (reference === null) return [];
  const found: DueDay[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const week = weekAt(tokens, at, reference, near);
    const read = week ?? dayAt(tokens, at, reference, near);
    if (read === null) continue;
    const cue = week && !sense(tokens[at - 1], 'from') ? 'by' : cueOf(tokens, at);
    const inRange = isRange(tokens, at, read.to);
    if (cue !== null && !inRange && read.day >= (dayOf(reference) ?? ''))
      found.push({
        day: read.day,
        kind: cue,
        start: tokens[at]?.start ?? 0,
        end: tokens[read.to - 1]?.end ?? 0,
      });
    at = read.to - 1;
  }
  return found;
}

/** The deadline of a sentence, else the day that it names. */
export function dueDay(days: readonly DueDay[]): DueDay | null {
  return days.find(({ kind }) => kind === 'by') ?? days[0] ?? null;
}

function sense(token: Token | undefined, ...kinds: readonly SenseKind[]): Sense | undefined {
  return token?.senses.find(({ kind }) => kinds.includes(kind));
}

function dayAt(
  tokens: readonly Token[],
  at: number,
  reference: Date,
  near: Near,
): { day: string; to: number } | null {
  const token = tokens[at] as Token;
  if (token.day) {
    const { day, month, year } = token.day;
    return dated(day, month, year, reference, at + 1);
  }
  const offset = near.days[token.word];
  // "Guten Morgen" greets, and "EOD Friday" is that Friday.
  if (
    offset !== undefined &&
    !near.greetings.includes(tokens[at - 1]?.word ?? '') &&
    !(offset === 0 && sense(tokens[at + 1], 'weekday'))
  )
    return is(dayOf(addDays(reference, offset)), at + 1);
  const weekday = sense(token, 'weekday');
  if (weekday) return weekdayAt(tokens, at, weekday, reference, near);
  return (
    slashedAt(tokens, at, reference, near) ??
    calendarAt(tokens, at, reference) ??
    partAt(tokens, at, reference, near) ??
    ordinalAt(tokens, at, reference)
  );
}

const is = (day: string | null, to: number) => (day === null ? null : { day, to });

/** "By 10/20", "on 5/11/26": a month and a day in figures, behind a word or a weekday that leads to a day. */
function slashedAt(
  tokens: readonly Token[],
  at: number,
  reference: Date,
  { monthFirst = false }: Near,
): { day: string; to: number } | null {
  const [one, slash, other, again, last] = tokens.slice(at, at + 5);
  if (one?.figure == null || slash?.word !== '/' || other?.figure == null) return null;
  if (!sense(tokens[at - 1], 'by', 'until', 'before', 'on', 'from', 'weekday', 'within')) return null;
  const first = one.figure <= 12 && (monthFirst || other.figure > 12);
  const [month, day] = first ? [one.figure, other.figure] : [other.figure, one.figure];
  const written = again?.word === '/' && last?.figure != null ? last.figure : null;
  const year = written !== null && written < 100 ? 2000 + written : written;
  return dated(day, month, year, reference, at + (year === null ? 3 : 5));
}

/** "5 October 2026", "October 5", "5. Oktober", "1 de julio". */
function calendarAt(
  tokens: readonly Token[],
  at: number,
  reference: Date,
): { day: string; to: number } | null {
  const token = tokens[at] as Token;
  const month = sense(token, 'month');
  if (month) {
    const day = tokens[at + 1];
    if (day?.figure == null || day.figure < 1 || day.figure > 31) return null;
    const comma = tokens[at + 2]?.word === ',' ? 1 : 0;
    const year = yearOf(tokens[at + 2 + comma]);
    return dated(day.figure, month.value, year, reference, at + 2 + (year === null ? 0 : comma + 1));
  }
  if (token.figure == null || token.figure < 1 || token.figure > 31) return null;
  let next = at + 1;
  if (tokens[next]?.word === '.') next += 1;
  if (sense(tokens[next], 'of')?.length === 1 && !sense(tokens[next], 'month')) next += 1;
  const named = sense(tokens[next], 'month');
  if (!named) return null;
  let end = next + 1;
  if (sense(tokens[end], 'of') && yearOf(tokens[end + 1]) !== null) end += 1;
  const year = yearOf(tokens[end]);
  return dated(token.figure, named.value, year, reference, year === null ? next + 1 : end + 1);
}

function yearOf(token: Token | undefined): number | null {
  return token?.figure != null && token.figure >= 1970 && token.figure <= 2100 ? token.figure : null;
}

/** A day with its year, or the next such day. */
function dated(day: number, month: number, year: number | null, reference: Date, to: number) {
  if (year !== null) return is(isoDay(year, month, day), to);
  const first = reference.getFullYear();
  const near = isoDay(first, month, day);
  const passed = near !== null && near < (dayOf(addDays(reference, -PASSED)) ?? '');
  return is(passed ? isoDay(first + 1, month, day) : near, to);
}

/** "Friday", "next Friday", "Friday 19 June", "Friday the 19th", "viernes 26". */
function weekdayAt(tokens: readonly Token[], at: number, { value }: Sense, reference: Date, near: Near) {
  const before = tokens[at - 1];
  if (sense(before, 'ordinal')?.value === -1 || sense(before, 'every')) return null;
  // A name: "Joanna Friday".
  if (at > 1 && before?.capital && before.senses.length === 0) return null;
  let next = at + 1;
  while (next < at + 3 && (tokens[next]?.word === ',' || sense(tokens[next], 'article'))) next += 1;
  const figures = tokens[next]?.day;
  const calendar = figures
    ? dated(figures.day, figures.month, figures.year, reference, next + 1)
    : tokens[next] && (slashedAt(tokens, next, reference, near) ?? calendarAt(tokens, next, reference));
  if (calendar) return calendar;
  const ahead = (value - reference.getDay() + 7) % 7 || 7;
  const number = tokens[next]?.figure;
  if (number != null && number >= 1 && number <= 31) {
    const day = nextMonthDay(reference, number);
    if (day !== null && new Date(`${day}T12:00:00`).getDay() === value) return { day, to: next + 1 };
  }
  const following = sense(before, 'following') !== undefined;
  // "Next Friday" said in the week of a Friday to come is the one after it.
  const sameWeek = following && (value || 7) > (reference.getDay() || 7);
  return is(dayOf(addDays(reference, ahead + (sameWeek ? 7 : 0))), at + 1);
}

/** "the end of June", "end of the month", "end of next week", "mid-November", "Ende der Woche". */
function partAt(
  tokens: readonly Token[],
  at: number,
  reference: Date,
  near: Near,
): { day: string; to: number } | null {
  const middle = sense(tokens[at], 'middle');
  const fixed = sense(tokens[at], 'unit-end');
  if (fixed?.unit === 'month')
    return is(lastOf(reference.getFullYear(), reference.getMonth()), at + fixed.length);
  const end = sense(tokens[at], 'end') ?? middle;
  if (!end) return null;
  for (let next = at + end.length; !middle && next < at + end.length + 3; next += 1) {
    const week = weekAt(tokens, next, reference, near);
    if (week) return week;
  }
  let next = at + end.length;
  while (
    next < at + end.length + 2 &&
    sense(tokens[next], 'of', 'article', 'following') &&
    !sense(tokens[next], 'unit')
  )
    next += 1;
  const month = sense(tokens[next], 'month');
  if (month) {
    const year = reference.getFullYear() + (month.value - 1 < reference.getMonth() ? 1 : 0);
    const named = yearOf(tokens[next + 1]) ?? year;
    return is(middle ? isoDay(named, month.value, MIDDLE) : lastOf(named, month.value - 1), next + 1);
  }
  if (middle) return null;
  const unit = sense(tokens[next], 'unit')?.unit;
  if (unit === 'month') return is(lastOf(reference.getFullYear(), reference.getMonth()), next + 1);
  if (unit === 'week') return is(dayOf(addDays(reference, (5 - reference.getDay() + 7) % 7)), next + 1);
  if (unit === 'day') return is(dayOf(reference), next + 1);
  return null;
}

function lastOf(year: number, month: number): string | null {
  return dayOf(new Date(year, month + 1, 0, 12));
}

/** "the 15th", "el día 15", "bis zum 20.": a day of this month or the next. */
function ordinalAt(
  tokens: readonly Token[],
  at: number,
  reference: Date,
): { day: string; to: number } | null {
  const token = tokens[at] as Token;
  if (token.figure == null || token.figure < 1 || token.figure > 31) return null;
  // "Ramp 1." ends a sentence.
  const led = sense(
    tokens[at - 1],
    'by',
    'until',
    'before',
    'on',
    'of',
    'from',
    'within',
    'article',
    'weekday',
  );
  const marked = (token.ordinal && led !== undefined) || sense(tokens[at - 1], 'day-number') !== undefined;
  if (!marked || sense(tokens[at + 1], 'of', 'unit', 'every')) return null;
  return is(nextMonthDay(reference, token.figure), at + 1);
}

function nextMonthDay(reference: Date, day: number): string | null {
  const passed = day < reference.getDate() ? 1 : 0;
  const month = new Date(reference.getFullYear(), reference.getMonth() + passed, 1, 12);
  return isoDay(month.getFullYear(), month.getMonth() + 1, day);
}

/** Whether a deadline or a day is set; null where the day is a start, an origin or a past. */
function cueOf(tokens: readonly Token[], at: number): 'by' | 'on' | null {
  for (let back = 1; back <= BACK; back += 1) {
    const token = tokens[at - back];
    if (!token) break;
    if (sense(token, 'by', 'until', 'before', 'within')) return 'by';
    if (sense(token, 'from', 'every') || (back === 1 && sense(token, 'to'))) return null;
    if (sense(token, 'end', 'article', 'weekday', 'following', 'day-number') || token.word === ',') continue;
    if (sense(token, 'on')) continue;
    if (sense(token, 'of')) {
      // "The evening of June 26" is a day; "the invoice of June 26" none.
      if (sense(tokens[at - back - 1], 'day-part', 'unit')) return 'on';
      return back <= 2 ? null : 'on';
    }
    break;
  }
  return 'on';
}

/** One of the two ends of a range: "21 December to 8 January". */
function isRange(tokens: readonly Token[], from: number, to: number): boolean {
  const joins = (token: Token | undefined) => sense(token, 'to') !== undefined;
  const day = (token: Token | undefined) =>
    token?.figure != null || token?.day != null || sense(token, 'month') !== undefined;
  return (joins(tokens[to]) && day(tokens[to + 1])) || (joins(tokens[from - 1]) && day(tokens[from - 2]));
}
