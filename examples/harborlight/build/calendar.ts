/** Days as `YYYY-MM-DD`; counted in UTC, so no machine's time zone matters. */
export type Day = string;

const regularHolidays = new Set(['01-01', '04-09', '05-01', '06-12', '11-30', '12-25', '12-30']);
const dayNames = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const monthNames = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const;

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

export function weekday(day: Day): (typeof dayNames)[number] {
  return dayNames[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'Sun';
}

export function isWorkingDay(day: Day): boolean {
  const name = weekday(day);
  return name !== 'Sat' && name !== 'Sun' && !regularHolidays.has(day.slice(5));
}

export function workingDayOnOrBefore(day: Day): Day {
  return isWorkingDay(day) ? day : workingDayOnOrBefore(addDays(day, -1));
}

export function workingDaysBefore(day: Day, count: number): Day {
  let at = day;
  for (let left = count; left > 0; left--) at = workingDayOnOrBefore(addDays(at, -1));
  return at;
}

/** `2026-10` as `October 2026`. */
export function monthName(month: string): string {
  return `${monthNames[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
}

/** `2026-10-28` as `28 October 2026`. */
export function longDay(day: Day): string {
  return `${Number(day.slice(8))} ${monthName(day.slice(0, 7))}`;
}

/** The months from one to the other, both included. */
export function months(from: string, to: string): string[] {
  const found: string[] = [];
  for (let at = from; at <= to; at = addDays(`${at}-28`, 7).slice(0, 7)) found.push(at);
  return found;
}

function lastDay(month: string): Day {
  return addDays(`${addDays(`${month}-28`, 7).slice(0, 7)}-01`, -1);
}

/** The two days on which staff were paid in a month: the 15th and 30th, or the working day before. */
export function payDays(month: string): [Day, Day] {
  const last = lastDay(month);
  const end = last < `${month}-30` ? last : `${month}-30`;
  return [workingDayOnOrBefore(`${month}-15`), workingDayOnOrBefore(end)];
}

/** The day on which the invoices dated the 28th are sent: a weekend moves it to the Friday before. */
export function sendDay(date: Day): Day {
  if (weekday(date) === 'Sat') return addDays(date, -1);
  return weekday(date) === 'Sun' ? addDays(date, -2) : date;
}
