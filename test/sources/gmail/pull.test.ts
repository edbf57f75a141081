import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RawRecord } from '../../../src/contracts/record.ts';
import type { FakeMailbox } from '../../support/google/gmail.ts';
import { type Pulled, standing } from '../../support/pull.ts';
import { Gmail, KIM, mail, mailWithAttachment, SAM } from './support.ts';

const gmail = new Gmail();
beforeAll(() => gmail.open());
beforeEach(() => gmail.reset());
afterAll(() => gmail.close());

/** Labels by the number in the subject, of the mails that stand. */
function labelsOf(...pulls: Pulled[]): Record<string, string[]> {
  const mails = [...standing(...pulls).values()].filter(({ kind }) => kind === 'mail');
  return Object.fromEntries(mails.map(({ title, labels }) => [title.replace('About ', ''), labels]));
}

const subjects = (...pulls: Pulled[]) => Object.keys(labelsOf(...pulls)).sort();
const recordOf = (pulled: Pulled, key: string) =>
  pulled.records.find((record) => record.key === key) as RawRecord;
const idsOf = (mailbox: FakeMailbox) => [...mailbox.messages.keys()];

describe('a first pull', () => {
  it('reads each message as the mail source does, under the address and the id that Gmail has for it', async () => {
    const mailbox = gmail.mailbox(SAM);
    const id = mailbox.add(mailWithAttachment(1, 'rates.txt', 'The rate is 40 an hour.'), [
      'INBOX',
      'UNREAD',
    ]);
    const pulled = await gmail.pull();
    expect(recordOf(pulled, `${SAM}/${id}`)).toMatchObject({
      kind: 'mail',
      title: 'About 1',
      path: SAM,
      at: '2026-03-02T09:15:00+08:00',
      labels: ['Inbox'],
      data: { messageId: 'm1@client.example', gmailThread: BigInt(`0x${id}`).toString() },
    });
    expect(recordOf(pulled, `${SAM}/${id}/1-rates.txt`)).toMatchObject({
      parent: `${SAM}/${id}`,
      text: 'The rate is 40 an hour.',
    });
  });

  it('gives labels their names, and Gmail’s own the words of Takeout', async () => {
    const mailbox = gmail.mailbox(SAM);
    const clients = mailbox.createLabel('Clients/Acme, Inc.');
    mailbox.add(mail(1), [
      'IMPORTANT',
      'SENT',
      'CATEGORY_UPDATES',
      'STARRED',
      'UNREAD',
      clients,
      'Label_none',
    ]);
    mailbox.add(mail(2), ['DRAFT']);
    mailbox.add(mail(3), []);
    expect(labelsOf(await gmail.pull())).toEqual({
      1: ['Category Updates', 'Clients/Acme, Inc.', 'Important', 'Sent', 'Starred'],
      2: ['Drafts'],
      3: [],
    });
  });

  it('takes the day on which Google took a message in where it names none', async () => {
    const mailbox = gmail.mailbox(SAM);
    mailbox.add(mail(1).replace(/Date: .*\r\n/, ''));
    expect((await gmail.pull()).records.find(({ kind }) => kind === 'mail')?.at).toBe('2026-03-02T01:15:00Z');
  });

  it('reads every page, each message once', async () => {
    const mailbox = gmail.mailbox(SAM, 23);
    mailbox.pageSize = 5;
    await gmail.pull();
    expect(gmail.fetched().sort()).toEqual(idsOf(mailbox).sort());
  });

  it('leaves Spam and the bin where they are, unless asked', async () => {
    const mailbox = gmail.mailbox(SAM, 1);
    mailbox.add(mail(2), ['SPAM']);
    mailbox.add(mail(3), ['TRASH']);
    expect(subjects(await gmail.pull())).toEqual(['1']);
    expect(gmail.fetched()).toHaveLength(1);
    expect(labelsOf(await gmail.pull(null, { spamAndTrash: true }))).toMatchObject({
      2: ['Spam'],
      3: ['Trash'],
    });
  });

  it('does not fetch what bears an excluded label, and says where there is no such label', async () => {
    const mailbox = gmail.mailbox(SAM, 1);
    const family = mailbox.createLabel('Family');
    mailbox.add(mail(2), ['INBOX', family]);
    mailbox.add(mail(3), ['CATEGORY_PROMOTIONS']);
    const pulled = await gmail.pull(null, { exclude: ['family', 'Category Promotions', 'Privat'] });
    expect(subjects(pulled)).toEqual(['1']);
    expect(gmail.fetched()).toHaveLength(1);
    const notes = pulled.events.flatMap((event) => (event.type === 'note' ? event.text : []));
    expect(notes).toEqual([`${SAM} has no label "Privat" to exclude.`]);
  });

  it('keeps the mailboxes apart', async () => {
    const sam = gmail.mailbox(SAM, 2);
    const kim = gmail.mailbox(KIM, 2);
    expect(idsOf(sam)).toEqual(idsOf(kim));
    const { keys } = await gmail.pull();
    const expected = [SAM, KIM].flatMap((address) => [
      `${address}/settings`,
      ...idsOf(sam).map((id) => `${address}/${id}`),
    ]);
    expect(keys.sort()).toEqual(expected.sort());
  });

  it('says how long it takes where there is much to fetch', async () => {
    const mailbox = gmail.mailbox(SAM, 3001);
    const pulled = await gmail.pull(null, {}, { most: 20 });
    const notes = pulled.events.flatMap((event) => (event.type === 'note' ? event.text : []));
    expect(mailbox.messages.size).toBe(3001);
    expect(notes.join()).toMatch(/^3,001 messages of sam@acme.example .* about 1 minute .*Takeout/);
  });
});

