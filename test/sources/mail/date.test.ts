import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMailDate } from '../../../src/sources/mail/date.ts';
import { readOne } from './support.ts';

describe('a mail date', () => {
  it.each([
    ['Wed, 13 Dec 2000 07:05:00 -0800 (PST)', '2000-12-13T07:05:00-08:00'],
    ['13 Dec 00 7:05 GMT', '2000-12-13T07:05:00Z'],
    ['Mon, 2 Mar 2026 09:15:00 EST', '2026-03-02T09:15:00-05:00'],
    ['Mon Mar  2 09:15:00 2026', '2026-03-02'],
    ['Mon Mar 02 09:15:00 +0800 2026', '2026-03-02T09:15:00+08:00'],
    ['2026-03-02 09:15:00 +0800', '2026-03-02T09:15:00+08:00'],
    ['Sun, 06 Nov 94 08:49:37 GMT', '1994-11-06T08:49:37Z'],
  ])('is read as RFC 5322 and asctime write it: %s', (text, expected) => {
    expect(parseMailDate(text)).toBe(expected);
  });

  it.each([
    ['Di, 17 Mär 2026 12:31:00 +0100', '2026-03-17T12:31:00+01:00'],
    ['Di, 17 Mrz 2026 12:31:00 +0100', '2026-03-17T12:31:00+01:00'],
    ['mié, 17 dic 2025 12:31:00 +0100', '2025-12-17T12:31:00+01:00'],
    ['mar, 16 dic 2025 12:31:00 +0100', '2025-12-16T12:31:00+01:00'],
    ['martes, 17 de marzo de 2026 1:31:00 p. m. +0100', '2026-03-17T13:31:00+01:00'],
    ['qua, 4 fev 2026 12:31:00 -0300', '2026-02-04T12:31:00-03:00'],
    ['gio, 7 mag 2026 12:31:00 +0200', '2026-05-07T12:31:00+02:00'],
    ['wo, 6 mei 2026 12:31:00 +0200', '2026-05-06T12:31:00+02:00'],
    ['mar. 17 mars 2026 à 12:31:00 +0100', '2026-03-17T12:31:00+01:00'],
    ['ven. 14 août 2026 09:00:00 +0200', '2026-08-14T09:00:00+02:00'],
    ['tis 17 mars 2026 kl. 12:31 +0100', '2026-03-17T12:31:00+01:00'],
    ['ti 17. maaliskuuta 2026 12.31.00 +0200', '2026-03-17T12:31:00+02:00'],
    ['út 17. 3. 2026 12:31:00 +0100', '2026-03-17T12:31:00+01:00'],
    ['pá, 13 bře 2026 10:00:00 +0100', '2026-03-13T10:00:00+01:00'],
    ['Вт, 17 мар 2026 12:31:00 +0300', '2026-03-17T12:31:00+03:00'],
    ['Salı, 17 Mart 2026 12:31:00 +0300', '2026-03-17T12:31:00+03:00'],
    ['Τρι, 17 Μαρ 2026 12:31:00 +0200', '2026-03-17T12:31:00+02:00'],
    ['יום ג׳, 17 במרץ 2026 12:31:00 +0200', '2026-03-17T12:31:00+02:00'],
    ['١٧ مارس ٢٠٢٦ ١٢:٣١:٠٠ +0300', '2026-03-17T12:31:00+03:00'],
    ['2026年3月17日 周二 下午2:31 +0800', '2026-03-17T14:31:00+08:00'],
    ['2026년 3월 17일 화요일 오후 2:31 +0900', '2026-03-17T14:31:00+09:00'],
    ['17 thg 3, 2026 12:31 +0700', '2026-03-17T12:31:00+07:00'],
  ])('is read in other languages: %s', (text, expected) => {
    expect(parseMailDate(text)).toBe(expected);
  });

  it.each([
    ['3/17/2026 12:31:00 PM', '2026-03-17'],
    ['03/17/2026 12:31 PM CET', '2026-03-17T12:31:00+01:00'],
    ['Tue 3/10/2026 12:31 PM +0100', '2026-03-10T12:31:00+01:00'],
    ['17.03.2026 12:31:00 ZE8', '2026-03-17T12:31:00+08:00'],
    ['Tuesday, March 17, 2026 12:31 PM', '2026-03-17'],
    ['Tue Mar 17, 2026 1:31 am', '2026-03-17'],
    ['Tuesday, 17-Mar-26 12:31:00 GMT', '2026-03-17T12:31:00Z'],
    ['Tue Mar 17 2026 12:31:00 GMT+0100 (Central European Standard Time)', '2026-03-17T12:31:00+01:00'],
    ['20260302091500.0000+0800', '2026-03-02T09:15:00+08:00'],
    ['Tue, 17 Mar 2026 12.31.00 +0100', '2026-03-17T12:31:00+01:00'],
  ])('is read as Outlook, Notes, Yahoo and others write it: %s', (text, expected) => {
    expect(parseMailDate(text)).toBe(expected);
  });

  it.each([
    ['Tue, 17 Mar 2026 01:31:00 UTC+8', '2026-03-17T01:31:00+08:00'],
    ['Tue, 17 Mar 2026 01:31:00 GMT+8', '2026-03-17T01:31:00+08:00'],
    ['Tue, 17 Mar 2026 12:31:00 GMT-03:30', '2026-03-17T12:31:00-03:30'],
    ['Tue, 17 Mar 2026 12:31:00 +0100 CET', '2026-03-17T12:31:00+01:00'],
    ['Tue, 17 Mar 2026 12:31:00 MEZ', '2026-03-17T12:31:00+01:00'],
    ['Fri, 17 Jul 2026 12:31:00 Europe/Berlin', '2026-07-17T12:31:00+02:00'],
  ])('has its zone: %s', (text, expected) => {
    expect(parseMailDate(text)).toBe(expected);
  });

  it.each([
    ['of India, of Ireland or of Israel', 'Tue, 17 Mar 2026 01:31:00 IST', '2026-03-17'],
    ['of a zone that nobody knows', 'Mon, 2 Mar 2026 09:15:00 XYZ', '2026-03-02'],
    ['of a zone that there is not', 'Mon, 2 Mar 2026 09:15:00 +2900', '2026-03-02'],
    ['at an hour that there is not', 'Fri, 2 Mar 2026 25:15:00 +0000', '2026-03-02'],
    ['of March or of April', '3/4/2026 12:31:00 PM', null],
    ['that may begin with the year', '26-03-17 12:31', null],
    ['of October in Croatian and of November in Polish', '17 listopada 2026 12:31 +0100', null],
    ['that there is not', 'Mon, 31 Feb 2026 09:15:00 +0000', null],
    ['of a clock that was never set', 'Thu, 1 Jan 1970 00:00:00 +0000', null],
    ['in no figures', 'yesterday', null],
    ['of nothing', '', null],
  ])('is no guess where it is %s', (_, text, expected) => {
    expect(parseMailDate(text)).toBe(expected);
  });

  it('is an existing day or an instant, or null, for any text', () => {
    const part = fc.constantFrom(
      '17',
      'Mar',
      '2026',
      '12:31',
      '+0100',
      ',',
      'mar',
      '3/4',
      'UTC',
      '午後',
      '.',
      'é',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string({ maxLength: 6 })), { maxLength: 9 }), (parts) => {
        const found = parseMailDate(parts.join(' '));
        if (found === null) return;
        expect(found).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d))?$/);
        expect(new Date(found.slice(0, 10)).toISOString().slice(0, 10)).toBe(found.slice(0, 10));
      }),
      { numRuns: 500 },
    );
  });
});

