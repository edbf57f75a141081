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

/** What lets somebody read events, from the least that it shows. Who sees only busy times is none of them. */
const ROLES = ['reader', 'writer', 'owner'];

/**
 * The calendars that are read, each once, by the account that may see most of it; in order of their ids. Asks every
 * account for its whole list. `missing` are those that the options name and nobody may read.
 */
export async function chooseCalendars(
  apis: readonly CalendarApi[],
  wanted: readonly string[] | undefined,
): Promise<{ calendars: Calendar[]; missing: string[] }> {
  const chosen = new Map<string, Calendar>();
  const roles = new Map<string, number>();
  const met = new Set<string>();
  for (const api of apis) {
    for await (const entry of api.calendars()) {
      const { id } = entry;
      if (!id || entry.deleted) continue;
      const names = [id, entry.summary ?? '', entry.summaryOverride ?? ''].map((one) => one.toLowerCase());
      const asked = wanted?.filter((one) => names.includes(one.toLowerCase())) ?? [];
      const role = ROLES.indexOf(entry.accessRole ?? '');
      if (role < 0 || !(wanted ? asked.length > 0 : isOwn(entry))) continue;
      for (const one of asked) met.add(one);
      if (role > (roles.get(id) ?? -1)) {
        roles.set(id, role);
        chosen.set(id, {
          id,
          name: entry.primary || !SHARED.test(id) ? '' : oneLine(normaliseText(entry.summary ?? '')),
          api,
        });
      }
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
