import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { source } from '../../../src/sources/wise/index.ts';
import { type Internet, openInternet } from '../../support/internet.ts';
import { describeSource } from '../contract.ts';
import { FakeWise, TOKEN } from './fake.ts';

let internet: Internet;
beforeAll(async () => {
  internet = await openInternet();
});
afterAll(() => internet.close());

describeSource('wise', async (directory) => {
  internet.hosts.reset();
  const wise = new FakeWise(internet.hosts);
  wise.addProfile(7, 'BUSINESS', 'Acme Ltd');
  wise.addProfile(9, 'BUSINESS', 'Acme Two');
  wise.addBalance(7, 1, 'EUR', '10.10');
  wise.addRecipient(7, 40000000, 'John Doe');
  wise.addTransfer(7, 1, '2025-11-24 10:47:49');
  wise.addTransfer(7, 2, '2026-01-24 10:47:49');
  await mkdir(join(directory, 'keys'));
  await writeFile(join(directory, 'keys/wise.json'), JSON.stringify({ token: TOKEN }), { mode: 0o600 });
  await writeFile(join(directory, 'keys/old.txt'), '11111111-1111-4111-8111-111111111111\n', { mode: 0o600 });
  return {
    source,
    options: { credentials: 'keys/wise.json' },
    missing: { credentials: 'keys/old.txt' },
    missingError: 'SIGN_IN_REFUSED',
    async state() {
      return structuredClone([wise.profiles, wise.balances, wise.recipients, wise.transfers]);
    },
    async change() {
      wise.addTransfer(7, 3, '2026-02-24 10:47:49');
      return { key: 'transfers/7/2026' };
    },
    async remove() {
      wise.profiles = wise.profiles.filter(({ id }) => id !== 9);
      return { key: 'recipients/9' };
    },
    async spoil() {
      wise.addProfile(8, 'BUSINESS', 'Acme Three');
      wise.refused.set('balances/8', { status: 403, body: '{}' });
      return { key: 'balances/8/list' };
    },
    async addHostile() {
      const names = [
        '../../etc/passwd',
        'a\nb | c',
        `"it's"`,
        '__proto__',
        'x'.repeat(5000),
        'línea 中文 \u202E🚀\uD800',
      ];
      for (const [index, name] of names.entries()) {
        wise.addProfile(100 + index, 'BUSINESS', `# ${name}`);
        wise.addRecipient(100 + index, 1, name);
        wise.addTransfer(100 + index, 1, `${name} 2026`, { reference: name, details: { reference: name } });
      }
      // A profile, its balances, its recipients, and its transfers without a date.
      return { records: names.length * 4 };
    },
  };
});
