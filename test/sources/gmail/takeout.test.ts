import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type FakeMailbox, takeoutOf } from '../../support/google/gmail.ts';
import { type Pulled, standing } from '../../support/pull.ts';
import { failure, Gmail, KIM, mail, mailWithAttachment, onMessage, SAM } from './support.ts';

const gmail = new Gmail();
beforeAll(() => gmail.open());
beforeEach(() => gmail.reset());
afterAll(() => gmail.close());

const idsOf = (mailbox: FakeMailbox) => [...mailbox.messages.keys()];
const withTakeout = { mailboxes: [{ address: SAM, takeout: 'all.mbox' }] };
const write = (bytes: Buffer) => writeFile(path.join(gmail.directory, 'all.mbox'), bytes);
const notesOf = ({ events }: Pulled) => events.flatMap((event) => (event.type === 'note' ? event.text : []));
/** Ids that were fetched whole; samples ask for a header alone. */
const fetchedWhole = () => {
  const asked = gmail.hosts.asked.filter(
    (one) => onMessage(one) && one.url.searchParams.get('format') === 'raw',
  );
  gmail.hosts.asked.length = 0;
  return asked.length;
};

/** Mails of every form that the two roads could read differently. */
function variedMailbox(): FakeMailbox {
  const mailbox = gmail.mailbox(SAM);
  const clients = mailbox.createLabel('Clients');
  for (let number = 1; number <= 20; number += 1) mailbox.add(mail(number), ['INBOX', clients, 'UNREAD']);
  const thread = idsOf(mailbox)[3] ?? '';
  mailbox.add(mailWithAttachment(21, 'rates.txt', 'First line.\r\nSecond line.'), ['SENT'], thread);
  mailbox.add(mail(22, 'Above.\r\n\r\nFrom here on at 09:15 in 2026 it is quoted.\r\n>From there too.'), [
    'INBOX',
  ]);
  mailbox.add(mail(23, 'No date.').replace(/Date: .*\r\n/, ''), ['INBOX']);
  mailbox.add(mail(24, 'Käse – 中文'), ['INBOX']);
  mailbox.add(mail(25, 'No id.').replace(/Message-ID: .*\r\n/, ''), ['INBOX']);
  mailbox.add(mail(26).replace('Subject: ', 'X-Folder: Other\r\nX-GM-THRID: 1\r\nSubject: '), ['INBOX']);
  return mailbox;
}

