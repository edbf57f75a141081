import type { RawRecordInput } from '../../../contracts/record.ts';
import { NEVER, type User } from '../answers.ts';
import {
  aliasesOf,
  counted,
  isActive,
  lastSignInOf,
  nameOf,
  newestSignIn,
  rightsOf,
  secondFactorOf,
  stateOf,
} from '../people.ts';
import { type Column, section, sheetRecord } from './sheet.ts';

/** Days before the newest sign-in of all after which an account counts as unused. */
const UNUSED_DAYS = 90;

/** Address of a group → addresses of its owners, as last read; null where groups were never read. */
export type Ownership = ReadonlyMap<string, readonly string[]> | null;

const who: readonly Column<User>[] = [
  { head: 'User', cell: nameOf },
  { head: 'Email', cell: ({ primaryEmail }) => primaryEmail },
];

/**
 * Accounts that somebody should decide on, each with the reason; drawn from the lists alone, without a clock. `within`
 * says of which domain they are, where not of all.
 */
export function accountsRecord(users: readonly User[], ownership: Ownership, within: string): RawRecordInput {
  const owned = ownedBy(ownership ?? new Map());
  const holds = (user: User) =>
    [
      rightsOf(user) === '' ? '' : `is ${user.isAdmin ? 'a' : 'an'} ${rightsOf(user)}`,
      listed('aliases', aliasesOf(user)),
      listed('owns the groups', owned.get(user.primaryEmail) ?? []),
    ]
      .filter((part) => part !== '')
      .join('; ');
  const active = users.filter(isActive);
  const holding = users.filter((user) => !isActive(user) && holds(user) !== '');
  const never = active.filter((user) => lastSignInOf(user) === 'never');
  const newest = newestSignIn(users);
  const unused = active.filter(
    ({ lastLoginTime }) =>
      lastLoginTime !== '' && lastLoginTime !== NEVER && daysBetween(lastLoginTime, newest) >= UNUSED_DAYS,
  );
  const open = active.filter((user) => rightsOf(user) !== '' && user.isEnrolledIn2Sv === false);
  const unowned = [...(ownership ?? [])]
    .filter(([, owners]) => owners.length === 0)
    .map(([group]) => ({ group }));
  const closed = new Set(users.filter((user) => !isActive(user)).map(({ primaryEmail }) => primaryEmail));
  const left = [...(ownership ?? [])]
    .filter(([, owners]) => owners.length > 0 && owners.every((owner) => closed.has(owner)))
    .map(([group, owners]) => ({ group, owners: owners.join(', ') }));
  const reasons = [
    holding.length > 0 &&
      `${counted(holding.length, 'suspended or archived account')} that still hold${holding.length === 1 ? 's' : ''} something`,
    open.length > 0 && `${counted(open.length, 'administrator')} without two-step verification`,
    never.length > 0 && `${counted(never.length, 'active user')} who never signed in`,
    unused.length > 0 &&
      `${counted(unused.length, 'active user')} who did not sign in for ${UNUSED_DAYS} days before ${newest}`,
    left.length > 0 && `${counted(left.length, 'group')} with suspended or archived owners only`,
    unowned.length > 0 && `${counted(unowned.length, 'group')} without an owner`,
  ].filter((part) => part !== false);
  return sheetRecord({
    key: 'accounts-to-look-at',
    title: 'Accounts of Google Workspace to look at',
    parts: [
      [
        reasons.length === 0
          ? `Nothing stands out among the accounts of Google Workspace${within}.`
          : `In Google Workspace${within && `, among the accounts${within}`}, this should be looked at: ${reasons.join('; ')}.`,
        newest !== '' &&
          `The newest sign-in of all is of ${newest}; it counts when somebody signs in, not while a device stays signed in.`,
        ownership === null && 'Who owns groups was not read.',
      ]
        .filter((part) => part)
        .join(' '),
      section('Suspended and archived accounts that still hold something', holding, [
        ...who,
        { head: 'State', cell: stateOf },
        { head: 'Why to look at it', cell: holds },
      ]),
      section('Administrators without two-step verification', open, [
        ...who,
        {
          head: 'Why to look at it',
          cell: (user) =>
            `is ${user.isAdmin ? 'a' : 'an'} ${rightsOf(user)} and ${secondFactorOf(user)} in two-step verification`,
        },
      ]),
      section('Active users who never signed in', never, [
        ...who,
        { head: 'Created', cell: ({ creationTime }) => creationTime, optional: true },
        { head: 'Why to look at it', cell: () => 'active, but never signed in' },
      ]),
      section(`Active users whose last sign-in is ${UNUSED_DAYS} days or more before the newest`, unused, [
        ...who,
        { head: 'Last sign-in', cell: lastSignInOf },
        {
          head: 'Why to look at it',
          cell: ({ lastLoginTime }) =>
            `last sign-in ${daysBetween(lastLoginTime, newest)} days before ${newest}`,
        },
      ]),
      section('Groups whose owners are all suspended or archived', left, [
        { head: 'Group', cell: ({ group }) => group },
        { head: 'Owners', cell: ({ owners }) => owners },
      ]),
      section('Groups without an owner', unowned, [
        { head: 'Group', cell: ({ group }) => group },
        { head: 'Why to look at it', cell: () => 'has no owner' },
      ]),
    ],
  });
}

function ownedBy(ownership: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const owned = new Map<string, string[]>();
  for (const [group, owners] of ownership)
    for (const owner of owners) owned.set(owner, [...(owned.get(owner) ?? []), group]);
  return owned;
}

function listed(words: string, list: readonly string[]): string {
  return list.length === 0 ? '' : `${words} ${list.join(', ')}`;
}

/** Whole days from one day to another. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
