import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { PullEvent } from '../../../src/contracts/source.ts';
import { source as folder } from '../../../src/sources/folder/index.ts';
import { source } from '../../../src/sources/mail/index.ts';
import { readMailFile } from '../../../src/sources/mail/mail-file.ts';
import { pullAll, pullContext } from '../../support/pull.ts';
import { sharedPath } from '../../support/shared.ts';
import { compoundFile, u16, u32, wide } from '../folder/compound.ts';
import { bodyOf, pullFiles } from './support.ts';

const OLD_FORMATS = sharedPath('corpora/old-formats');

type Streams = Record<string, Uint8Array>;
const under = (place: string, streams: Streams): Streams =>
  Object.fromEntries(Object.entries(streams).map(([name, bytes]) => [`${place}/${name}`, bytes]));
const text = (id: string, value: string): Streams => ({ [`__substg1.0_${id}001F`]: wide(value) });
/** Numbers and times of 16 bytes each behind a head. */
const fixed = (head: number, ...list: [id: number, low: number, high?: number][]): Streams => ({
  '__properties_version1.0': Buffer.concat([
    Buffer.alloc(head),
    ...list.map(([id, low, high = 0]) => Buffer.concat([u16(3, id), u32(6, low, high)])),
  ]),
});

/** A mail as Outlook saves it (MS-OXMSG). 2026-03-02T09:15:00Z in Windows' time. */
const SENT: [number, number, number] = [0x0039, 0x1d3a3200, 0x01dcaa27];
function mail(more: Streams = {}): Streams {
  return {
    ...fixed(32, SENT, [0x3fde, 65001]),
    ...text('001A', 'IPM.Note'),
    ...text('0037', 'Rate für April'),
    ...text('0C1A', 'Cora Valdez'),
    ...text('5D01', 'cora@x.example'),
    ...text('1035', '<m1@x.example>'),
    ...text('1000', 'The rate is 21.\r\n'),
    ...under('__recip_version1.0_#00000000', {
      ...fixed(8, [0x0c15, 1]),
      ...text('3001', 'Bo Lim'),
      ...text('39FE', 'bo@client.example'),
    }),
    ...under('__recip_version1.0_#00000001', {
      ...fixed(8, [0x0c15, 2]),
      ...text('3001', 'Ana'),
      ...text('3003', '/O=EX/CN=ANA'),
    }),
    ...more,
  };
}
const file = (name: string, bytes: Uint8Array): Streams =>
  under('__attach_version1.0_#00000000', { ...text('3707', name), '__substg1.0_37010102': bytes });

