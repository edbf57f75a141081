import { normaliseText, oneLine } from '../folder/text/normalise.ts';
import type { CalendarApi, ListedCalendar } from './api.ts';

/** A calendar that is read, as the account that reads it. */
export interface Calendar {
  id: string;
  /** Its name where it is no person's own calendar; else ''. */
  name: string;
  api: CalendarApi;
}

const SHARED = /@group\.calendar\.google\.com$/i;

/**
 * The calendars that are read, each once, by the first account that has it; in order of their ids. Asks every account
 * for its whole list. `missing` are those that the options name and no list holds.
 */
export async function chooseCalendars(
  apis: readonly CalendarApi[],
  wanted: readonly string[] | undefined,
): Promise<{ calendars: Calendar[]; missing: string[] }> {
  const chosen = new Map<string, Calendar>();
  const met = new Set<string>();
  for (const api of apis) {
    for await (const entry of api.calendars()) {
      const { id } = entry;
      if (!id || entry.deleted) continue;
      const names = [id, entry.summary ?? '', entry.summaryOverride ?? ''].map((one) => one.toLowerCase());
      const asked = wanted?.filter((one) => names.includes(one.toLowerCase())) ?? [];
      for (const one of asked) met.add(one);
      if (!(wanted ? asked.length > 0 : isOwn(entry)) || entry.accessRole === 'freeBusyReader') continue;
      if (!chosen.has(id))
        chosen.set(id, {
          id,
          name: entry.primary || !SHARED.test(id) ? '' : oneLine(normaliseText(entry.summary ?? '')),
          api,
        });
    }
  }
  return {
    calendars: [...chosen.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    missing: (wanted ?? []).filter((one) => !met.has(one)),
  };
}

/** The account's own, and shared ones that it keeps. What a person lets it write to is still that person's. */
function isOwn({ id, primary, accessRole }: ListedCalendar): boolean {
  return primary === true || (/^(?:owner|writer)$/.test(accessRole ?? '') && SHARED.test(id ?? ''));
}
