import { describe, expect, it } from 'vitest';
import { source } from '../../../src/sources/calendar/index.ts';
import { instance, series, wholeDay } from '../../support/google/calendar.ts';
import { googleError } from '../../support/google/fake.ts';
import { mapItems, type Pulled, pullContext, standing } from '../../support/pull.ts';
import { isEvents, KIM, notesOf, SAM, textOf, usePlace } from './place.ts';
import { DEADLINES } from './support.ts';

const place = usePlace();

describe('what a series says', () => {
  it('holds how it repeats, when, who is asked and what differs', async () => {
    place.calendars.put(
      DEADLINES,
      series('pack', 'Send board | pack', '2026-01-30', 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=4', {
        start: { dateTime: '2026-01-30T20:00:00Z', timeZone: 'America/New_York' },
        end: { dateTime: '2026-01-30T21:30:00Z', timeZone: 'America/New_York' },
        location: 'Room 4',
        description: '<p>Kim signs <b>before</b> it goes out.</p><ul><li>Minutes</li></ul>',
        attachments: [{ title: 'Board pack template', fileUrl: 'https://drive.google.com/x' }],
        hangoutLink: 'https://meet.google.com/abc-defg-hij',
        organizer: { email: KIM, displayName: 'Kim Lee' },
        attendees: [
          { email: 'pat@investor.example', displayName: 'Pat Chair', responseStatus: 'needsAction' },
          { email: KIM, displayName: 'Kim Lee', organizer: true },
          { email: 'room-4@resource.calendar.google.com', displayName: 'Room 4', resource: true },
        ],
        recurrence: ['RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=4', 'EXDATE;TZID=America/New_York:20260327T150000'],
      }),
    );
    place.calendars.put(
      DEADLINES,
      instance('pack', '2026-02-27', {
        summary: 'Send board | pack, draft',
        originalStartTime: { dateTime: '2026-02-27T20:00:00Z', timeZone: 'America/New_York' },
        start: { dateTime: '2026-02-26T20:00:00Z', timeZone: 'America/New_York' },
      }),
    );
    const pulled = await place.pull(null, { accounts: [SAM] });
    const record = pulled.records.find(({ key }) => key === `${DEADLINES}/pack`);
    expect(record?.text).toBe(
      [
        '# Send board | pack',
        '',
        '| Event | Repeats | From | Until | Not on | Moved |',
        '| --- | --- | --- | --- | --- | --- |',
        '| Send board \\| pack | every month on the last Friday | 2026-01-30 | 2026-04-24, after 4 times | 2026-03-27 | 2026-02-27 to 2026-02-26 |',
        '',
        '- Time: 15:00 to 16:30, America/New_York',
        '- Calendar: Finance deadlines',
        '- Organiser: Kim Lee <kim@acme.example>',
        '- Location: Room 4',
        '',
        '## Exceptions',
        '',
        '- Moved: 2026-02-27 → 2026-02-26 15:00, as Send board | pack, draft',
        '- Cancelled: 2026-03-27',
        '',
        '## Invited',
        '',
        '- Pat Chair <pat@investor.example>, from outside',
        '',
        '## Description',
        '',
        'Kim signs before it goes out.',
        '',
        '- Minutes',
        '',
        '## Files',
        '',
        '- Board pack template',
      ].join('\n'),
    );
    expect(record).toMatchObject({
      kind: 'document',
      title: 'Send board | pack',
      at: null,
      labels: ['Finance deadlines'],
      people: [
        { name: 'Kim Lee', address: KIM, role: 'owner' },
        { name: 'Pat Chair', address: 'pat@investor.example', role: 'contact' },
      ],
    });
  });

  it('counts days in the zone of the event, not of the calendar', async () => {
    const late = { dateTime: '2026-01-26T03:30:00Z', timeZone: 'America/Los_Angeles' };
    place.calendars.put(
      SAM,
      series('late', 'Send figures', '2026-01-26', 'FREQ=MONTHLY', { start: late, end: late }),
    );
    expect(textOf(await place.pull(), `${SAM}/late`)).toContain('| every month on the 25th | 2026-01-25 |');
  });

  it('ends on the day before where it must begin earlier in the day than it does', async () => {
    const until = (of: string) => ({ recurrence: [`RRULE:FREQ=DAILY;UNTIL=${of}`] });
    const rule = 'FREQ=DAILY';
    // They begin at 09:00 in London, which was at 08:00 UTC on that day.
    place.calendars.put(SAM, series('just', 'Send figures', '2026-01-05', rule, until('20260430T080000Z')));
    place.calendars.put(SAM, series('before', 'Send figures', '2026-01-05', rule, until('20260430T075959Z')));
    place.calendars.put(SAM, series('whole', 'Send figures', '2026-01-05', rule, until('20260430')));
    const pulled = await place.pull();
    const lastOf = (id: string) => /2026-01-05 \| (\S+) \|/.exec(textOf(pulled, `${SAM}/${id}`) ?? '')?.[1];
    expect([lastOf('just'), lastOf('before'), lastOf('whole')]).toEqual([
      '2026-04-30',
      '2026-04-29',
      '2026-04-30',
    ]);
  });

  it('tells exceptions by the days of the series, in whatever zone Google writes them', async () => {
    const late = { dateTime: '2026-01-06T04:00:00Z', timeZone: 'America/Los_Angeles' };
    place.calendars.put(
      SAM,
      series('la', 'Send figures', '2026-01-05', 'FREQ=WEEKLY', { start: late, end: late }),
    );
    place.calendars.put(SAM, {
      ...instance('la', '2026-01-13', { status: 'cancelled' }),
      originalStartTime: { dateTime: '2026-01-13T04:00:00Z' },
    });
    place.calendars.put(
      SAM,
      instance('la', '2026-01-20', {
        originalStartTime: { dateTime: '2026-01-20T04:00:00Z', timeZone: 'Europe/London' },
        start: { dateTime: '2026-01-21T02:30:00Z', timeZone: 'Europe/London' },
      }),
    );
    const text = textOf(await place.pull(), `${SAM}/la`);
    expect(text).toContain('| every Monday | 2026-01-05 | 2026-01-12 | 2026-01-19 to 2026-01-20 |');
    expect(text).toContain('- Moved: 2026-01-19 → 2026-01-20 18:30');
  });

  it('tells when a time was moved that is private, and nothing else of it', async () => {
    const more = {
      summary: 'With the lawyer',
      visibility: 'private',
      start: { dateTime: '2026-06-12T09:00:00Z' },
    };
    place.calendars.put(SAM, series('moved', 'File return', '2026-01-15', 'FREQ=MONTHLY'));
    place.calendars.put(SAM, instance('moved', '2026-06-15', more));
    const text = textOf(await place.pull(), `${SAM}/moved`) ?? '';
    expect(text).toContain('- Moved: 2026-06-15 → 2026-06-12 10:00');
    expect(text).not.toContain('lawyer');
  });

  it('keeps its row short enough to be read, with the newest exceptions in it', async () => {
    const days = Array.from({ length: 200 }, (_, week) =>
      new Date(Date.UTC(2026, 0, 5) + week * 7 * 86_400_000).toISOString().slice(0, 10),
    );
    place.calendars.put(SAM, series('many', `Send ${'figures '.repeat(60)}`, '2026-01-05', 'FREQ=WEEKLY'));
    for (const day of days) place.calendars.put(SAM, instance('many', day, { status: 'cancelled' }));
    const text = textOf(await place.pull(), `${SAM}/many`) ?? '';
    const row = text.split('\n').find((line) => line.startsWith('| Send')) ?? '';
    expect(row.length).toBeLessThan(1200);
    expect(row).toContain(days.at(-1));
    expect(text.match(/- Cancelled: /g)).toHaveLength(200);
  });

  it('takes no time over a description that was made to', async () => {
    const description = '<a'.repeat(100_000);
    place.calendars.put(SAM, series('made', 'Send figures', '2026-01-05', 'FREQ=WEEKLY', { description }));
    expect(textOf(await place.pull(), `${SAM}/made`)).toContain('<a<a');
  });

  it('keeps the line breaks of a description that is half text, half HTML', async () => {
    const description =
      'First line\nsecond <b>line</b> with <a\nhref="https://x.example/">a link</a>\r\nthird';
    place.calendars.put(SAM, series('half', 'Send figures', '2026-01-05', 'FREQ=WEEKLY', { description }));
    expect(textOf(await place.pull(), `${SAM}/half`)).toContain(
      '## Description\n\nFirst line\nsecond line with a link (https://x.example/)\nthird',
    );
  });

  it('shows a rule that no sentence can tell as it is, and makes no rhythm of it', async () => {
    place.calendars.put(
      SAM,
      series('odd', 'Send figures', '2026-02-13', 'FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR'),
    );
    const text = textOf(await place.pull(), `${SAM}/odd`);
    expect(text).toContain('| Send figures | by a rule of its own, see below | 2026-02-13 |');
    expect(text).toContain('## Rule of the calendar\n\n```\nRRULE:FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR\n```');
  });
});

