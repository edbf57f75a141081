import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { RawRecordInput } from '../../contracts/record.ts';
import type { Items, PullEvent } from '../../contracts/source.ts';

/** Raise it where the same answers make another record. */
const READER = 1;

/** What is remembered of one record, by its key. */
const heldSchema = z.object({
  v: z.number(),
  /** Digest of the record; null where it could not be read the last time. */
  d: z.string().nullable(),
  /** What other records are made of: the address of a group. */
  about: z.string().optional(),
  /** Addresses of a group's owners, names of domains. */
  names: z.array(z.string()).optional(),
});

export interface More {
  about?: string;
  names?: string[];
}

/** Which records were read, so that only what differs is told again. */
export class Memory {
  readonly #items: Items;

  constructor(items: Items) {
    this.#items = items;
  }

  async get(key: string): Promise<z.infer<typeof heldSchema> | null> {
    return readHeld(await this.#items.get(key));
  }

  async *entries(
    prefix: string,
  ): AsyncGenerator<readonly [key: string, held: z.infer<typeof heldSchema> | null]> {
    for await (const [key, value] of this.#items.entries(prefix)) yield [key, readHeld(value)];
  }

  /** The record and what to remember of it; nothing where both are as they were. */
  async *settle(record: RawRecordInput, more: More = {}): AsyncGenerator<PullEvent> {
    const value = JSON.stringify({ v: READER, d: digestOf(record), ...more });
    if ((await this.#items.get(record.key)) === value) return;
    yield { type: 'record', record };
    yield { type: 'item', id: record.key, value };
  }

  /** What could not be read: an earlier record stays, and it is read again once that is possible. */
  async *unreadable(key: string, reason: string, more: More = {}): AsyncGenerator<PullEvent> {
    const names = more.names ?? (await this.get(key))?.names;
    yield { type: 'unreadable', item: { key, reason } };
    yield {
      type: 'item',
      id: key,
      value: JSON.stringify({ v: READER, d: null, ...more, ...(names && { names }) }),
    };
  }

  *forget(key: string): Generator<PullEvent> {
    yield { type: 'gone', key };
    yield { type: 'item', id: key, value: null };
  }
}

function digestOf(record: RawRecordInput): string {
  return createHash('sha256').update(JSON.stringify(record)).digest('base64url').slice(0, 22);
}

function readHeld(value: string | null): z.infer<typeof heldSchema> | null {
  try {
    return heldSchema.parse(JSON.parse(value ?? 'null'));
  } catch {
    return null;
  }
}
