import { describe, expect, it } from 'vitest';
import { spokenName } from '../../src/links/people/names.ts';
import { linksOf, mail } from './mail-support.ts';

const HANDOVER = {
  company: 'Harborlight, Inc.',
  leaving: { name: 'Corazon Valdez', addresses: ['corazon.valdez@own.example'] },
  domains: ['own.example', 'own-old.example'],
};

describe('aliases, the config and keys of people', () => {
  it('proposes likely aliases, and none whose digits differ', async () => {
    const { people } = await linksOf(
      [
        mail({
          key: 'a',
          from: 'Ana Cruz <ana.cruz@k.example>',
          to: [
            'Ana Cruz <ana@gmail.com>',
            'anacruz1@gmail.com',
            'ana.cruz1@gmail.com',
            'anacruz2@gmail.com',
            'A. Cruz <acruz@k.example>',
          ],
        }),
      ],
      HANDOVER,
    );
    const proposed = (key: string) => people.get(key)?.proposed.map((one) => one.key);
    expect(proposed('ana-cruz-k-example')).toEqual(['acruz-k-example', 'ana-gmail-com']);
    expect(proposed('anacruz1-gmail-com')).toEqual(['ana-cruz1-gmail-com']);
    expect(proposed('anacruz2-gmail-com')).toEqual([]);
  });

  describe('at two addresses', () => {
    const OWN = 'Bill Tregenza <bill@own.example>';
    const HOME = 'Bill T <bill.tregenza@home.example>';
    const DAO = 'Dao Nguyen <dao@books.example>';
    const addressesOf = async (...mails: Parameters<typeof mail>[0][]) => {
      const { people } = await linksOf(mails.map(mail), HANDOVER);
      return [...people.values()].find(({ addresses }) => addresses.includes('bill@own.example'))?.addresses;
    };

    it('is one who answers from the one what was sent to the other', async () => {
      const asked = { key: 'a', from: DAO, to: [OWN] };
      expect(await addressesOf(asked, { key: 'b', from: HOME, to: [DAO], data: { inReplyTo: 'a' } })).toEqual(
        ['bill.tregenza@home.example', 'bill@own.example'],
      );
      const other = 'Bill Barr <bill.barr@home.example>';
      expect(
        await addressesOf(asked, { key: 'b', from: other, to: [DAO], data: { inReplyTo: 'a' } }),
      ).toEqual(['bill@own.example']);
    });

    it('is one who answers from a private box whose figure follows the surname, and no namesake with a figure at work', async () => {
      const asked = { key: 'a', from: DAO, to: [OWN] };
      const from = (address: string, name: string) =>
        addressesOf(asked, {
          key: 'b',
          from: `${name} <${address}>`,
          to: [DAO],
          data: { inReplyTo: 'a' },
        });
      expect(await from('b.tregenza79@home.example', 'Bill')).toHaveLength(2);
      expect(await from('bill_tregenza7@home.example', 'Bill T')).toHaveLength(2);
      expect(await from('b.tregenza79@home.example', 'Ben Tregenza')).toHaveLength(1);
      expect(await from('c.tregenza79@home.example', 'Bill')).toHaveLength(1);
      expect(await from('bill.tregenza2@own.example', 'Bill')).toHaveLength(1);
      expect(await from('bill.tregenza79@own-pay.example', 'Bill')).toHaveLength(1);
    });

    it('is one who writes notes to themself alone, and nobody of the family', async () => {
      const work = { key: 'a', from: OWN, to: [DAO] };
      const note = { key: 'b', from: 'Bill T <bill.tregenza71@home.example>', to: [OWN] };
      expect(await addressesOf(work, note)).toHaveLength(2);
      expect(await addressesOf(work, { ...note, to: [OWN, DAO] })).toHaveLength(1);
      expect(
        await addressesOf(work, { ...note, from: 'Jo Tregenza <jo.tregenza71@home.example>' }),
      ).toHaveLength(1);
    });

    it('is one who signs alike at work and, writing to the business, at home; a namesake signs otherwise', async () => {
      const work = { key: 'a', from: OWN, to: [DAO], body: 'The pay run is done.\n\nBill' };
      const home = { key: 'b', from: HOME, to: ['ruth@own.example'], body: 'From home: we take it.\n\nBill' };
      expect(await addressesOf(work, home)).toHaveLength(2);
      expect(
        await addressesOf(work, { ...home, body: 'Is my order ready?\n\nWilliam Tregenza' }),
      ).toHaveLength(1);
      expect(await addressesOf(work, { ...home, to: [DAO] })).toHaveLength(1);
    });

    it('is not one where the other domain is made to be taken for that of the business, or both are outside', async () => {
      const work = { key: 'a', from: OWN, to: [DAO], body: 'The pay run is done.\n\nBill' };
      const fraud = {
        from: 'Bill Tregenza <bill.tregenza@own-pay.example>',
        body: 'Pay this today.\n\nBill',
      };
      expect(await addressesOf(work, { ...fraud, key: 'b', to: ['ruth@own.example'] })).toEqual([
        'bill@own.example',
      ]);
      const { people } = await linksOf(
        [
          mail({ key: 'a', from: OWN, to: [DAO] }),
          mail({
            key: 'b',
            from: 'Dao Nguyen <dao.nguyen@books-pay.example>',
            to: [OWN],
            data: { inReplyTo: 'a' },
          }),
        ],
        HANDOVER,
      );
      expect([...people.values()].filter(({ name }) => name === 'Dao Nguyen')).toHaveLength(2);
    });

    it('is one at one domain under one whole name, but not where a digit differs or anyone may have an address', async () => {
      const under = (one: string, other: string) => async () => {
        const { people } = await linksOf(
          [
            mail({ key: 'a', from: `David Legge <${one}>` }),
            mail({ key: 'b', from: `David Legge <${other}>` }),
          ],
          HANDOVER,
        );
        return [...people.values()].filter(({ name }) => name === 'David Legge').length;
      };
      expect(await under('bursar@school.example', 'd.legge@school.example')()).toBe(1);
      expect(await under('d.legge@school.example', 'david@mobile.school.example')()).toBe(1);
      expect(await under('d.legge@school.example', 'd.legge2@school.example')()).toBe(2);
      expect(await under('d.legge@school.example', 'd.legge@scho0l.example')()).toBe(2);
      expect(await under('legge.d@gmail.com', 'david.legge@gmail.com')()).toBe(2);
    });
  });

  it('follows the config in who is who', async () => {
    const { people } = await linksOf([mail({ key: 'a', from: 'Rey <r1@k.example>', to: ['r2@gmail.com'] })], {
      ...HANDOVER,
      people: [{ name: 'Rey Santos', addresses: ['r1@k.example', 'R2@gmail.com'] }],
    });
    expect(people.get('r1-k-example')).toMatchObject({
      name: 'Rey Santos',
      addresses: ['r1@k.example', 'r2@gmail.com'],
      sent: 1,
      received: 1,
    });
  });

  it('takes a name without an address for the one person of that name', async () => {
    const { people } = await linksOf(
      [mail({ key: 'a', from: 'Ana Cruz <ana@k.example>', to: ['Cruz, Ana', 'Rey Santos', 'Undisclosed'] })],
      HANDOVER,
    );
    expect(people.get('ana-k-example')).toMatchObject({ sent: 1, received: 1 });
    expect(people.get('name-rey-santos')).toMatchObject({ addresses: [], received: 1 });
    expect([...people.keys()].some((key) => key.includes('undisclosed'))).toBe(false);
  });

  it('keeps its keys when a later mail brings a new alias or spelling', async () => {
    const first = [mail({ key: 'a', from: 'Noel <noel@kestrel.example>', at: '2026-03-01T00:00:00Z' })];
    const later = [
      ...first,
      mail({ key: 'b', from: 'Noel Fitch <noel@kestrel.example>', at: '2026-04-01T00:00:00Z' }),
      mail({
        key: 'c',
        from: 'Corazon Valdez <a-cora@own.example>',
        at: '2026-04-01T00:00:00Z',
        to: ['corazon.valdez@own.example'],
      }),
    ];
    const before = (await linksOf(first, HANDOVER)).people;
    const after = (await linksOf(later, HANDOVER)).people;
    for (const key of before.keys()) expect([...after.keys()]).toContain(key);
  });
});

describe('a name as people say it', () => {
  it.each([
    ['Skilling, Jeff', 'Jeff Skilling'],
    ["'Jeff Skilling'", 'Jeff Skilling'],
    ['Jeff Skilling/Corp/Enron@ENRON', 'Jeff Skilling'],
    ['Skilling, Jeff </O=ENRON/OU=NA/CN=RECIPIENTS/CN=JSKILLIN>', 'Jeff Skilling'],
    ['/O=ENRON/OU=NA/CN=JSKILLIN', ''],
    ['jeff@enron.com', ''],
    ['Harborlight, Inc.', 'Harborlight, Inc.'],
    ['Smith, Jr.', 'Smith, Jr.'],
    ['Cruz (HR)', 'Cruz'],
    ["'Rita Okafor' via Accounts", 'Rita Okafor'],
    ["Rita Okafor' via Accounts", 'Rita Okafor'],
    ['Okafor, Rita via Team', 'Rita Okafor'],
    ['Ana Via', 'Ana Via'],
    ['12345', ''],
  ])('%s', (raw, expected) => {
    expect(spokenName(raw)).toBe(expected);
  });
});
