import * as rrule from 'rrule';

// The package is CommonJS: Node gives its exports by name or under `default`, by how it was built.
const { rrulestr } = (
  'rrulestr' in rrule ? rrule : (rrule as { default: typeof rrule }).default
) as typeof rrule;

const DAY = 86_400_000;

/**
 * First day after `after`, and none of `without`, when the rule is counted from a day that the records name as due.
 * All are ISO days.
 */
export function nextFrom(
  rule: string,
  due: string,
  after: string,
  without: ReadonlySet<string> = new Set(),
): string | null {
  try {
    const set = rrulestr(`RRULE:${rule.replace(/^RRULE:/i, '')}`, { dtstart: new Date(Date.parse(due)) });
    let next: string | null = null;
    set.all((date) => {
      const day = date.toISOString().slice(0, 10);
      if (day > after && !without.has(day)) next = day;
      return next === null;
    });
    return next;
  } catch {
    return null;
  }
}

/**
 * First day after `after` that an RFC 5545 rule names, both ISO days. Null where the rule leaves the day open
 * ("monthly", "every two weeks" without a start): any day would be made up.
 */
export function nextOf(rule: string, after: string): string | null {
  return occurrence(rule, after, 1);
}

/**
 * First day from `from` on that the rule names, with a day on a weekend moved to the Friday before or the Monday after
 * where `shift` says so.
 */
export function nextShifted(rule: string, from: string, shift: 'before' | 'after' | null): string | null {
  // A day up to two days ago may have been moved to today or later.
  let day = nextOf(rule, new Date(Date.parse(from) - 4 * DAY).toISOString().slice(0, 10));
  for (let round = 0; day !== null && round < 12; round += 1) {
    const moved = shift === null ? day : offWeekend(day, shift);
    if (moved >= from) return moved;
    day = nextOf(rule, day);
  }
  return null;
}

/** The Friday before or the Monday after a day on a weekend; any other day itself. */
export function offWeekend(day: string, shift: 'before' | 'after'): string {
  const weekday = new Date(Date.parse(day)).getUTCDay();
  if (weekday !== 0 && weekday !== 6) return day;
  const days = shift === 'before' ? (weekday === 6 ? -1 : -2) : weekday === 6 ? 2 : 1;
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/** Days between an ISO day and the nearest day that the rule names, or null where the rule leaves the day open. */
export function distanceTo(rule: string, day: string): number | null {
  const next = occurrence(rule, dayBefore(day), 1);
  const last = occurrence(rule, day, -1);
  const distances = [next, last].flatMap((found) =>
    found === null ? [] : [Math.abs(Date.parse(found) - Date.parse(day)) / DAY],
  );
  return distances.length === 0 ? null : Math.min(...distances);
}

function occurrence(rule: string, from: string, direction: 1 | -1): string | null {
  if (!isFixed(rule)) return null;
  const start = new Date(Date.parse(from) + (direction > 0 ? 0 : -800 * DAY));
  if (Number.isNaN(start.getTime())) return null;
  try {
    const set = rrulestr(`RRULE:${rule.replace(/^RRULE:/i, '')}`, { dtstart: start });
    const until = new Date(Date.parse(from) + DAY / 2);
    const found = direction > 0 ? set.after(new Date(Date.parse(from)), false) : set.before(until, true);
    return found ? found.toISOString().slice(0, 10) : null;
  } catch {
    return null;
  }
}

/** The ISO day before. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(day) - DAY).toISOString().slice(0, 10);
}

/** Whether a rule names its days by itself, so that it needs no date to count from. */
export function isFixed(rule: string | null): boolean {
  if (rule === null) return false;
  const rules = rule.split('\n');
  if (rules.length > 1) return rules.every((one) => isFixed(one.replace('RRULE:', '')));
  const frequency = frequencyOf(rule);
  if (/;INTERVAL=(?!1(?:;|$))/.test(rule)) return false;
  if (frequency === 'DAILY') return true;
  if (frequency === 'WEEKLY') return /BYDAY=/.test(rule);
  const day = /BYMONTHDAY=|BYDAY=[^;]*\d|BYDAY=[^;]*;.*BYSETPOS=|BYSETPOS=.*BYDAY=/.test(rule);
  return frequency === 'MONTHLY' ? day : frequency === 'YEARLY' && day && /BYMONTH=/.test(rule);
}

export function frequencyOf(rule: string): string {
  return /FREQ=([A-Z]+)/.exec(rule)?.[1] ?? '';
}

/** Whether two rules can be one: equal, or the same rhythm where one leaves the day open. */
export function rulesAgree(a: string | null, b: string | null): boolean {
  if (a === b) return true;
  if (a === null || b === null) return false;
  const rhythm = (rule: string) => `${frequencyOf(rule)} ${/INTERVAL=(\d+)/.exec(rule)?.[1] ?? 1}`;
  return rhythm(a) === rhythm(b) && !(/;BY/.test(a) && /;BY/.test(b));
}

/** How many days around its due date a thing can be reported as done; a quarter of its period or so. */
export function slackOf(rule: string): number {
  const interval = Number(/INTERVAL=(\d+)/.exec(rule)?.[1] ?? 1);
  const days = { DAILY: 1, WEEKLY: 7, MONTHLY: 30, YEARLY: 365 }[frequencyOf(rule)] ?? 30;
  return Math.max(1, Math.min(45, Math.floor((days * interval) / 3)));
}
