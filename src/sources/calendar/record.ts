import type { PersonRef, RawRecordInput } from '../../contracts/record.ts';
import { htmlToText } from '../folder/text/html.ts';
import { normaliseText, oneLine } from '../folder/text/normalise.ts';
import { tableText } from '../folder/text/table.ts';
import type { CalendarEvent } from './event.ts';
import { asInSeries, type SeriesException } from './exceptions.ts';
import { lastDayOf } from './last-day.ts';
import { dayLater, type Moment, momentOf, shownMoment } from './moment.ts';
import { patternOf } from './pattern.ts';
import { type Recurrence, recurrenceOf } from './recurrence.ts';
import { wordsOf } from './words.ts';

/** A longer row would not be read as a statement. All exceptions are listed further down. */
const LONGEST_ROW = 1100;
const LONGEST_TITLE = 300;

export interface RecordPlace {
  key: string;
  /** Name of a shared calendar, or ''. */
  calendar: string;
  /** Domains and addresses of the business; nobody is called an outsider where there are none. */
  own: readonly string[];
}

/**
 * A series with its exceptions, or a single event, as a document. Null where it does not say when it begins. The text
 * is the same for every copy of the event in other people's calendars.
 */
export async function recordOf(
  event: CalendarEvent,
  exceptions: readonly SeriesException[],
  place: RecordPlace,
): Promise<RawRecordInput | null> {
  const start = momentOf(event.start);
  if (!start) return null;
  const title = oneLine(normaliseText(event.summary)).slice(0, LONGEST_TITLE) || 'Event without a title';
  const recurrence = event.recurrence.length > 0 ? recurrenceOf(event.recurrence, start) : null;
  const ordered = exceptions
    .map((one) => asInSeries(one, start.zone))
    .sort((a, b) =>
      `${a.day} ${a.to}` < `${b.day} ${b.to}` ? -1 : `${a.day} ${a.to}` > `${b.day} ${b.to}` ? 1 : 0,
    );
  const people = peopleOf(event);
  const parts = [
    `# ${title}`,
    recurrence ? await seriesTable(title, recurrence, start, ordered) : '',
    facts(event, start, recurrence !== null, place).join('\n'),
    recurrence ? exceptionsText(recurrence, ordered, title) : '',
    peopleText(event, people, place.own),
    section('Description', described(event.description)),
    section('Files', event.attachments.map(({ title: name }) => item(name)).join('\n')),
    recurrence && (recurrence.unread.length > 0 || patternText(recurrence, start) === null)
      ? section('Rule of the calendar', `\`\`\`\n${event.recurrence.map(plainLine).join('\n')}\n\`\`\``)
      : '',
  ];
  const updated = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(event.updated)
    ? event.updated
    : null;
  return {
    key: place.key,
    kind: 'document',
    title,
    text: parts.filter((part) => part !== '').join('\n\n'),
    path: null,
    parent: null,
    people,
    // The event says for when it is, which may lie ahead, and not when it was written.
    at: null,
    modified: updated,
    labels: place.calendar === '' ? [] : [place.calendar],
    data: { list: 'Calendar' },
  };
}

/** The rule in words; null where it has none, or more than one sentence can tell. */
function patternText({ rule, unread }: Recurrence, start: Moment): string | null {
  const pattern = rule && unread.length === 0 ? patternOf(rule, start.day) : null;
  return pattern && wordsOf(pattern);
}

async function seriesTable(
  title: string,
  recurrence: Recurrence,
  start: Moment,
  exceptions: readonly SeriesException[],
): Promise<string> {
  const words = patternText(recurrence, start);
  const last = words === null ? null : await lastDayOf(recurrence, start.day);
  const { until, count, rule, besides } = recurrence;
  const end = until ?? (last !== null && count !== null ? `${last}, after ${times(count)}` : '');
  const moved = exceptions.filter(({ what }) => what === 'moved');
  const room = Math.floor((LONGEST_ROW - 2 * title.length - 150) / 3);
  const repeats = words ?? (rule === null ? 'on the days that are named' : 'by a rule of its own, see below');
  const columns = [
    ['Event', title],
    ['Repeats', repeats],
    ['From', start.day],
    ['Until', end || (count !== null && last === null ? `${times(count)} in all` : '')],
    ['Not on', newest(leftOut(recurrence, exceptions), room)],
    [
      'Moved',
      newest(
        moved.map(({ day, toDay }) => `${day} to ${toDay}`),
        room,
      ),
    ],
    ['Also on', newest(besides, room)],
  ].filter(([name, value]) => value !== '' || name === 'Event');
  return tableText([columns.map(([name]) => name ?? ''), columns.map(([, value]) => value ?? '')], true);
}

function times(count: number): string {
  return count === 1 ? '1 time' : `${count} times`;
}

/** The newest of the days, as far as they fit into so many characters; the others stand in the list of exceptions. */
function newest(days: readonly string[], room: number): string {
  let from = days.length;
  for (let used = 0; from > 0; from -= 1) {
    used += (days[from - 1]?.length ?? 0) + 2;
    if (used > room) break;
  }
  return `${days.slice(from).join(', ')}${from > 0 ? ' and others, see below' : ''}`;
}

function leftOut({ without }: Recurrence, exceptions: readonly SeriesException[]): string[] {
  const cancelled = exceptions.filter(({ what }) => what === 'left-out').map(({ day }) => day);
  return [...new Set([...without, ...cancelled])].sort();
}

