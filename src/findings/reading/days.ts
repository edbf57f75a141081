/**
 * The day of an instant as its writer saw it, as noon of the machine's own zone: dates are computed in that zone,
 * so that the result is the same on every machine. Null where the record has no date.
 */
export function referenceDay(at: string | null): Date | null {
  const match = at === null ? null : /^(\d{4})-(\d{2})-(\d{2})/.exec(at);
  return match ? new Date(Number(match[1]), Number(match[2]) - 1, Number(match[3]), 12) : null;
}

/** `2025-03-01`; null where the day does not exist. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1000 || year > 9999)
    return null;
  return date.toISOString().slice(0, 10);
}

/** Date of the machine's zone to an ISO day. */
export function dayOf(date: Date): string | null {
  return isoDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

export const MONTH_NAMES =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
export const WEEKDAY_NAMES =
  'mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "Sept" → 9; 0 for what is no month. */
export function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** The same clock time so many days later. */
export function addDays(date: Date, days: number): Date {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, 12);
}
