import { describe, expect, it } from 'vitest';
import { bodyOf, pullFiles, readOne } from './support.ts';

const HEAD = 'Message-ID: <m@x>\r\nFrom: ana@x.example\r\nSubject: Rate\r\n';
let boundaries = 0;

/** A part: its type with parameters, other headers, its body. */
const part = (type: string, body: string, ...headers: string[]) =>
  [`Content-Type: ${type}`, ...headers, '', body].join('\r\n');
const text = (body: string) => part('text/plain', body);
const html = (body: string, ...headers: string[]) => part('text/html', body, ...headers);
const multi = (subtype: string, ...parts: string[]) => {
  const boundary = `b${++boundaries}`;
  const inner = parts.map((one) => `--${boundary}\r\n${one}\r\n`).join('');
  return part(`multipart/${subtype}; boundary=${boundary}`, `${inner}--${boundary}--`);
};
const body = async (root: string) => bodyOf(await readOne(`${HEAD}${root}`));

/** A PNG's header with its size; the rest is of no account. */
const png = (width: number, height: number, padding = 0) => {
  const bytes = Buffer.alloc(24 + padding);
  bytes.write('\x89PNG', 'latin1');
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes.toString('base64');
};
const picture = (name: string, content: string, ...headers: string[]) =>
  part(`image/png; name=${name}`, content, 'Content-Transfer-Encoding: base64', ...headers);
const ATTACHED = 'Content-Disposition: attachment';

describe('the parts of a mail', () => {
  it('lose no text, however they are nested', async () => {
    const alternative = multi(
      'alternative',
      text('Plain words of the offer.'),
      html('<p>Plain words of the offer.</p>'),
    );
    expect(
      await body(multi('mixed', multi('related', alternative, picture('a.png', png(9, 9))), text('Below.'))),
    ).toBe('Plain words of the offer.\n\nBelow.');
    expect(
      await body(multi('related', multi('mixed', alternative, text('In between.')), text('At the end.'))),
    ).toBe('Plain words of the offer.\n\nIn between.\n\nAt the end.');
    const attachment = part('text/csv; name=a.csv', 'a,b', ATTACHED);
    expect(await body(multi('mixed', text('Before.'), attachment, text('After.')))).toBe('Before.\n\nAfter.');
    expect(
      await body(
        multi('signed', multi('mixed', text('One.'), text('Two.')), part('application/pgp-signature', 'x')),
      ),
    ).toBe('One.\n\nTwo.');
    expect(await body(multi('alternative', text('One half.'), text('Other half.'), html('<p>One</p>')))).toBe(
      'One half.\n\nOther half.',
    );
  });

  it.each([
    ['is empty', ''],
    ['is white', '  \r\n\r\n'],
    ['points at the other', 'Please view this mail in a browser.'],
    [
      'points at the other in a language of its own',
      'Diese Nachricht ist leider nicht als reiner Text zu lesen.',
    ],
    ['is cut short', 'Dear Bo, the rate from'],
  ])('are read in HTML where the plain wording %s', async (_, plain) => {
    const rich =
      'Dear Bo, the rate from 1 May 2026 is 21 GBP an hour for all of the three sites, as we agreed on the phone last Monday, and the deposit stays as it was.';
    expect(await body(multi('alternative', text(plain), html(`<p>${rich}</p>`)))).toBe(rich);
  });

  it('are read as plain text where the other only adds addresses or is for one program', async () => {
    const links = 'https://x.example/'.padEnd(400, 'a');
    const rich = `<p>Yes, agreed.</p><a href="${links}">${links}</a>`;
    expect(await body(multi('alternative', text('Yes, agreed.'), html(rich)))).toBe('Yes, agreed.');
    const amp = part('text/x-amp-html', '<html amp4email>'.repeat(50));
    expect(await body(multi('alternative', text('Yes, agreed.'), amp))).toBe('Yes, agreed.');
  });

  it('keep what stands among the wordings and is none', async () => {
    const csv = part('text/csv; name=a.csv', 'name,rate\r\nAna,21');
    const { records } = await pullFiles({
      'a.eml': `${HEAD}${multi('alternative', text('Hi'), html('<p>Hi</p>'), csv)}`,
    });
    expect(records.map(({ key }) => key)).toEqual(['m@x', 'm@x/1-a.csv']);
  });

  it('tell an invitation once that comes as a part and as a file', async () => {
    const event = 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:Call\r\nEND:VEVENT\r\nEND:VCALENDAR';
    const found = await body(
      multi(
        'mixed',
        multi('alternative', text('Come.'), part('text/calendar', event)),
        part('application/ics; name=invite.ics', event, ATTACHED),
      ),
    );
    expect(found).toBe('Come.\n\nCalendar entry\nEvent: Call');
  });

  it('of a report are its words, what failed, and the mail that it is about', async () => {
    const report = multi(
      'report',
      text('It could not be delivered.'),
      part('message/delivery-status', 'Action: failed'),
      part('message/rfc822', 'From: ana@x.example\r\nSubject: Inner\r\n\r\nInner words.'),
    );
    const { records } = await pullFiles({ 'a.eml': `${HEAD}${report}` });
    expect(records.map((record) => bodyOf(record))).toEqual([
      'It could not be delivered.\n\nAction: failed',
      'Inner words.',
    ]);
  });

  it('of a digest are mails (RFC 2046, 5.1.5)', async () => {
    const inner = (subject: string) =>
      `\r\nFrom: bo@x.example\r\nSubject: ${subject}\r\n\r\nText of ${subject}.`;
    const { records } = await pullFiles({ 'a.eml': `${HEAD}${multi('digest', inner('one'), inner('two'))}` });
    expect(records.map(({ title }) => title)).toEqual(['Rate', 'one', 'two']);
  });
});

