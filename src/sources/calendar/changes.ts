import { hasStatus } from '../kit/service-error.ts';
import type { Calendar } from './calendars.ts';
import { type CalendarEvent, isPrivate, isWork } from './event.ts';
import { exceptionOf, type SeriesException } from './exceptions.ts';
import { exceptionId } from './items.ts';
import type { CalendarOptions } from './options.ts';

/** What a calendar holds, or what has changed in it. */
export interface Changes {
  /** Whether it is all that the calendar holds, and not only what has changed. */
  whole: boolean;
  /** Series and single events by their ids: those that are read, and what became of the others. */
  events: Map<string, CalendarEvent | 'unread' | 'gone'>;
  /** Series → id of the item → exception. */
  exceptions: Map<string, Map<string, SeriesException>>;
  /**
   * Instances by their series and id; null where one is not read. Somebody may be asked to one time of a series that
   * is not shown to them: it then stands for itself.
   */
  instances: Map<string, Map<string, CalendarEvent | null>>;
  privateOnes: number;
  token: string | null;
}

/**
 * Lists a calendar: what has changed since the token, or all of it where there is no token or Google does not know
 * it any more.
 */
export async function changesOf(
  calendar: Calendar,
  token: string | null,
  isRead: (event: CalendarEvent) => boolean,
): Promise<Changes> {
  if (token !== null) {
    try {
      return await listed(calendar, token, isRead);
    } catch (thrown) {
      // 410 fullSyncRequired, and 400 for a token that the service cannot read.
      if (!hasStatus(thrown, 410, 400)) throw thrown;
    }
  }
  return listed(calendar, null, isRead);
}

async function listed(
  { id: calendar, api }: Calendar,
  sync: string | null,
  isRead: (event: CalendarEvent) => boolean,
): Promise<Changes> {
  const changes: Changes = {
    whole: sync === null,
    events: new Map(),
    exceptions: new Map(),
    instances: new Map(),
    privateOnes: 0,
    token: null,
  };
  let next: string | null = null;
  do {
    const page = await api.events(calendar, { sync, page: next });
    for (const event of page.events) take(changes, calendar, event, isRead);
    next = page.next;
    changes.token = page.sync;
  } while (next !== null);
  return changes;
}

function take(
  changes: Changes,
  calendar: string,
  event: CalendarEvent,
  isRead: (event: CalendarEvent) => boolean,
): void {
  const series = event.recurringEventId;
  if (series !== '') {
    const exception = exceptionOf(event);
    if (!exception) return;
    const known = changes.exceptions.get(series) ?? new Map<string, SeriesException>();
    changes.exceptions.set(series, known.set(exceptionId(calendar, series, event.id), exception));
    const instances = changes.instances.get(series) ?? new Map<string, CalendarEvent | null>();
    changes.instances.set(series, instances.set(event.id, isRead(event) ? event : null));
    return;
  }
  const there = event.status !== 'cancelled';
  if (there && isPrivate(event)) changes.privateOnes += 1;
  changes.events.set(event.id, !there ? 'gone' : isRead(event) ? event : 'unread');
}

/** Whether an event becomes a record, as the options have it. */
export function reads({ singleEvents }: CalendarOptions): (event: CalendarEvent) => boolean {
  return (event) => {
    if (event.status === 'cancelled' || isPrivate(event) || !isWork(event)) return false;
    if (event.recurrence.length > 0 || singleEvents === 'all') return true;
    return singleEvents === 'all-day' && event.start?.date !== undefined;
  };
}
