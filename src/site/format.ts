import type { BatonRecord } from '../contracts/record.ts';
import { handover } from './handover.ts';

const day = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const instant = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: handover.timeZone,
});
const zonedDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: handover.timeZone,
});
const month = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const isoDay = new Intl.DateTimeFormat('en-CA', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  timeZone: handover.timeZone,
});

const isPlainDate = (when: string) => when.length === 10;

/** `2 Mar 2026` or `2 Mar 2026, 17:15`: an instant in the handover's time zone, a plain date as it stands. */
export function formatWhen(when: string): string {
  return isPlainDate(when) ? day.format(new Date(`${when}T00:00:00Z`)) : instant.format(new Date(when));
}

/** `2 Mar 2026`: the day in the handover's time zone. */
export function formatDay(when: string): string {
  return isPlainDate(when) ? formatWhen(when) : zonedDay.format(new Date(when));
}

/** `2026-03-02`: the day in the handover's time zone. */
export function dayOf(when: string): string {
  return isPlainDate(when) ? when : isoDay.format(new Date(when));
}

/** `March 2026` of `2026-03`. */
export function formatMonth(name: string): string {
  return month.format(new Date(`${name}-01T00:00:00Z`));
}

export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

export const RECORD_KIND_TITLES: Record<BatonRecord['kind'], string> = {
  mail: 'Mail',
  document: 'Document',
  sheet: 'Sheet',
  slides: 'Slides',
  code: 'Code',
  invoice: 'Invoice',
  bill: 'Bill',
  payment: 'Payment',
  'bank-transaction': 'Bank transaction',
  contact: 'Contact',
  correction: 'Correction',
};