describe('Takeout joined with the API', () => {
  it('gives the same records as the API alone', async () => {
    const mailbox = variedMailbox();
    const alone = await gmail.pull();
    await write(takeoutOf(mailbox, idsOf(mailbox)));
    fetchedWhole();
    const joined = await gmail.pull(null, withTakeout);
    expect(fetchedWhole()).toBe(1);
    expect(standing(joined)).toEqual(standing(alone));
    expect(joined.items).toEqual(alone.items);
  });

  it('fetches only what the file lacks, and reads nothing that was deleted since', async () => {
    const mailbox = gmail.mailbox(SAM, 40);
    const ids = idsOf(mailbox);
    await write(takeoutOf(mailbox, ids));
    for (const id of ids.slice(0, 5)) mailbox.delete(id);
    for (let number = 41; number <= 43; number += 1) mailbox.add(mail(number));
    const joined = await gmail.pull(null, withTakeout);
    // The last message of a file may be half a message.
    expect(fetchedWhole()).toBe(4);
    const keys = joined.keys.filter((key) => !key.endsWith('/settings'));
    expect(keys.sort()).toEqual(
      idsOf(mailbox)
        .map((id) => `${SAM}/${id}`)
        .sort(),
    );
    expect(notesOf(joined).join()).toContain(
      '34 messages of sam@acme.example were read from Takeout; 4 are left',
    );
    expect((await gmail.pull(joined, withTakeout)).records).toEqual([]);
  });

  it('takes labels from the API: Takeout’s are in the language of the account and old', async () => {
    const mailbox = gmail.mailbox(SAM, 25);
    const [one = ''] = idsOf(mailbox);
    await write(takeoutOf(mailbox, idsOf(mailbox)));
    mailbox.label(one, ['STARRED'], ['INBOX']);
    const joined = await gmail.pull(null, withTakeout);
    expect(standing(joined).get(`${SAM}/${one}`)?.labels).toEqual(['Starred']);
    mailbox.label(one, ['INBOX']);
    mailbox.delete(idsOf(mailbox)[1] ?? '');
    const second = await gmail.pull(joined, withTakeout);
    expect(standing(joined, second).get(`${SAM}/${one}`)?.labels).toEqual(['Inbox', 'Starred']);
    expect(second.gone).toHaveLength(1);
    expect(fetchedWhole()).toBe(2);
  });

  it('is no duplicate of itself where it is added later', async () => {
    const mailbox = gmail.mailbox(SAM, 22);
    const first = await gmail.pull();
    await write(takeoutOf(mailbox, idsOf(mailbox)));
    const second = await gmail.pull(first, withTakeout);
    expect(second.records).toEqual([]);
    const third = await gmail.pull({ ...first, cursor: null }, withTakeout);
    expect(third.records).toEqual([]);
  });

  it('goes on after a kill in the middle of the file', async () => {
    const mailbox = gmail.mailbox(SAM, 35);
    await write(takeoutOf(mailbox, idsOf(mailbox).slice(0, 30)));
    let held: Pulled | null = null;
    const parts: Pulled[] = [];
    for (const most of [12, 30, 20, 20]) {
      held = await gmail.pull(held, withTakeout, { most });
      parts.push(held);
    }
    const last = await gmail.pull(held, withTakeout);
    const records = [...parts, last].flatMap((part) => part.records.map(({ key }) => key));
    expect(standing(...parts, last).size).toBe(36);
    expect(records.length).toBeLessThanOrEqual(36 + 4);
  });

  it('leaves aside a file that numbers other messages', async () => {
    const mailbox = gmail.mailbox(SAM, 22);
    const kim = gmail.mailbox(KIM);
    for (let number = 1; number <= 22; number += 1) kim.add(mail(number + 500));
    expect(idsOf(kim)).toEqual(idsOf(mailbox));
    await write(takeoutOf(kim, idsOf(kim)));
    const pulled = await gmail.pull(null, withTakeout);
    expect(notesOf(pulled).join()).toContain('left aside');
    expect(fetchedWhole()).toBe(22);
    const titles = pulled.records.filter(({ kind }) => kind === 'mail').map(({ title }) => title);
    expect(titles).toContain('About 22');
    expect(titles).not.toContain('About 522');
  });

  it('trusts no file by messages that cannot be compared', async () => {
    const mailbox = gmail.mailbox(SAM);
    const kim = gmail.mailbox(KIM);
    for (let number = 1; number <= 22; number += 1) {
      mailbox.add(number > 6 ? mail(number) : mail(number).replace(/Message-ID: .*\r\n/, ''));
      kim.add(mail(number + 500));
    }
    await write(takeoutOf(kim, idsOf(kim)));
    const pulled = await gmail.pull(null, withTakeout);
    expect(notesOf(pulled).join()).toContain('left aside');
    const titles = pulled.records.filter(({ kind }) => kind === 'mail').map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith('About 5'))).toEqual(['About 5']);
  });

  it('fetches what bears no number of Gmail’s in the file', async () => {
    const mailbox = gmail.mailbox(SAM, 22);
    const [one = '', ...others] = idsOf(mailbox);
    const strange = takeoutOf(mailbox, [one])
      .toString('latin1')
      .replace(/^From \S+/, 'From ana@client.example');
    await write(Buffer.concat([Buffer.from(strange, 'latin1'), takeoutOf(mailbox, others)]));
    const pulled = await gmail.pull(null, withTakeout);
    expect(fetchedWhole()).toBe(2);
    expect(pulled.records).toHaveLength(23);
    expect(notesOf(pulled).join()).toContain('1 more in it bear no number');
  });

  it('stops where the file is not there and would be needed', async () => {
    gmail.mailbox(SAM, 22);
    const missing = { mailboxes: [{ address: SAM, takeout: 'nowhere.mbox' }] };
    expect((await failure(gmail.pull(null, missing))).name).toBe('SOURCE_MISSING');
    const first = await gmail.pull();
    expect((await gmail.pull(first, missing)).records).toEqual([]);
  });

  it('does without the file for a label that got another name later', async () => {
    const mailbox = gmail.mailbox(SAM, 22);
    const label = mailbox.createLabel('Clients');
    for (const id of idsOf(mailbox)) mailbox.label(id, [label]);
    const first = await gmail.pull();
    mailbox.renameLabel(label, 'Customers');
    const second = await gmail.pull(first, { mailboxes: [{ address: SAM, takeout: 'nowhere.mbox' }] });
    expect(second.records.filter(({ labels }) => labels.includes('Customers'))).toHaveLength(22);
  });

  it('reads a file that is cut off as far as it goes, and fetches the rest', async () => {
    const mailbox = gmail.mailbox(SAM, 22);
    const alone = await gmail.pull();
    const whole = takeoutOf(mailbox, idsOf(mailbox));
    const within = whole.indexOf('We bill on day 12') + 10;
    await write(whole.subarray(0, within));
    fetchedWhole();
    const pulled = await gmail.pull(null, withTakeout);
    expect(fetchedWhole()).toBe(11);
    expect(standing(pulled)).toEqual(standing(alone));
  });
});
