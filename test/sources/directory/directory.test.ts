import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BatonError } from '../../../src/errors/error.ts';
import { source } from '../../../src/sources/directory/index.ts';
import { PARTS } from '../../../src/sources/directory/parts.ts';
import { group, member, user } from '../../support/google/directory-harbor.ts';
import { type Pulled, standing } from '../../support/pull.ts';
import { openHarbor, type Setup } from './setup.ts';

let harbor: Setup;
beforeAll(async () => {
  harbor = await openHarbor();
});
beforeEach(() => harbor.refill());
afterAll(() => harbor.close());

const textOf = (pulled: Pulled, key: string) => {
  const record = pulled.records.find((one) => one.key === key);
  expect(record, key).toBeDefined();
  return record?.text ?? '';
};
const notesOf = ({ events }: Pulled) =>
  events.flatMap((event) => (event.type === 'note' ? [event.text] : []));
const asked = (pathname: RegExp) =>
  harbor.internet.hosts.asked.filter(({ url }) => pathname.test(url.pathname));

describe('the lists of a directory', () => {
  it('name the accounts and groups that are no alias of anybody else', async () => {
    const { records } = await harbor.pull();
    const aliasesOf = (key: string) => records.find((record) => record.key === key)?.data['aliases'];
    for (const { primaryEmail } of harbor.fake.users)
      expect((aliasesOf('users') as string[][]).map(([own]) => own)).toContain(primaryEmail);
    for (const { email } of harbor.fake.groups) expect(aliasesOf('groups')).toContainEqual([email]);
  });

  it('are users with post, manager, aliases, rights, second factor and last sign-in', async () => {
    const text = textOf(await harbor.pull(), 'users');
    expect(text).toContain(
      '| Corazon Valdez | Operations Manager | cora@harbor.example | Operations | Marcus Thorne | cora@harbour.example, corazon.valdez@harbor.example, ops@harbor.example |  | enrolled, enforced | 2026-11-26 | / | 2024-01-15 | E001 | +63 45 555 0101 |',
    );
    expect(text).toContain('Google Workspace holds 7 accounts: 6 active, 1 suspended or archived.');
    expect(text).toContain('2 active users are not enrolled in two-step verification.');
    expect(text).toContain('1 active user never signed in.');
    const unused = text.slice(text.indexOf('## Active users who never signed in'));
    expect(unused).toContain('| Office Scanner | scanner@harbor.example | not enrolled | never |');
    const closed = text.slice(text.indexOf('## Suspended and archived users'));
    expect(closed).toContain('| Diana Rose Nuguid | diana@harbor.example | suspended (ADMIN), 2025-09-30 |');
    expect(text.slice(0, text.indexOf('## Suspended'))).not.toContain('Diana');
  });

  it('name every address of a user, for who is who', async () => {
    const record = (await harbor.pull()).records.find(({ key }) => key === 'users');
    const cora = record?.people.filter(({ name }) => name === 'Corazon Valdez');
    expect(cora?.map(({ address }) => address)).toEqual([
      'cora@harbor.example',
      'cora@harbour.example',
      'corazon.valdez@harbor.example',
      'ops@harbor.example',
    ]);
    expect(record?.data['aliases']).toContainEqual(cora?.map(({ address }) => address));
  });

  it('ask for no private field, and hold none', async () => {
    const { events } = await harbor.pull();
    expect(JSON.stringify(events)).not.toMatch(/private@home|\+639170000000|555 9999/);
    const fields = asked(/\/users$/)[0]?.url.searchParams.get('fields') ?? '';
    expect(fields).toContain('primaryEmail');
    expect(fields).not.toMatch(/recovery|addresses|password|ssh|gender|notes/i);
  });

  it('are groups with their members, nested groups, everybody and those from outside', async () => {
    const pulled = await harbor.pull();
    expect(textOf(pulled, 'groups')).toContain(
      '| Billing | billing@harbor.example | invoices@harbor.example | Invoices of clients and payments from them. | 4 | cora@harbor.example | adviser@outside.example |',
    );
    expect(textOf(pulled, 'groups')).toContain('1 group has members from outside of the organisation.');
    const billing = textOf(pulled, 'groups/billing@harbor.example');
    expect(
      billing
        .split('\n')
        .filter((line) => line.startsWith('| '))
        .slice(2),
    ).toEqual([
      '| Corazon Valdez | cora@harbor.example | owner | user | active |',
      '| Renato Macaraeg | it@harbor.example | manager | user | active |',
      '| adviser@outside.example | adviser@outside.example | member | user from outside | active |',
      '| All staff | staff@harbor.example | member | group | active |',
    ]);
    expect(textOf(pulled, 'groups/staff@harbor.example')).toContain(
      '| all users of the organisation |  | member | all users |',
    );
  });

  it('take an alias of the domain for inside', async () => {
    harbor.fake.members['staff@harbor.example'] = [member('cora@harbour.example', 'OWNER')];
    expect(textOf(await harbor.pull(), 'groups/staff@harbor.example')).not.toContain('outside');
  });

  it('are administrators with their roles, in words and within which unit', async () => {
    const text = textOf(await harbor.pull(), 'administrators');
    expect(text).toContain(
      '| Google Workspace | Renato Macaraeg, Marcus Thorne | User management admin: Joanna Pineda |',
    );
    expect(text).toContain(
      '| Marcus Thorne | marcus@harbor.example | Super administrator | the whole organisation |',
    );
    expect(text).toContain(
      '| Joanna Pineda | joanna@harbor.example | User management admin | the organisational unit /Office |',
    );
    expect(text).toContain(
      '| User management admin | _USER_MANAGEMENT_ADMIN_ROLE | User Management Administrator | USERS_CREATE, USERS_RETRIEVE |',
    );
  });

  it('say who holds a role through a group, and which holder is in no list', async () => {
    harbor.fake.assignments = [
      { roleId: '2', assignedTo: 'g-staff@harbor.example', assigneeType: 'group', scopeType: 'CUSTOMER' },
      { roleId: '9', assignedTo: '104', assigneeType: 'user', scopeType: 'CUSTOMER' },
    ];
    const text = textOf(await harbor.pull(), 'administrators');
    expect(text).toContain(
      '| everybody in the group All staff | staff@harbor.example | User management admin |',
    );
    expect(text).toContain(
      '| an account that is not in the lists (id 104) |  | a role that is not listed (id 9) | the whole organisation |',
    );
    expect(asked(/orgunits/)).toEqual([]);
  });

  it('are domains with their aliases', async () => {
    const text = textOf(await harbor.pull(), 'domains');
    expect(text).toContain(
      '| harbor.example | primary | yes |\n| harbour.example | alias of harbor.example | no |',
    );
  });

  it('show what should be looked at, with the reason', async () => {
    const text = textOf(await harbor.pull(), 'accounts-to-look-at');
    for (const line of [
      '| Diana Rose Nuguid | diana@harbor.example | suspended (ADMIN), 2025-09-30 | aliases travel@harbor.example; owns the groups travel-team@harbor.example |',
      '| Marcus Thorne | marcus@harbor.example | is a super administrator and not enrolled in two-step verification |',
      '| Office Scanner | scanner@harbor.example | 2024-01-15 | active, but never signed in |',
      '| Vincent David | vincent@harbor.example | 2026-05-01 | last sign-in 209 days before 2026-11-26 |',
      '| travel-team@harbor.example | diana@harbor.example |',
      '| staff@harbor.example | has no owner |',
    ])
      expect(text).toContain(line);
  });

  it('claim nothing that Google did not say', async () => {
    harbor.fake.users = [{ id: '1', primaryEmail: 'it@harbor.example' }];
    harbor.fake.groups = [];
    harbor.fake.assignments = [];
    const pulled = await harbor.pull();
    const users = textOf(pulled, 'users');
    expect(users).toContain('| it@harbor.example |  | it@harbor.example |');
    expect(users).not.toMatch(/enrolled|sign|Created/);
    expect(textOf(pulled, 'accounts-to-look-at')).toContain('Nothing stands out');
  });

  it('are the same in whatever order Google lists them', async () => {
    const first = await harbor.pull();
    const { fake } = harbor;
    for (const list of [
      fake.users,
      fake.groups,
      fake.roles,
      fake.assignments,
      fake.units,
      ...Object.values(fake.members),
    ])
      list.reverse();
    const second = await harbor.pull();
    expect([...standing(second)].sort()).toEqual([...standing(first)].sort());
  });

  it('hold only those of a domain where one is named', async () => {
    harbor.fake.users.push(user('sam@other.example', 'Sam Other'));
    harbor.fake.groups.push(group('all@other.example', 'Others'));
    const pulled = await harbor.pull(null, { domain: 'Harbor.example' });
    expect(textOf(pulled, 'users')).not.toContain('Sam Other');
    expect(pulled.keys).not.toContain('groups/all@other.example');
    for (const key of ['users', 'groups', 'accounts-to-look-at'])
      expect(textOf(pulled, key).split('\n')[2]).toContain(' at harbor.example');
    // Who administers the organisation is not counted by the domain.
    const all = /has (\d+) super administrators/.exec(textOf(await harbor.pull(), 'administrators'))?.[1];
    const first = harbor.fake.users.find(({ isAdmin }) => isAdmin);
    Object.assign(first ?? {}, { primaryEmail: 'admin@other.example' });
    const fewer = textOf(await harbor.pull(null, { domain: 'harbor.example' }), 'administrators');
    expect(/has (\d+) super administrators/.exec(fewer)?.[1]).toBe(all);
    expect(fewer).toContain(`an account that is not in the lists (id ${first?.id})`);
    expect(asked(/\/users$/)[0]?.url.searchParams.has('customer')).toBe(false);
  });
});

