import { createHash } from 'node:crypto';
import type { RawRecordInput } from '../../contracts/record.ts';
import type { Items, PullEvent } from '../../contracts/source.ts';

/** Raise it when records are made in another way: they are then written again. */
const READER = 1;
/** Begins the ids of items that remember what could not be read; the others are keys of records. */
const UNREADABLE = 'unreadable:';

/** Tells what differs from what was committed before: records by their digest, and what cannot be read. */
export class Writer {
  readonly #items: Items;
  readonly #signal: AbortSignal;

  constructor(items: Items, signal: AbortSignal) {
    this.#items = items;
    this.#signal = signal;
  }

  /** These are all records at `root` and below it. `spoilt` entries of the other side could not be taken into them. */
  async *replace(
    root: string,
    records: readonly RawRecordInput[],
    spoilt: number,
  ): AsyncGenerator<PullEvent> {
    const keep = new Set(records.map(({ key }) => key));
    const entries = `${root}/entries`;
    if (spoilt > 0) keep.add(UNREADABLE + entries);
    for (const id of await this.#idsAt(root)) if (!keep.has(id)) yield* this.#forget(id);
    for (const record of records) {
      this.#signal.throwIfAborted();
      const digest = digestOf(record);
      if ((await this.#items.get(record.key)) === digest) continue;
      yield { type: 'record', record };
      yield { type: 'item', id: record.key, value: digest };
    }
    if (spoilt > 0)
      yield* this.#unreadable(
        entries,
        `${spoilt} of its entries are not what Wise describes: they have no id`,
      );
  }

  /** What is at `root` cannot be read now, and stays as it was. */
  async *leave(root: string, reason: string): AsyncGenerator<PullEvent> {
    yield* this.#unreadable(`${root}/list`, reason);
  }

  /** Whatever belongs to other profiles is gone. */
  async *forgetOthers(profiles: ReadonlySet<string>): AsyncGenerator<PullEvent> {
    for await (const [id] of this.#items.entries()) {
      const [, profile = ''] = id.split('/');
      if (!profiles.has(profile)) yield* this.#forget(id);
    }
  }

  async #idsAt(root: string): Promise<string[]> {
    const ids: string[] = [];
    for (const prefix of ['', UNREADABLE])
      for await (const [id] of this.#items.entries(prefix + root))
        if (id === prefix + root || id.startsWith(`${prefix}${root}/`)) ids.push(id);
    return ids;
  }

  *#forget(id: string): Generator<PullEvent> {
    this.#signal.throwIfAborted();
    yield { type: 'gone', key: id.startsWith(UNREADABLE) ? id.slice(UNREADABLE.length) : id };
    yield { type: 'item', id, value: null };
  }

  *#unreadable(key: string, reason: string): Generator<PullEvent> {
    yield { type: 'unreadable', item: { key, reason } };
    yield { type: 'item', id: UNREADABLE + key, value: '1' };
  }
}

function digestOf(record: RawRecordInput): string {
  return createHash('sha256')
    .update(JSON.stringify([READER, record]))
    .digest('hex');
}
