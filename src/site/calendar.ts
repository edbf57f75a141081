import { createHash } from 'node:crypto';
import { visibleLine } from '../publish/text.ts';

/** A day in a calendar that comes again by a rule. */
export interface CalendarEntry {
  /** ISO day of the first time. */
  day: string;
  /** RFC 5545 RRULE whose first time is `day`; null where it comes once. */
  rule: string | null;
  /** What is due, in the words of the record. */
  summary: string;
  description: string;
}

/** Octets of a line; RFC 5545, 3.1. */
const LINE = 75;

/**
 * An iCalendar file (RFC 5545) of whole days, in the order given. `asOf` stamps it, so that the same site gives the same file.
 * Words of records are text: backslash, comma, semicolon and line ends are escaped (3.3.11), controls are taken out.
 */
export function calendarText(name: string, asOf: string, entries: readonly CalendarEntry[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Baton//Handover//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...entries.flatMap(({ day, rule, summary, description }) => [
      'BEGIN:VEVENT',
      `UID:${createHash('sha256')
        .update(JSON.stringify([day, rule, summary]))
        .digest('hex')
        .slice(0, 32)}@baton`,
      `DTSTAMP:${compact(asOf)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      ...(rule === null ? [] : [`RRULE:${rule}`]),
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

function escaped(words: string): string {
  return visibleLine(words).replaceAll(/[\\,;]/g, (sign) => `\\${sign}`);
}

/** Long lines go on in the next one behind a space; no character is cut. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let size = 0;
  for (const character of line) {
    const octets = Buffer.byteLength(character);
    if (size + octets > LINE) {
      parts.push(part);
      part = ' ';
      size = 1;
    }
    part += character;
    size += octets;
  }
  return [...parts, part].join('\r\n');
}
