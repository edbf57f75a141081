import { describe, expect, it } from 'vitest';
import { bodyOf, pullFiles, readOne } from './support.ts';

const HEAD =
  'Message-ID: <m@x>\r\nFrom: cora@x.example\r\nTo: bo@client.example\r\nDate: Mon, 2 Mar 2026 09:15:00 +0800\r\nSubject: Rate\r\n';
const leaf = (type: string, bytes: Uint8Array, name = '') =>
  `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n${name === '' ? '' : `Content-Disposition: attachment; filename="${name}"\r\n`}\r\n${Buffer.from(bytes).toString('base64')}\r\n`;
const mixed = (...parts: string[]) =>
  `${HEAD}Content-Type: multipart/mixed; boundary=b\r\n\r\n${parts.map((part) => `--b\r\n${part}\r\n`).join('')}--b--\r\n`;
const plain = (text: string) => `Content-Type: text/plain\r\n\r\n${text}`;

const u16 = (value: number) => Buffer.from([value & 255, value >> 8]);
const u32 = (value: number) =>
  Buffer.from([value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >>> 24) & 255]);
const padded = (bytes: Uint8Array) => Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);

/** A TNEF attribute (MS-OXTNEF 2.1.3.1). */
const attribute = (level: number, name: number, data: Uint8Array) =>
  Buffer.concat([Buffer.from([level]), u32(name), u32(data.length), data, u16(0)]);
const tnef = (...attributes: Uint8Array[]) => Buffer.concat([u32(0x223e9f78), u16(1), ...attributes]);
const properties = (...list: [type: number, id: number, value: Uint8Array][]) =>
  Buffer.concat([
    u32(list.length),
    ...list.map(([type, id, value]) =>
      Buffer.concat([u16(type), u16(id), u32(1), u32(value.length), padded(value)]),
    ),
  ]);
const text = (value: string) => Buffer.from(`${value}\0`, 'latin1');
const wide = (value: string) => Buffer.from(`${value}\0`, 'utf16le');

/** DER, or BER of indefinite length. */
const der = (tag: number, ...content: Uint8Array[]) => {
  const bytes = Buffer.concat(content);
  const length =
    bytes.length < 128
      ? Buffer.from([bytes.length])
      : Buffer.from([0x82, bytes.length >> 8, bytes.length & 255]);
  return Buffer.concat([Buffer.from([tag]), length, bytes]);
};
const ber = (tag: number, ...content: Uint8Array[]) =>
  Buffer.concat([Buffer.from([tag, 0x80]), ...content, Buffer.from([0, 0])]);
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const DATA = oid('2a864886f70d010701');
const signed = (content: Uint8Array, wrap = der) =>
  wrap(
    0x30,
    oid('2a864886f70d010702'),
    wrap(
      0xa0,
      wrap(0x30, der(0x02, Buffer.from([1])), der(0x31), wrap(0x30, DATA, wrap(0xa0, content)), der(0x31)),
    ),
  );
const octets = (bytes: string) => der(0x04, Buffer.from(bytes));

