import type { calendar_v3 } from 'googleapis/build/src/apis/calendar/v3.js';
import type { PullContext } from '../../contracts/source.ts';
import { BatonError } from '../../errors/error.ts';
import { actAs } from '../google/auth.ts';
import { callGoogle, type GoogleCalls } from '../google/call.ts';
import { type Pace, tokenBucket } from '../kit/pace.ts';
import { hasStatus } from '../kit/service-error.ts';
import { type CalendarEvent, readEvent } from './event.ts';
import type { CalendarOptions } from './options.ts';
import { SCOPES } from './scopes.ts';

/** Most that a page holds, by Google's own limits. */
const EVENTS = 2500;
const CALENDARS = 250;

export const SERVICE = 'Google Calendar';

/** A page of a calendar's events. `next` is the token of the following one; `sync` comes with the last. */
export interface EventPage {
  events: CalendarEvent[];
  next: string | null;
  sync: string | null;
}

export type ListedCalendar = calendar_v3.Schema$CalendarListEntry;

/** The calendars of one account. */
export interface CalendarApi {
  account: string;
  calendars(): AsyncIterable<ListedCalendar>;
  events(calendar: string, from: { sync: string | null; page: string | null }): Promise<EventPage>;
  /** Null where it is not there any more. */
  event(calendar: string, id: string): Promise<CalendarEvent | null>;
}

/** Six hundred calls a minute and person is what new projects have. */
export function calendarPace(): Pace {
  return tokenBucket(540);
}

export async function openCalendar(
  context: Pick<PullContext<CalendarOptions>, 'options' | 'baseDirectory' | 'privateStore' | 'signal'>,
  account: string,
): Promise<CalendarApi> {
  const { baseDirectory, privateStore, options, signal } = context;
  const access = { baseDirectory, privateStore, credentials: options.credentials };
  const auth = await actAs(
    access,
    account,
    SCOPES.map(({ scope }) => scope),
  );
  const { calendar: open } = await import('googleapis/build/src/apis/calendar/index.js');
  const api = open({ version: 'v3', auth });
  const calls: GoogleCalls = { auth, account, service: SERVICE, signal, pace: calendarPace() };
  return {
    account,
    async *calendars() {
      let pageToken: string | null = null;
      do {
        const page: calendar_v3.Schema$CalendarList = await callGoogle(calls, 1, (more) =>
          api.calendarList.list(
            { maxResults: CALENDARS, showHidden: true, ...(pageToken && { pageToken }) },
            more,
          ),
        );
        yield* itemsOf(page);
        pageToken = page.nextPageToken ?? null;
      } while (pageToken !== null);
    },
    async events(calendarId, { sync, page }) {
      const data = await callGoogle(calls, 1, (more) =>
        api.events.list(
          {
            calendarId,
            maxResults: EVENTS,
            singleEvents: false,
            showDeleted: true,
            ...(sync && { syncToken: sync }),
            ...(page && { pageToken: page }),
          },
          more,
        ),
      );
      return {
        events: itemsOf(data)
          .map(readEvent)
          .filter((event) => event !== null),
        next: data.nextPageToken ?? null,
        sync: data.nextSyncToken ?? null,
      };
    },
    async event(calendarId, eventId) {
      try {
        return readEvent(await callGoogle(calls, 1, (more) => api.events.get({ calendarId, eventId }, more)));
      } catch (thrown) {
        if (hasStatus(thrown, 404, 410)) return null;
        throw thrown;
      }
    },
  };
}

/** Google gives a list also where it is empty. What holds none is no answer, and must not pass for an empty calendar. */
function itemsOf<Item>({ items }: { items?: Item[] }): Item[] {
  if (Array.isArray(items)) return items;
  throw new BatonError('SERVICE_FAILED', `${SERVICE} answered without the list that it was asked for.`);
}
