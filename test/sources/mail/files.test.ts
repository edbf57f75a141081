import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { source } from '../../../src/sources/mail/index.ts';
import { expectLinear } from '../../support/growth.ts';
import { pullAll } from '../../support/pull.ts';
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

  it('is labelled by the folders of Apple Mail and Thunderbird, whose own files and empty folders are no failure', async () => {
    const { records, unreadable } = await pullFiles({
      'V10/8C5F/INBOX.mbox/Clients.mbox/77AB/Data/3/Messages/7.emlx': `${message('nested').length}\n${message('nested')}<plist><dict><key>flags</key><integer>8590195729</integer></dict></plist>`,
      'V10/8C5F/INBOX.mbox/Info.plist': '<plist/>',
      'IMAP-ana@x/Sent.imapmbox/Messages/8.emlx': `${message('older').length}\n${message('older')}`,
      'Export.mbox/mbox': mbox('exported'),
      'Export.mbox/table_of_contents': 'x',
      'Empty.mbox/mbox': '',
      'profile/ImapMail/imap.x.example/INBOX': mbox('imap'),
      'profile/ImapMail/imap.x.example/INBOX.msf': 'x',
      'profile/ImapMail/imap.x.example/INBOX.sbd/Bids 2.0': mbox('bids'),
      'profile/ImapMail/imap.x.example/INBOX.sbd/Bids 2.0.msf': 'x',
      'profile/ImapMail/imap.x.example/Trash': '',
      'copied/ImapMail/mail.y.example/Offers': mbox('offers').replace(
        'Subject',
        'X-Mozilla-Status: 0009\nSubject',
      ),
      'profile/ImapMail/imap.x.example/Old 1.5': '',
      'profile/ImapMail/imap.x.example/Old 1.5.msf': 'x',
      'profile/ImapMail/imap.x.example/msgFilterRules.dat': 'x',
    });
    expect(unreadable).toEqual([]);
    expect(Object.fromEntries(records.map(({ key, labels }) => [key.replace('@x', ''), labels]))).toEqual({
      nested: ['INBOX/Clients', 'Flagged'],
      older: ['Sent'],
      exported: ['Export'],
      imap: ['INBOX'],
      bids: ['INBOX/Bids 2.0'],
      offers: ['Trash', 'Offers'],
    });
  });

  it('has the attachments back that Apple Mail keeps beside it, and names those that it did not keep', async () => {
    const partial = (...parts: string[]) => {
      const body = `From: ana@x.example\nSubject: Prices\nMessage-ID: <p@x>\nContent-Type: multipart/mixed; boundary=A\n\n--A\nContent-Type: text/plain\n\nThe prices are attached.\n\n${parts.join('')}--A--\n`;
      return `${body.length}\n${body}<plist/>`;
    };
    const part = (name: string) =>
      `--A\nContent-Type: text/plain; name="${name}"\nContent-Disposition: attachment; filename="${name}"\nContent-Transfer-Encoding: base64\nX-Apple-Content-Length: 40\n\n`;
    const { records, unreadable } = await pullFiles({
      'INBOX.mbox/8C5F/Data/1/Messages/12.partial.emlx': partial(part('a.txt'), part('b.txt'), part('c.txt')),
      'INBOX.mbox/8C5F/Data/1/Attachments/12/2/a.txt': 'Box A costs GBP 12.50',
      'INBOX.mbox/8C5F/Data/1/Attachments/12/3/b renamed.txt': 'Box B costs GBP 19.00',
      'INBOX.mbox/8C5F/Data/1/Attachments/13/2/orphan.txt': 'Box C costs GBP 20.00',
      'Old.imapmbox/Messages/14.partial.emlx': partial(part('d.txt')).replaceAll('p@x', 'q@x'),
      'Old.imapmbox/Messages/14.2.emlxpart': Buffer.from('Box D costs GBP 21.00').toString('base64'),
    });
    expect(records.map(({ key, text }) => [key, text.split('\n').at(-1)])).toEqual([
      ['p@x', 'The prices are attached.'],
      ['p@x/1-a.txt', 'Box A costs GBP 12.50'],
      ['p@x/2-b.txt', 'Box B costs GBP 19.00'],
      ['q@x', 'The prices are attached.'],
      ['q@x/1-d.txt', 'Box D costs GBP 21.00'],
    ]);
    expect(unreadable.map(({ key }) => key).sort()).toEqual([
      'INBOX.mbox/8C5F/Data/1/Attachments/13/2/orphan.txt',
      'p@x/3-c.txt',
    ]);
  });

  it('names every file that is no mail', async () => {
    const { records, unreadable } = await pullFiles({
      'a.eml': message('a'),
      '.hidden.eml': message('hidden'),
      'notes.json': '{}',
      'page.html': '<p>x</p>',
      'store.dat': 'x',
      'sync.log': 'x',
      'README.md': 'Read me',
      README: 'Read me',
      'empty.txt': '',
      '.htaccess': 'x',
      'Maildir/cur/1': message('maildir'),
      'Maildir/tmp/2': message('unfinished'),
    });
    expect(records.map(({ key }) => key).sort()).toEqual(['a@x', 'hidden@x', 'maildir@x']);
    expect(unreadable.map(({ key }) => key).sort()).toEqual([
      '.htaccess',
      'Maildir/tmp/2',
      'README',
      'README.md',
      'empty.txt',
      'notes.json',
      'page.html',
      'store.dat',
      'sync.log',
    ]);
  });

  it('follows links within its folder, and names those that lead elsewhere, pipes and what must not be opened', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'baton-links-'));
    onTestFinished(() => rm(directory, { recursive: true, force: true }));
    const mail = join(directory, 'mail');
    await mkdir(join(mail, 'folder'), { recursive: true });
    await writeFile(join(directory, 'outside.eml'), message('outside'));
    await writeFile(join(mail, 'folder/a.eml'), message('a'));
    await symlink(join(mail, 'folder/a.eml'), join(mail, 'linked.eml'));
    await symlink(join(directory, 'outside.eml'), join(mail, 'outside.eml'));
    await symlink('nowhere', join(mail, 'dangling.eml'));
    await symlink('..', join(mail, 'folder/loop'));
    execFileSync('mkfifo', [join(mail, 'pipe.eml')]);
    const { records, unreadable } = await pullAll(source, directory, { path: 'mail' });
    expect(records.map(({ key, path }) => [key, path])).toEqual([
      ['a@x', 'folder/a.eml'],
      ['a@x~2', 'linked.eml'],
    ]);
    expect(Object.fromEntries(unreadable.map(({ key, reason }) => [key, reason]))).toEqual({
      'dangling.eml': 'the link leads nowhere',
      'outside.eml': 'the link leads outside of the folder',
      'pipe.eml': 'not a regular file',
    });
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
