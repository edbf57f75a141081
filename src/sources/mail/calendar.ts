import type { Property } from './calendar-property.ts';
import { readTime, recurrenceWords, whenText } from './calendar-time.ts';

/** An invitation (RFC 5545, RFC 5546) as a few readable lines; empty where it holds no event. */
export function calendarText(source: string): string {
  const events: string[] = [];
  let method = '';
  let properties: Property[] | null = null;
  /** Components within the event, such as alarms: what they say is not said of the event. */
  let within = 0;
  for (const line of unfold(source)) {
    const property = propertyOf(line);
    if (!property) continue;
    const { name, value } = property;
    const isEvent = /^(?:VEVENT|VTODO)$/i.test(value);
    if (name === 'METHOD' && !properties) method = value.trim().toLowerCase();
    if (name === 'BEGIN' && properties) within += 1;
    else if (name === 'BEGIN' && isEvent) properties = [];
    else if (name === 'END' && within > 0) within -= 1;
    else if (name === 'END' && isEvent && properties) {
      events.push(eventText(properties, method));
      properties = null;
    } else if (within === 0) properties?.push(property);
  }
  return events.join('\n\n');
}

function eventText(properties: readonly Property[], method: string): string {
  const first = (name: string) =>
    properties.find((one) => one.name === name && one.value.trim() !== '') ?? null;
  const said = (name: string) => {
    const property = first(name);
    return property ? display(property.value) : '';
  };
  const start = first('DTSTART');
  const due = first('DUE');
  const wholeDay = /^TRUE$/i.test(said('X-MICROSOFT-CDO-ALLDAYEVENT'));
  const { end, lasts } = endOf(start, first('DTEND'), said('DURATION'), wholeDay);
  const lines: [string, string][] = [
    ['Event', said('SUMMARY')],
    ...occurrence(first('RECURRENCE-ID'), start, said('STATUS'), method),
    ['Start', start ? whenText(start, wholeDay) : ''],
    ['End', end],
    ['Lasts', lasts],
    ['Due', due ? whenText(due, false) : ''],
    ...recurrenceWords(properties, start),
    ['Location', said('LOCATION')],
    ['Organizer', said('ORGANIZER')],
    ['Status', said('STATUS')],
    ['Description', said('DESCRIPTION')],
    ['Attendees', attendees(properties)],
  ];
  const shown = lines.filter(([, value]) => value !== '').map(([label, value]) => `${label}: ${value}`);
  return [`Calendar ${method || 'entry'}`, ...shown].join('\n');
}

/** Which time of a series is meant, and what becomes of it. */
function occurrence(
  of: Property | null,
  start: Property | null,
  status: string,
  method: string,
): [string, string][] {
  const cancelled = method === 'cancel' || /^CANCELLED$/i.test(status);
  if (!of) return cancelled ? [['Cancelled', 'all of it']] : [];
  const range = of.parameters.get('RANGE') === 'THISANDFUTURE' ? ' and all after it' : '';
  const time = `${whenText(of, false)}${range}`;
  if (cancelled) return [['Cancelled', `only ${time}`]];
  const same = start !== null && start.value.trim() === of.value.trim();
  return [same || !start ? ['Only for', time] : ['Moved', `from ${time} to ${whenText(start, false)}`]];
}

/** The end as written; of whole days the last one, as DTEND is the day after it (RFC 5545, 3.6.1). */
function endOf(
  start: Property | null,
  end: Property | null,
  duration: string,
  wholeDay: boolean,
): { end: string; lasts: string } {
  const from = start && readTime(start, wholeDay);
  const to = end && readTime(end, wholeDay);
  if (from && from.time === null) {
    const days = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T.*)?$/i.exec(duration);
    const long = Number(days?.[1] ?? 0) * 7 + Number(days?.[2] ?? 0);
    const after = to?.day ?? (long > 0 && long < 10_000 ? later(from.day, long) : from.day);
    const last = after > from.day ? later(after, -1) : from.day;
    return { end: `${last} (whole day)`, lasts: '' };
  }
  if (end) return { end: whenText(end, wholeDay), lasts: '' };
  return { end: '', lasts: durationWords(duration) };
}

function later(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

/** "1 day 4 hours" of `P1DT4H` (RFC 5545, 3.3.6); what is none stays as written. */
function durationWords(duration: string): string {
  const parts = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i.exec(duration);
  if (!parts) return duration;
  const words = ['week', 'day', 'hour', 'minute', 'second'].flatMap((unit, index) => {
    const count = Number(parts[index + 1] ?? 0);
    return count === 0 ? [] : [`${count} ${unit}${count === 1 ? '' : 's'}`];
  });
  return words.length > 0 ? words.join(' ') : duration;
}

/** At most fifty, each with its answer where one is given. */
function attendees(properties: readonly Property[]): string {
  return properties
    .filter(({ name }) => name === 'ATTENDEE')
    .slice(0, 50)
    .map(({ value, parameters }) => {
      const answer = (parameters.get('PARTSTAT') ?? '').toLowerCase();
      return /^(?:accepted|declined|tentative|delegated)$/.test(answer)
        ? `${display(value)} (${answer})`
        : display(value);
    })
    .join(', ');
}

function display(value: string): string {
  return value
    .replace(/^mailto:/i, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Joins lines that go on after a break and a blank. */
function unfold(source: string): string[] {
  const lines: string[][] = [];
  for (const line of source.split(/\r?\n/)) {
    const last = lines.at(-1);
    if (/^[ \t]/.test(line) && last) last.push(line.slice(1));
    else lines.push([line]);
  }
  return lines.map((parts) => parts.join(''));
}

function propertyOf(line: string): Property | null {
  const parts = splitOutside(line);
  if (!parts) return null;
  const [name = '', ...parameters] = parts.head;
  return {
    name: name.trim().toUpperCase(),
    parameters: new Map(
      parameters.map((parameter) => {
        const equals = parameter.indexOf('=');
        const key = equals < 0 ? parameter : parameter.slice(0, equals);
        return [key.toUpperCase(), equals < 0 ? '' : parameter.slice(equals + 1).replaceAll('"', '')];
      }),
    ),
    value: unescapeValue(parts.value),
  };
}

/** The name and parameters of a line, and what stands behind their colon; quotes may hold colons and semicolons. */
function splitOutside(line: string): { head: string[]; value: string } | null {
  const head: string[] = [];
  let quoted = false;
  let from = 0;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    else if (!quoted && (line[at] === ';' || line[at] === ':')) {
      head.push(line.slice(from, at));
      from = at + 1;
      if (line[at] === ':') return { head, value: line.slice(from) };
    }
  }
  return null;
}

function unescapeValue(value: string): string {
  return value.replace(/\\([nN,;\\])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));
}
