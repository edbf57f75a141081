/**
 * Keeps what was generated last for each page, so that a person's edit can be told from the generator's change.
 * The value is opaque to the store. Every `set` and `delete` is lasting when its promise is fulfilled.
 */
export interface BaseStore {
  get(path: string): Promise<string | null>;
  set(path: string, value: string): Promise<void>;
  delete(path: string): Promise<void>;
  paths(): Promise<string[]>;
}

interface Entry {
  /** The file as generated last; null where that is lost. */
  generated: string | null;
  /** A write that was begun: when the disk holds `file`, `generated` of it holds too. */
  pending?: { file: string; generated: string };
}

/** What publish remembers of each page, with a note before each write, so that a killed run is taken up again. */
export class Bases {
  readonly #store: BaseStore;

  constructor(store: BaseStore) {
    this.#store = store;
  }

  /** The file as generated last, given what the disk holds now; null where nothing is known. */
  async generated(path: string, disk: string | null): Promise<string | null> {
    const entry = await this.#read(path);
    return entry?.pending && entry.pending.file === disk
      ? entry.pending.generated
      : (entry?.generated ?? null);
  }

  /** Notes that `file` is about to be written for what was generated. */
  async begin(path: string, before: string | null, file: string, generated: string): Promise<void> {
    await this.#store.set(
      path,
      JSON.stringify({ generated: before, pending: { file, generated } } satisfies Entry),
    );
  }

  /** Notes that the disk is up to date; writes nothing where that is known. */
  async settle(path: string, generated: string): Promise<void> {
    const entry = await this.#read(path);
    if (entry?.generated !== generated || entry.pending)
      await this.#store.set(path, JSON.stringify({ generated } satisfies Entry));
  }

  async forget(path: string): Promise<void> {
    await this.#store.delete(path);
  }

  async paths(): Promise<string[]> {
    return (await this.#store.paths()).sort();
  }

  async #read(path: string): Promise<Entry | null> {
    const value = await this.#store.get(path);
    return value === null ? null : (JSON.parse(value) as Entry);
  }
}
