import { join, resolve } from 'node:path';
import type { Evidence } from '../agents/evidence.ts';
import { BatonError, type ErrorData } from '../errors/error.ts';
import { bodyDigest, type ComposedPage } from './compose.ts';
import { pageDraftSchema } from './draft.ts';
import { type Edition, editionOf, writeEdition } from './edition.ts';
import { pagesBelow, readIfThere, removeFile, writeEachWhole } from './files.ts';
import { readPageFile, writePageFile } from './frontmatter.ts';
import { gatePage } from './gate.ts';
import { settleLinks } from './links.ts';
import { mergePage, type PageVersion, type Unsettled } from './merge.ts';
import { refreshed } from './refresh.ts';
import type { Dropped } from './resolve.ts';
import { type BaseStore, Bases, type Write } from './store.ts';

export interface PublishOptions {
  evidence: Evidence;
  /** Folder of the pages. */
  directory: string;
  store: BaseStore;
  /** Agents that failed in this run: the pages that they wrote before stay as they are. */
  failed?: readonly string[];
  signal?: AbortSignal;
}

/** What a run did to the content folder. Paths are those of pages, sorted. */
export interface PublishReport {
  written: string[];
  unchanged: string[];
  removed: string[];
  /** Pages with a person's edit in them. */
  edited: string[];
  /** Of these, pages that no agent writes any more; they are kept. */
  kept: string[];
  /** Pages where a person's text stands against what the records now say. */
  unsettled: { path: string; error: ErrorData; passages: Unsettled }[];
  /** Pages that did not pass the gate. A generated one is not on disk; a person's file is left as it is. */
  refused: { path: string; error: ErrorData }[];
  dropped: Dropped[];
  edition: Edition;
}

/** Pages that are noted and written together. */
const BATCH = 64;

/** A page with what its file holds and is to hold. */
interface Due extends Write {
  disk: string | null;
  version: PageVersion;
}

/**
 * Brings the content folder to what was composed. Files that would not change are not touched; pages that were
 * generated and are no longer go; a person's edit is merged. It can be killed at any instant and run again.
 */
export async function publishPages(
  pages: readonly ComposedPage[],
  options: PublishOptions,
): Promise<PublishReport> {
  return new Publication({ ...options, directory: resolve(options.directory) }).run(pages);
}

