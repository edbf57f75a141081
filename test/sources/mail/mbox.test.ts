import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMbox } from '../../../src/sources/mail/mbox.ts';
import { bodyOf, pullFiles } from './support.ts';

const FROM = 'From ana@x.example Mon Mar  2 09:15:00 2026';
const message = (id: string, body: string) =>
  `Message-ID: <${id}@x>\nFrom: ana@x.example\nSubject: ${id}\n\n${body}\n`;

async function split(text: string, chunk: number) {
  const bytes = Buffer.from(text);
  const found = [];
  const pieces = async function* () {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  };
  for await (const one of readMbox(pieces(), 'all.mbox')) found.push(one);
  return found;
}

describe('mbox', () => {
  it('does not split a message at a line of its text that begins with From', async () => {
    const body = `Dear Bo,\n\nFrom Monday on we bill at 09:00 in 2026.\n\nFrom ana@x.example Mon Mar  2 09:15:00 2026\nno header follows, so this is text\n\nFrom here on\n`;
    const { records } = await pullFiles({
      'a.mbox': `${FROM}\n${message('one', body)}\n${FROM}\n${message('two', 'End.')}`,
    });
    expect(records.map((record) => record.key)).toEqual(['one@x', 'two@x']);
    expect(bodyOf(records[0] as never)).toBe(body.trim());
  });

  it('takes away one level of escaping', async () => {
    const { records } = await pullFiles({
      'a.mbox': `${FROM}\n${message('one', '>From me\n>>From you\n> From quoted\nx >From y')}`,
    });
    expect(bodyOf(records[0] as never)).toBe('From me\n>From you\n> From quoted\nx >From y');
  });

  it('reads packed files, CRLF and envelopes of Google Takeout', async () => {
    const takeout = `From 1790000000000000001@xxx Mon Mar 02 01:15:00 +0000 2026\r\nX-GM-THRID: 179\r\nX-Gmail-Labels: =?UTF-8?Q?Inbox,"Clients,_big",B=C3=BCro?=\r\n${message('one', 'Hi').replaceAll('\n', '\r\n')}`;
    const { records } = await pullFiles({
      'takeout.mbox.gz': gzipSync(`${takeout}\r\n${takeout.replace('<one@x>', '<two@x>')}`),
    });
    expect(records).toHaveLength(2);
    expect(records[0]?.labels).toEqual(['Inbox', 'Clients, big', 'Büro']);
    expect(records[0]?.data['gmailThread']).toBe('179');
    expect(records[0]?.at).toBe('2026-03-02T01:15:00Z');
  });

  it('reads what is there of a file that is cut off, and says so', async () => {
    const packed = gzipSync(
      Array.from(
        { length: 400 },
        (_, index) => `${FROM}\n${message(`m${index}`, `${Math.sin(index)} `.repeat(200))}\n`,
      ).join(''),
    );
    const { records, unreadable } = await pullFiles({
      'a.mbox.gz': packed.subarray(0, Math.floor(packed.length / 2)),
    });
    expect(records.length).toBeGreaterThan(10);
    expect(unreadable.map((item) => item.key)).toEqual(['a.mbox.gz']);
  });

  it('names text before the first message', async () => {
    const { records, unreadable } = await pullFiles({
      'a.mbox': `stray text\n\n${FROM}\n${message('one', 'Hi')}`,
    });
    expect(records.map((record) => record.key)).toEqual(['one@x']);
    expect(unreadable).toEqual([
      { key: 'a.mbox@0', reason: expect.stringContaining('before the first message') },
    ]);
  });

  it('gives every copy of a message a record of its own', async () => {
    const one = `${FROM}\n${message('one', 'Hi')}\n`;
    const { records } = await pullFiles({ 'a.mbox': one + one, 'b.mbox': one });
    expect(records.map((record) => record.key)).toEqual(['one@x', 'one@x~2', 'one@x~3']);
  });

  it('finds the same messages wherever the stream is cut', async () => {
    const text = Array.from(
      { length: 12 },
      (_, index) => `${FROM}\n${message(`m${index}`, `Text\n\nFrom x\n${'y'.repeat(index * 300)}`)}\n`,
    ).join('');
    const whole = await split(text, text.length);
    expect(whole).toHaveLength(12);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5000 }), async (chunk) => {
        expect(await split(text, chunk)).toEqual(whole);
      }),
      { numRuns: 25 },
    );
  });

  it('loses no byte of any input', async () => {
    const line = fc.constantFrom('', FROM, 'From x', 'Subject: a', '>From b', 'text');
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 40 }),
        fc.integer({ min: 1, max: 60 }),
        async (lines, chunk) => {
          const messages = await split(lines.join('\n'), chunk);
          const kept = messages.map((one) => (one.bytes === null ? '' : one.bytes.toString())).join('');
          const texts = lines.filter((one) => one === 'text').length;
          if (lines[0] === FROM && lines[1] === 'Subject: a')
            expect(kept.split('text').length - 1).toBe(texts);
        },
      ),
      { numRuns: 200 },
    );
  });
});
