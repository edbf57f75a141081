import type { CadenceParts } from './cadence-parts.ts';

const DAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const WORKDAYS = 'MO,TU,WE,TH,FR';

/**
 * The RFC 5545 rule, without DTSTART, that the parts of a cadence give; null where they do not fit together or leave
 * open what recurs (a day of a month that is not named).
 */
export function ruleOf(parts: CadenceParts, at: string | null = null): string | null {
  const rule = endlessRuleOf(parts);
  if (rule === null || parts.until === null) return rule;
  const last = lastDay(parts.until, at);
  return last === null ? null : `${rule};UNTIL=${last}`;
}

/** The last day, as RFC 5545 has it: of the year that is named, else the first one after the words were written. */
function lastDay({ month, day, year }: NonNullable<CadenceParts['until']>, at: string | null): string | null {
  const dayIn = (of: number) =>
    new Date(Date.UTC(of, day === null ? month : month - 1, day ?? 0)).toISOString().slice(0, 10);
  const written = at === null ? null : Number(at.slice(0, 4));
  if (year === null && written === null) return null;
  const named = dayIn(year ?? (written as number));
  const last =
    year === null && at !== null && named < at.slice(0, 10) ? dayIn((written as number) + 1) : named;
  return last.replaceAll('-', '');
}

function endlessRuleOf(parts: CadenceParts): string | null {
  const { unit, interval, weekdays, kind, monthDays, months, year } = parts;
  if (year !== null) return null;
  if (kind === 'weekday' || kind === 'workday') return positioned(parts);
  const every = interval > 1 ? `;INTERVAL=${interval}` : '';
  const inMonths = months.length > 0 ? `;BYMONTH=${months.join(',')}` : '';
  if (weekdays.length > 0) {
    if (monthDays.length > 0 || (unit !== null && unit !== 'week' && unit !== 'day' && unit !== 'fortnight'))
      return null;
    return `FREQ=WEEKLY${unit === 'fortnight' ? ';INTERVAL=2' : every}${inMonths};BYDAY=${weekdays.map((day) => DAYS[day]).join(',')}`;
  }
  if (months.length > 0) {
    const yearly = unit === 'year' ? every : '';
    if (unit === 'week' || unit === 'day' || unit === 'workday')
      return unit === 'workday'
        ? `FREQ=WEEKLY${inMonths};BYDAY=${WORKDAYS}`
        : `FREQ=${unit === 'week' ? 'WEEKLY' : 'DAILY'}${every}${inMonths}`;
    if (monthDays.length === 0) return `FREQ=YEARLY${yearly}${inMonths}`;
    return `FREQ=YEARLY${yearly}${inMonths};BYMONTHDAY=${monthDays.join(',')}`;
  }
  if (monthDays.length > 0) {
    const times = unit === 'quarter' ? interval * 3 : unit === 'half-year' ? interval * 6 : interval;
    if (unit === 'quarter' && monthDays.every((day) => day < 0))
      return `FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=${monthDays.join(',')}`;
    if (unit === 'year')
      return monthDays.every((day) => day < 0)
        ? `FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=${monthDays.join(',')}`
        : null;
    if (unit !== null && !['month', 'quarter', 'half-year'].includes(unit)) return null;
    return `FREQ=MONTHLY${times > 1 ? `;INTERVAL=${times}` : ''};BYMONTHDAY=${monthDays.join(',')}`;
  }
  return plain(parts);
}

function plain({ unit, interval, times, kind }: CadenceParts): string | null {
  const every = (frequency: string, count: number) =>
    count === 1 ? `FREQ=${frequency}` : `FREQ=${frequency};INTERVAL=${count}`;
  if (interval < 1 || (kind === 'week' && unit === null)) return null;
  switch (unit) {
    case 'hour':
      return every('HOURLY', interval);
    case 'day':
      return every('DAILY', interval);
    case 'workday':
      return times > 0 ? `FREQ=WEEKLY;BYDAY=${WORKDAYS}` : null;
    case 'weekend':
      return 'FREQ=WEEKLY;BYDAY=SA,SU';
    case 'week':
      return every('WEEKLY', interval);
    case 'fortnight':
      return every('WEEKLY', interval * 2);
    case 'month':
      return every('MONTHLY', interval);
    case 'quarter':
      return every('MONTHLY', interval * 3);
    case 'half-year':
      return every('MONTHLY', interval * 6);
    case 'year':
      return every('YEARLY', interval);
    default:
      return null;
  }
}

/** The nth weekday or working day of a month, quarter or year, or of months that are named. */
function positioned({ unit, interval, weekdays, positions, kind, months }: CadenceParts): string | null {
  const [day] = weekdays;
  const code = day === undefined ? null : DAYS[day];
  if (positions.length === 0 || (kind === 'weekday' && code == null)) return null;
  const last = positions.every((position) => position < 0);
  const own =
    months.length > 0
      ? months
      : unit === 'quarter'
        ? last
          ? [3, 6, 9, 12]
          : [1, 4, 7, 10]
        : unit === 'year'
          ? [last ? 12 : 1]
          : [];
  const every = interval > 1 ? `;INTERVAL=${interval}` : '';
  if (kind === 'weekday') {
    const byDay = positions.map((position) => `${position}${code}`).join(',');
    if (own.length === 0)
      return unit === null || unit === 'month' || unit === 'week'
        ? monthly(unit, every, `;BYDAY=${byDay}`)
        : null;
    if (unit === 'quarter') return `FREQ=MONTHLY;BYMONTH=${own.join(',')};BYDAY=${byDay}`;
    return `FREQ=YEARLY${every};BYMONTH=${own.join(',')};BYDAY=${byDay}`;
  }
  const set = `;BYDAY=${WORKDAYS};BYSETPOS=${positions.join(',')}`;
  // "The 3rd working day" is counted in a month; "the last working day" may be somebody's.
  const counted = unit === null && kind === 'workday' && positions.every((position) => position > 0);
  if (own.length === 0)
    return unit === null || unit === 'month' ? monthly(counted ? 'month' : unit, every, set) : null;
  // BYSETPOS counts within the period: of several months, each counts its own days.
  if (own.length === 1) return `FREQ=YEARLY${every};BYMONTH=${own[0]}${set}`;
  return interval === 1 ? `FREQ=MONTHLY;BYMONTH=${own.join(',')}${set}` : null;
}

/** Without a frame ("the last Friday") no month is meant for certain. */
function monthly(unit: CadenceParts['unit'], every: string, days: string): string | null {
  return unit === 'month' ? `FREQ=MONTHLY${every}${days}` : null;
}
