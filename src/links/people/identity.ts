import type { When } from '../../contracts/record.ts';

/** One address, or one name without an address, with what the records say of it. */
export interface Identity {
  address: string | null;
  /** The address of several writers that one without an address of their own wrote from. */
  via: string | null;
  /** Spoken names with how often each was written. */
  names: Map<string, number>;
  /** Those of them that stood above mails it sent: its own word for itself. */
  own: Set<string>;
  sent: number;
  received: number;
  first: When | null;
  last: When | null;
}

/** A group of identities that are proven to be one person. */
export interface Someone {
  identities: Identity[];
  leaving: boolean;
  /** Name and organisation that the config gives. */
  name: string | null;
  organisation: string | null;
  /** First address that the config gives. */
  anchor: string | null;
}

/** What was sent under a name. */
export interface Written {
  count: number;
  first: When | null;
  last: When | null;
}

/** Widens a time so that it holds a moment. */
export function widen(time: { first: When | null; last: When | null }, at: When | null): void {
  if (at === null) return;
  if (time.first === null || instantOf(at) < instantOf(time.first)) time.first = at;
  if (time.last === null || instantOf(at) > instantOf(time.last)) time.last = at;
}

/** Instants and days as a number that orders them. */
export function instantOf(when: When): number {
  const time = Date.parse(when);
  return Number.isNaN(time) ? 0 : time;
}

export function localPart(address: string): string {
  return address.slice(0, Math.max(0, address.lastIndexOf('@')));
}