describe('a later pull', () => {
  it('reads what is new, follows labels, and says what is gone', async () => {
    const mailbox = gmail.mailbox(SAM, 6);
    const [one = '', two = '', three = ''] = idsOf(mailbox);
    const first = await gmail.pull();
    gmail.fetched();
    const clients = mailbox.createLabel('Clients');
    mailbox.label(one, [clients], ['INBOX']);
    mailbox.delete(two);
    mailbox.label(three, ['TRASH'], ['INBOX']);
    const seven = mailbox.add(mail(7), ['SENT']);
    const second = await gmail.pull(first);
    expect(gmail.fetched().sort()).toEqual([one, seven].sort());
    expect(second.gone.sort()).toEqual([`${SAM}/${two}`, `${SAM}/${three}`].sort());
    expect(labelsOf(first, second)).toEqual({
      1: ['Clients'],
      4: ['Inbox'],
      5: ['Inbox'],
      6: ['Inbox'],
      7: ['Sent'],
    });
    expect((await gmail.pull(second)).records).toEqual([]);
  });

  it('does not fetch a message anew because somebody opened it', async () => {
    const mailbox = gmail.mailbox(SAM, 3);
    const [one = ''] = idsOf(mailbox);
    const first = await gmail.pull();
    gmail.fetched();
    mailbox.label(one, [], ['UNREAD']);
    mailbox.label(one, ['UNREAD']);
    const second = await gmail.pull(first);
    expect(gmail.fetched()).toEqual([]);
    expect(second.records).toEqual([]);
  });

  it('counts the last state where a message changed several times', async () => {
    const mailbox = gmail.mailbox(SAM, 3);
    const [one = '', two = ''] = idsOf(mailbox);
    const first = await gmail.pull();
    gmail.fetched();
    mailbox.label(one, ['STARRED']);
    mailbox.label(one, [], ['STARRED']);
    mailbox.label(two, ['STARRED']);
    mailbox.label(two, [], ['STARRED']);
    mailbox.label(two, ['STARRED']);
    const brief = mailbox.add(mail(4));
    mailbox.delete(brief);
    const second = await gmail.pull(first);
    expect(gmail.fetched()).toEqual([two]);
    expect(labelsOf(first, second)).toEqual({ 1: ['Inbox'], 2: ['Inbox', 'Starred'], 3: ['Inbox'] });
  });

  it.each([true, false])('fetches no new spam where the history tells labels (%s)', async (tellsLabels) => {
    const mailbox = gmail.mailbox(SAM, 1);
    mailbox.tellsLabels = tellsLabels;
    const first = await gmail.pull();
    gmail.fetched();
    mailbox.add(mail(2), ['SPAM']);
    const second = await gmail.pull(first);
    expect(subjects(first, second)).toEqual(['1']);
    expect(gmail.fetched()).toHaveLength(tellsLabels ? 0 : 1);
    expect((await gmail.pull(second)).records).toEqual([]);
  });

  it('reads a message that comes back from the bin, or loses the label that kept it out', async () => {
    const mailbox = gmail.mailbox(SAM, 1);
    const family = mailbox.createLabel('Family');
    const binned = mailbox.add(mail(2), ['TRASH']);
    const kept = mailbox.add(mail(3), [family]);
    const [one = ''] = idsOf(mailbox);
    const options = { exclude: ['Family'] };
    const first = await gmail.pull(null, options);
    mailbox.label(binned, ['INBOX'], ['TRASH']);
    mailbox.label(kept, [], [family]);
    mailbox.label(one, [family]);
    const second = await gmail.pull(first, options);
    expect(labelsOf(first, second)).toEqual({ 2: ['Inbox'], 3: [] });
    expect(second.items.has(`${SAM}/${one}`)).toBe(false);
  });

  it('follows a label that got another name, and one that was deleted', async () => {
    const mailbox = gmail.mailbox(SAM, 2);
    const [one = '', two = ''] = idsOf(mailbox);
    const clients = mailbox.createLabel('Clients');
    const old = mailbox.createLabel('Old');
    mailbox.label(one, [clients]);
    mailbox.label(two, [old]);
    const first = await gmail.pull();
    gmail.fetched();
    mailbox.renameLabel(clients, 'Customers');
    mailbox.createLabel('Unused');
    const second = await gmail.pull(first);
    expect(gmail.fetched()).toEqual([one]);
    expect(labelsOf(first, second)).toEqual({ 1: ['Customers', 'Inbox'], 2: ['Inbox', 'Old'] });
    mailbox.deleteLabel(old);
    const third = await gmail.pull(second);
    expect(gmail.fetched()).toEqual([two]);
    expect(labelsOf(first, second, third)).toEqual({ 1: ['Customers', 'Inbox'], 2: ['Inbox'] });
    expect((await gmail.pull(third)).records).toEqual([]);
  });

  it('looks at everything where the history does not reach back, and fetches only what differs', async () => {
    const mailbox = gmail.mailbox(SAM, 8);
    const [one = '', two = ''] = idsOf(mailbox);
    const first = await gmail.pull();
    gmail.fetched();
    mailbox.label(one, ['STARRED']);
    mailbox.delete(two);
    const nine = mailbox.add(mail(9));
    mailbox.forgetHistory();
    const second = await gmail.pull(first);
    expect(gmail.fetched().sort()).toEqual([one, nine].sort());
    expect(second.gone).toEqual([`${SAM}/${two}`]);
    expect(labelsOf(first, second)['1']).toEqual(['Inbox', 'Starred']);
    expect((await gmail.pull(second)).records).toEqual([]);
  });

  it('looks at everything, and fetches nothing that it has, without a cursor', async () => {
    const mailbox = gmail.mailbox(SAM, 8);
    const first = await gmail.pull();
    gmail.fetched();
    const [, two = ''] = idsOf(mailbox);
    mailbox.label(two, ['STARRED']);
    const second = await gmail.pull({ ...first, cursor: null });
    expect(gmail.fetched()).toEqual([two]);
    expect(second.cursor).not.toBeNull();
  });

  it('goes by other options at once', async () => {
    const mailbox = gmail.mailbox(SAM, 2);
    const [, two = ''] = idsOf(mailbox);
    mailbox.add(mail(3), ['SPAM']);
    mailbox.label(two, [mailbox.createLabel('Family')]);
    const first = await gmail.pull();
    const second = await gmail.pull(first, { exclude: ['Family'], spamAndTrash: true });
    expect(labelsOf(first, second)).toEqual({ 1: ['Inbox'], 3: ['Spam'] });
    const third = await gmail.pull(second);
    expect(labelsOf(first, second, third)).toEqual({ 1: ['Inbox'], 2: ['Family', 'Inbox'] });
  });

  it('carries history ids beyond 2^53 to the digit', async () => {
    const mailbox = gmail.mailbox(SAM, 2);
    const { cursor } = await gmail.pull();
    const { historyId } = mailbox.profile();
    expect(Number(historyId)).toBeGreaterThan(2 ** 53);
    expect(JSON.parse(cursor ?? '')).toMatchObject({ mailboxes: { [SAM]: { historyId, look: 'done' } } });
  });
});

