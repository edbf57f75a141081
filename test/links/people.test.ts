import { describe, expect, it } from 'vitest';
import { recordOf } from '../support/memory-evidence.ts';
import { linksOf, mail } from './mail-support.ts';

const HANDOVER = {
  company: 'Harborlight, Inc.',
  leaving: { name: 'Corazon Valdez', addresses: ['corazon.valdez@own.example'] },
  domains: ['own.example', 'own-old.example'],
};

describe('people', () => {
  it('are one by their address, whatever they are called', async () => {
    const { people } = await linksOf(
      [
        mail({
          key: 'a',
          from: 'Noel Fitch <noel@kestrel.example>',
          to: ['corazon.valdez@own.example'],
          at: '2026-03-01T00:00:00Z',
        }),
        mail({ key: 'b', from: '"Fitch, Noel" <NOEL@kestrel.example>', at: '2026-03-05T00:00:00Z' }),
        mail({ key: 'c', from: 'x@z.example', to: ['noel@kestrel.example'] }),
      ],
      HANDOVER,
    );
    expect(people.get('noel-kestrel-example')).toEqual({
      name: 'Noel Fitch',
      addresses: ['noel@kestrel.example'],
      names: ['Noel Fitch'],
      organisation: 'kestrel-example',
      standing: 'outside',
      sent: 2,
      received: 1,
      first: '2026-03-01T00:00:00Z',
      last: '2026-03-05T00:00:00Z',
      proposed: [],
    });
  });

  it('stand in a list of the business though they never wrote, each under the address that is spelled from the name', async () => {
    const list = (row: string) =>
      linksOf(
        [
          recordOf({
            key: 'list',
            kind: 'sheet',
            text: `| Nr. | Name | Role | Mail |\n| --- | --- | --- | --- |\n${row}`,
          }),
        ],
        HANDOVER,
      );
    const named = async (row: string) =>
      [...(await list(row)).people.values()].map(({ name, standing }) => `${name} ${standing}`).sort();
    expect(await named('| 3 | Jörg Wernicke | Deputy | wernicke@own.example |')).toEqual([
      'Corazon Valdez leaving',
      'Jörg Wernicke inside',
    ]);
    for (const row of [
      '| 1 | Jörg Wernicke | Deputy | office@own.example |',
      '| 1 | Wernicke Ltd | Supplier | wernicke@elsewhere.example |',
      '| 1 | Jörg Wernicke | wernicke@own.example | old.wernicke@own.example |',
      '| 1 | Jörg Wernicke | Anna Wernicke | wernicke@own.example |',
    ])
      expect(await named(row)).toEqual(['Corazon Valdez leaving']);
  });

  it('are not one because a card gives the address of the one beside the name of the other', async () => {
    const { people } = await linksOf(
      [
        mail({ key: 'a', from: 'Brent Hollis <brent@dental.example>', at: '2026-03-01T00:00:00Z' }),
        mail({ key: 'b', from: 'Rachel Okafor <rachel@dental.example>', at: '2026-03-02T00:00:00Z' }),
        mail({ key: 'c', from: 'x@z.example', to: ['Rachel Okafor <brent@dental.example>'] }),
      ],
      HANDOVER,
    );
    expect(people.get('brent-dental-example')).toMatchObject({
      addresses: ['brent@dental.example'],
      names: ['Brent Hollis'],
    });
    expect(people.get('rachel-dental-example')?.addresses).toEqual(['rachel@dental.example']);
  });

  it('joins the aliases that a mailbox names, but no shared ones and none of somebody else', async () => {
    const { people } = await linksOf(
      [
        mail({
          key: 'a',
          from: 'Ana Cruz <ana@own.example>',
          data: {
            aliases: [['ana@own.example', 'billing@own.example', 'office@own.example', 'ben@own.example']],
          },
        }),
        mail({
          key: 'b',
          from: 'Ben Ong <ben@own.example>',
          data: { aliases: [['ben@own.example', 'office@own.example', 'corazon.valdez@own.example']] },
        }),
        mail({ key: 'c', from: 'Billing <billing@own.example>' }),
        mail({ key: 'd', from: 'Office <office@own.example>' }),
        mail({ key: 'e', from: 'X <x@own.example>', data: { aliases: ['x', [7], null] } }),
      ],
      HANDOVER,
    );
    const addresses = [...people.values()].map((person) => person.addresses);
    expect(addresses).toContainEqual(['ana@own.example', 'billing@own.example']);
    expect(addresses).toContainEqual(['ben@own.example']);
    expect(addresses).toContainEqual(['office@own.example']);
    expect(addresses).toContainEqual(['corazon.valdez@own.example']);
  });

  it('does not join a colleague whom somebody may send as', async () => {
    const { people } = await linksOf(
      [
        mail({
          key: 'a',
          from: 'Ana Cruz <ana@own.example>',
          data: { aliases: [['ana@own.example', 'ben@own.example', 'a.cruz@own.example']] },
        }),
        mail({ key: 'b', from: 'Ben Ong <ben@own.example>' }),
        mail({ key: 'c', from: 'Ana Cruz <a.cruz@own.example>' }),
      ],
      HANDOVER,
    );
    const addresses = [...people.values()].map((person) => person.addresses);
    expect(addresses).toContainEqual(['a.cruz@own.example', 'ana@own.example']);
    expect(addresses).toContainEqual(['ben@own.example']);
  });

  it('takes an account without aliases for nobody else, and aliases as they are, however written', async () => {
    const { people } = await linksOf(
      [
        mail({
          key: 'a',
          from: 'Ana Cruz <ana@own.example>',
          data: {
            aliases: [
              ['ana@own.example', 'ben@own.example', 'Office@own.example', 'Books@own.example'],
              ['ben@own.example'],
            ],
          },
        }),
        mail({
          key: 'b',
          from: 'Ben Ong <ben@own.example>',
          data: { aliases: [['Ben@own.example', 'office@OWN.example']] },
        }),
        mail({ key: 'c', from: 'Cy <cy@own.example>', data: { aliases: [['', 'cy@own.example']] } }),
        mail({ key: 'd', from: 'Di <di@own.example>', data: { aliases: [['', 'di@own.example']] } }),
      ],
      HANDOVER,
    );
    const addresses = [...people.values()].map((person) => person.addresses);
    for (const one of [['ana@own.example', 'books@own.example'], ['ben@own.example'], ['cy@own.example']])
      expect(addresses).toContainEqual(one);
  });

  describe('behind one address', () => {
    const from = (...names: string[]) =>
      names.map((name, index) =>
        mail({ key: `${index}`, from: `${name}`, to: ['Corazon Valdez <corazon.valdez@own.example>'] }),
      );
    const found = async (...names: string[]) => {
      const { people } = await linksOf(from(...names), HANDOVER);
      return Object.fromEntries(
        [...people]
          .filter(([, { standing }]) => standing !== 'leaving')
          .map(([key, { name, addresses }]) => [key, [name, ...addresses]]),
      );
    };

    it('are several people where several write', async () => {
      const { people } = await linksOf(
        from(
          'Don Miller <desk@own.example>',
          'Benefits Department <desk@own.example>',
          'Grace Hill <desk@own.example>',
        ),
        HANDOVER,
      );
      expect(people.get('desk-own-example')).toMatchObject({ name: 'desk@own.example', names: [], sent: 0 });
      expect(people.get('name-don-miller')).toMatchObject({
        name: 'Don Miller',
        addresses: [],
        organisation: 'own-example',
        standing: 'inside',
        sent: 1,
      });
      expect(people.get('name-grace-hill')?.name).toBe('Grace Hill');
    });

    it('are a family that the site asks about, and no joint name names one of them', async () => {
      const family = ['John', 'Jane', 'John and Jane'].map(
        (name) => `${name} Adeyemi <adeyemi@home.example>`,
      );
      const { people } = await linksOf(from(...family), HANDOVER);
      expect(people.get('adeyemi-home-example')).toMatchObject({ name: 'adeyemi@home.example', sent: 1 });
      expect(people.get('name-john-adeyemi')?.proposed).toEqual([
        { key: 'name-jane-adeyemi', reason: expect.stringContaining('adeyemi@home.example') },
      ]);
    });

    it('is the one whom the address names, and others go by their names', async () => {
      expect(
        await found('John Adeyemi <john.adeyemi@x.example>', 'Jane Adeyemi <john.adeyemi@x.example>'),
      ).toEqual({
        'john-adeyemi-x-example': ['John Adeyemi', 'john.adeyemi@x.example'],
        'name-jane-adeyemi': ['Jane Adeyemi'],
      });
    });

    it.each([
      ['a middle name', 'Ana Maria Cruz <desk@x.example>', 'Ana Cruz <desk@x.example>'],
      ['an initial', 'A. Cruz <desk@x.example>', 'Ana Cruz <desk@x.example>'],
      ['a shorter form', 'Jeff Stone <desk@x.example>', 'Jeffrey Stone <desk@x.example>'],
      ['another order', 'Cruz Ana <desk@x.example>', 'Ana Cruz <desk@x.example>'],
      ['another spelling', 'Jörg Müller <desk@x.example>', 'Joerg Mueller <desk@x.example>'],
      ['another script', 'Иван Петров <desk@x.example>', 'Ivan Petrov <desk@x.example>'],
      ['one word', 'Accounts <desk@x.example>', 'Ana Cruz <desk@x.example>'],
      ['a business of the surname', 'Ana Cruz <desk@x.example>', 'Cruz Supply Ltd <desk@x.example>'],
    ])('is one person under two names that differ in %s', async (_, one, other) => {
      expect(Object.keys(await found(one, other))).toEqual(['desk-x-example']);
    });

    it('is one person whatever others call it', async () => {
      const { people } = await linksOf(
        [
          mail({ key: 'a', from: 'Ana Cruz <ana@x.example>' }),
          mail({ key: 'b', from: 'Bo Ray <bo@x.example>', to: ['Sales Team <ana@x.example>'] }),
        ],
        HANDOVER,
      );
      expect(people.get('ana-x-example')?.name).toBe('Ana Cruz');
    });

    it('is whom the config names, and who writes from the address of who leaves is not that person', async () => {
      expect(
        await found(
          'Corazon Valdez <corazon.valdez@own.example>',
          'Cora Santos Valdez <corazon.valdez@own.example>',
          'Ben Ong <corazon.valdez@own.example>',
        ),
      ).toEqual({ 'name-ben-ong': ['Ben Ong'] });
    });

    it('is no name of who wrote what a group sent on', async () => {
      const { people } = await linksOf(
        [
          mail({ key: 'a', from: "'Rita Okafor' via Desk <desk@own.example>" }),
          mail({ key: 'b', from: 'Peter Lund <team@own.example>', data: { via: 'team@own.example' } }),
        ],
        HANDOVER,
      );
      expect(people.get('name-rita-okafor')).toMatchObject({ name: 'Rita Okafor', addresses: [], sent: 1 });
      expect(people.get('name-peter-lund')).toMatchObject({ name: 'Peter Lund', addresses: [], sent: 1 });
      const named = [...people.values()].filter(({ addresses }) =>
        /^(?:desk|team)@/.test(addresses[0] ?? ''),
      );
      expect(named.map(({ names }) => names)).toEqual([[], []]);
    });

    it('is the person of that name who also has an address alone', async () => {
      expect(
        await found('Ana Cruz <desk@x.example>', 'Bo Ray <desk@x.example>', 'Ana Cruz <ana@x.example>'),
      ).toEqual({
        'ana-x-example': ['Ana Cruz', 'ana@x.example'],
        'desk-x-example': ['desk@x.example', 'desk@x.example'],
        'name-bo-ray': ['Bo Ray'],
      });
    });
  });

  it('joins the aliases of who leaves only where they are proven', async () => {
    const { people } = await linksOf(
      [
        mail({ key: 'a', from: 'Corazon Valdez <cora@own.example>' }),
        mail({ key: 'b', from: 'Corazon Valdez <c.valdez@own-old.example>' }),
        mail({ key: 'c', from: 'Corazon Valdez <corazon@elsewhere.example>' }),
        mail({
          key: 'd',
          from: 'Corazon Valdez <cora@send-as.example>',
          data: { sender: 'corazon.valdez@own.example' },
        }),
        mail({ key: 'e', from: 'Corazon Valdez <corazon.valdez2@own.example>' }),
        mail({
          key: 'f',
          from: 'Marcus Reyes <marcus@own.example>',
          data: { sender: 'corazon.valdez@own.example' },
        }),
      ],
      HANDOVER,
    );
    const leaver = [...people.values()].filter(({ standing }) => standing === 'leaving');
    expect(leaver).toHaveLength(1);
    expect(leaver[0]?.addresses).toEqual([
      'c.valdez@own-old.example',
      'cora@own.example',
      'cora@send-as.example',
      'corazon.valdez@own.example',
    ]);
    expect(people.get('corazon-elsewhere-example')?.proposed.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('same name'),
    ]);
    expect(people.get('corazon-valdez2-own-example')?.proposed.map(({ key }) => key)).not.toContain(
      leaver[0] && [...people].find(([, one]) => one === leaver[0])?.[0],
    );
    expect(people.get('marcus-own-example')?.standing).toBe('inside');
  });

  it('takes a short form of the name for who leaves only where sent mail is from it', async () => {
    const sent = { ...mail({ key: 'a', from: 'Cora Valdez <cora@own.example>' }), labels: ['Sent'] };
    const assistant = { ...mail({ key: 'b', from: 'Joanna Cruz <joanna@own.example>' }), labels: ['Sent'] };
    const other = mail({ key: 'c', from: 'Carlo Valdez <carlo@own.example>' });
    const { people } = await linksOf([sent, assistant, other], HANDOVER);
    const leaver = [...people.values()].find(({ standing }) => standing === 'leaving');
    expect(leaver?.addresses).toEqual(['cora@own.example', 'corazon.valdez@own.example']);
    expect(people.get('carlo-own-example')?.proposed.map(({ key }) => key)).toEqual([
      'corazon-valdez-own-example',
    ]);
  });
});
