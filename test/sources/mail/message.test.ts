import { describe, expect, it } from 'vitest';
import { bodyOf, pullFiles, readOne } from './support.ts';

const HEAD =
  'Message-ID: <m@x>\r\nFrom: "Valdez, Cora" <Cora@X.example>\r\nTo: bo@client.example\r\nDate: Mon, 2 Mar 2026 09:15:00 +0800\r\nSubject: Rate\r\n';
const part = (headers: string, body: string) => `--b\r\n${headers}\r\n\r\n${body}\r\n`;
const mixed = (...parts: string[]) =>
  `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${parts.join('')}--b--\r\n`;

describe('a mail', () => {
  it('becomes header lines, a blank line and the body', async () => {
    const record = await readOne(`${HEAD}Cc: Liezl <l@x.example>\r\n\r\nThe rate is 21.\r\n`);
    expect(record.text).toBe(
      'From: Valdez, Cora <cora@x.example>\nTo: bo@client.example\nCc: Liezl <l@x.example>\nDate: 2026-03-02T09:15:00+08:00\nSubject: Rate\n\nThe rate is 21.',
    );
    expect(record).toMatchObject({
      key: 'm@x',
      kind: 'mail',
      title: 'Rate',
      at: '2026-03-02T09:15:00+08:00',
    });
    expect(record.people).toContainEqual({ name: 'Valdez, Cora', address: 'cora@x.example', role: 'from' });
  });

  it.each([
    ['iso-8859-1 with curly quotes', 'charset=iso-8859-1', Buffer.from([0x93, 0xe9, 0x94]), '“é”'],
    ['cp-850', 'charset=cp-850', Buffer.from([0x82, 0x81]), 'éü'],
    ['utf-7', 'charset=utf-7', Buffer.from('Hi +AOk- a+-b'), 'Hi é a+b'],
    ['koi8-r', 'charset=koi8-r', Buffer.from([0xf0, 0xd2, 0xc9]), 'При'],
    ['gb2312', 'charset="GB2312"', Buffer.from([0xc4, 0xe3, 0xba, 0xc3]), '你好'],
    ['hz', 'charset=hz-gb-2312', Buffer.from('~{Dc:C~} ok'), '你好 ok'],
    ['iso-2022-jp', 'charset=iso-2022-jp', Buffer.from('\x1b$B$9$$\x1b(B'), 'すい'],
    ['x-unknown, really UTF-8', 'charset=x-unknown', Buffer.from('é'), 'é'],
    ['us-ascii, really windows-1252', 'charset=us-ascii', Buffer.from([0x63, 0xe9, 0x80]), 'cé€'],
    ['nothing, really UTF-8', 'format=fixed', Buffer.from('naïve'), 'naïve'],
    [
      'UTF-8 with a stray byte',
      'charset=utf-8',
      Buffer.concat([Buffer.from('é'), Buffer.from([0xe9, 0x21])]),
      'éé!',
    ],
  ])('is read in %s', async (_, parameter, bytes, expected) => {
    const record = await readOne(
      Buffer.concat([Buffer.from(`${HEAD}Content-Type: text/plain; ${parameter}\r\n\r\n`), bytes]),
    );
    expect(bodyOf(record)).toBe(expected);
  });

  it('keeps header names that are not encoded', async () => {
    const raw = Buffer.concat([
      Buffer.from('From: Jos'),
      Buffer.from([0xe9]),
      Buffer.from(' <j@x.example>\r\nSubject: caf'),
      Buffer.from([0xe9]),
      Buffer.from('\r\n\r\nHi'),
    ]);
    const record = await readOne(raw);
    expect(record.title).toBe('café');
    expect(record.people[0]?.name).toBe('José');
  });

  it('takes HTML as text with its quotes marked, and no hidden part', async () => {
    const html =
      '<div style="display:none">preheader</div><p>Yes, <b>approved</b>.</p><div class="gmail_quote">On Mon, Marcus wrote:<blockquote>The limit?</blockquote></div><img src="pixel" width=1>';
    const record = await readOne(`${HEAD}Content-Type: text/html\r\n\r\n${html}`);
    expect(bodyOf(record)).toBe('Yes, approved.\n\nOn Mon, Marcus wrote:\n\n> The limit?');
  });

  it('prefers the plain wording, unless only the other has the columns of a table', async () => {
    const alternative = (plain: string, html: string) =>
      `${HEAD}Content-Type: multipart/alternative; boundary=b\r\n\r\n${part('Content-Type: text/plain', plain)}${part('Content-Type: text/html', html)}--b--`;
    expect(bodyOf(await readOne(alternative('Plain words', '<p>Rich words</p>')))).toBe('Plain words');
    const table =
      '<table><tr><th>Currency</th><th>Account</th></tr><tr><td>AUD</td><td>000-318</td></tr></table>';
    expect(bodyOf(await readOne(alternative('Currency\r\nAccount\r\nAUD\r\n000-318', table)))).toContain(
      '| AUD | 000-318 |',
    );
  });

  it('joins flowed lines, but not those of different quote depth', async () => {
    const record = await readOne(
      `${HEAD}Content-Type: text/plain; format=flowed\r\n\r\n> quoted \r\n> on\r\nown \r\nwords\r\n-- \r\nsig`,
    );
    expect(bodyOf(record)).toBe('> quoted on\nown words\n-- \nsig');
  });

  it('gives attachments records of their own, and names what cannot be read', async () => {
    const { records, unreadable } = await pullFiles({
      'a.eml': mixed(
        part('Content-Type: text/plain', 'See attached.'),
        part(
          'Content-Type: text/csv; name="rates.csv"\r\nContent-Disposition: attachment; filename="rates.csv"',
          'name,rate\r\nAna,21',
        ),
        part(
          'Content-Type: application/pdf; name="../evil/x.pdf"\r\nContent-Disposition: attachment',
          'not a pdf',
        ),
        part('Content-Type: image/png; name=logo.png\r\nContent-ID: <l>\r\nContent-Disposition: inline', 'x'),
        part(
          'Content-Type: application/pkcs7-signature; name=smime.p7s\r\nContent-Disposition: attachment',
          'x',
        ),
      ),
    });
    expect(records.map(({ key, parent }) => ({ key, parent }))).toEqual([
      { key: 'm@x', parent: null },
      { key: 'm@x/1-rates.csv', parent: 'm@x' },
    ]);
    expect(records[1]).toMatchObject({ path: 'a.eml/rates.csv' });
    expect(records[1]?.text).toContain('21');
    expect(unreadable.map((item) => item.key)).toEqual(['m@x/2-__evil_x.pdf']);
    expect(records[0]?.data['attachments']).toMatchObject([
      { name: 'rates.csv', inline: false, key: 'm@x/1-rates.csv' },
      { inline: false },
      { inline: true, key: null },
      { name: 'smime.p7s', key: null },
    ]);
  });

  it('reads a mail within a mail as a mail', async () => {
    const inner =
      'From: old@k.example\r\nSubject: Old account\r\nDate: Tue, 3 Jan 2023 10:00:00 +0000\r\n\r\nUse 440086153.';
    const { records } = await pullFiles({
      'a.eml': mixed(
        part('Content-Type: text/plain', 'Is this right?'),
        part('Content-Type: message/rfc822', inner),
      ),
    });
    expect(records[1]).toMatchObject({
      kind: 'mail',
      parent: 'm@x',
      key: 'm@x/1-attachment.eml',
      title: 'Old account',
      at: '2023-01-03T10:00:00Z',
    });
    expect(bodyOf(records[1] as never)).toBe('Use 440086153.');
  });

  it('gives keys that are no longer than a key may be, however long names are and however deep they lie', async () => {
    const holding = (boundary: string, type: string, name: string, body: string) => {
      const disposition = `Content-Disposition: attachment; filename="${name}"`;
      const only = `--${boundary}\r\nContent-Type: ${type}\r\n${disposition}\r\n\r\n${body}\r\n--${boundary}--\r\n`;
      return `${HEAD}Content-Type: multipart/mixed; boundary=${boundary}\r\n\r\n${only}`;
    };
    let message = holding('in', 'text/plain', `${'t'.repeat(200)}.txt`, 'The rate is 21.');
    for (const boundary of ['e', 'd', 'c', 'b', 'a'])
      message = holding(boundary, 'message/rfc822', `${'n'.repeat(200)}.eml`, message);
    const { records } = await pullFiles({ 'a.eml': message.replace('<m@x>', `<${'i'.repeat(240)}@x>`) });
    expect(records.map(({ kind }) => kind)).toEqual([...Array(6).fill('mail'), 'document']);
    expect(new Set(records.map(({ key }) => key)).size).toBe(7);
  });

  it('opens mails within mails only so deep', async () => {
    let message = 'From: a@x.example\r\n\r\nCore';
    for (let level = 0; level < 12; level += 1)
      message = `From: a@x.example\r\nContent-Type: message/rfc822\r\n\r\n${message}`;
    const { records, unreadable } = await pullFiles({ 'a.eml': message });
    expect(records.length).toBeLessThan(8);
    expect(unreadable[0]?.reason).toContain('within');
  });

  it('summarises an invitation', async () => {
    const event =
      'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nBEGIN:VEVENT\r\nSUMMARY:Payroll call\r\nDTSTART;TZID=Asia/Manila:20260310T090000\r\nLOCATION:Room\\, 2\r\nATTENDEE;CN="Ana: A":mailto:ana@x.example\r\nRRULE:FREQ=MONTHLY\r\nEND:VEVENT\r\nEND:VCALENDAR';
    const record = await readOne(
      mixed(
        part('Content-Type: text/plain', 'Please come.'),
        part('Content-Type: text/calendar; method=REQUEST', event),
      ),
    );
    expect(bodyOf(record)).toBe(
      'Please come.\n\nCalendar request\nEvent: Payroll call\nStart: 2026-03-10 09:00 Asia/Manila\nRepeats: every month on the 10th\nLocation: Room, 2\nAttendees: ana@x.example',
    );
  });

  it('tells what threads and lists need', async () => {
    const record = await readOne(
      'Message-ID: <m@x>\r\nIn-Reply-To: <p@x> (of Monday)\r\nReferences: <r@x>\r\n <p@x>\r\nList-Id: Team <team.x.example>\r\nList-Unsubscribe: <mailto:u@x>\r\nPrecedence: Bulk\r\nAuto-Submitted: auto-replied\r\nReply-To: R@x.example\r\nFrom: a@x.example\r\n\r\nHi',
    );
    expect(record.data).toMatchObject({
      messageId: 'm@x',
      inReplyTo: 'p@x',
      references: ['r@x', 'p@x'],
      listId: 'team.x.example',
      listUnsubscribe: true,
      precedence: 'bulk',
      autoSubmitted: 'auto-replied',
      replyTo: 'r@x.example',
    });
  });

  it('says that an Outlook file or an empty file is not read', async () => {
    const { unreadable } = await pullFiles({
      'a.pst': '!BDN',
      'b.eml': '',
      'c.eml': 'no header here\n',
      'd.msg': 'x',
      'index.msf': 'x',
    });
    expect(unreadable.map((item) => item.key)).toEqual(['a.pst', 'b.eml', 'c.eml', 'd.msg']);
  });
});
