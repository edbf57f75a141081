/** From so many days on a site that should be renewed with the records probably was not. */
const OLD = 14;

/** Days from a plain date to the day of the reader; negative where that lies before it. */
export function daysSince(day: string, now: Date): number {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return Math.round((today - Date.parse(`${day}T00:00:00Z`)) / 86_400_000);
}

export function isOld(days: number): boolean {
  return days >= OLD;
}

/** What stands after the day: ", 9 days ago". Nothing where the day has not come, by a wrong clock or a day that the config sets. */
export function ageWords(days: number): string {
  if (days < 0) return '';
  const ago = days === 0 ? ', today' : days === 1 ? ', yesterday' : `, ${days} days ago`;
  return isOld(days) ? `${ago}: what came since is not on this site` : ago;
}