describe('long lists', () => {
  it('are read to their end, whatever the size of a page', async () => {
    const whole = await harbor.pull();
    harbor.fake.page = 1;
    const paged = await harbor.pull();
    expect([...standing(paged)]).toEqual([...standing(whole)]);
  });

  it('take few calls', async () => {
    const number = (index: number) => String(index).padStart(4, '0');
    for (let index = 0; index < 1200; index += 1)
      harbor.fake.users.push(user(`p${number(index)}@harbor.example`, `Person ${number(index)}`));
    harbor.fake.members['staff@harbor.example'] = harbor.fake.users.map(({ primaryEmail }) =>
      member(String(primaryEmail)),
    );
    const pulled = await harbor.pull();
    expect(asked(/\/users$/)).toHaveLength(3);
    expect(asked(/staff.*members$/)).toHaveLength(7);
    const lines = textOf(pulled, 'groups/staff@harbor.example').split('\n');
    expect(lines.filter((line) => /^\| Person \d{4} /.test(line))).toHaveLength(1200);
  });
});

describe('what changes', () => {
  it('is told, and nothing else', async () => {
    const first = await harbor.pull();
    const office = harbor.fake.users.find(({ primaryEmail }) => primaryEmail === 'scanner@harbor.example');
    if (office) office['lastLoginTime'] = '2026-11-21T09:00:00.000Z';
    const second = await harbor.pull(first);
    expect(second.keys).toEqual(['users', 'accounts-to-look-at']);
    expect((await harbor.pull(second)).records).toEqual([]);
  });

  it('leaves with its group, at the end of the list only', async () => {
    const first = await harbor.pull();
    harbor.fake.groups = harbor.fake.groups.filter(({ email }) => email !== 'staff@harbor.example');
    const second = await harbor.pull(first);
    expect(second.gone).toEqual(['groups/staff@harbor.example']);
    expect(second.items.has('groups/staff@harbor.example')).toBe(false);
  });

  it('leaves with a group that is removed while the lists are read', async () => {
    const first = await harbor.pull();
    const listed = [...harbor.fake.groups];
    harbor.internet.hosts.spoil(
      () => {
        harbor.fake.groups = listed.filter(({ email }) => email !== 'staff@harbor.example');
        return { body: { groups: listed } };
      },
      ({ url }) => url.pathname.endsWith('/groups'),
    );
    const second = await harbor.pull(first);
    expect(second.gone).toEqual(['groups/staff@harbor.example']);
    expect(textOf(second, 'groups')).not.toContain('All staff');
  });

  it('stays where the members of one group may no longer be read, until they may again', async () => {
    const first = await harbor.pull();
    harbor.fake.closed.add('billing@harbor.example');
    const second = await harbor.pull(first);
    expect(second.unreadable).toEqual([
      {
        key: 'groups/billing@harbor.example',
        reason: expect.stringContaining('it@harbor.example may not read who is in this group'),
      },
    ]);
    expect(second.gone).toEqual([]);
    const groups = textOf(second, 'groups');
    expect(groups).toContain('The members of 1 group could not be read.');
    expect(groups).toContain('| 3 | cora@harbor.example |');
    const third = await harbor.pull(second);
    expect(third.records).toEqual([]);
    harbor.fake.closed.clear();
    const fourth = await harbor.pull(third);
    expect(fourth.keys).toContain('groups/billing@harbor.example');
    expect(fourth.unreadable).toEqual([]);
  });
});

