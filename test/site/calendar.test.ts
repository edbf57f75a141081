import fc from 'fast-check';
import { RRule } from 'rrule';
import { describe, expect, it } from 'vitest';
import { calendarText } from '../../src/site/calendar.ts';

const entry = {
  day: '2026-04-03',
  rule: 'FREQ=WEEKLY;BYDAY=FR',
  summary: 'Till counted on Fridays',
  description: 'on Fridays',
};

/** Content lines, unfolded as RFC 5545, 3.1 says. */
const linesOf = (file: string) =>
  file
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line !== '');

describe('the calendar of duties', () => {
  it('is whole days with the rule of the records, the same for the same site', () => {
    const lines = linesOf(calendarText('Old Mill handover', '2026-03-31', [entry]));
    expect(lines).toContain('DTSTART;VALUE=DATE:20260403');
    expect(lines).toContain('RRULE:FREQ=WEEKLY;BYDAY=FR');
    expect(lines).toContain('SUMMARY:Till counted on Fridays');
    const rule = RRule.fromString('DTSTART:20260403T000000Z\nRRULE:FREQ=WEEKLY;BYDAY=FR');
    expect(rule.all((_, at) => at < 2).map((day) => day.toISOString().slice(0, 10))).toEqual([
      '2026-04-03',
      '2026-04-10',
    ]);
    expect(calendarText('Old Mill handover', '2026-03-31', [entry])).toBe(
      calendarText('Old Mill handover', '2026-03-31', [entry]),
    );
  });

  it('says a day that comes once without a rule', () => {
    expect(calendarText('x', '2026-03-31', [{ ...entry, rule: null }])).not.toContain('RRULE');
  });

  it('keeps hostile and long words within their property, and lines within 75 octets', () => {
    const words = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.constantFrom('a\r\nEND:VEVENT\r\nBEGIN:VALARM', 'a; b, c\\ d:', '\u202eevil', '🜁'.repeat(60)),
    );
    fc.assert(
      fc.property(words, words, (summary, description) => {
        const file = calendarText('x', '2026-03-31', [{ ...entry, summary, description }]);
        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(linesOf(file).map((line) => line.split(/[:;]/)[0])).toEqual([
          'BEGIN',
          'VERSION',
          'PRODID',
          'CALSCALE',
          'NAME',
          'X-WR-CALNAME',
          'BEGIN',
          'UID',
          'DTSTAMP',
          'DTSTART',
          'RRULE',
          'SUMMARY',
          'DESCRIPTION',
          'TRANSP',
          'END',
          'END',
        ]);
      }),
    );
  });
});
