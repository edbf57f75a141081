import type { PullEvent } from '../contracts/source.ts';
import { type Batch, type BatchOwner, type Prepared, writeBatch } from '../records/store.ts';
import { StoredKeys } from '../records/stored-keys.ts';
import type { Database, WithdrawnRow } from '../records/tables.ts';
import { Withdrawn } from '../records/withdrawn.ts';
import { prepareApart } from './prepare.ts';
import type { PullCount } from './pull-count.ts';

/** So many records or items are committed at once, where the source names no cursor before. */
const MOST = 200;
/** And so many UTF-16 units of text. */
const MOST_TEXT = 8_000_000;

/** Collects what a source yields and commits it in batches, each in one transaction. */
export class PullBuffer {
  readonly count: PullCount = { added: 0, changed: 0, removed: 0, unreadable: 0 };
  /** Records that were yielded, each time they were. */
  yielded = 0;
  /** Keys that could not be read, of the whole pull. */
  readonly unreadable = new Set<string>();
  readonly keys = new StoredKeys();
  readonly #database: Database;
  readonly #owner: BatchOwner;
  readonly #pull: number;
  readonly #signal: AbortSignal | undefined;
  #cursor: string | null;
  #batch = emptyBatch();
  #text = 0;
  /** What only ran out of time is read again by the next pull: no cursor may cover it. */
  #held = false;
  #withdrawn: Withdrawn | null = null;

  constructor(
    database: Database,
    owner: BatchOwner,
    pull: number,
    cursor: string | null,
    signal?: AbortSignal,
  ) {
    this.#signal = signal;
    this.#database = database;
    this.#owner = owner;
    this.#pull = pull;
    this.#cursor = cursor;
  }

  async take(told: Extract<PullEvent, { type: 'record' | 'gone' | 'unreadable' | 'item' | 'cursor' }>) {
    const event = this.#withStoredKeys(told);
    const batch = this.#batch;
    if (event.type === 'record') {
      batch.records.push(event.record);
      batch.unreadable = batch.unreadable.filter((item) => item.key !== event.record.key);
      this.yielded += 1;
      this.#text += event.record.text.length;
    } else if (event.type === 'gone') {
      const left = (key: string) => key !== event.key && !key.startsWith(`${event.key}/`);
      batch.records = batch.records.filter(({ key }) => left(key));
      batch.unreadable = batch.unreadable.filter(({ key }) => left(key));
      batch.gone.push(event.key);
    } else if (event.type === 'unreadable') {
      batch.unreadable.push(event.item);
      this.unreadable.add(event.item.key);
    } else if (event.type === 'item') batch.items.set(event.id, event.value);
    else batch.cursor = event.cursor;
    if (
      event.type === 'cursor' ||
      batch.records.length >= MOST ||
      batch.items.size >= MOST * 5 ||
      this.#text >= MOST_TEXT
    )
      await this.commit();
  }

  /** Keys are names: secrets in them go no further. */
  #withStoredKeys<Told extends PullEvent>(event: Told): Told {
    if (event.type === 'record') {
      const { key, parent } = event.record;
      const record = { ...event.record, key: this.keys.of(key), parent: parent && this.keys.of(parent) };
      return { ...event, record };
    }
    if (event.type === 'gone') return { ...event, key: this.keys.of(event.key) };
    if (event.type === 'unreadable')
      return { ...event, item: { ...event.item, key: this.keys.of(event.item.key) } };
    return event;
  }

  async commit(): Promise<void> {
    const batch = this.#batch;
    const { records, unreadable, gone, items } = batch;
    const cursor = this.#held ? null : batch.cursor;
    const nothing = records.length + unreadable.length + gone.length + items.size === 0;
    if (nothing && (cursor === null || cursor === this.#cursor)) return;
    this.#batch = emptyBatch();
    this.#text = 0;
    const { prepared, failed } = await prepareApart(this.#owner, this.#pull, records, this.#signal);
    for (const { key, reason, again } of failed) {
      unreadable.push({ key, reason });
      this.unreadable.add(key);
      this.yielded -= 1;
      this.#held ||= again;
    }
    const keys = new Set(failed.map(({ key }) => key));
    const taken = await this.#withoutWithdrawn(prepared);
    const written = {
      ...batch,
      records: records.filter(({ key }) => !keys.has(key)),
      cursor: this.#held ? null : cursor,
    };
    const result = await writeBatch(this.#database, this.#owner, this.#pull, written, taken);
    if (written.cursor !== null) this.#cursor = written.cursor;
    for (const key of ['added', 'changed', 'removed'] as const) this.count[key] += result[key];
  }

  /** What a person took out stays out: it is not written, whatever delivers it. */
  async #withoutWithdrawn(prepared: readonly Prepared[]): Promise<Prepared[]> {
    this.#withdrawn ??= await Withdrawn.of(this.#database);
    const out: { record: Prepared['row']; by: WithdrawnRow }[] = [];
    const taken = prepared.filter(({ row }) => {
      const by = this.#withdrawn?.reason(row) ?? null;
      if (by) out.push({ record: row, by });
      return by === null;
    });
    this.yielded -= out.length;
    await this.#withdrawn.note(this.#database, out);
    return taken;
  }
}

function emptyBatch(): Batch & { items: Map<string, string | null> } {
  return { records: [], unreadable: [], gone: [], items: new Map(), cursor: null };
}
