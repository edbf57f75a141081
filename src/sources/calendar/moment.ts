/** A day, or a time of a day, as an event's own zone has it. */
export interface Moment {
  /** ISO day. */
  day: string;
  /** `09:30`; null where the whole day is meant. */
  time: string | null;
  /** IANA name, or an offset where only that is known; null for whole days. */
  zone: string | null;
}

/** What the interface says of a start or an end. */
export interface EventTime {
  date?: string | undefined;
  dateTime?: string | undefined;
  timeZone?: string | undefined;
}

const OFFSET = /(Z|[+-]\d{2}:\d{2})$/;

/**
 * Google writes a time in the zone of the calendar and names the zone of the event beside it: the day that the event
 * repeats on is the day in its own zone. Null where neither a date nor a time is given.
 */
export function momentOf(time: EventTime | undefined): Moment | null {
  if (time?.date && /^\d{4}-\d{2}-\d{2}$/.test(time.date)) return { day: time.date, time: null, zone: null };
  const written = time?.dateTime ?? '';
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/.exec(written);
  if (!parts) return null;
  const offset = OFFSET.exec(written)?.[1] ?? null;
  const zone = time?.timeZone ?? null;
  if (zone !== null && offset !== null) {
    const local = inZone(Date.parse(written), zone);
    if (local) return { ...local, zone };
  }
  const named = offset === null ? zone : offset === 'Z' ? 'UTC' : `UTC${offset}`;
  return { day: parts[1] as string, time: parts[2] as string, zone: named };
}

const formats = new Map<string, Intl.DateTimeFormat | null>();

/** Day and time of an instant (milliseconds) in a zone; null where the zone is not known. */
export function inZone(instant: number, zone: string): { day: string; time: string } | null {
  if (Number.isNaN(instant)) return null;
  if (!formats.has(zone)) formats.set(zone, formatOf(zone));
  const format = formats.get(zone);
  if (!format) return null;
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  return {
    day: `${part['year']}-${part['month']}-${part['day']}`,
    time: `${part['hour']}:${part['minute']}`,
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat | null {
  const numeric = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  try {
    return new Intl.DateTimeFormat('en-GB', {
      ...numeric,
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
    });
  } catch {
    return null;
  }
}

/** "2026-03-02", "2026-03-02 09:30". */
export function shownMoment({ day, time }: Moment): string {
  return time === null ? day : `${day} ${time}`;
}

/** The ISO day so many days later. */
export function dayLater(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
