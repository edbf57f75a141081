import type { PersonRef } from '../../contracts/record.ts';
import { type Group, NEVER, type User } from './answers.ts';

/** Google's address for trying mail out, which every user has: it tells nobody anything. */
const TECHNICAL = /\.test-google-a\.com$/;

export const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

/** The user's name, or the address where there is none. */
export function nameOf({ name, primaryEmail }: User): string {
  const parts = [name?.givenName, name?.familyName].filter((part) => part).join(' ');
  return name?.fullName || parts || primaryEmail;
}

/** Other addresses of a user or a group, in order. */
export function aliasesOf({ aliases, nonEditableAliases }: User | Group): string[] {
  const all = [...aliases, ...nonEditableAliases].filter((alias) => alias !== '' && !TECHNICAL.test(alias));
  return [...new Set(all)].sort();
}

export function isActive({ suspended, archived }: User): boolean {
  return !suspended && !archived;
}

/** "suspended (ADMIN), 2026-01-05"; '' for an active account. */
export function stateOf({
  suspended,
  suspensionReason,
  suspensionTime,
  archived,
  archivalTime,
}: User): string {
  const because = suspensionReason === '' ? '' : ` (${suspensionReason})`;
  return [
    archived && ['archived', archivalTime].filter((part) => part !== '').join(', '),
    suspended && [`suspended${because}`, suspensionTime].filter((part) => part !== '').join(', '),
  ]
    .filter((part) => part)
    .join('; ');
}

export function rightsOf({ isAdmin, isDelegatedAdmin }: User): string {
  return isAdmin ? 'super administrator' : isDelegatedAdmin ? 'administrator with a limited role' : '';
}

export function secondFactorOf({ isEnrolledIn2Sv, isEnforcedIn2Sv }: User): string {
  if (isEnrolledIn2Sv === null) return '';
  return `${isEnrolledIn2Sv ? 'enrolled' : 'not enrolled'}${isEnforcedIn2Sv ? ', enforced' : ''}`;
}

/** A day, "never", or '' where Google does not say. */
export function lastSignInOf({ lastLoginTime }: User): string {
  return lastLoginTime === NEVER ? 'never' : lastLoginTime;
}

/** The newest day on which any of them signed in, or ''. */
export function newestSignIn(users: readonly User[]): string {
  return users
    .map(({ lastLoginTime }) => lastLoginTime)
    .filter((day) => day !== NEVER)
    .reduce((newest, day) => (day > newest ? day : newest), '');
}

/** A user under each of their addresses. */
export function refsOf(user: User): PersonRef[] {
  return [user.primaryEmail, ...aliasesOf(user)]
    .filter((address) => address !== '')
    .map((address) => ({ name: nameOf(user), address, role: 'contact' }));
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** "1 user", "2 users". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