describe('which events are read', () => {
  it('reads whole-day events that stand alone, and others as the options say', async () => {
    place.calendars.put(
      SAM,
      series('once', 'Call with the bank', '2026-03-03', '', { recurrence: undefined }),
    );
    place.calendars.put(SAM, wholeDay('away', 'Away', '2026-03-04', { eventType: 'outOfOffice' }));
    const keys = (pulled: Pulled) => pulled.keys.filter((key) => /lease|once|away/.test(key));
    expect(keys(await place.pull())).toEqual([`${DEADLINES}/lease`]);
    expect(keys(await place.pull(null, { singleEvents: 'none' }))).toEqual([]);
    const all = await place.pull(null, { singleEvents: 'all' });
    expect(keys(all)).toEqual([`${DEADLINES}/lease`, `${SAM}/once`]);
    expect(textOf(all, `${SAM}/once`)).toContain('- When: 2026-03-03 09:00 to 10:00, Europe/London');
    const fewer = await place.pull(all);
    expect(fewer.gone).toEqual([`${SAM}/once`]);
  });

  it('reads no holidays, and only the place.calendars that are named', async () => {
    expect((await place.pull()).keys.some((key) => key.includes('holiday'))).toBe(false);
    const named = await place.pull(null, { calendars: ['finance deadlines', 'Nowhere'] });
    expect(new Set(named.keys.map((key) => key.split('/')[0]))).toEqual(new Set([DEADLINES]));
    expect(notesOf(named)).toEqual([`none of ${SAM}, ${KIM} has a calendar "Nowhere" that it may read`]);
  });

  it('leaves private events out, counts them, and drops one that has become private', async () => {
    const secret = series('s', 'Secret plan', '2026-03-03', 'FREQ=WEEKLY', { visibility: 'confidential' });
    place.calendars.put(SAM, secret);
    place.calendars.put(SAM, instance('s', '2026-03-10', { summary: 'Secret talk', visibility: 'private' }));
    const first = await place.pull();
    expect(JSON.stringify(first)).not.toContain('Secret');
    expect(notesOf(first)).toEqual(['1 private event was left out']);
    place.calendars.put(SAM, { ...secret, visibility: 'default' });
    const open = await place.pull(first);
    expect(open.keys).toEqual([`${SAM}/s`]);
    place.calendars.put(SAM, secret);
    const closed = await place.pull(open);
    expect(closed.gone).toEqual([`${SAM}/s`]);
    expect(standing(first, open, closed).has(`${SAM}/s`)).toBe(false);
  });

  it("takes a meeting from its organiser's calendar where that is read, else from a guest's", async () => {
    const meeting = series('m', 'Review of accounts', '2026-03-03', 'FREQ=MONTHLY');
    place.calendars.put(SAM, meeting);
    place.calendars.put(KIM, meeting);
    const both = await place.pull();
    expect(both.keys.filter((key) => key.endsWith('/m'))).toEqual([`${SAM}/m`]);
    const kept = await place.pull(both);
    expect([...kept.records, ...kept.gone]).toEqual([]);
    const one = await place.pull(both, { accounts: [KIM] });
    expect(one.keys).toContain(`${KIM}/m`);
    expect(standing(both, one).has(`${SAM}/m`)).toBe(false);
    const again = await place.pull(one);
    expect([...standing(both, one, again).keys()].filter((key) => key.endsWith('/m'))).toEqual([`${SAM}/m`]);
  });

  it('reads a meeting that names an organiser whose calendar does not hold it', async () => {
    place.calendars.put(KIM, series('imported', 'Review of accounts', '2026-03-03', 'FREQ=MONTHLY'));
    expect((await place.pull()).keys).toContain(`${KIM}/imported`);
  });

  it('reads one time of a series that the guest does not have, and forgets it', async () => {
    place.calendars.put(
      SAM,
      instance('elsewhere', '2026-03-03', {
        summary: 'Closing of the books',
        originalStartTime: { date: '2026-03-03' },
        start: { date: '2026-03-03' },
        end: { date: '2026-03-04' },
      }),
    );
    const first = await place.pull();
    const key = `${SAM}/elsewhere_20260303T090000Z`;
    expect(textOf(first, key)).toContain('- When: 2026-03-03');
    place.calendars.put(SAM, {
      ...instance('elsewhere', '2026-03-03', { originalStartTime: { date: '2026-03-03' } }),
      status: 'cancelled',
    });
    expect((await place.pull(first)).gone).toEqual([key]);
  });
});

