import { createHash } from 'node:crypto';
import type { Group } from './answers.ts';
import { compare } from './people.ts';

const LONGEST = 320;

/** Groups by key, `groups/<address>`, in order of address. A group without an address is none. */
export function groupKeys(groups: readonly Group[]): Map<string, Group> {
  const keyed = new Map<string, Group>();
  const sorted = groups
    .filter(({ email }) => email !== '')
    .sort((one, other) => compare(one.email, other.email) || compare(one.id, other.id));
  for (const group of sorted) {
    const key = `groups/${part(group.email)}`;
    keyed.set(keyed.has(key) ? `${key}~${digest(group.id)}` : key, group);
  }
  return keyed;
}

/** An address as one part of a key: what lies below a key goes with it, so no `/` may stand in it. */
function part(email: string): string {
  const plain = email.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '_').replaceAll('/', '%2F');
  return plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST).toWellFormed()}~${digest(email)}`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