describe('a picture in a mail', () => {
  const reasons = async (root: string) =>
    (await pullFiles({ 'a.eml': `${HEAD}${root}` })).unreadable.map(({ key }) => key);
  const page = html(
    '<p>The van comes.</p><img src="cid:logo%4001"><img src="https://x.example/pixel.gif" width=1>',
  );

  it('is no failure where the page shows it, in whatever way it is sent', async () => {
    const large = png(1200, 900, 4000);
    for (const headers of [
      ['Content-ID: <logo@01>'],
      ['Content-ID: <logo@01>', 'Content-Disposition: inline'],
      ['Content-ID: <logo@01>', ATTACHED],
    ])
      expect(await reasons(multi('related', page, picture('logo.png', large, ...headers)))).toEqual([]);
    const located = html('<img src="images/logo.png">');
    expect(
      await reasons(
        multi('related', located, picture('logo.png', large, 'Content-Location: images/logo.png')),
      ),
    ).toEqual([]);
    const untyped = part(
      'application/octet-stream; name=logo.png',
      large,
      'Content-Transfer-Encoding: base64',
      'Content-ID: <logo@01>',
    );
    expect(await reasons(multi('related', page, untyped))).toEqual([]);
  });

  it('is read as what it is where it only calls itself one', async () => {
    const { records } = await pullFiles({
      'a.eml': `${HEAD}${multi('mixed', text('Hi'), part('image/jpg', '<html><body><p>Your rate is 21.</p></body></html>', ATTACHED))}`,
    });
    expect(records.map((record) => record.text.split('\n').at(-1))).toEqual(['Hi', 'Your rate is 21.']);
  });

  it('is no failure where it is too small for a page, but a scan is named', async () => {
    const { records, unreadable } = await pullFiles({
      'a.eml': `${HEAD}${multi('mixed', text('Hi'), picture('image001.png', png(240, 80, 9000), ATTACHED), picture('scan.png', png(1240, 1754), ATTACHED))}`,
    });
    expect(unreadable.map(({ key }) => key)).toEqual(['m@x/2-scan.png']);
    expect(records[0]?.data['attachments']).toMatchObject([
      { name: 'image001.png', key: null },
      { name: 'scan.png', key: 'm@x/2-scan.png' },
    ]);
  });
});
