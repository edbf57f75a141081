import { digestOf } from '../../common/digest.ts';
import type { Items, PullEvent } from '../../contracts/source.ts';
import type { Calendar } from './calendars.ts';
import type { Changes } from './changes.ts';
import type { Copies } from './copies.ts';
import type { CalendarEvent } from './event.ts';
import type { SeriesException } from './exceptions.ts';
import { eventId, eventsOf, exceptionsOf, keyOf, readEventItem, rememberedExceptions } from './items.ts';
import { recordOf } from './record.ts';

/** Raise it when records are made otherwise: every event is then read anew. */
export const READER = 2;

export interface Reading {
  items: Items;
  signal: AbortSignal;
  own: readonly string[];
  isRead(event: CalendarEvent): boolean;
  copies: Copies;
}

/** Turns what a calendar holds, or what has changed in it, into records, and says what is gone. */
export async function* eventsFrom(
  calendar: Calendar,
  changes: Changes,
  reading: Reading,
): AsyncGenerator<PullEvent> {
  const { items, signal } = reading;
  const told = new Set<string>();
  for (const id of [...new Set([...changes.events.keys(), ...changes.exceptions.keys()])].sort()) {
    signal.throwIfAborted();
    const event = await seriesOf(calendar, id, changes, reading);
    const exceptions = await exceptionsFor(calendar, id, changes, items);
    const single = event === 'gone' ? [...(changes.instances.get(id) ?? [])] : [];
    for (const [of, read] of [[id, typeof event === 'string' ? null : event] as const, ...single]) {
      // Of a whole calendar, what is not read is told at the end, if it was read before.
      if (read === null && changes.whole) continue;
      told.add(eventId(calendar.id, of));
      yield* one(calendar, of, read, of === id ? [...exceptions.values()] : [], reading);
    }
    yield* remember(exceptions, event === 'gone', items);
  }
  if (changes.whole) yield* withoutOthers(calendar, changes, told, items);
}

/** The series as it is now: of a change that only its instances tell, it is asked for. */
async function seriesOf(
  calendar: Calendar,
  id: string,
  { events, whole }: Changes,
  { isRead }: Reading,
): Promise<CalendarEvent | 'unread' | 'gone'> {
  const told = events.get(id);
  if (told !== undefined || whole) return told ?? 'gone';
  const event = await calendar.api.event(calendar.id, id);
  return event === null || event.status === 'cancelled' ? 'gone' : isRead(event) ? event : 'unread';
}

/** What is remembered and was not listed with the whole calendar is there no more. */
async function* withoutOthers(
  calendar: Calendar,
  { exceptions }: Changes,
  told: ReadonlySet<string>,
  items: Items,
): AsyncGenerator<PullEvent> {
  for await (const [id, value] of items.entries(eventsOf(calendar.id))) {
    if (told.has(id)) continue;
    const key = readEventItem(value)?.key;
    if (key !== undefined) yield { type: 'gone', key };
    yield { type: 'item', id, value: null };
  }
  const listed = new Set([...exceptions.values()].flatMap((found) => [...found.keys()]));
  for await (const [id] of items.entries(exceptionsOf(calendar.id)))
    if (!listed.has(id)) yield { type: 'item', id, value: null };
}

async function exceptionsFor(
  calendar: Calendar,
  id: string,
  { exceptions, whole }: Changes,
  items: Items,
): Promise<Map<string, SeriesException>> {
  const told = exceptions.get(id) ?? new Map<string, SeriesException>();
  return whole ? told : new Map([...(await rememberedExceptions(items, calendar.id, id)), ...told]);
}

async function* one(
  calendar: Calendar,
  id: string,
  event: CalendarEvent | null,
  exceptions: readonly SeriesException[],
  { items, own, copies }: Reading,
): AsyncGenerator<PullEvent> {
  const item = eventId(calendar.id, id);
  const before = readEventItem(await items.get(item));
  if (event === null) {
    if (before !== null) yield* forget(item, before.key);
    return;
  }
  const key = keyOf(calendar.id, id);
  const told = exceptions.map((exception) => JSON.stringify(exception)).sort();
  const invited = copies.isInvited(event, calendar);
  const stamp = digestOf(JSON.stringify([READER, own, calendar.name, invited, event]), ...told);
  if (before?.stamp === stamp) return;
  if (await copies.isCopy(event, calendar)) {
    if (before !== null) yield* forget(item, before.key);
    return;
  }
  const record = await recordOf(event, exceptions, { key, calendar: calendar.name, own });
  if (record) yield { type: 'record', record };
  else {
    if (before) yield { type: 'gone', key };
    yield { type: 'unreadable', item: { key, reason: 'the event does not say when it begins' } };
  }
  yield { type: 'item', id: item, value: JSON.stringify({ stamp, key }) };
}

function* forget(item: string, key: string): Generator<PullEvent> {
  yield { type: 'gone', key };
  yield { type: 'item', id: item, value: null };
}

/** Keeps what the next pull needs to put a series together again; of one that is gone, nothing. */
async function* remember(
  exceptions: ReadonlyMap<string, SeriesException>,
  gone: boolean,
  items: Items,
): AsyncGenerator<PullEvent> {
  for (const [id, exception] of exceptions) {
    const value = gone ? null : JSON.stringify(exception);
    if ((await items.get(id)) !== value) yield { type: 'item', id, value };
  }
}
