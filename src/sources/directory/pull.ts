import type { PullContext, PullEvent } from '../../contracts/source.ts';
import { BatonError } from '../../errors/error.ts';
import { inOrder } from '../kit/in-order.ts';
import { hasStatus } from '../kit/service-error.ts';
import type { Group, Member, User } from './answers.ts';
import { DirectoryClient, failed, PartRefused } from './client.ts';
import { groupKeys } from './keys.ts';
import { Memory } from './memory.ts';
import type { DirectoryOptions } from './options.ts';
import { PARTS, type Part, SERVICE } from './parts.ts';
import { compare, domainOf, nameOf } from './people.ts';
import { accountsRecord, type Ownership } from './sheets/accounts-to-look-at.ts';
import { administratorsRecord } from './sheets/administrators.ts';
import { domainsRecord, namesOf } from './sheets/domains.ts';
import { type GroupRead, groupRecord, groupsRecord, type Inside, ownersIn } from './sheets/groups.ts';
import { usersRecord } from './sheets/users.ts';

/** Lists of members that are asked for at the same time. */
const WIDTH = 4;

interface Reading {
  client: DirectoryClient;
  memory: Memory;
  context: PullContext<DirectoryOptions>;
}

/**
 * Lists everything. A record is told where it differs from what is remembered; a group is gone where the list of
 * groups came to its end without it. A part that may not be read is left as it was.
 */
export async function* pull(context: PullContext<DirectoryOptions>): AsyncGenerator<PullEvent> {
  for await (const event of lists(context)) {
    context.signal.throwIfAborted();
    yield event;
  }
  context.signal.throwIfAborted();
  yield { type: 'cursor', cursor: JSON.stringify({ version: 1 }) };
}

async function* lists(context: PullContext<DirectoryOptions>): AsyncGenerator<PullEvent> {
  context.signal.throwIfAborted();
  const reading = { client: new DirectoryClient(context), memory: new Memory(context.items), context };
  const { client, memory } = reading;
  const users = (await client.users()).sort(byAddress);
  if (users.length === 0 && context.options.domain === undefined)
    throw new BatonError('SERVICE_FAILED', `${SERVICE} lists no user at all, not even the administrator.`);
  yield { type: 'progress', done: users.length, total: users.length, label: 'users' };
  yield* memory.settle(usersRecord(users, within(context.options)));
  const domains = yield* readDomains(reading, users);
  const groups = yield* readGroups(reading, users, domains);
  const ownership = groups?.ownership ?? (await rememberedOwnership(memory));
  yield* memory.settle(accountsRecord(users, ownership, within(context.options)));
  yield* readAdministrators(reading, users, groups?.listed ?? []);
}

/** What the lists are of, for sentences that count: '' of the whole organisation. */
const within = ({ domain }: DirectoryOptions) => (domain === undefined ? '' : ` at ${domain}`);

const byAddress = (one: User, other: User) =>
  compare(one.primaryEmail, other.primaryEmail) || compare(one.id, other.id);

/** What a part holds; null, and a line for the owner, where it may not be read. */
async function* granted<Result>(
  part: Part,
  read: () => Promise<Result>,
): AsyncGenerator<PullEvent, Result | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof PartRefused)) throw error;
    yield {
      type: 'note',
      text: `${PARTS[part].what} were left out; what was read of them before stays. ${error.message} The scope is ${PARTS[part].scope}; npm run doctor tells more.`,
    };
    return null;
  }
}

/**
 * The domains that count as inside: as listed now or before, and those of the users and the config. Null where the list
 * was never read and the users are of one domain only: then nobody can be told from outside.
 */
async function* readDomains(
  { client, memory, context }: Reading,
  users: readonly User[],
): AsyncGenerator<PullEvent, Inside> {
  const domains = yield* granted('domains', () => client.domains());
  const names = domains === null ? ((await memory.get('domains'))?.names ?? []) : namesOf(domains);
  if (domains !== null) yield* memory.settle(domainsRecord(domains), { names });
  else if (names.length === 0 && context.options.domain !== undefined) return null;
  const ofUsers = users
    .filter(({ isGuestUser }) => !isGuestUser)
    .map(({ primaryEmail }) => domainOf(primaryEmail));
  return new Set([...names, ...ofUsers, ...context.ownDomains.map((domain) => domain.toLowerCase())]);
}

