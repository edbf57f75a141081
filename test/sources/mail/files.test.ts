import { describe, expect, it, vi } from 'vitest';
import { expectLinear } from '../../support/growth.ts';
import { pullFiles } from './support.ts';

// A machine under load is slow, but not with the square of the text.
vi.setConfig({ testTimeout: 30_000 });

const message = (id: string) =>
  `Message-ID: <${id}@x>\nFrom: ana@x.example\nSubject: ${id}\n\nText of ${id}.\n`;
const mbox = (id: string) => `From ana@x.example Mon Mar  2 09:15:00 2026\n${message(id)}`;

describe('mail on disk', () => {
  it('is found in nested folders of any kind, and labelled by its folder', async () => {
    const { records, unreadable } = await pullFiles({
      'Takeout/Mail/All mail.mbox': mbox('takeout'),
      Inbox: mbox('inbox'),
      'Inbox.msf': 'index',
      'Inbox.sbd/Clients': mbox('clients'),
      'Maildir/cur/1.a:2,FS': message('flagged'),
      'Maildir/new/2.b': message('new'),
      'Maildir/tmp/3.c': message('unfinished'),
      'Maildir/.Sent.2026/cur/4.d:2,S': message('sent'),
      'Maildir/dovecot.index': 'x',
      'exported/one.eml': message('eml'),
      'apple/5.emlx': `${message('apple').length}\n${message('apple')}<?xml version="1.0"?><plist/>`,
    });
    expect(unreadable).toEqual([]);
    expect(Object.fromEntries(records.map(({ key, labels }) => [key.replace('@x', ''), labels]))).toEqual({
      takeout: [],
      inbox: ['Inbox'],
      clients: ['Inbox/Clients'],
      flagged: ['Maildir', 'Flagged'],
      new: ['Maildir'],
      sent: ['Maildir/Sent/2026'],
      eml: ['exported'],
      apple: ['apple'],
    });
    expect(records.find(({ key }) => key === 'apple@x')?.text).toMatch(/Text of apple\.$/);
  });

  it('is read as the option says where names tell nothing', async () => {
    const { records } = await pullFiles({ 'export.txt': `${mbox('a')}\n${mbox('b')}` }, { format: 'mbox' });
    expect(records.map(({ key }) => key)).toEqual(['a@x', 'b@x']);
  });

  it.each([
    ['people', `To: ${'<"a,'.repeat(200_000)}`],
    ['addresses', `To: ${Array.from({ length: 20_000 }, (_, index) => `p${index}@x.example`).join(', ')}`],
    ['quotes', `From: ${'"'.repeat(300_000)}x`],
    ['references', `References: ${'<'.repeat(500_000)}`],
    ['encoded words', `Subject: ${'=?utf-8?q?a?= '.repeat(40_000)}`],
    ['labels', `X-Gmail-Labels: ${','.repeat(500_000)}`],
    ['a date', `Date: ${' :'.repeat(300_000)}`],
    ['blanks in the text', `\n${' '.repeat(900_000)}x`],
    ['blank lines in the text', `\n${'\n'.repeat(900_000)}x`],
  ])('is read in linear time for hostile %s', async (_, header) => {
    await expectLinear(header, async (part) => {
      const { records, unreadable } = await pullFiles({ 'a.eml': `Subject: s\n${part}\n\nText` });
      expect(records.length + unreadable.length).toBeGreaterThan(0);
    });
  });
});
