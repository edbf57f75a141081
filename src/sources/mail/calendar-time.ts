import type { Moment } from '../calendar/moment.ts';
import { patternOf } from '../calendar/pattern.ts';
import { recurrenceOf } from '../calendar/recurrence.ts';
import { wordsOf } from '../calendar/words.ts';
import type { Property } from './calendar-property.ts';

/** A date or a time of RFC 5545, as its own zone has it; null where the value is neither. `wholeDay` drops the time. */
export function readTime({ value, parameters }: Property, wholeDay: boolean): Moment | null {
  const time = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d*(Z)?)?$/i.exec(value.trim());
  if (!time) return null;
  const [, year, month, date, hour, minute, utc] = time;
  const day = `${year}-${month}-${date}`;
  if (Number.isNaN(Date.parse(day))) return null;
  if (hour === undefined || wholeDay) return { day, time: null, zone: null };
  return { day, time: `${hour}:${minute}`, zone: utc ? 'UTC' : (parameters.get('TZID') ?? null) };
}

/** "2026-03-05 10:00 Europe/London", "2026-04-06 (whole day)"; what is no time stays as written. */
export function whenText(property: Property, wholeDay: boolean): string {
  const moment = readTime(property, wholeDay);
  if (!moment) return property.value.replace(/\s+/g, ' ').trim();
  if (moment.time === null) return `${moment.day} (whole day)`;
  return `${moment.day} ${moment.time} ${moment.zone ?? ''}`.trimEnd();
}

/** How an event repeats, in words where a sentence can tell, and on which days it does not or does as well. */
export function recurrenceWords(
  properties: readonly Property[],
  start: Property | null,
): [label: string, value: string][] {
  const moment = start && readTime(start, false);
  const lines = properties.flatMap(({ name, value }) =>
    /^(?:RRULE|EXDATE|RDATE)$/.test(name) ? [`${name}:${value}`] : [],
  );
  if (!moment || lines.length === 0) return [];
  const { rule, until, count, without, besides } = recurrenceOf(lines, moment);
  const pattern = rule && patternOf(rule, moment.day);
  const limit = until ? ` until ${until}` : count ? `, ${count} times` : '';
  const raw = properties.find(({ name }) => name === 'RRULE')?.value.trim() ?? '';
  return [
    ['Repeats', pattern ? `${wordsOf(pattern)}${limit}` : raw],
    ['Left out', without.join(', ')],
    ['Also on', besides.join(', ')],
  ];
}
