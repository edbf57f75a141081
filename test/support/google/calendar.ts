import type { Behaviour } from '../switchboard.ts';
import { fakeGoogle, type GoogleCall, type GoogleRoute, googleError, type Reply } from './fake.ts';
import type { GoogleTokens } from './tokens.ts';

/** An event as the interface gives it; `updated` and `etag` are written by the fake. */
export interface FakeEvent {
  id: string;
  status?: string;
  recurringEventId?: string;
  [field: string]: unknown;
}

export interface FakeCalendarEntry {
  summary: string;
  /** Account → role. */
  roles: Record<string, string>;
  primaryOf?: string;
  events: Map<string, FakeEvent>;
  /** Event → number of its last change. */
  changed: Map<string, number>;
  /** What `events.list` answers in place of the list. */
  refuses?: Reply;
}

/** Calendars in memory, of which one can ask what has changed. Ours: Google's rules as its pages tell them. */
export class FakeCalendars {
  readonly calendars = new Map<string, FakeCalendarEntry>();
  /** Events a page, to try pages with few events. */
  pageSize = 2500;
  #clock = 0;
  #oldest = 0;

  add(id: string, summary: string, roles: Record<string, string>, primaryOf?: string): FakeCalendarEntry {
    const entry: FakeCalendarEntry = {
      summary,
      roles,
      events: new Map(),
      changed: new Map(),
      ...(primaryOf && { primaryOf }),
    };
    this.calendars.set(id, entry);
    return entry;
  }

  /** Adds an event or puts it in place of the one with its id. */
  put(calendar: string, event: FakeEvent): void {
    const entry = this.#entry(calendar);
    this.#clock += 1;
    entry.events.set(event.id, {
      status: 'confirmed',
      iCalUID: `${event.recurringEventId ?? event.id}@google.com`,
      created: '2024-01-02T03:04:05.000Z',
      updated: new Date(Date.UTC(2026, 0, 1) + this.#clock * 60_000).toISOString(),
      etag: `"${this.#clock}"`,
      ...event,
    });
    entry.changed.set(event.id, this.#clock);
  }

  /** Deletes an event; its id stays, as cancelled. */
  cancel(calendar: string, id: string): void {
    this.put(calendar, { id, status: 'cancelled' });
  }

  /** All sync tokens that were given so far are too old from now on. */
  forgetTokens(): void {
    this.#clock += 1;
    this.#oldest = this.#clock;
  }

  behaviour(tokens: GoogleTokens, otherwise?: Behaviour): Behaviour {
    return fakeGoogle('calendar.v3', tokens, this.#routes(), otherwise);
  }

  #routes(): Record<string, GoogleRoute> {
    return {
      'calendar.calendarList.list': {
        route: 'GET /calendar/v3/users/me/calendarList',
        reply: (call) => this.#list(call),
      },
      'calendar.events.list': {
        route: 'GET /calendar/v3/calendars/{calendarId}/events',
        reply: (call) => this.#events(call),
      },
      'calendar.events.get': {
        route: 'GET /calendar/v3/calendars/{calendarId}/events/{eventId}',
        reply: ({ params, grant }) => {
          const entry = this.#visible(params['calendarId'] ?? '', grant.account);
          return entry?.events.get(params['eventId'] ?? '') ?? notFound();
        },
      },
    };
  }

  #list({ grant }: GoogleCall): object {
    const items = [...this.calendars].flatMap(([id, { summary, roles, primaryOf }]) => {
      const accessRole = roles[grant.account];
      if (!accessRole) return [];
      return [
        {
          kind: 'calendar#calendarListEntry',
          id,
          summary,
          accessRole,
          timeZone: 'Europe/London',
          ...(primaryOf === grant.account && { primary: true }),
        },
      ];
    });
    return { kind: 'calendar#calendarList', items };
  }

  #events({ params, query, grant }: GoogleCall): object {
    const entry = this.#visible(params['calendarId'] ?? '', grant.account);
    if (!entry) return notFound();
    if (entry.refuses) return entry.refuses;
    const since = Number(query.get('syncToken')?.replace('sync-', '') ?? 0);
    if (query.has('syncToken') && !(since >= this.#oldest))
      return googleError(410, 'fullSyncRequired', 'Sync token is no longer valid, a full sync is required.');
    if (query.has('syncToken') && query.get('showDeleted') === 'false')
      return googleError(400, 'badRequest', 'showDeleted must not be false');
    const deleted = query.get('showDeleted') === 'true' || query.has('syncToken');
    const all = [...entry.events.values()].filter(
      (event) =>
        (entry.changed.get(event.id) ?? 0) > since &&
        (event.status !== 'cancelled' || deleted || event.recurringEventId !== undefined),
    );
    const from = Number(query.get('pageToken') ?? 0);
    const size = Math.min(this.pageSize, Number(query.get('maxResults') ?? 250));
    const last = from + size >= all.length;
    return {
      kind: 'calendar#events',
      summary: entry.summary,
      timeZone: 'Europe/London',
      accessRole: entry.roles[grant.account],
      items: all.slice(from, from + size),
      ...(last ? { nextSyncToken: `sync-${this.#clock}` } : { nextPageToken: String(from + size) }),
    };
  }

  #visible(id: string, account: string): FakeCalendarEntry | null {
    const entry = this.calendars.get(id);
    return entry?.roles[account] ? entry : null;
  }

  #entry(id: string): FakeCalendarEntry {
    const entry = this.calendars.get(id);
    if (!entry) throw new Error(`no calendar ${id}`);
    return entry;
  }
}

function notFound(): Reply {
  return googleError(404, 'notFound', 'Not Found');
}

/** A timed event of London that repeats. `day` is its first. */
export function series(id: string, summary: string, day: string, rule: string, more: object = {}): FakeEvent {
  const time = (clock: string) => ({ dateTime: `${day}T${clock}:00Z`, timeZone: 'Europe/London' });
  return {
    id,
    summary,
    start: time('09:00'),
    end: time('10:00'),
    recurrence: [`RRULE:${rule}`],
    organizer: { email: 'sam@acme.example', displayName: 'Sam Hart' },
    ...more,
  };
}

/** What stands in place of one time of such a series. */
export function instance(of: string, day: string, more: object): FakeEvent {
  return {
    id: `${of}_${day.replaceAll('-', '')}T090000Z`,
    recurringEventId: of,
    originalStartTime: { dateTime: `${day}T09:00:00Z`, timeZone: 'Europe/London' },
    ...more,
  };
}

/** A whole-day event. */
export function wholeDay(id: string, summary: string, day: string, more: object = {}): FakeEvent {
  const after = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  return {
    id,
    summary,
    start: { date: day },
    end: { date: after },
    organizer: { email: 'sam@acme.example', displayName: 'Sam Hart' },
    ...more,
  };
}