describe('when a mail was sent', () => {
  const sent = async (date: string | null, ...received: string[]) => {
    const lines = received.map((stamp) => `Received: from a by b with ESMTPS id x; ${stamp}\r\n`).join('');
    const own = date === null ? '' : `Date: ${date}\r\n`;
    return (await readOne(`${lines}${own}From: a@x.example\r\n\r\nHi`)).at;
  };
  const MARCH = 'Tue, 3 Mar 2026 01:00:00 +0000';

  it('is the top stamp where the own date has no zone, or is none', async () => {
    const below = 'Mon, 2 Mar 2026 01:00:00 +0000';
    expect(await sent('Mon, 2 Mar 2026 09:15:00', MARCH, below)).toBe('2026-03-03T01:00:00Z');
    expect(await sent(null, MARCH, below)).toBe('2026-03-03T01:00:00Z');
    expect(await sent('Thu, 1 Jan 1970 00:00:00 +0000', MARCH)).toBe('2026-03-03T01:00:00Z');
  });

  it('is the stamp where the own date is far off', async () => {
    for (const wrong of [
      'Fri, 1 Jan 2038 00:00:00 +0000',
      'Mon, 3 Mar 2126 09:15:00 +0000',
      '1 Jan 2000 00:00:00 +0100',
    ])
      expect(await sent(wrong, MARCH)).toBe('2026-03-03T01:00:00Z');
    expect(await sent('Fri, 1 Jan 2038 00:00:00 +0000', MARCH, 'Fri, 1 Jan 2038 00:00:01 +0000')).toBe(
      '2026-03-03T01:00:00Z',
    );
  });

  it('is the own date where a stamp agrees, however late the mail was moved', async () => {
    const own = 'Mon, 2 Mar 2015 09:15:00 +0000';
    expect(await sent(own, MARCH, 'Mon, 2 Mar 2015 09:15:02 +0000')).toBe('2015-03-02T09:15:00Z');
    expect(await sent('Mon, 23 Feb 2026 09:15:00 +0000', MARCH)).toBe('2026-02-23T09:15:00Z');
    const imported = await readOne(
      `Received: from 1 named unknown by gmailapi.google.com with HTTPREST; ${MARCH}\r\nDate: ${own}\r\nFrom: a@x.example\r\n\r\nHi`,
    );
    expect(imported.at).toBe('2015-03-02T09:15:00Z');
  });
});
