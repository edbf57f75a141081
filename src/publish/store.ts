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

/** What is kept of a page, by the path of its file. */
export interface Entry {
  /** The file as generated last; null where that is lost, or a person wrote the page. */
  generated: string | null;
  /** A write that was begun: when the disk holds `file`, `generated` of it holds too. */
  pending?: { file: string; generated: string };
  /** The file that passed the gate last, where it is another than `generated`. */
  good?: string;
  /** A person deleted the file: the page is not written again. */
  deleted?: true;
  /** The path that the generator gives the page, where a person gave the file another. */
  origin?: string;
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
    const entry = await this.entry(path);
    return entry?.pending && entry.pending.file === disk
      ? entry.pending.generated
      : (entry?.generated ?? null);
  }

  /** The last state of a page that passed the gate; null where none is known. */
  async good(path: string): Promise<string | null> {
    const entry = await this.entry(path);
    return entry?.good ?? entry?.generated ?? null;
  }

  /** Notes that each `file` is about to be written for what was generated; `before` was generated last. */
  async begin(writes: readonly Write[]): Promise<void> {
    const news: [string, Entry][] = [];
    for (const { path, before, file, generated } of writes)
      news.push([path, { ...(await this.#kept(path)), generated: before, pending: { file, generated } }]);
    await this.#set(news);
  }

  /** Notes that the disk holds each `file`, which passed the gate; writes nothing where that is known. */
  async settle(pages: readonly Pick<Write, 'path' | 'generated' | 'file'>[]): Promise<void> {
    const news: [string, Entry][] = [];
    for (const { path, generated, file } of pages) {
      const { good: _, ...kept } = await this.#kept(path);
      news.push([path, { ...kept, generated, ...(file !== generated && { good: file }) }]);
    }
    await this.#set(news);
  }

  /** Notes files that passed the gate as they lie on disk, whoever wrote them. */
  async passed(pages: readonly { path: string; file: string }[]): Promise<void> {
    const news: [string, Entry][] = [];
    for (const { path, file } of pages) {
      const { good: _, ...entry } = (await this.entry(path)) ?? { generated: null };
      news.push([path, { ...entry, ...(file !== entry.generated && { good: file }) }]);
    }
    await this.#set(news);
  }

  /** Notes that a person deleted the file of a page. */
  async bury(path: string): Promise<void> {
    const { generated } = (await this.entry(path)) ?? { generated: null };
    await this.#set([[path, { ...(await this.#kept(path)), generated, deleted: true }]]);
  }

  /** Notes that a person gave the file of a page another path. */
  async move(from: string, to: string): Promise<void> {
    const entry = (await this.entry(from)) ?? { generated: null };
    await this.#set([[to, { ...entry, origin: entry.origin ?? from }]]);
    await this.forget(from);
  }

  async forget(path: string): Promise<void> {
    await this.#store.delete(path);
  }

  async paths(): Promise<string[]> {
    return (await this.#store.paths()).sort();
  }

  async entry(path: string): Promise<Entry | null> {
    const value = await this.#store.get(path);
    return value === null ? null : (JSON.parse(value) as Entry);
  }

  /** What a write leaves as it is. */
  async #kept(path: string): Promise<Pick<Entry, 'good' | 'origin'>> {
    const { good, origin } = (await this.entry(path)) ?? {};
    return { ...(good !== undefined && { good }), ...(origin !== undefined && { origin }) };
  }

  async #set(entries: readonly [string, Entry][]): Promise<void> {
    const news = new Map<string, string>();
    for (const [path, entry] of entries) {
      const value = JSON.stringify(entry);
      if ((await this.#store.get(path)) !== value) news.set(path, value);
    }
    if (news.size > 0) await this.#store.set(news);
  }
}

/** Paths of the pages that a person deleted, sorted. */
export async function deletedPages(store: BaseStore): Promise<string[]> {
  const bases = new Bases(store);
  const deleted: string[] = [];
  for (const path of await bases.paths()) {
    const entry = await bases.entry(path);
    if (entry?.deleted) deleted.push(entry.origin ?? path);
  }
  return deleted.sort();
}
