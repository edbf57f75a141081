import { z } from 'zod';
import { normaliseText, oneLine } from '../folder/text/normalise.ts';
import { type CalendarEvent, isPrivate } from './event.ts';
import { inZone, momentOf, shownMoment } from './moment.ts';

/** What differs at one time of a series: small enough to be remembered. */
export const exceptionSchema = z.strictObject({
  etag: z.string(),
  /** The ISO day that it would have been on. */
  day: z.string(),
  /** The instant that it would have begun at, as written; '' of whole days. */
  at: z.string(),
  /** `left-out`: it does not take place. `moved`: it begins at `to`, on `toDay`. `same`: nothing that is told. */
  what: z.enum(['left-out', 'moved', 'same']),
  toDay: z.string(),
  to: z.string(),
  /** The instant that it begins at, as written; '' of whole days, and where it was not moved. */
  toAt: z.string(),
  /** A title of its own, or ''. */
  title: z.string(),
});

export type SeriesException = z.infer<typeof exceptionSchema>;

/** Of an instance of a series; null where it does not say which. */
export function exceptionOf(event: CalendarEvent): SeriesException | null {
  const original = momentOf(event.originalStartTime);
  if (!original) return null;
  const at = event.originalStartTime?.dateTime ?? '';
  const nothing = { etag: event.etag, day: original.day, at, toDay: '', to: '', toAt: '', title: '' };
  if (event.status === 'cancelled') return { ...nothing, what: 'left-out' };
  // Of one that is private the series' next day must still be right: its time is told, and nothing else.
  const title = isPrivate(event) ? '' : oneLine(normaliseText(event.summary)).slice(0, 200);
  const start = momentOf(event.start);
  // The zone of an instance may be written otherwise than its original: the instants say whether it was moved.
  if (!start || sameInstant(event)) return { ...nothing, what: 'same', title };
  const toAt = event.start?.dateTime ?? '';
  return { ...nothing, what: 'moved', toDay: start.day, to: shownMoment(start), toAt, title };
}

/**
 * An exception with its days and times in the zone of its series: Google may write an instance in the zone of whom it
 * was sent to, or in UTC, where it can be on another day.
 */
export function asInSeries(exception: SeriesException, zone: string | null): SeriesException {
  if (zone === null || !inZone(0, zone)) return exception;
  const original = momentOf({ dateTime: exception.at, timeZone: zone });
  const to = momentOf({ dateTime: exception.toAt, timeZone: zone });
  return {
    ...exception,
    ...(original && { day: original.day }),
    ...(to && { toDay: to.day, to: shownMoment(to) }),
  };
}

function sameInstant({ start, originalStartTime }: CalendarEvent): boolean {
  if (start?.date || originalStartTime?.date) return start?.date === originalStartTime?.date;
  return Date.parse(start?.dateTime ?? '') === Date.parse(originalStartTime?.dateTime ?? '');
}
