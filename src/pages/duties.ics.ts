import { calendarText } from '../site/calendar.ts';
import { dutyEntries } from '../site/duty-calendar.ts';
import { siteTitle } from '../site/handover.ts';
import { store } from '../site/store.ts';

/** The duties that the pages list, to subscribe to. */
export async function GET(): Promise<Response> {
  const { evidence } = await store();
  return new Response(calendarText(siteTitle, evidence.asOf, await dutyEntries()), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
}