class Publication {
  readonly #options: PublishOptions;
  readonly #bases: Bases;
  readonly #published = new Map<string, PageVersion>();
  readonly #report: Omit<PublishReport, 'edition'> = {
    written: [],
    unchanged: [],
    removed: [],
    edited: [],
    kept: [],
    unsettled: [],
    refused: [],
    dropped: [],
  };

  constructor(options: PublishOptions) {
    this.#options = options;
    this.#bases = new Bases(options.store);
  }

  async run(composed: readonly ComposedPage[]): Promise<PublishReport> {
    const { directory, evidence } = this.#options;
    const disk = await pagesBelow(directory);
    const edited = await this.#editedPages(disk);
    const { pages, paths } = await this.#gated(composed, edited);
    for (let from = 0; from < pages.length; from += BATCH) {
      this.#options.signal?.throwIfAborted();
      const due: Due[] = [];
      for (const page of pages.slice(from, from + BATCH)) {
        const one = await this.#due(page, paths, edited.has(page.path));
        if (one) due.push(one);
        this.#report.dropped.push(...page.dropped);
      }
      await this.#write(due);
    }
    const generated = new Set(pages.map((page) => page.path));
    for (const path of new Set([...disk, ...(await this.#bases.paths())])) {
      if (generated.has(path)) continue;
      if (edited.has(path) || (await this.#isOfFailed(path))) await this.#keep(path, paths);
      else await this.#remove(path);
    }
    const edition = editionOf(this.#published, evidence.asOf);
    await writeEdition(directory, edition);
    for (const list of [this.#report.edited, this.#report.removed, this.#report.kept]) list.sort();
    return { ...this.#report, edition };
  }

  #file(path: string): string {
    return join(this.#options.directory, `${path}.mdx`);
  }

  /** Pages on disk that a person edited, or wrote. */
  async #editedPages(disk: readonly string[]): Promise<Set<string>> {
    const edited = new Set<string>();
    for (const path of disk) {
      const text = await readIfThere(this.#file(path));
      if (text !== null && (await this.#isEdited(path, text))) edited.add(path);
    }
    return edited;
  }

  async #isOfFailed(path: string): Promise<boolean> {
    const text = await readIfThere(this.#file(path));
    const read = text === null ? null : attempt(() => readPageFile(text, path));
    return (
      read !== null &&
      'value' in read &&
      (this.#options.failed?.includes(read.value.page.generatedBy.agent) ?? false)
    );
  }

  async #isEdited(path: string, text: string): Promise<boolean> {
    const base = await this.#bases.generated(path, text);
    if (base !== null) return base !== text;
    const read = attempt(() => readPageFile(text, path));
    return 'error' in read || bodyDigest(read.value.body) !== read.value.page.digest;
  }

  /** What passes the gate, with links settled among what passes. */
  async #gated(
    composed: readonly ComposedPage[],
    edited: ReadonlySet<string>,
  ): Promise<{ pages: ComposedPage[]; paths: Set<string> }> {
    let pages = [...composed]
      .sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0))
      .filter((page, index, all) => {
        if (!pageDraftSchema.shape.path.safeParse(page.path).success)
          return this.#refuse(
            page.path,
            new BatonError('PAGE_REFUSED', `"${page.path}" is no path of a page.`),
          );
        if (all[index - 1]?.path === page.path)
          return this.#refuse(
            page.path,
            new BatonError('PAGE_REFUSED', `The page "${page.path}" was composed twice.`),
          );
        return true;
      });
    for (;;) {
      // The site makes an index of every section that has pages.
      const paths = new Set([...pages.flatMap((page) => [page.path, page.page.section]), ...edited]);
      const passed: ComposedPage[] = [];
      for (const page of pages) {
        const settled = settleLinks(page, paths);
        const error = await this.#gate(page.path, settled.file, paths);
        if (error) this.#refuse(page.path, error);
        else passed.push(settled);
      }
      if (passed.length === pages.length) return { pages: passed, paths };
      pages = pages.filter((page) => passed.some((one) => one.path === page.path));
    }
  }

  async #gate(path: string, file: string, pages: ReadonlySet<string>): Promise<BatonError | null> {
    const { evidence } = this.#options;
    return gatePage(path, file, { evidence, pages }).then(() => null, refusal);
  }

  /** What the file of a page is to be, or null where the page is refused. */
  async #due(composed: ComposedPage, pages: ReadonlySet<string>, edited: boolean): Promise<Due | null> {
    const { path, file } = composed;
    const disk = await readIfThere(this.#file(path));
    const before = await this.#bases.generated(path, disk);
    const due = { path, before, disk, generated: file };
    if (disk === null || !edited) return { ...due, file, version: composed };
    this.#report.edited.push(path);
    const merged = await this.#merged(composed, before, disk, pages);
    if (merged instanceof BatonError) {
      this.#refuse(path, merged);
      return null;
    }
    this.#unsettled(path, merged.page.unsettled);
    return { ...due, file: writePageFile(merged.page, merged.body), version: merged };
  }

  /** A person's page with what is generated now, or why it cannot be published. */
  async #merged(
    composed: ComposedPage,
    base: string | null,
    disk: string,
    pages: ReadonlySet<string>,
  ): Promise<PageVersion | BatonError> {
    const { path } = composed;
    try {
      const last = base === null ? null : readPageFile(base, path);
      const own = mergePage(path, last, readPageFile(disk, path), composed);
      const merged = await refreshed(path, own, this.#options.evidence, this.#report.dropped);
      return (await this.#gate(path, writePageFile(merged.page, merged.body), pages)) ?? merged;
    } catch (thrown) {
      return refusal(thrown);
    }
  }

  /** Notes what is to be written, writes it, and notes that it is done: killed in between, the next run knows. */
  async #write(due: readonly Due[]): Promise<void> {
    const changed = due.filter(({ file, disk }) => file !== disk);
    await this.#bases.begin(changed);
    await writeEachWhole(changed.map(({ path, file }) => ({ file: this.#file(path), text: file })));
    await this.#bases.settle(due);
    for (const { path, file, disk, version } of due) {
      this.#report[file === disk ? 'unchanged' : 'written'].push(path);
      this.#published.set(path, version);
    }
  }

  /** A person's page that no agent writes: it stays, and is checked like any other. */
  async #keep(path: string, pages: ReadonlySet<string>): Promise<void> {
    const text = (await readIfThere(this.#file(path))) ?? '';
    this.#report.edited.push(path);
    this.#report.kept.push(path);
    const error = await this.#gate(path, text, pages);
    if (error) this.#refuse(path, error);
    else {
      const version = readPageFile(text, path);
      this.#published.set(path, version);
      this.#unsettled(path, version.page.unsettled);
    }
  }

  async #remove(path: string): Promise<void> {
    if ((await readIfThere(this.#file(path))) !== null) this.#report.removed.push(path);
    await removeFile(this.#file(path), this.#options.directory);
    await this.#bases.forget(path);
  }

  #unsettled(path: string, passages: Unsettled | undefined): void {
    if (!passages || passages.length === 0) return;
    const message = `The page "${path}": a person's text was kept in ${passages.length === 1 ? 'one place' : `${passages.length} places`} although the records now say something else; "unsettled" in its frontmatter lists both.`;
    this.#report.unsettled.push({
      path,
      passages,
      error: new BatonError('PAGE_EDIT_CONFLICT', message).toData(),
    });
  }

  #refuse(path: string, error: BatonError): false {
    this.#report.refused.push({ path, error: error.toData() });
    return false;
  }
}

function attempt<Value>(action: () => Value): { value: Value } | { error: unknown } {
  try {
    return { value: action() };
  } catch (error) {
    return { error };
  }
}

/** An error of a page; any other ends the run. */
function refusal(thrown: unknown): BatonError {
  if (thrown instanceof BatonError) return thrown;
  throw thrown;
}