interface GroupsRead {
  listed: Group[];
  ownership: NonNullable<Ownership>;
}

/** Returns the groups, or null where they may not be read. */
async function* readGroups(
  reading: Reading,
  users: readonly User[],
  domains: Inside,
): AsyncGenerator<PullEvent, GroupsRead | null> {
  const { client, memory, context } = reading;
  const groups = yield* granted('groups', () => client.groups());
  if (groups === null) return null;
  const names = new Map([
    ...groups.map(({ email, name }) => [email, name || email] as const),
    ...users.map((user) => [user.primaryEmail, nameOf(user)] as const),
  ]);
  const keyed = groupKeys(groups);
  const read: GroupRead[] = [];
  const closed: { key: string; reason: string; email: string }[] = [];
  let done = 0;
  const asked = inOrder(keyed, WIDTH, async ([key, group]) => ({
    key,
    group,
    ...(await membersOf(reading, group)),
  }));
  for await (const { key, group, members, refused } of asked) {
    context.signal.throwIfAborted();
    done += 1;
    yield { type: 'progress', done, total: keyed.size, label: 'groups' };
    if (refused === 'gone') {
      keyed.delete(key);
    } else if (members === null) {
      const before = await memory.get(key);
      read.push({ key, group, members: null, owners: before?.names ?? null });
      closed.push({
        key,
        reason: `${context.options.administrator} may not read who is in this group (${refused}).`,
        email: group.email,
      });
    } else {
      const owners = ownersIn(members);
      yield* memory.settle(groupRecord(key, group, members, names, domains), {
        about: group.email,
        names: owners,
      });
      read.push({ key, group, members, owners });
    }
  }
  for await (const [key] of memory.entries('groups/')) if (!keyed.has(key)) yield* memory.forget(key);
  yield* memory.settle(groupsRecord(read, domains, within(context.options)));
  // After the record above them, which would cover them.
  for (const { key, reason, email } of closed) yield* memory.unreadable(key, reason, { about: email });
  const ownership = read.flatMap(({ group, owners }) => (owners ? [[group.email, owners] as const] : []));
  return { listed: groups, ownership: new Map(ownership) };
}

/** Members of one group; null with the reason where it is closed to the administrator, "gone" where it is no more. */
async function membersOf(
  { client }: Reading,
  { id, email }: Group,
): Promise<{ members: Member[] | null; refused: string }> {
  try {
    return { members: await client.members(id || email), refused: '' };
  } catch (error) {
    if (hasStatus(error, 404)) return { members: null, refused: 'gone' };
    if (hasStatus(error, 403)) return { members: null, refused: error.message };
    throw failed(error);
  }
}

/** Owners by group as an earlier pull read them; null where none did. */
async function rememberedOwnership(memory: Memory): Promise<Ownership> {
  if ((await memory.get('groups')) === null) return null;
  const owners = new Map<string, readonly string[]>();
  for await (const [, held] of memory.entries('groups/'))
    if (held?.about !== undefined && held.names !== undefined) owners.set(held.about, held.names);
  return owners;
}

async function* readAdministrators(
  { client, memory }: Reading,
  users: readonly User[],
  groups: readonly Group[],
): AsyncGenerator<PullEvent> {
  const held = yield* granted('roles', async () => ({
    roles: await client.roles(),
    assignments: await client.assignments(),
  }));
  if (held === null) return;
  const needed = held.assignments.some(({ scopeType }) => scopeType === 'ORG_UNIT');
  const units = needed ? yield* granted('units', () => client.units()) : [];
  yield* memory.settle(administratorsRecord({ users, groups, ...held, units }));
}
