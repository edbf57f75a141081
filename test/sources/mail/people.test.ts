import { describe, expect, it } from 'vitest';
import { readOne } from './support.ts';

const GROUP = 'accounts@kestrel.example';

/** Who a mail is from and what it came through. */
async function writerOf(...lines: string[]) {
  const { people, data } = await readOne(`${lines.join('\r\n')}\r\n\r\nHi`);
  const writers = people
    .filter(({ role }) => role === 'from')
    .map(({ name, address }) => `${name} <${address}>`);
  return { writers, via: data['via'] ?? null };
}

describe('who wrote a mail that another address sent on', () => {
  it.each([
    [
      'Google Groups',
      [
        `From: "'Rita Okafor' via Accounts" <${GROUP}>`,
        'X-Original-Sender: rita@okafor.example',
        'X-Original-From: Rita Okafor <rita@okafor.example>',
      ],
    ],
    [
      'a group without the name',
      [`From: "'Rita Okafor' via Accounts" <${GROUP}>`, 'X-Original-Sender: rita@okafor.example'],
    ],
    [
      'a list that keeps the name for itself',
      [
        `From: Accounts <${GROUP}>`,
        'List-ID: <accounts.kestrel.example>',
        'X-Original-From: Rita Okafor <rita@okafor.example>',
      ],
    ],
    [
      'Mailman',
      [
        `From: Rita Okafor via Team <${GROUP}>`,
        `List-Post: <mailto:${GROUP}>`,
        `Reply-To: ${GROUP}, Rita Okafor <rita@okafor.example>`,
      ],
    ],
    ['a service', [`From: "Rita Okafor (via Forms)" <${GROUP}>`, 'Reply-To: rita@okafor.example']],
    [
      'encoded names',
      [`From: =?utf-8?q?'Rita_Okafor'_via_Accounts?= <${GROUP}>`, 'Reply-To: rita@okafor.example'],
    ],
  ])('is told by the headers of %s', async (_, lines) => {
    expect(await writerOf(...lines)).toEqual({ writers: ['Rita Okafor <rita@okafor.example>'], via: GROUP });
  });

  it('is told by an address that is folded into the sender, not by a reply address that is the list', async () => {
    const lines = [
      'From: Rita Okafor via groups.io <rita=okafor.example@groups.io>',
      'List-Id: <box.groups.io>',
      'Reply-To: box@groups.io',
    ];
    expect(await writerOf(...lines)).toEqual({
      writers: ['Rita Okafor <rita@okafor.example>'],
      via: 'rita=okafor.example@groups.io',
    });
  });

  it('has a name alone where no header tells more', async () => {
    expect(await writerOf(`From: "'Rita Okafor' via Accounts" <${GROUP}>`)).toEqual({
      writers: [`Rita Okafor <${GROUP}>`],
      via: GROUP,
    });
  });

  it('is the sender where nothing was sent on', async () => {
    const lines = [
      'From: Ana Cruz <ana@x.example>',
      'Reply-To: Office <office@x.example>',
      'X-Original-From: Eve <eve@evil.example>',
    ];
    expect(await writerOf(...lines)).toEqual({ writers: ['Ana Cruz <ana@x.example>'], via: null });
  });

  it('gives no name to the address that is written to', async () => {
    const { people } = await readOne(
      `From: a@x.example\r\nTo: "'Rita Okafor' via Accounts" <${GROUP}>\r\n\r\nHi`,
    );
    expect(people[1]).toEqual({ name: 'Accounts', address: GROUP, role: 'to' });
  });
});