describe("Outlook's packet", () => {
  const file = (name: string, content: string) => [
    attribute(2, 0x00069002, Buffer.alloc(14)),
    attribute(2, 0x00018010, text(name.slice(0, 8))),
    attribute(2, 0x0006800f, Buffer.from(content)),
    attribute(2, 0x00069005, properties([0x1f, 0x3707, wide(name)])),
  ];

  it('gives its files under their long names, and its text where the mail has none', async () => {
    const packet = tnef(
      attribute(1, 0x00069007, u32(1252)),
      attribute(1, 0x0002800c, text('The rate is \u00a321.')),
      ...file('Rate card für April.txt', 'Senior: GBP 21'),
    );
    const { records, unreadable } = await pullFiles({
      'a.eml': mixed(leaf('application/ms-tnef', packet, 'winmail.dat')),
    });
    expect(unreadable).toEqual([]);
    expect(records[0] && bodyOf(records[0])).toBe('The rate is £21.');
    expect(records[1]).toMatchObject({ key: 'm@x/1-Rate card für April.txt', text: 'Senior: GBP 21' });
  });

  it('says nothing twice, and leaves out nothing that only the packet says', async () => {
    const packet = tnef(attribute(1, 0x0002800c, text('The rate is 21.\r\nRegards\r\nCora')));
    const same = mixed(plain('The rate is 21.\r\n\r\nRegards\r\nCora'), leaf('application/ms-tnef', packet));
    expect(bodyOf(await readOne(same))).toBe('The rate is 21.\n\nRegards\nCora');
    const other = mixed(plain('See attached.'), leaf('application/ms-tnef', packet));
    expect(bodyOf(await readOne(other))).toBe('See attached.\n\nThe rate is 21.\nRegards\nCora');
  });

  it('is told by its bytes under any name, and opens the mail within it', async () => {
    const inner = tnef(
      attribute(1, 0x00018004, text('Inner')),
      attribute(1, 0x00069003, properties([0x1e, 0x0c1a, text('Bo')], [0x1f, 0x1000, wide('Inner words')])),
    );
    const outer = tnef(
      attribute(2, 0x00069002, Buffer.alloc(14)),
      attribute(2, 0x00018010, text('Inner')),
      attribute(2, 0x00069005, properties([0x0d, 0x3701, Buffer.concat([Buffer.alloc(16), inner])])),
    );
    const { records } = await pullFiles({
      'a.eml': mixed(plain('See inside.'), leaf('application/octet-stream', outer, 'ATT00001.bin')),
    });
    expect(records.map(({ kind, title }) => [kind, title])).toEqual([
      ['mail', 'Rate'],
      ['mail', 'Inner'],
    ]);
    expect(records[1]?.text).toContain('Inner words');
  });

  it('gives a text that it holds as RTF alone, and the page of HTML that RTF wraps', async () => {
    const packed = (rtf: string) =>
      Buffer.concat([
        u32(rtf.length + 12),
        u32(rtf.length),
        u32(0x414c454d),
        u32(0),
        Buffer.from(rtf, 'latin1'),
      ]);
    const packet = (rtf: string) => tnef(attribute(1, 0x00069003, properties([0x102, 0x1009, packed(rtf)])));
    const plainRtf = "{\\rtf1\\ansi The rate is \\'a321.\\par}";
    expect(bodyOf(await readOne(mixed(leaf('application/ms-tnef', packet(plainRtf)))))).toBe(
      'The rate is £21.',
    );
    const html =
      '{\\rtf1\\ansi\\fromhtml1 {\\*\\htmltag64 <p>}\\htmlrtf {\\b \\htmlrtf0 The rate & more\\htmlrtf }\\htmlrtf0 {\\*\\htmltag72 </p>}}';
    expect(bodyOf(await readOne(mixed(leaf('application/ms-tnef', packet(html)))))).toBe('The rate & more');
  });

  it('is read as far as it goes when it is cut off, and named when it is none', async () => {
    const packet = tnef(attribute(1, 0x0002800c, text('Kept.')), ...file('a.txt', 'Cut off here'));
    const cut = packet.subarray(0, packet.length - 70);
    expect(bodyOf(await readOne(mixed(leaf('application/ms-tnef', cut, 'winmail.dat'))))).toBe('Kept.');
    const { unreadable } = await pullFiles({
      'a.eml': mixed(plain('Hi'), leaf('application/ms-tnef', Buffer.from('nothing'), 'winmail.dat')),
    });
    expect(unreadable[0]?.reason).toContain("Outlook's packet (winmail.dat) cannot be opened");
  });
});

