import { digestOf } from '../../common/digest.ts';
import type { PullContext, PullEvent } from '../../contracts/source.ts';
import { BatonError } from '../../errors/error.ts';
import { ServiceError } from '../kit/service-error.ts';
import { type CalendarApi, openCalendar, SERVICE } from './api.ts';
import { type Calendar, chooseCalendars } from './calendars.ts';
import { type Changes, changesOf, reads } from './changes.ts';
import { copiesAmong } from './copies.ts';
import { readCursor } from './cursor.ts';
import { calendarId, calendarPart, partOf, readEventItem } from './items.ts';
import type { CalendarOptions } from './options.ts';
import { eventsFrom, READER } from './sync.ts';

type Context = PullContext<CalendarOptions>;

/** Reads every calendar that the options choose: what has changed in it, or the whole of it. */
export async function* pull(context: Context): AsyncGenerator<PullEvent> {
  const { options, items, signal } = context;
  signal.throwIfAborted();
  const { calendars, missing } = await calendarsOf(context);
  for (const name of missing)
    yield {
      type: 'note',
      text: `none of ${options.accounts.join(', ')} has a calendar "${name}" that it may read`,
    };
  if (calendars.length === 0) yield { type: 'note', text: 'there is no calendar to read' };
  const own = [...context.ownDomains, ...context.ownAddresses];
  const view = digestOf(
    options.singleEvents,
    String(READER),
    JSON.stringify(own),
    ...calendars.flatMap(({ id, name }) => [id, name]),
  );
  const before = readCursor(context.cursor);
  const tokens: Record<string, string> = before?.view === view ? { ...before.tokens } : Object.create(null);
  const copies = copiesAmong(calendars, items);
  const isRead = reads(options);
  let privateOnes = 0;
  for (const [index, calendar] of calendars.entries()) {
    signal.throwIfAborted();
    const { id } = calendar;
    yield { type: 'progress', done: index, total: calendars.length, label: calendar.name || id };
    const changes = await tried(calendar, () =>
      changesOf(calendar, Object.hasOwn(tokens, id) ? (tokens[id] ?? null) : null, isRead),
    );
    if (typeof changes === 'string') {
      yield { type: 'unreadable', item: { key: calendarId(id), reason: changes } };
      yield { type: 'item', id: calendarId(id), value: '"unreadable"' };
      continue;
    }
    if ((await items.get(calendarId(id))) !== null) yield* forget(calendarId(id), calendarId(id));
    privateOnes += changes.privateOnes;
    yield* eventsFrom(calendar, changes, { items, signal, own, isRead, copies });
    delete tokens[id];
    if (changes.token !== null) tokens[id] = changes.token;
    yield { type: 'cursor', cursor: JSON.stringify({ version: 1, view, tokens }) };
  }
  if (privateOnes > 0)
    yield {
      type: 'note',
      text:
        privateOnes === 1 ? '1 private event was left out' : `${privateOnes} private events were left out`,
    };
  // Every list came to its end, so a calendar that none of them holds is no longer shared, or no longer asked for.
  yield* withoutOthers(context, new Set(calendars.map(({ id }) => partOf(id))));
  yield { type: 'cursor', cursor: JSON.stringify({ version: 1, view, tokens }) };
}

async function calendarsOf(context: Context): Promise<{ calendars: Calendar[]; missing: string[] }> {
  const apis: CalendarApi[] = [];
  for (const account of new Set(context.options.accounts)) apis.push(await openCalendar(context, account));
  try {
    return await chooseCalendars(apis, context.options.calendars);
  } catch (thrown) {
    throw thrown instanceof ServiceError ? refused(thrown, 'The list of calendars cannot be read') : thrown;
  }
}

/** What a calendar has, or why it cannot be read now (403, 404): the others can. */
async function tried(calendar: Calendar, list: () => Promise<Changes>): Promise<Changes | string> {
  try {
    return await list();
  } catch (thrown) {
    if (!(thrown instanceof ServiceError)) throw thrown;
    const { status } = thrown;
    if (status === 403) return `${calendar.api.account} may not read this calendar: ${thrown.message}`;
    if (status === 404)
      return `the list of ${calendar.api.account} names this calendar, but Google does not find it`;
    throw refused(thrown, `The calendar ${calendar.name || calendar.id} cannot be read`);
  }
}

function refused({ status, message }: ServiceError, what: string): BatonError {
  return new BatonError(
    status === 403 || status === 404 ? 'ACCESS_DENIED' : 'SERVICE_FAILED',
    `${what}: ${SERVICE} answered with status ${status}: ${message}`,
  );
}

async function* withoutOthers({ items }: Context, read: ReadonlySet<string>): AsyncGenerator<PullEvent> {
  for await (const [id, value] of items.entries('')) {
    if (read.has(calendarPart(id))) continue;
    const key = id.startsWith('events/')
      ? readEventItem(value)?.key
      : id.startsWith('calendars/')
        ? id
        : null;
    yield* forget(id, key ?? null);
  }
}

async function* forget(item: string, key: string | null): AsyncGenerator<PullEvent> {
  if (key !== null) yield { type: 'gone', key };
  yield { type: 'item', id: item, value: null };
}
