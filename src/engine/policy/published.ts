import { readPageFile } from '../../publish/frontmatter.ts';
import type { PageVersion } from '../../publish/merge.ts';
import { type BaseStore, Bases } from '../../publish/store.ts';

const SECTION = /^section: "?([a-z0-9-]+)"?$/m;

/** What is published, as generated last, by the path that agents give each page: a person may have moved its file. */
export class PublishedPages {
  readonly #bases: Bases;
  /** Path of the file by path of the agent. */
  readonly #files = new Map<string, string>();
  /** Pages that a person deleted. */
  readonly deleted = new Set<string>();
  /** Sections of which a page is published. */
  readonly sections = new Set<string>();

  private constructor(bases: Bases) {
    this.#bases = bases;
  }

  static async read(store: BaseStore): Promise<PublishedPages> {
    const pages = new PublishedPages(new Bases(store));
    for (const path of await pages.#bases.paths()) {
      const entry = await pages.#bases.entry(path);
      if (!entry) continue;
      const origin = entry.origin ?? path;
      if (entry.deleted) pages.deleted.add(origin);
      else if (entry.generated !== null) {
        pages.#files.set(origin, path);
        const section = SECTION.exec(entry.generated.slice(0, 4000))?.[1];
        if (section !== undefined) pages.sections.add(section);
      }
    }
    return pages;
  }

  /** Its file; null where none is published. */
  async file(path: string): Promise<string | null> {
    const file = this.#files.get(path);
    return file === undefined ? null : ((await this.#bases.entry(file))?.generated ?? null);
  }

  async page(path: string): Promise<PageVersion | null> {
    const file = await this.file(path);
    return file === null ? null : readPageFile(file, path);
  }

  async *all(): AsyncGenerator<PageVersion> {
    for (const path of this.#files.keys()) {
      const page = await this.page(path);
      if (page) yield page;
    }
  }
}