describe('an Outlook message', () => {
  it('is a mail with its people, its day and what came with it', async () => {
    const { records, unreadable } = await pullFiles({
      'saved.msg': compoundFile(mail(file('Sätze.txt', Buffer.from('Senior: GBP 21')))),
    });
    expect(unreadable).toEqual([]);
    expect(records[0]).toMatchObject({ key: 'm1@x.example', kind: 'mail', title: 'Rate für April' });
    expect(records[0]?.text).toBe(
      `From: Cora Valdez <cora@x.example>\nTo: Bo Lim <bo@client.example>\nCc: Ana\nDate: ${records[0]?.at}\nSubject: Rate für April\n\nThe rate is 21.`,
    );
    expect(records[0]?.at).toMatch(/^2026-\d\d-\d\dT.*Z$/);
    expect(records[1]).toMatchObject({ key: 'm1@x.example/1-Sätze.txt', text: 'Senior: GBP 21' });
  });

  it('opens the mail within it, and keeps the headers that came over the wire', async () => {
    const inner = under('__attach_version1.0_#00000000/__substg1.0_3701000D', {
      ...mail(),
      ...fixed(24, SENT),
      ...text('1000', 'Inner words'),
    });
    const wire = text(
      '007D',
      'Date: Mon, 2 Mar 2026 17:15:00 +0800\r\nIn-Reply-To: <a@b>\r\nContent-Type: text/html\r\n',
    );
    const { records } = await pullFiles({ 'a.msg': compoundFile(mail({ ...wire, ...inner })) });
    expect(records[0]).toMatchObject({ at: '2026-03-02T17:15:00+08:00', data: { inReplyTo: 'a@b' } });
    expect(records[1]?.text).toContain('Inner words');
  });

  it('is read where it came as an attachment, in its own code page', async () => {
    const narrow = mail({
      '__substg1.0_1000001E': Buffer.from([0xcf, 0xf0, 0xe8]),
      ...fixed(32, SENT, [0x3ffd, 1251]),
    });
    delete narrow['__substg1.0_1000001F'];
    const bytes = compoundFile(narrow).toString('base64');
    const { records } = await pullFiles({
      'a.eml': `Message-ID: <o@x>\r\nFrom: a@x.example\r\nContent-Type: application/vnd.ms-outlook; name="x.msg"\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename="x.msg"\r\n\r\n${bytes}\r\n`,
    });
    expect(records[1] && bodyOf(records[1])).toBe('При');
  });

  it('that is no mail, is cut off or runs in a circle is named with the reason', async () => {
    const whole = compoundFile(mail());
    const circle = Buffer.from(whole);
    for (let at = circle.length - 512; at + 4 <= circle.length; at += 4) circle.writeUInt32LE(0, at);
    const { unreadable, records } = await pullFiles({
      'contact.msg': compoundFile({ ...mail(), ...text('001A', 'IPM.Contact') }),
      'cut.msg': whole.subarray(0, 700),
      'circle.msg': circle,
      'text.msg': Buffer.from([1, 2, 3]),
    });
    expect(Object.fromEntries(unreadable.map(({ key, reason }) => [key, reason]))).toMatchObject({
      'contact.msg': expect.stringContaining("a contact of Outlook's"),
      'cut.msg': expect.stringContaining('cut off'),
      'text.msg': expect.stringContaining('it has no mail headers'),
    });
    expect(records.length + unreadable.length).toBe(4);
  });

  it('lying among documents is a mail under its path, and read again where something in it cannot be', async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'baton-msg-'));
    onTestFinished(() => rm(directory, { recursive: true, force: true }));
    await writeFile(
      path.join(directory, 'a.msg'),
      compoundFile(mail(file('a.txt', Buffer.from('Senior: 21')))),
    );
    await writeFile(path.join(directory, 'b.msg'), compoundFile(mail(file('b.png', Buffer.from('none')))));
    const pull = async (cursor: string | null) => {
      const events: PullEvent[] = [];
      const context = {
        ...pullContext(folder.options.parse({ path: '.' }), directory, { readMailFile }),
        cursor,
      };
      for await (const event of folder.pull(context)) events.push(event);
      const last = events.findLast(({ type }) => type === 'cursor');
      return { events, cursor: last?.type === 'cursor' ? last.cursor : null };
    };
    const first = await pull(null);
    const keys = first.events.flatMap((event) =>
      event.type === 'record'
        ? [`${event.record.kind} ${event.record.key}`]
        : event.type === 'unreadable'
          ? [event.item.key]
          : [],
    );
    expect(keys).toEqual(['mail a.msg', 'document a.msg/1-a.txt', 'mail b.msg', 'b.msg/1-b.png']);
    const second = await pull(first.cursor);
    expect(second.events.filter(({ type }) => type === 'keep')).toHaveLength(1);
    expect(second.events.filter(({ type }) => type === 'unreadable')).toHaveLength(1);
  });
});

describe('an Outlook data file', () => {
  it('that is damaged is named, and the files beside it are read', async () => {
    const { records, unreadable } = await pullFiles({
      'bad.pst': Buffer.concat([Buffer.from('!BDN'), Buffer.alloc(2000, 23)]),
      'none.pst': Buffer.from('nothing'),
      'good.eml': 'From: a@x.example\r\nSubject: Kept\r\n\r\nHi\r\n',
    });
    expect(records.map(({ title }) => title)).toEqual(['Kept']);
    expect(unreadable.map(({ key }) => key).sort()).toEqual(['bad.pst', 'none.pst']);
  });

  const sample = path.join(OLD_FORMATS, 'tika-testPST_variousBodyTypes.pst');
  it.skipIf(!existsSync(sample))('gives each mail with its folder, whatever its body is', async () => {
    const { records, unreadable } = await pullAll(source, OLD_FORMATS, { path: path.basename(sample) });
    expect(unreadable).toEqual([]);
    expect(records.map(({ labels, data }) => [labels, typeof data['messageId']])).toEqual(
      Array.from({ length: 4 }, () => [['Inbox/tmp'], 'string']),
    );
    expect(records.map((record) => bodyOf(record).split('\n').at(-1))).toEqual([
      'This is the original email (html)',
      'Forwarded (html)',
      'Forwarded RTF',
      'Forwarded plain text',
    ]);
  });
});
