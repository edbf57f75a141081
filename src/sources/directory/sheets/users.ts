import type { RawRecordInput } from '../../../contracts/record.ts';
import type { User } from '../answers.ts';
import {
  aliasesOf,
  counted,
  isActive,
  lastSignInOf,
  nameOf,
  newestSignIn,
  refsOf,
  rightsOf,
  secondFactorOf,
  stateOf,
} from '../people.ts';
import { type Column, section, sheetRecord } from './sheet.ts';

/** Phones that are the firm's; private ones stay where they are. */
const WORK_PHONE = /^work/;

/**
 * Everybody who has an account. Only people who have signed in stand under "Name" and "Role", as in a staff list: an
 * account that is suspended, archived, a guest's or was never used is no proof that somebody works here. `within` says of
 * which domain they are, where not of all.
 */
export function usersRecord(users: readonly User[], within: string): RawRecordInput {
  const names = new Map(users.map((user) => [user.primaryEmail, nameOf(user)]));
  const own = users.filter(({ isGuestUser }) => !isGuestUser);
  const active = own.filter(isActive);
  const closed = own.filter((user) => !isActive(user));
  const guests = users.filter(({ isGuestUser }) => isGuestUser);
  const isUnused = (user: User) => lastSignInOf(user) === 'never';
  const department: Column<User> = {
    head: 'Department',
    cell: (user) => post(user)?.department ?? '',
    optional: true,
  };
  const manager: Column<User> = { head: 'Manager', cell: (user) => managerOf(user, names), optional: true };
  const email: Column<User> = { head: 'Email', cell: ({ primaryEmail }) => primaryEmail };
  const outside: Column<User>[] = [
    { head: 'User', cell: nameOf },
    email,
    { head: 'State', cell: stateOf, optional: true },
    { head: 'Title', cell: (user) => post(user)?.title ?? '', optional: true },
    department,
    manager,
    ...rest,
  ];
  return sheetRecord({
    key: 'users',
    title: 'Users of Google Workspace',
    parts: [
      summary(users, active, closed, guests, within),
      section(
        'Active users',
        active.filter((user) => !isUnused(user)),
        [
          { head: 'Name', cell: nameOf },
          { head: 'Role', cell: (user) => post(user)?.title ?? '' },
          email,
          department,
          manager,
          ...rest,
        ],
      ),
      section('Active users who never signed in', active.filter(isUnused), outside),
      section('Suspended and archived users', closed, outside),
      section('Guests', guests, outside),
    ],
    people: users.flatMap(refsOf),
    // Also of those without an alias: somebody who may send as a colleague is not the colleague.
    data: {
      aliases: users
        .filter(({ primaryEmail }) => primaryEmail !== '')
        .map((user) => [user.primaryEmail, ...aliasesOf(user)]),
    },
  });
}

const rest: readonly Column<User>[] = [
  { head: 'Aliases', cell: (user) => aliasesOf(user).join(', '), optional: true },
  { head: 'Administrator', cell: rightsOf, optional: true },
  { head: 'Two-step verification', cell: secondFactorOf, optional: true },
  { head: 'Last sign-in', cell: lastSignInOf, optional: true },
  { head: 'Org unit', cell: ({ orgUnitPath }) => orgUnitPath, optional: true },
  { head: 'Created', cell: ({ creationTime }) => creationTime, optional: true },
  { head: 'Employee ID', cell: ({ externalIds }) => valuesOf(externalIds, /^organization$/), optional: true },
  { head: 'Phone', cell: ({ phones }) => valuesOf(phones, WORK_PHONE), optional: true },
];

function summary(
  users: readonly User[],
  active: readonly User[],
  closed: readonly User[],
  guests: readonly User[],
  within: string,
): string {
  const kinds = [
    `${active.length} active`,
    closed.length > 0 && `${closed.length} suspended or archived`,
    guests.length > 0 && counted(guests.length, 'guest'),
  ].filter((part) => part);
  const open = active.filter(({ isEnrolledIn2Sv }) => isEnrolledIn2Sv === false).length;
  const supers = active.filter(({ isAdmin }) => isAdmin).length;
  const limited = active.filter((user) => !user.isAdmin && user.isDelegatedAdmin).length;
  const never = active.filter((user) => lastSignInOf(user) === 'never').length;
  const newest = newestSignIn(users);
  return [
    `Google Workspace holds ${counted(users.length, 'account')}${within}: ${kinds.join(', ')}.`,
    active.some(({ isEnrolledIn2Sv }) => isEnrolledIn2Sv !== null) &&
      `${counted(open, 'active user')} ${open === 1 ? 'is' : 'are'} not enrolled in two-step verification.`,
    `${counted(supers, 'active user')} ${supers === 1 ? 'is a super administrator' : 'are super administrators'}, ${limited === 0 ? 'nobody has' : limited === 1 ? '1 has' : `${limited} have`} a limited administrator role.`,
    never > 0 && `${counted(never, 'active user')} never signed in.`,
    newest !== '' && `The newest sign-in of all is of ${newest}; days are in UTC.`,
  ]
    .filter((part) => part)
    .join(' ');
}

/** The post that is marked as the main one, or the first that says anything. */
function post({ organizations }: User): User['organizations'][number] | undefined {
  const telling = organizations.filter(({ title, department }) => title !== '' || department !== '');
  return telling.find(({ primary }) => primary) ?? telling[0];
}

/** By name where the manager has an account, else as the directory has it. */
function managerOf({ relations }: User, names: ReadonlyMap<string, string>): string {
  const manager = relations.find(({ type }) => type === 'manager')?.value ?? '';
  return names.get(manager.toLowerCase()) ?? manager;
}

function valuesOf(list: readonly { type: string; value: string }[], type: RegExp): string {
  return list
    .filter((one) => type.test(one.type) && one.value !== '')
    .map(({ value }) => value)
    .join(', ');
}
