/** An invitation (RFC 5545) as a few readable lines; empty where it holds no event. */
export function calendarText(source: string): string {
  const events: string[] = [];
  let method = '';
  let fields: [string, string][] | null = null;
  for (const line of unfold(source)) {
    const colon = nameEnd(line);
    if (colon < 0) continue;
    const semicolon = line.indexOf(';');
    const end = semicolon >= 0 && semicolon < colon ? semicolon : colon;
    const name = line.slice(0, end).toUpperCase() + line.slice(end, colon);
    const value = unescapeValue(line.slice(colon + 1));
    if (name === 'METHOD') method = value;
    if (name === 'BEGIN' && /^(?:VEVENT|VTODO)$/i.test(value)) fields = [];
    else if (name === 'END' && /^(?:VEVENT|VTODO)$/i.test(value) && fields) {
      events.push(eventText(fields, method));
      fields = null;
    } else fields?.push([name, value]);
  }
  return events.join('\n\n');
}

const LABELS: [RegExp, string][] = [
  [/^SUMMARY\b/, 'Event'],
  [/^DTSTART\b/, 'Start'],
  [/^DTEND\b/, 'End'],
  [/^DUE\b/, 'Due'],
  [/^RRULE\b/, 'Repeats'],
  [/^LOCATION\b/, 'Location'],
  [/^ORGANIZER\b/, 'Organizer'],
  [/^STATUS\b/, 'Status'],
  [/^DESCRIPTION\b/, 'Description'],
];

function eventText(fields: [string, string][], method: string): string {
  const lines = LABELS.flatMap(([pattern, label]) => {
    const field = fields.find(([name]) => pattern.test(name));
    return field && field[1].trim() !== '' ? [`${label}: ${display(field[0], field[1])}`] : [];
  });
  const attendees = fields
    .filter(([name]) => /^ATTENDEE\b/.test(name))
    .map(([name, value]) => display(name, value));
  if (attendees.length > 0) lines.push(`Attendees: ${attendees.slice(0, 50).join(', ')}`);
  return [`Calendar ${method ? method.toLowerCase() : 'entry'}`, ...lines].join('\n');
}

function display(name: string, value: string): string {
  const time = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)\d*(Z)?)?$/.exec(value.trim());
  if (time) {
    const zone = time[6] ? ' UTC' : (/TZID="?([^";:]+)/i.exec(name)?.[1] ?? '');
    return `${time[1]}-${time[2]}-${time[3]}${time[4] ? ` ${time[4]}:${time[5]} ${zone.trim()}`.trimEnd() : ''}`;
  }
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

/** Index of the colon that ends the name and its parameters; quotes may hold colons. */
function nameEnd(line: string): number {
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') quoted = !quoted;
    else if (line[at] === ':' && !quoted) return at;
  }
  return -1;
}

function unescapeValue(value: string): string {
  return value.replace(/\\([nN,;\\])/g, (_, mark: string) => (mark.toLowerCase() === 'n' ? '\n' : mark));
}