describe('mailboxes', () => {
  it('leave with all of their records when the options no longer name them', async () => {
    gmail.mailbox(SAM, 2);
    const kim = gmail.mailbox(KIM, 2);
    const first = await gmail.pull();
    for (const before of [first, { ...first, cursor: null }]) {
      const second = await gmail.pull(before, { mailboxes: [{ address: SAM }] });
      const left = [...standing(first, second).keys()];
      expect(left).toHaveLength(3);
      expect(left.every((key) => key.startsWith(`${SAM}/`))).toBe(true);
      expect([...second.items.keys()].every((id) => id.startsWith(`${SAM}/`))).toBe(true);
      const back = await gmail.pull(second);
      expect(back.records).toHaveLength(kim.messages.size + 1);
    }
  });

  it('must not stand there twice', async () => {
    gmail.mailbox(SAM, 1);
    const twice = { mailboxes: [{ address: SAM }, { address: 'Sam@Acme.example' }] };
    await expect(gmail.pull(null, twice)).rejects.toThrow('twice');
  });
});

describe('a pull that is killed', () => {
  it('goes on where it was, whenever that is; nothing is lost and hardly anything fetched twice', async () => {
    const sam = gmail.mailbox(SAM, 30);
    const kim = gmail.mailbox(KIM, 20);
    const [one = '', two = ''] = idsOf(sam);
    let held: Pulled | null = null;
    const parts: Pulled[] = [];
    for (let kill = 0; kill < 8; kill += 1) {
      held = await gmail.pull(held, {}, { most: 13 + kill });
      parts.push(held);
      // Life goes on meanwhile.
      if (kill === 3) sam.label(one, ['STARRED']);
      if (kill === 5) sam.delete(two);
      if (kill === 7) sam.add(mail(31));
    }
    const last = await gmail.pull(held);
    const keys = [...standing(...parts, last).keys()].filter((key) => !key.endsWith('/settings'));
    const expected = [...idsOf(sam).map((id) => `${SAM}/${id}`), ...idsOf(kim).map((id) => `${KIM}/${id}`)];
    expect(keys.sort()).toEqual(expected.sort());
    expect(standing(...parts, last).get(`${SAM}/${one}`)?.labels).toEqual(['Inbox', 'Starred']);
    const times = [...sam.fetched.values(), ...kim.fetched.values()];
    // At most what was under way at a kill, and what was relabelled.
    expect(times.reduce((sum, count) => sum + count - 1, 0)).toBeLessThanOrEqual(8 * 9 + 1);
    expect((await gmail.pull(last)).records).toEqual([]);
  });

  it('compares labels to the end where it compares them at all', async () => {
    const sam = gmail.mailbox(SAM, 12);
    const first = await gmail.pull();
    for (const id of idsOf(sam)) sam.label(id, ['STARRED']);
    sam.forgetHistory();
    const parts = [first];
    for (const most of [10, 8, 9]) parts.push(await gmail.pull(parts.at(-1) ?? null, {}, { most }));
    const last = await gmail.pull(parts.at(-1) ?? null);
    expect(Object.values(labelsOf(...parts, last))).toEqual(Array(12).fill(['Inbox', 'Starred']));
  });

  it('looks at all of a mailbox that was being removed and is named again', async () => {
    gmail.mailbox(SAM, 2);
    const kim = gmail.mailbox(KIM, 4);
    const first = await gmail.pull();
    for (const most of [6, 8]) {
      const second = await gmail.pull(first, { mailboxes: [{ address: SAM }] }, { most });
      expect(second.gone).not.toEqual([]);
      const third = await gmail.pull(second);
      const keys = [...standing(first, second, third).keys()].filter((key) => key.startsWith(KIM));
      expect(keys).toHaveLength(kim.messages.size + 1);
    }
  });

  it('does the rest of a history that it was following', async () => {
    const sam = gmail.mailbox(SAM, 12);
    const first = await gmail.pull();
    for (const id of idsOf(sam)) sam.label(id, ['STARRED']);
    for (let number = 13; number <= 18; number += 1) sam.add(mail(number));
    let held = first;
    const parts = [first];
    for (let kill = 0; kill < 4; kill += 1) {
      held = await gmail.pull(held, {}, { most: 8 });
      parts.push(held);
    }
    const last = await gmail.pull(held);
    const labels = labelsOf(...parts, last);
    expect(Object.keys(labels)).toHaveLength(18);
    for (let number = 1; number <= 12; number += 1) expect(labels[number]).toEqual(['Inbox', 'Starred']);
  });
});
