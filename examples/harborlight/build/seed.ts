import { createHash } from 'node:crypto';

/** A generator of numbers in [0, 1) that gives the same row for the same name, on every machine. */
export type Random = () => number;

export function seeded(name: string): Random {
  let state = createHash('sha256').update(name).digest().readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function whole(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[whole(random, 0, items.length - 1)];
  if (item === undefined) throw new Error('Nothing to pick from.');
  return item;
}

/** `count` decimal digits that depend on the name alone; the first is never 0. */
export function digits(name: string, count: number): string {
  const hash = BigInt(`0x${createHash('sha256').update(name).digest('hex')}`).toString();
  return `${(Number(hash[0]) % 9) + 1}${hash.slice(1, count)}`;
}

/** An identifier in the shape 8-4-4-4-12 that depends on the name alone. */
export function identifier(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
