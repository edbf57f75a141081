import { dayLater, inZone, type Moment } from './moment.ts';

/** How a series repeats, as RFC 5545 lines say it. Days are ISO days in the event's own zone. */
export interface Recurrence {
  /** Parts of the RRULE by name, in capitals; null where there is none. */
  rule: ReadonlyMap<string, string> | null;
  /** Last day on which it may happen. */
  until: string | null;
  count: number | null;
  /** Days on which it does not happen (EXDATE). */
  without: string[];
  /** Days on which it happens as well (RDATE). */
  besides: string[];
  /** Lines that say more than the fields above hold: a second rule, an EXRULE. */
  unread: string[];
}

export function recurrenceOf(lines: readonly string[], start: Moment): Recurrence {
  const found: Recurrence = {
    rule: null,
    until: null,
    count: null,
    without: [],
    besides: [],
    unread: [],
  };
  for (const line of lines) {
    const parts = /^(RRULE|EXDATE|RDATE)((?:;[^:]*)?):(.*)$/is.exec(line.trim());
    const name = parts?.[1]?.toUpperCase();
    const value = parts?.[3] ?? '';
    if (name === 'EXDATE') found.without.push(...daysOf(value, start));
    else if (name === 'RDATE') found.besides.push(...daysOf(value, start));
    else if (name === 'RRULE' && found.rule === null) readRule(found, value, start);
    else if (line.trim() !== '') found.unread.push(line.trim());
  }
  found.without = [...new Set(found.without)].sort();
  found.besides = [...new Set(found.besides)].sort();
  return found;
}

function readRule(found: Recurrence, value: string, start: Moment): void {
  const parts = value.split(';').flatMap((part): [string, string][] => {
    const [name = '', text = ''] = part.toUpperCase().split('=');
    return name.trim() === '' ? [] : [[name.trim(), text.trim()]];
  });
  found.rule = new Map(parts);
  found.until = lastOf(found.rule.get('UNTIL') ?? '', start);
  const count = Number(found.rule.get('COUNT') ?? Number.NaN);
  found.count = Number.isSafeInteger(count) && count > 0 ? count : null;
}

/** The last day on which it can begin by the moment that UNTIL gives: the day before where that is earlier in the day. */
function lastOf(value: string, start: Moment): string | null {
  const until = readTime(value, start);
  if (!until) return null;
  const early = start.time !== null && until.time !== null && until.time < start.time;
  return early ? dayLater(until.day, -1) : until.day;
}

/** Dates and times of RFC 5545, with commas between them, as days of the event's zone. */
function daysOf(value: string, start: Moment): string[] {
  return value.split(',').flatMap((one) => readTime(one, start)?.day ?? []);
}

/** A date or a time of RFC 5545, in the event's zone; null where it is neither. */
function readTime(value: string, { zone }: Moment): { day: string; time: string | null } | null {
  const match = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})(Z?))?/i.exec(value.trim());
  if (!match) return null;
  const [, year, month, date, hour, minute, second, utc] = match;
  const day = `${year}-${month}-${date}`;
  if (Number.isNaN(Date.parse(day))) return null;
  const written = { day, time: hour === undefined ? null : `${hour}:${minute}` };
  if (!utc || zone === null) return written;
  return inZone(Date.parse(`${day}T${hour}:${minute}:${second}Z`), zone) ?? written;
}
