import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { RawRecordInput } from '../../contracts/record.ts';
import type { Items, PullEvent } from '../../contracts/source.ts';

/** Raise it where the same answer makes another record. */
const READER = 1;

const LOST = 'lost/';

/** What is remembered of one object, by `<list>/<its id at Xero>`. */
const heldSchema = z.object({
  /** Digest of the record, or of the reason why there is none. */
  d: z.string(),
  /** Key of the record or of what could not be read; null where there is neither. */
  k: z.string().nullable(),
  /** What others need to know of the object. */
  m: z.record(z.string(), z.json()).optional(),
});

export type More = z.infer<typeof heldSchema>['m'];
export type Held = z.infer<typeof heldSchema>;

/** What an answer made of an object. */
export type Made =
  | { record: RawRecordInput; more?: NonNullable<More> }
  | { unreadable: string; key: string }
  /** Nothing to show, but to be remembered. */
  | { more: NonNullable<More> };

/**
 * What is remembered of the objects, in memory, and the events that bring it up to date. An object keeps the key that
 * it was given while its number stays; a second one of the same number gets `~2`.
 */
export class Book {
  readonly #held = new Map<string, string>();
  readonly #owners = new Map<string, string>();

  /** Prefixes of lists that must be read again as a whole; kept as items too, so that no kill forgets them. */
  readonly lost = new Set<string>();

  static async open(items: Items): Promise<Book> {
    const book = new Book();
    for await (const [id, value] of items.entries()) {
      const held = readHeld(value);
      if (held === null) continue;
      book.#held.set(id, value);
      if (id.startsWith(LOST)) book.lost.add(id.slice(LOST.length));
      if (held.k !== null) book.#owners.set(held.k, id);
    }
    return book;
  }

  get(id: string): Held | null {
    return readHeld(this.#held.get(id));
  }

  /** In order of the ids. */
  *entries(prefix: string): Generator<readonly [id: string, held: Held]> {
    for (const id of [...this.#held.keys()].filter((one) => one.startsWith(prefix)).sort()) {
      const held = this.get(id);
      if (held !== null) yield [id, held];
    }
  }

  /** The events for what an object has become; none where it stayed as it was. */
  *settle(id: string, made: Made): Generator<PullEvent> {
    const before = this.get(id);
    const base = 'record' in made ? made.record.key : 'unreadable' in made ? made.key : null;
    const key = base === null ? null : keeps(before?.k, base) ? (before?.k ?? base) : this.#free(base, id);
    const held: Held = { d: digestOf(made), k: key, ...('more' in made && made.more && { m: made.more }) };
    const value = JSON.stringify(held);
    if (this.#held.get(id) === value) return;
    if (before !== null && before.k !== null && before.k !== key) yield* this.#leave(before.k);
    if (before?.d !== held.d || before.k !== key) {
      if ('unreadable' in made && key !== null) {
        if (before?.k === key) yield* this.#leave(key);
        yield { type: 'unreadable', item: { key, reason: made.unreadable } };
      } else if ('record' in made && key !== null) yield { type: 'record', record: { ...made.record, key } };
    }
    if (key !== null) this.#owners.set(key, id);
    this.#held.set(id, value);
    yield { type: 'item', id, value };
  }

  *forget(id: string): Generator<PullEvent> {
    const held = this.get(id);
    if (held === null) return;
    if (held.k !== null) yield* this.#leave(held.k);
    this.#held.delete(id);
    yield { type: 'item', id, value: null };
  }

  /** Notes that a list must be read again as a whole. */
  *lose(prefix: string): Generator<PullEvent> {
    this.lost.add(prefix);
    yield* this.settle(`${LOST}${prefix}`, { more: {} });
  }

  /** Notes that it was. */
  *found(prefix: string): Generator<PullEvent> {
    yield* this.forget(`${LOST}${prefix}`);
  }

  /**
   * Takes a record away. Numbers may hold a slash: what goes by `INV-1` takes `INV-1/2` along, which is another
   * object's, so that one is forgotten, and its list must be read again.
   */
  *#leave(key: string): Generator<PullEvent> {
    this.#owners.delete(key);
    const below = [...this.#owners].filter(([other]) => other.startsWith(`${key}/`));
    for (const [, id] of below) yield* this.lose(id.split('/')[0] ?? '');
    yield { type: 'gone', key };
    for (const [other, id] of below) {
      this.#owners.delete(other);
      this.#held.delete(id);
      yield { type: 'item', id, value: null };
    }
  }

  #free(base: string, id: string): string {
    for (let at = 1; ; at += 1) {
      const key = at === 1 ? base : `${base}~${at}`;
      const owner = this.#owners.get(key);
      if (owner === undefined || owner === id) return key;
    }
  }
}

/** Whether a key is this one, or this one with a number. */
function keeps(key: string | null | undefined, base: string): boolean {
  return key === base || (!!key?.startsWith(`${base}~`) && /^~\d+$/.test(key.slice(base.length)));
}

function digestOf(made: Made): string {
  return createHash('sha256')
    .update(
      JSON.stringify([
        READER,
        'record' in made ? made.record : 'unreadable' in made ? made.unreadable : null,
      ]),
    )
    .digest('base64url')
    .slice(0, 22);
}

function readHeld(value: string | undefined): Held | null {
  if (value === undefined) return null;
  try {
    return heldSchema.parse(JSON.parse(value));
  } catch {
    return null;
  }
}
