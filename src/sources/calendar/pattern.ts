/** When a rule repeats, in the terms that people use. */
export interface Pattern {
  unit: 'day' | 'week' | 'month' | 'year';
  /** Every so many of them. */
  every: number;
  days:
    | { by: 'none' }
    /** RFC 5545 codes, Monday first. */
    | { by: 'weekday'; weekdays: string[] }
    /** Days of the month; -1 is the last one. */
    | { by: 'date'; dates: number[] }
    /** The first, last… of a kind of day. */
    | { by: 'position'; positions: number[]; of: string };
  /** 1 to 12; empty where the unit is no year. */
  months: number[];
}

export const WEEK = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const WORKDAYS = 'MO,TU,WE,TH,FR';
const KNOWN = /^(?:FREQ|INTERVAL|UNTIL|COUNT|WKST|BYDAY|BYMONTHDAY|BYMONTH|BYSETPOS)$/;

interface Parts {
  frequency: string;
  every: number;
  /** Day codes with their number, 0 where there is none. */
  byDay: { number: number; code: string }[];
  dates: number[];
  months: number[];
  positions: number[];
  weekStart: string;
}

/**
 * The pattern of an RRULE that starts on an ISO day, which says what the rule leaves open (RFC 5545, 3.3.10). Null
 * where it has none that a sentence can tell.
 */
export function patternOf(rule: ReadonlyMap<string, string>, start: string): Pattern | null {
  const parts = partsOf(rule);
  if (!parts) return null;
  if (parts.frequency === 'DAILY') return daily(parts);
  if (parts.frequency === 'WEEKLY') return weekly(parts, start);
  if (parts.frequency === 'MONTHLY') return monthly(parts, start);
  return parts.frequency === 'YEARLY' ? yearly(parts, start) : null;
}

function partsOf(rule: ReadonlyMap<string, string>): Parts | null {
  if ([...rule.keys()].some((name) => !KNOWN.test(name))) return null;
  const numbers = (name: string) =>
    (rule.get(name) ?? '')
      .split(',')
      .filter((one) => one !== '')
      .map(Number);
  const byDay = (rule.get('BYDAY') ?? '')
    .split(',')
    .filter((one) => one !== '')
    .map((one) => /^([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)$/.exec(one));
  const parts: Parts = {
    frequency: rule.get('FREQ') ?? '',
    every: Number(rule.get('INTERVAL') ?? 1),
    byDay: byDay.map((found) => ({ number: Number(found?.[1] ?? 0), code: found?.[2] ?? '' })),
    dates: numbers('BYMONTHDAY'),
    months: numbers('BYMONTH').sort((a, b) => a - b),
    positions: numbers('BYSETPOS'),
    weekStart: rule.get('WKST') ?? 'MO',
  };
  const { every, dates, months, positions } = parts;
  const whole = [...dates, ...months, ...positions].every((one) => Number.isSafeInteger(one) && one !== 0);
  const known = byDay.every((found) => found !== null) && months.every((month) => month >= 1 && month <= 12);
  return whole && known && Number.isSafeInteger(every) && every >= 1 ? parts : null;
}

function daily({ every, byDay, dates, months, positions }: Parts): Pattern | null {
  if (dates.length + months.length + positions.length > 0) return null;
  if (byDay.length === 0) return { unit: 'day', every, days: { by: 'none' }, months };
  return every === 1 && byDay.every(({ number }) => number === 0) ? weekOf(1, codesOf(byDay)) : null;
}

function weekly({ every, byDay, dates, months, positions, weekStart }: Parts, start: string): Pattern | null {
  if (dates.length + months.length + positions.length > 0) return null;
  if (byDay.some(({ number }) => number !== 0)) return null;
  const first = weekdayOf(start);
  const codes = byDay.length > 0 ? codesOf(byDay) : [first];
  // Where a week begins on another day than Monday, every second week holds other days.
  const shifted = every > 1 && weekStart !== 'MO' && codes.join() !== first;
  if (shifted && (weekStart !== 'SU' || codes.includes('SU') || first === 'SU')) return null;
  return weekOf(every, codes);
}

function weekOf(every: number, weekdays: string[]): Pattern {
  return every === 1 && weekdays.length === 7
    ? { unit: 'day', every, days: { by: 'none' }, months: [] }
    : { unit: 'week', every, days: { by: 'weekday', weekdays }, months: [] };
}

function monthly(parts: Parts, start: string): Pattern | null {
  const { every, byDay, dates, months, positions } = parts;
  if (months.length > 0 && every > 1) return null;
  const plain = byDay.length > 0 && byDay.every(({ number }) => number === 0);
  if (plain && positions.length === 0)
    return every === 1 && months.length === 0 && dates.length === 0 ? weekOf(1, codesOf(byDay)) : null;
  const days = daysOf(parts, start);
  if (!days) return null;
  if (months.length === 12) return { unit: 'month', every, days, months: [] };
  return { unit: months.length > 0 ? 'year' : 'month', every, days, months };
}

function yearly(parts: Parts, start: string): Pattern | null {
  const { every, byDay, dates, months, positions } = parts;
  if (months.length === 0 && byDay.length + dates.length + positions.length > 0) return null;
  // A position counts within the year here, not within each month.
  if (positions.length > 0 && months.length > 1) return null;
  if (byDay.some(({ number }) => number === 0) && positions.length === 0) return null;
  const days = daysOf(parts, start);
  return (
    days && { unit: 'year', every, days, months: months.length > 0 ? months : [Number(start.slice(5, 7))] }
  );
}

function daysOf({ byDay, dates, positions }: Parts, start: string): Pattern['days'] | null {
  if (byDay.length > 0) return dates.length > 0 ? null : positionOf(byDay, positions);
  const found = dates.length === 0 ? [Number(start.slice(8, 10))] : lastOf(dates, positions);
  return found?.every((date) => date >= -2 && date <= 31) ? { by: 'date', dates: found } : null;
}

/** "28,29,30,31, the last of them" is how some programs write the last day of a month. */
function lastOf(dates: readonly number[], positions: readonly number[]): number[] | null {
  const sorted = [...new Set(dates)].sort((a, b) => (a < 0 ? 32 + a : a) - (b < 0 ? 32 + b : b));
  if (positions.length === 0) return sorted;
  const end = positions.length === 1 && positions[0] === -1;
  return end && sorted.includes(28) && sorted.includes(31) && sorted.length === 4 ? [-1] : null;
}

function positionOf(byDay: Parts['byDay'], positions: readonly number[]): Pattern['days'] | null {
  const codes = codesOf(byDay);
  const numbered = byDay.every(({ number }) => number !== 0);
  if (numbered && positions.length > 0) return null;
  const found = numbered ? byDay.map(({ number }) => number) : [...positions];
  if (found.some((one) => one < -2 || one > 5)) return null;
  const of =
    codes.length === 1
      ? codes[0]
      : numbered
        ? undefined
        : codes.length === 7
          ? 'day'
          : codes.join(',') === WORKDAYS
            ? 'working day'
            : undefined;
  if (of === undefined) return null;
  const sorted = [...new Set(found)].sort((a, b) => (a < 0 ? 9 + a : a) - (b < 0 ? 9 + b : b));
  return of === 'day' ? { by: 'date', dates: sorted } : { by: 'position', positions: sorted, of };
}

function codesOf(byDay: Parts['byDay']): string[] {
  return WEEK.filter((code) => byDay.some((one) => one.code === code));
}

function weekdayOf(day: string): string {
  return WEEK[(new Date(Date.parse(day)).getUTCDay() + 6) % 7] ?? 'MO';
}
