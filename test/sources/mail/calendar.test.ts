import { describe, expect, it } from 'vitest';
import { calendarText } from '../../../src/sources/mail/calendar.ts';

/** Lines of an invitation that holds events with these properties. */
function told(method: string, ...events: string[][]): string[] {
  const components = events.flatMap((lines) => ['BEGIN:VEVENT', 'SUMMARY:Payroll', ...lines, 'END:VEVENT']);
  return calendarText(
    ['BEGIN:VCALENDAR', `METHOD:${method}`, ...components, 'END:VCALENDAR'].join('\r\n'),
  ).split('\n');
}

describe('an invitation', () => {
  it('says how it repeats, and on which days it does not or does as well', () => {
    const lines = told('REQUEST', [
      'DTSTART;TZID=Europe/London:20260305T100000',
      'RRULE:FREQ=WEEKLY;BYDAY=TH;UNTIL=20260625T090000Z',
      'EXDATE;TZID=Europe/London:20260402T100000,20260409T100000',
      'RDATE;TZID=Europe/London:20260403T100000',
    ]);
    expect(lines).toContain('Repeats: every Thursday until 2026-06-25');
    expect(lines).toContain('Left out: 2026-04-02, 2026-04-09');
    expect(lines).toContain('Also on: 2026-04-03');
  });

  it('keeps a rule that no sentence can tell', () => {
    const rule = 'FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO';
    expect(told('REQUEST', ['DTSTART:20260511T100000Z', `RRULE:${rule}`])).toContain(`Repeats: ${rule}`);
  });

  it('says which time of a series is moved, changed or cancelled', () => {
    const of = 'RECURRENCE-ID;TZID=Europe/London:20260409T100000';
    const moved = told('REQUEST', [of, 'DTSTART;TZID=Europe/London:20260410T140000']);
    expect(moved).toContain('Moved: from 2026-04-09 10:00 Europe/London to 2026-04-10 14:00 Europe/London');
    const changed = told('REQUEST', [of, 'DTSTART;TZID=Europe/London:20260409T100000', 'LOCATION:Room 2']);
    expect(changed).toContain('Only for: 2026-04-09 10:00 Europe/London');
    expect(told('CANCEL', [of])).toContain('Cancelled: only 2026-04-09 10:00 Europe/London');
    expect(told('PUBLISH', [of, 'STATUS:CANCELLED'])).toContain(
      'Cancelled: only 2026-04-09 10:00 Europe/London',
    );
    expect(told('CANCEL', [of.replace(';', ';RANGE=THISANDFUTURE;')])).toContain(
      'Cancelled: only 2026-04-09 10:00 Europe/London and all after it',
    );
    expect(told('CANCEL', ['DTSTART:20260409T090000Z'])).toContain('Cancelled: all of it');
  });

  it.each([
    ['the day before DTEND', ['DTSTART;VALUE=DATE:20260406', 'DTEND;VALUE=DATE:20260407'], '2026-04-06'],
    ['the last of several days', ['DTSTART;VALUE=DATE:20260406', 'DTEND;VALUE=DATE:20260410'], '2026-04-09'],
    [
      'the first day where DTEND is wrong',
      ['DTSTART;VALUE=DATE:20260406', 'DTEND;VALUE=DATE:20260406'],
      '2026-04-06',
    ],
    ['the first day without DTEND', ['DTSTART;VALUE=DATE:20260406'], '2026-04-06'],
    ['reckoned from days', ['DTSTART;VALUE=DATE:20260406', 'DURATION:P2D'], '2026-04-07'],
    ['reckoned from weeks', ['DTSTART;VALUE=DATE:20260406', 'DURATION:P1W'], '2026-04-12'],
    [
      'the day before midnight, as Outlook writes it',
      [
        'DTSTART;TZID=W. Europe Standard Time:20260406T000000',
        'DTEND;TZID=W. Europe Standard Time:20260408T000000',
        'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
      ],
      '2026-04-07',
    ],
  ])('of whole days ends on %s', (_, lines, last) => {
    expect(told('REQUEST', lines)).toContain(`End: ${last} (whole day)`);
    expect(told('REQUEST', lines)).toContain('Start: 2026-04-06 (whole day)');
  });

  it('says how long it lasts, and nothing that only its alarm says', () => {
    const alarm = ['BEGIN:VALARM', 'DURATION:PT15M', 'DESCRIPTION:REMINDER', 'END:VALARM'];
    const lines = told('REQUEST', ['DTSTART:20260406T090000Z', ...alarm, 'DURATION:P1DT4H']);
    expect(lines).toContain('Lasts: 1 day 4 hours');
    expect(lines.join()).not.toContain('REMINDER');
    expect(told('REQUEST', ['DTSTART:20260406T090000Z', 'DURATION:4 h'])).toContain('Lasts: 4 h');
  });

  it('says who came and who did not', () => {
    const answers = [
      'ATTENDEE;CN="Ana: A;B";PARTSTAT=DECLINED:mailto:ana@x.example',
      'ATTENDEE:mailto:bo@x.example',
    ];
    expect(told('REPLY', answers)).toContain('Attendees: ana@x.example (declined), bo@x.example');
  });
});
