import { afterAll, beforeAll } from 'vitest';
import { source } from '../../../src/sources/directory/index.ts';
import { FakeDirectory } from '../../support/google/directory.ts';
import { fillHarbor, group, member } from '../../support/google/directory-harbor.ts';
import { GoogleTokens, writeServiceAccount } from '../../support/google/tokens.ts';
import { type Internet, openInternet } from '../../support/internet.ts';
import { describeSource } from '../contract.ts';

let internet: Internet;
let tokens: GoogleTokens;
beforeAll(async () => {
  internet = await openInternet();
  tokens = new GoogleTokens();
  await tokens.start(internet);
});
afterAll(async () => {
  await tokens.stop();
  await internet.close();
});

describeSource('directory', async (directory) => {
  const fake = new FakeDirectory();
  fillHarbor(fake);
  fake.serve(internet.hosts, tokens);
  const options = { credentials: await writeServiceAccount(directory), administrator: 'it@harbor.example' };
  return {
    source,
    options,
    missing: { ...options, customer: 'C0unknown' },
    async change() {
      // Who owns a group, and how many are in it, stands in other records too.
      fake.members['travel-team@harbor.example'] = [
        member('diana@harbor.example', 'OWNER', { status: 'ACTIVE' }),
      ];
      return { key: 'groups/travel-team@harbor.example' };
    },
    async remove() {
      fake.groups = fake.groups.filter(({ email }) => email !== 'billing@harbor.example');
      return { key: 'groups/billing@harbor.example' };
    },
    async spoil() {
      fake.groups.splice(1, 0, group('council@harbor.example', 'Council'));
      fake.closed.add('council@harbor.example');
      return { key: 'groups/council@harbor.example' };
    },
    async addHostile() {
      const names = [
        '../../etc/passwd@harbor.example',
        'a\nb@harbor.example',
        `"it's"@harbor.example`,
        '__proto__',
        `${'x'.repeat(5000)}@harbor.example`,
        `${'x'.repeat(5000)}y@harbor.example`,
        'línea 中文 \u202E🚀@harbor.example',
        '<script>alert(1)</script>@harbor.example',
        'billing@harbor.example/below',
      ];
      for (const [index, name] of names.entries()) {
        fake.groups.push(
          group(name, `# ${name} | x`, { id: `h${index}`, description: `${name}\n# Heading\n| a | b |` }),
        );
        fake.members[name] = [member(name, 'OWNER', { status: name })];
      }
      fake.users.push({
        id: 'x',
        primaryEmail: 'bare@harbor.example',
        organizations: [1, { title: '\uD800' }],
      });
      return { records: names.length };
    },
  };
});
