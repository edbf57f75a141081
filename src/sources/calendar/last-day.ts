import { dayLater } from './moment.ts';
import type { Recurrence } from './recurrence.ts';

/**
 * The last day of a series that ends after so many times, reckoned from its rule and first day; null where it does
 * not end so, or cannot be reckoned. Days that were taken out count as times (RFC 5545, 3.3.10).
 */
export async function lastDayOf({ rule, count }: Recurrence, start: string): Promise<string | null> {
  if (rule === null || count === null || count > 2000) return null;
  const module = await import('rrule');
  // The package is CommonJS: Node gives its exports by name or under `default`, by how it was built.
  const { rrulestr } = (
    'rrulestr' in module ? module : (module as { default: typeof module }).default
  ) as typeof module;
  const text = [...rule].map(([name, value]) => `${name}=${value}`).join(';');
  try {
    const set = rrulestr(`RRULE:${text}`, { dtstart: new Date(Date.parse(start)) });
    // A rule that names no existing day would be searched for ever.
    const last = dayLater(start, 366 * 100);
    let end: Date | null = null;
    set.all((date, index) => {
      if (date.toISOString().slice(0, 10) <= last) end = date;
      return index + 1 < count;
    });
    return (end as Date | null)?.toISOString().slice(0, 10) ?? null;
  } catch {
    return null;
  }
}
