import type { Citation } from '../contracts/page.ts';
import type { CalendarEntry } from './calendar.ts';
import { type SitePage, sitePages } from './pages.ts';
import { store } from './store.ts';

/** Address of the file below the base; the pages that list dated duties lead to it. */
export const CALENDAR = 'duties.ics';

/** Whether a page lists duties of which a day is known. */
export function listsDuties({ data }: Pick<SitePage, 'data'>): boolean {
  return data.entries?.some(({ type, due }) => type === 'duty' && due !== undefined) ?? false;
}

/**
 * Every dated duty that the pages list, once, with the rule that the records give it. A rule whose days move off weekends
 * is no rule of iCalendar: such a duty stands with its next day alone. A flagged duty is left out.
 */
export async function dutyEntries(): Promise<CalendarEntry[]> {
  const { evidence } = await store();
  const links = new Map(
    (await evidence.links('obligation')).flatMap(({ data }) =>
      data.statements.map(({ record, start }) => [`${record} ${start}`, data] as const),
    ),
  );
  const entries = new Map<string, CalendarEntry>();
  for (const { data } of (await sitePages()).filter(listsDuties)) {
    const citations = new Map(data.citations.map((citation) => [citation.id, citation]));
    for (const { type, due, cites } of data.entries ?? []) {
      const cite: Citation | undefined = citations.get(cites[0] ?? '');
      const duty = cite && links.get(`${cite.record} ${cite.start}`);
      if (type !== 'duty' || due === undefined || !cite || !duty || duty.next !== due) continue;
      if ((await evidence.flags(cite.record, cite.start, cite.end)).length > 0) continue;
      entries.set(`${cite.record} ${cite.start}`, {
        day: due,
        rule: duty.shift === null ? duty.rule : null,
        summary: cite.quote,
        description: `${duty.cadence}${duty.who === null ? '' : ` (${duty.who})`}`,
      });
    }
  }
  return [...entries.values()].sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}