describe('a signed packet', () => {
  const INNER = 'Content-Type: text/plain; charset=utf-8\r\n\r\nPay LS-771 by 27 March.\r\n';

  it.each([
    ['DER', signed(octets(INNER))],
    [
      'BER in pieces of indefinite length',
      signed(ber(0x24, octets(INNER.slice(0, 30)), octets(INNER.slice(30))), ber),
    ],
    [
      'PEM',
      Buffer.from(
        `-----BEGIN PKCS7-----\n${signed(octets(INNER)).toString('base64')}\n-----END PKCS7-----\n`,
      ),
    ],
  ])('gives its text as the body: %s', async (_, packet) => {
    const record = await readOne(`${HEAD}${leaf('application/x-pkcs7-mime', packet, 'smime.p7m')}`);
    expect(bodyOf(record)).toBe('Pay LS-771 by 27 March.');
  });

  it('gives the parts that were signed, and a signed file under its own name', async () => {
    const parts = `Content-Type: multipart/mixed; boundary=i\r\n\r\n--i\r\n${plain('Signed words')}\r\n--i\r\n${leaf('text/plain', Buffer.from('Rate 21'), 'rate.txt')}--i--\r\n`;
    const { records } = await pullFiles({
      'a.eml': `${HEAD}${leaf('application/pkcs7-mime', signed(octets(parts)), 'smime.p7m')}`,
      'b.eml': mixed(
        plain('Hi'),
        leaf('application/octet-stream', signed(octets('Total: EUR 7')), 'invoice.txt.p7m'),
      ).replace('m@x', 'n@x'),
    });
    expect(records.map(({ key, text: words }) => [key, words.split('\n').at(-1)])).toEqual([
      ['m@x', 'Signed words'],
      ['m@x/1-rate.txt', 'Rate 21'],
      ['n@x', 'Hi'],
      ['n@x/1-invoice.txt', 'Total: EUR 7'],
    ]);
  });

  it('that is damaged or nested beyond measure ends', async () => {
    let deep = octets('x');
    for (let level = 0; level < 3000; level++) deep = ber(0x24, deep);
    const { records } = await pullFiles({
      'a.eml': `${HEAD}${leaf('application/pkcs7-mime', signed(deep, ber), 'smime.p7m')}`,
      'b.eml': `${HEAD}${leaf('application/pkcs7-mime', signed(octets(INNER)).subarray(0, 60), 'smime.p7m')}`,
    });
    expect(records.filter(({ kind }) => kind === 'mail')).toHaveLength(2);
  });
});

describe('what is encrypted', () => {
  const ARMOUR = '-----BEGIN PGP MESSAGE-----\r\n\r\nhQEMA0Secret==\r\n-----END PGP MESSAGE-----\r\n';
  const enveloped = der(0x30, oid('2a864886f70d010703'), der(0xa0, der(0x30, der(0x02, Buffer.from([0])))));

  it.each([
    ['S/MIME', `${HEAD}${leaf('application/pkcs7-mime', enveloped, 'smime.p7m')}`],
    [
      'PGP/MIME',
      `${HEAD}Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b\r\n\r\n--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n\r\n--b\r\nContent-Type: application/octet-stream; name="encrypted.asc"\r\n\r\n${ARMOUR}\r\n--b--\r\n`,
    ],
    [
      'PGP/MIME in binary',
      `${HEAD}Content-Type: multipart/encrypted; boundary=b\r\n\r\n--b\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n\r\n--b\r\n${leaf('application/octet-stream', Buffer.from([0x85, 1, 2, 3]))}\r\n--b--\r\n`,
    ],
    ['PGP', `${HEAD}Content-Type: text/plain\r\n\r\n${'Words before it. '.repeat(400)}\r\n${ARMOUR}`],
    ['PGP', `${HEAD}Content-Type: text/plain\r\n\r\n${ARMOUR}`],
    ['PGP', mixed(plain('See below.'), leaf('application/octet-stream', Buffer.from(ARMOUR), 'note.pgp'))],
    ['PGP', `${HEAD}Content-Type: text/plain\r\n\r\nSee below.\r\n${ARMOUR}\r\nCora\r\n`],
  ])('is named as not readable: %s', async (_, message) => {
    const { records, unreadable } = await pullFiles({ 'a.eml': message });
    expect(unreadable).toHaveLength(1);
    expect(unreadable[0]?.reason).toMatch(/^encrypted \((?:S\/MIME|PGP)\)/);
    expect(records.map(({ text: words }) => words).join()).not.toContain('hQEMA0');
  });

  it('but PGP that only signs is read', async () => {
    const message = `${HEAD}Content-Type: text/plain\r\n\r\n-----BEGIN PGP SIGNED MESSAGE-----\r\nHash: SHA256\r\n\r\nThe rate is 21.\r\n- -- Cora\r\n-----BEGIN PGP SIGNATURE-----\r\n\r\niQEzBAEB\r\n-----END PGP SIGNATURE-----\r\n`;
    expect(bodyOf(await readOne(message))).toBe('The rate is 21.\n-- Cora');
    const parts = `${HEAD}Content-Type: multipart/signed; boundary=b\r\n\r\n--b\r\n${plain('Signed words')}\r\n--b\r\nContent-Type: application/pgp-signature; name="signature.asc"\r\n\r\n-----BEGIN PGP SIGNATURE-----\r\n--b--\r\n`;
    const { records, unreadable } = await pullFiles({ 'a.eml': parts });
    expect([records[0] && bodyOf(records[0]), unreadable]).toEqual(['Signed words', []]);
  });
});
