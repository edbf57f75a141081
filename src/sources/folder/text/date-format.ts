import type { Decimal } from 'decimal.js';

/**
 * A serial number as the day, the time or both that a format's letters (`dmy`, `hmm`, `yyyymmddhmm`) show; null where
 * Excel has no such day: 0 is none, it stands where a date is missing. A day without a year is written whole: the serial number knows it.
 */
export function displayDate(value: Decimal, letters: string, date1904: boolean): string | null {
  const days = value.floor().toNumber() + (date1904 ? 1462 : 0);
  if (value.isNegative() || days > 2_958_465) return null;
  const seconds = value.minus(value.floor()).times(86_400).round().toNumber();
  if (seconds === 86_400) return displayDate(value.ceil(), letters, date1904);
  const clock = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .slice(0, letters.includes('s') ? 3 : 2)
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  const hasTime = /[hs]/.test(letters);
  // `m` is a month but beside hours or seconds; `e`, `g` and `a` are years, eras and weekdays of other calendars.
  const hasDay = /[dyebga]/.test(letters) || (letters.includes('m') && !hasTime);
  if (!hasDay) return clock;
  if (days === 0) return hasTime ? clock : null;
  // Day 60 is 29 February 1900, which never was: Excel counts it all the same.
  const date = new Date(Date.UTC(1899, 11, days < 60 ? 31 : 30) + days * 86_400_000).toISOString();
  return [dayOf(date, letters), ...(hasTime ? [clock] : [])].join(' ');
}

function dayOf(date: string, letters: string): string {
  if (/[da]/.test(letters) || !/[yeb]/.test(letters)) return date.slice(0, 10);
  return letters.includes('m') ? date.slice(0, 7) : date.slice(0, 4);
}