function exceptionsText(
  recurrence: Recurrence,
  exceptions: readonly SeriesException[],
  title: string,
): string {
  const lines = [
    ...leftOut(recurrence, exceptions).map((day) => ({ day, line: `- Cancelled: ${day}` })),
    ...recurrence.besides.map((day) => ({ day, line: `- Also on: ${day}` })),
    ...exceptions.flatMap((one) => {
      const named = one.title !== '' && one.title !== title ? `, as ${one.title}` : '';
      if (one.what === 'moved') return [{ day: one.day, line: `- Moved: ${one.day} → ${one.to}${named}` }];
      return named === '' ? [] : [{ day: one.day, line: `- Changed: ${one.day}${named}` }];
    }),
  ];
  const sorted = lines.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return section('Exceptions', sorted.map(({ line }) => line).join('\n'));
}

function facts(event: CalendarEvent, start: Moment, series: boolean, { calendar }: RecordPlace): string[] {
  const end = momentOf(event.end);
  const line = (name: string, value: string) => {
    const said = oneLine(normaliseText(value));
    return said === '' ? [] : [`- ${name}: ${said}`];
  };
  return [
    ...(series ? line('Time', timeText(start, end)) : line('When', whenText(start, end))),
    ...(event.status === 'tentative' ? ['- Status: tentative'] : []),
    ...line('Calendar', calendar),
    ...line('Organiser', personText(event.organizer)),
    ...line('Location', event.location),
  ];
}

/** "09:00 to 10:00, Europe/London": what every time of a series has in common. */
function timeText(start: Moment, end: Moment | null): string {
  if (start.time === null) {
    const days = end ? Math.round((Date.parse(end.day) - Date.parse(start.day)) / 86_400_000) : 1;
    return days > 1 ? `${days} whole days` : 'whole day';
  }
  const until = end?.time && end.time !== start.time ? ` to ${end.time}` : '';
  return `${start.time}${until}${start.zone ? `, ${start.zone}` : ''}`;
}

function whenText(start: Moment, end: Moment | null): string {
  if (start.time === null) {
    // The end of a whole-day event is the first day after it.
    const last = end && end.day > start.day ? dayLater(end.day, -1) : start.day;
    return last === start.day ? start.day : `${start.day} to ${last}`;
  }
  const until = !end?.time ? '' : end.day === start.day ? end.time : shownMoment(end);
  return `${shownMoment(start)}${until && until !== start.time ? ` to ${until}` : ''}${start.zone ? `, ${start.zone}` : ''}`;
}

function peopleOf({ organizer, attendees }: CalendarEvent): PersonRef[] {
  const people = new Map<string, PersonRef>();
  const add = (email: string, displayName: string, role: 'owner' | 'contact') => {
    const address = /^[^\s@<>]+@[^\s@<>]+$/.test(email.trim()) ? email.trim().toLowerCase() : null;
    const name = oneLine(normaliseText(displayName));
    // Shared calendars are no people, though they have addresses.
    if (address?.endsWith('.calendar.google.com') || (address === null && name === '')) return;
    const id = address ?? name;
    if (!people.has(id)) people.set(id, { name, address, role });
  };
  if (organizer) add(organizer.email, organizer.displayName, 'owner');
  for (const one of attendees) if (!one.resource) add(one.email, one.displayName, 'contact');
  // The calendar that is asked lists its own person first; copies must read alike.
  const [first, ...rest] = [...people.values()];
  const order = ({ address, name }: PersonRef) => address ?? name;
  return first?.role === 'owner'
    ? [first, ...rest.sort((a, b) => (order(a) < order(b) ? -1 : 1))]
    : [...people.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

function peopleText(event: CalendarEvent, people: readonly PersonRef[], own: readonly string[]): string {
  const invited = people.filter(({ role }) => role === 'contact');
  const outside = (address: string | null) => {
    const domain = address?.slice(address.lastIndexOf('@') + 1) ?? '';
    const inside = own.some((one) => one === address || domain === one || domain.endsWith(`.${one}`));
    return own.length > 0 && domain !== '' && !inside;
  };
  const lines = invited.map(
    (person) =>
      `- ${personText({ email: person.address ?? '', displayName: person.name })}${outside(person.address) ? ', from outside' : ''}`,
  );
  if (event.attendeesOmitted) lines.push('- and others, whom the calendar does not name');
  return section('Invited', lines.join('\n'));
}

function personText(person: { email: string; displayName: string } | undefined): string {
  const name = oneLine(normaliseText(person?.displayName ?? ''));
  const address = oneLine(normaliseText(person?.email ?? '')).toLowerCase();
  if (address.endsWith('.calendar.google.com') || address === '') return name;
  return name === '' || name.toLowerCase() === address ? address : `${name} <${address}>`;
}

/** Descriptions are HTML where the calendar's own editor wrote them, and plain text else. Their headings go below ours. */
function described(description: string): string {
  const html = /<[a-z/][^<>]*>|&(?:[a-z]+|#\d+);/i.test(description);
  // Line breaks that were typed stand in it as they are; those within a tag are none.
  const broken = () =>
    description
      .replaceAll(/\r\n?/g, '\n')
      .replaceAll(/<[^<>]*>|\n/g, (part) => (part === '\n' ? '<br>' : part));
  const text = html ? htmlToText(broken()).text : description;
  return normaliseText(text).replaceAll(
    /^(#{1,6}) /gm,
    (_, marks: string) => `${'#'.repeat(Math.min(6, marks.length + 2))} `,
  );
}

function item(name: string): string {
  const said = oneLine(normaliseText(name));
  return said === '' ? '' : `- ${said}`;
}

function section(title: string, body: string): string {
  return body.trim() === '' ? '' : `## ${title}\n\n${body.trim()}`;
}

function plainLine(line: string): string {
  return oneLine(normaliseText(line)).replaceAll('`', '');
}
