const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** "20 Nov 2026" of an ISO date or instant: the day that is written in it, in no other zone. */
export function shownDay(when: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/.exec(when) ?? [];
  return year && month && day ? `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}` : when;
}

/** "Fri 20 Nov 2026". */
export function shownWeekday(day: string): string {
  return `${DAYS[new Date(`${day.slice(0, 10)}T00:00:00Z`).getUTCDay()]} ${shownDay(day)}`;
}

/** Days from one ISO day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round(
    (Date.parse(`${to.slice(0, 10)}T00:00:00Z`) - Date.parse(`${from.slice(0, 10)}T00:00:00Z`)) / 86_400_000,
  );
}

/** The ISO day that lies so many days after another. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