describe('a scope that was not granted', () => {
  const users = PARTS.users.scope;

  it('leaves out its part, says so, and reads the others', async () => {
    harbor.tokens.delegated = [users];
    const pulled = await harbor.pull();
    expect(pulled.keys).toEqual(['users', 'accounts-to-look-at']);
    expect(textOf(pulled, 'accounts-to-look-at')).toContain('Who owns groups was not read.');
    const notes = notesOf(pulled).join('\n');
    for (const part of ['groups', 'roles', 'domains'] as const) expect(notes).toContain(PARTS[part].scope);
  });

  it('empties nothing that was read before', async () => {
    const first = await harbor.pull();
    harbor.tokens.delegated = [users];
    const second = await harbor.pull(first);
    expect(second.gone).toEqual([]);
    expect(second.records).toEqual([]);
    expect(notesOf(second)).toHaveLength(3);
  });

  it('for domains, calls nobody an outsider where the users of one domain only are known', async () => {
    harbor.fake.users.push(user('sam@other.example', 'Sam Other'));
    harbor.fake.members['staff@harbor.example']?.push(member('sam@other.example'));
    const granted = Object.values(PARTS).map(({ scope }) => scope);
    harbor.tokens.delegated = granted.filter((scope) => scope !== PARTS.domains.scope);
    const pulled = await harbor.pull(null, { domain: 'harbor.example' });
    for (const key of ['groups', 'groups/staff@harbor.example'])
      expect(textOf(pulled, key)).not.toMatch(/from outside/i);
    expect(textOf(pulled, 'groups/staff@harbor.example')).toContain('sam@other.example');
  });

  it('for units alone, leaves their names out', async () => {
    harbor.tokens.delegated = Object.values(PARTS)
      .map(({ scope }) => scope)
      .filter((scope) => scope !== PARTS.units.scope);
    expect(textOf(await harbor.pull(), 'administrators')).toContain(
      'an organisational unit whose name was not read (id 03office)',
    );
  });

  it('for users, ends the pull', async () => {
    harbor.tokens.delegated = [];
    await expect(harbor.pull()).rejects.toMatchObject({ name: 'SIGN_IN_REFUSED' });
  });
});