describe('what has changed', () => {
  it('tells a series anew when one time of it was moved, and asks for nothing else', async () => {
    const first = await place.pull();
    place.office.internet.hosts.reset();
    place.calendars.put(
      DEADLINES,
      instance('cutoff', '2026-11-25', {
        start: { dateTime: '2026-11-27T09:00:00Z', timeZone: 'Europe/London' },
      }),
    );
    const second = await place.pull(first);
    expect(second.keys).toEqual([`${DEADLINES}/cutoff`]);
    expect(second.records[0]?.text).toContain('| 2026-12-25 | 2026-11-25 to 2026-11-27 |');
    expect(place.askedPaths().filter((one) => /events\/./.test(one))).toEqual([
      `calendars/${DEADLINES}/events/cutoff`,
    ]);
    const whole = await place.pull();
    expect(whole.records).toEqual([...standing(first, second).values()].sort(byKey(whole)));
  });

  it('keeps the exceptions when the series itself was changed, and drops them with it', async () => {
    const first = await place.pull();
    place.calendars.put(
      DEADLINES,
      series('cutoff', 'Payroll cut-off', '2026-01-25', 'FREQ=MONTHLY', { location: 'Gusto' }),
    );
    const second = await place.pull(first);
    expect(second.records[0]?.text).toContain('- Cancelled: 2026-12-25');
    place.calendars.cancel(DEADLINES, 'cutoff');
    place.calendars.put(DEADLINES, instance('cutoff', '2026-12-25', { status: 'cancelled' }));
    const third = await place.pull(second);
    expect(third.gone).toEqual([`${DEADLINES}/cutoff`]);
    expect([...third.items.keys()].filter((id) => id.includes('cutoff'))).toEqual([]);
  });

  it('looks at everything again when it is another business that people are outside of', async () => {
    const first = await place.pull();
    const parsed = source.options.parse({ credentials: place.office.credentials, accounts: [SAM, KIM] });
    const { cursor, items } = first;
    const told: string[] = [];
    const context = { cursor, items: mapItems(items), ownDomains: ['acme.example'] };
    for await (const event of source.pull(pullContext(parsed, place.directory, context)))
      if (event.type === 'record') told.push(event.record.text);
    expect(first.records.map(({ text }) => text).join()).toContain('kim@acme.example>, from outside');
    expect(told).toHaveLength(first.records.length);
    expect(told.join()).not.toContain('from outside');
  });

  it('looks at a whole calendar again when its token is too old (410), and misses nothing', async () => {
    const first = await place.pull();
    place.calendars.forgetTokens();
    place.calendars.calendars.get(DEADLINES)?.events.delete('vat');
    place.calendars.put(DEADLINES, series('rent', 'Pay rent', '2026-01-01', 'FREQ=MONTHLY'));
    const second = await place.pull(first);
    expect(second.keys).toEqual([`${DEADLINES}/rent`]);
    expect(second.gone).toEqual([`${DEADLINES}/vat`]);
    place.office.internet.hosts.reset();
    const third = await place.pull(second);
    expect([...third.records, ...third.gone]).toEqual([]);
    expect(
      place.office.internet.hosts.asked
        .filter(isEvents)
        .every(({ url }) => url.searchParams.has('syncToken')),
    ).toBe(true);
  });

  it('takes the token from the last page only, wherever it is stopped', async () => {
    place.calendars.pageSize = 1;
    const whole = await place.pull();
    for (let most = 1; most < whole.events.length; most += 2) {
      const first = await place.pull(null, {}, most);
      const rest = await place.pull(first);
      expect([...standing(first, rest)].sort()).toEqual([...standing(whole)].sort());
    }
  });

  it('forgets a calendar that no list holds any more, and only then', async () => {
    const first = await place.pull();
    const entry = place.calendars.calendars.get(DEADLINES);
    if (!entry) throw new Error('no calendar');
    entry.refuses = googleError(404, 'notFound', 'Not Found');
    const second = await place.pull(first);
    expect(second.gone).toEqual([]);
    expect(second.unreadable).toMatchObject([{ key: `calendars/${DEADLINES}` }]);
    delete entry.refuses;
    const third = await place.pull(second);
    expect(third.unreadable).toEqual([]);
    expect([...standing(first, second, third).keys()]).toContain(`${DEADLINES}/vat`);
    entry.roles = {};
    const fourth = await place.pull(third);
    expect(fourth.gone.sort()).toEqual(['cutoff', 'lease', 'vat'].map((id) => `${DEADLINES}/${id}`));
    expect([...fourth.items.keys()].filter((id) => id.includes('c_deadlines'))).toEqual([]);
  });
});

function byKey({ keys }: Pulled): (a: { key: string }, b: { key: string }) => number {
  return (a, b) => keys.indexOf(a.key) - keys.indexOf(b.key);
}
