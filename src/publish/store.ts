/**
 * Keeps what was generated last for each page, so that a person's edit can be told from the generator's change.
 * The value is opaque to the store. `set` keeps all values of a call or none; it and `delete` are lasting when their
 * promises are fulfilled.
 */
export interface BaseStore {
  get(path: string): Promise<string | null>;
  set(values: ReadonlyMap<string, string>): Promise<void>;
  delete(path: string): Promise<void>;
  paths(): Promise<string[]>;
}

interface Entry {
  /** The file as generated last; null where that is lost. */
  generated: string | null;
  /** A write that was begun: when the disk holds `file`, `generated` of it holds too. */
  pending?: { file: string; generated: string };
}

/** A page that is to be written: its file, and what the file was made of. */
export interface Write {
  path: string;
  /** As generated last; null where that is not known. */
  before: string | null;
  file: string;
  generated: string;
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

  /** Notes that each `file` is about to be written for what was generated; `before` was generated last. */
  async begin(writes: readonly Write[]): Promise<void> {
    await this.#set(
      writes.map(({ path, before, file, generated }) => [
        path,
        { generated: before, pending: { file, generated } },
      ]),
    );
  }

  /** Notes that the disk is up to date with what was generated; writes nothing where that is known. */
  async settle(pages: readonly Pick<Write, 'path' | 'generated'>[]): Promise<void> {
    const news: [string, Entry][] = [];
    for (const { path, generated } of pages) {
      const entry = await this.#read(path);
      if (entry?.generated !== generated || entry.pending) news.push([path, { generated }]);
    }
    await this.#set(news);
  }

  async forget(path: string): Promise<void> {
    await this.#store.delete(path);
  }

  async paths(): Promise<string[]> {
    return (await this.#store.paths()).sort();
  }

  async #set(entries: readonly [string, Entry][]): Promise<void> {
    if (entries.length === 0) return;
    await this.#store.set(new Map(entries.map(([path, entry]) => [path, JSON.stringify(entry)])));
  }

  async #read(path: string): Promise<Entry | null> {
    const value = await this.#store.get(path);
    return value === null ? null : (JSON.parse(value) as Entry);
  }
}