describe('doctor', () => {
  const checks = async (more: Record<string, unknown> = {}) => {
    const context = {
      options: source.options.parse({ ...harbor.options, ...more }),
      baseDirectory: harbor.directory,
      privateStore: { read: async () => null, write: async () => undefined, remove: async () => false },
      signal: new AbortController().signal,
    };
    const found = [];
    for await (const check of source.check?.(context) ?? []) found.push(check);
    return found;
  };

  it('is content where everything is there', async () => {
    const found = await checks();
    expect(found.map(({ state }) => state)).toEqual(['ok', 'ok', 'ok']);
    expect(found.at(-1)?.found).toContain('may list the users');
  });

  it('names the scope that is missing and the account that is no administrator', async () => {
    harbor.tokens.delegated = Object.values(PARTS)
      .map(({ scope }) => scope)
      .filter((scope) => scope !== PARTS.roles.scope);
    const missing = (await checks()).filter(
      ({ state, what }) => state === 'missing' && what.startsWith('Scope'),
    );
    expect(missing.map(({ what }) => what)).toEqual([`Scope ${PARTS.roles.scope}`]);
    harbor.tokens.delegated = null;
    const [, , refused] = await checks({ administrator: 'cora@harbor.example' });
    expect(refused?.found).toContain('cora@harbor.example may not list the users: it is no administrator');
  });
});

it('asks for scopes that only read', () => {
  for (const { scope } of Object.values(PARTS)) expect(scope).toMatch(/\.readonly$/);
});

it('says what it is in errors of its own', async () => {
  const thrown = await harbor.pull(null, { domain: 'elsewhere.example' }).catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(BatonError);
  expect(thrown).toMatchObject({
    name: 'SOURCE_MISSING',
    message: expect.stringContaining('domain elsewhere.example'),
  });
});
