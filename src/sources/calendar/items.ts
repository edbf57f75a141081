import { z } from 'zod';
import { digestOf } from '../../common/digest.ts';
import type { Items } from '../../contracts/source.ts';
import { exceptionSchema, type SeriesException } from './exceptions.ts';

/** What is remembered of an event: what its record was made of. */
const eventItemSchema = z.strictObject({ stamp: z.string(), key: z.string() });

export type EventItem = z.infer<typeof eventItemSchema>;

const LONGEST = 300;

/** An id as a part of a key: without `/`, and of a length that fits. */
function part(id: string): string {
  const escaped = id.replaceAll('%', '%25').replaceAll('/', '%2F').replaceAll('\0', '').toWellFormed();
  return escaped.length <= LONGEST ? escaped : `${escaped.slice(0, LONGEST)}~${digestOf(id).slice(0, 16)}`;
}

export const keyOf = (calendar: string, event: string) => `${part(calendar)}/${part(event)}`;
export const eventsOf = (calendar: string) => `events/${part(calendar)}/`;
export const eventId = (calendar: string, event: string) => `${eventsOf(calendar)}${part(event)}`;
export const exceptionsOf = (calendar: string, series?: string) =>
  `exceptions/${part(calendar)}/${series === undefined ? '' : `${part(series)}/`}`;
export const exceptionId = (calendar: string, series: string, event: string) =>
  `${exceptionsOf(calendar, series)}${part(event)}`;
/** Of a calendar that could not be read; also the key that it is called unreadable by. */
export const calendarId = (calendar: string) => `calendars/${part(calendar)}`;

/** Which calendar an item of `events/`, `exceptions/` or `calendars/` belongs to, as a part of keys. */
export const calendarPart = (id: string) => id.split('/')[1] ?? '';
export const partOf = part;

export function readEventItem(value: string | null): EventItem | null {
  return parsed(eventItemSchema, value);
}

/** The exceptions of a series as they are remembered, by the id of their item. */
export async function rememberedExceptions(
  items: Items,
  calendar: string,
  series: string,
): Promise<Map<string, SeriesException>> {
  const found = new Map<string, SeriesException>();
  for await (const [id, value] of items.entries(exceptionsOf(calendar, series))) {
    const exception = parsed(exceptionSchema, value);
    if (exception) found.set(id, exception);
  }
  return found;
}

function parsed<Value>(schema: z.ZodType<Value>, value: string | null): Value | null {
  try {
    return schema.parse(JSON.parse(value ?? 'null'));
  } catch {
    return null;
  }
}
