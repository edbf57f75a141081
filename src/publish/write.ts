import { join, resolve } from 'node:path';
import { pageDraftSchema } from '../contracts/draft.ts';
import type { Evidence } from '../contracts/evidence.ts';
import { BatonError, type ErrorData } from '../errors/error.ts';
import { addressOf } from './address.ts';
import { bodyDigest, type ComposedPage } from './compose.ts';
import { contentOf, EDITION, type Edition, type EditionKeeper, writeEdition } from './edition.ts';
import { pagesBelow, readIfThere, removeFile, writeEachWhole } from './files.ts';
import { readPageFile, takeApart, writePageFile } from './frontmatter.ts';
import { gatePage } from './gate.ts';
import { type Handled, handledFiles, placed } from './hand.ts';
import { settleLinks } from './links.ts';
import { mergePage, type PageVersion, type Unsettled } from './merge.ts';
import { refreshed } from './refresh.ts';
import type { Dropped } from './resolve.ts';
import { type BaseStore, Bases, type Write } from './store.ts';
import { survivesParser } from './trial.ts';

export interface PublishOptions {
  evidence: Evidence;
  /** Folder of the pages. */
  directory: string;
  store: BaseStore;
  /** Agents that failed in this run: the pages that they wrote before stay as they are. */
  failed?: readonly string[];
  /** Left out: the manifest has no number, and no page tells what changed. */
  editions?: EditionKeeper;
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
  /** Pages whose file a person deleted: they are not written again. An empty file of the name brings one back. */
  deleted: string[];
  /** Pages whose file a person renamed, by the path that agents give: their content goes where the file is. */
  moved: { from: string; to: string }[];
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
  /** Paths of what was composed and passed the gate, published or not. */
  readonly #generated = new Set<string>();
  /** Pages of persons that the parser does not survive. */
  readonly #unread = new Set<string>();
  #handled: Handled = { moved: new Map(), deleted: new Set() };
  readonly #report: Omit<PublishReport, 'edition'> = {
    written: [],
    unchanged: [],
    removed: [],
    edited: [],
    kept: [],
    deleted: [],
    moved: [],
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
    const whole = (await readIfThere(join(directory, EDITION))) !== null;
    this.#handled = await handledFiles(this.#bases, disk, (path) => this.#disk(path), whole);
    const { moved, deleted } = this.#handled;
    this.#report.deleted.push(...deleted);
    this.#report.moved.push(...[...moved].map(([from, to]) => ({ from, to })));
    const edited = await this.#editedPages(disk);
    await this.#publish(await this.#gated(placed(composed, this.#handled), edited), edited);
    const last = this.#changesPath();
    for (const path of new Set([...disk, ...(await this.#bases.paths())]))
      if (path !== last) await this.#leftOver(path, edited);
    if (last !== null) await this.#publishChanges(last, edited);
    const content = contentOf(this.#published, evidence.asOf, last);
    for (const list of [this.#report.edited, this.#report.removed, this.#report.kept, this.#report.deleted])
      list.sort();
    const sealed = await this.#options.editions?.seal(
      { ...this.#report, published: this.#published },
      content,
    );
    const { failed = [] } = this.#options;
    const edition = { ...content, number: sealed?.number ?? null, log: sealed?.log ?? null, failed };
    await writeEdition(directory, edition);
    return { ...this.#report, edition };
  }

  async #publish(pages: readonly ComposedPage[], edited: ReadonlySet<string>): Promise<void> {
    for (let from = 0; from < pages.length; from += BATCH) {
      this.#options.signal?.throwIfAborted();
      const due: Due[] = [];
      for (const page of pages.slice(from, from + BATCH)) {
        this.#generated.add(page.path);
        const one = await this.#due(page, edited.has(page.path));
        if (one) due.push(one);
        this.#report.dropped.push(...page.dropped);
      }
      await this.#write(due);
    }
  }

  /** What lies in the folder and was not generated now. */
  async #leftOver(path: string, edited: ReadonlySet<string>): Promise<void> {
    if (this.#generated.has(path) || (await this.#bases.entry(path))?.deleted) return;
    if (edited.has(path) || (await this.#isOfFailed(path))) await this.#keep(path);
    else await this.#remove(path);
  }

  /** Where the page that tells what changed lies: a person may have moved it. */
  #changesPath(): string | null {
    const path = this.#options.editions?.path ?? null;
    return path === null ? null : (this.#handled.moved.get(path) ?? path);
  }

  /** The page that tells of all others comes after them. */
  async #publishChanges(path: string, edited: ReadonlySet<string>): Promise<void> {
    const { evidence, editions } = this.#options;
    const content = contentOf(this.#published, evidence.asOf, path);
    const page = (await editions?.changes(this.#published, content)) ?? null;
    const others = new Set([...edited, ...this.#published.keys()]);
    if (page) await this.#publish(await this.#gated(placed([page], this.#handled), others), edited);
    await this.#leftOver(path, edited);
  }

  #file(path: string): string {
    return join(this.#options.directory, `${path}.mdx`);
  }

  /** The file of a page; null where there is none, or an empty one, which asks for the page. */
  async #disk(path: string): Promise<string | null> {
    const text = await readIfThere(this.#file(path));
    return text === null || text.trim() === '' ? null : text;
  }

  /** Pages on disk that a person edited, or wrote. */
  async #editedPages(disk: readonly string[]): Promise<Set<string>> {
    const edited = new Map<string, string>();
    for (const path of disk) {
      const text = await this.#disk(path);
      if (text !== null && (await this.#isEdited(path, text))) edited.set(path, text);
    }
    const read = [...edited].flatMap(([path, text]) => {
      const file = takeApart(text, path);
      return 'problems' in file ? [] : [{ path, body: file.body }];
    });
    const survived = await survivesParser(read.map(({ body }) => body));
    for (const [index, { path }] of read.entries()) if (!survived[index]) this.#unread.add(path);
    return new Set(edited.keys());
  }

  async #isOfFailed(path: string): Promise<boolean> {
    const text = await readIfThere(this.#file(path));
    const read = text === null ? null : attempt(() => readPageFile(text, path));
    return (
      read !== null &&
      'value' in read &&
      (this.#options.failed?.includes(read.value.page.generatedBy?.agent ?? '') ?? false)
    );
  }

  async #isEdited(path: string, text: string): Promise<boolean> {
    const base = await this.#bases.generated(path, text);
    if (base !== null) return base !== text;
    const read = attempt(() => readPageFile(text, path));
    if ('error' in read || read.value.page.generatedBy === null) return true;
    return bodyDigest(read.value.body) !== read.value.page.digest;
  }

  /** What passes the gate, with links settled among what passes. */
  async #gated(composed: readonly ComposedPage[], edited: ReadonlySet<string>): Promise<ComposedPage[]> {
    const placedByPerson = new Set(this.#handled.moved.values());
    let pages = [...composed]
      .sort((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0))
      .filter((page, index, all) => {
        if (!placedByPerson.has(page.path) && !pageDraftSchema.shape.path.safeParse(page.path).success)
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
      const paths = new Set(
        [...pages.flatMap(({ path, page }) => [path, page.section]), ...edited].flatMap((path) => [
          path,
          addressOf(path),
        ]),
      );
      const passed: ComposedPage[] = [];
      for (const page of pages) {
        const settled = settleLinks(page, paths);
        const error = await this.#gate(page.path, settled.file, paths);
        if (error) this.#refuse(page.path, error);
        else passed.push(settled);
      }
      if (passed.length === pages.length) return passed;
      pages = pages.filter((page) => passed.some((one) => one.path === page.path));
    }
  }

  /** `pages` left out: a link of a person may lead nowhere. The site shows its words, and the build says so. */
  async #gate(path: string, file: string, pages?: ReadonlySet<string>): Promise<BatonError | null> {
    const { evidence } = this.#options;
    if (this.#unread.has(path))
      return new BatonError(
        'PAGE_REFUSED',
        `The page "${path}" cannot be parsed: it is nested too deep, or too long.`,
      );
    return gatePage(path, file, { evidence, ...(pages && { pages }) }).then(() => null, refusal);
  }

  /** What the file of a page is to be, or null where the page is refused. */
  async #due(composed: ComposedPage, edited: boolean): Promise<Due | null> {
    const { path, file } = composed;
    const disk = await this.#disk(path);
    const before = await this.#bases.generated(path, disk);
    const due = { path, before, disk, generated: file };
    if (disk === null || !edited) return { ...due, file, version: composed };
    this.#report.edited.push(path);
    const merged = await this.#merged(composed, before, disk);
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
  ): Promise<PageVersion | BatonError> {
    const { path } = composed;
    try {
      const last = base === null ? null : readPageFile(base, path);
      const own = mergePage(path, last, readPageFile(disk, path), composed);
      const merged = await refreshed(path, own, this.#options.evidence, this.#report.dropped);
      return (await this.#gate(path, writePageFile(merged.page, merged.body))) ?? merged;
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
  async #keep(path: string): Promise<void> {
    const text = (await this.#disk(path)) ?? '';
    this.#report.edited.push(path);
    this.#report.kept.push(path);
    const error = await this.#gate(path, text);
    if (error) this.#refuse(path, error);
    else {
      const version = readPageFile(text, path);
      this.#published.set(path, version);
      this.#unsettled(path, version.page.unsettled);
    }
  }

  async #remove(path: string): Promise<void> {
    if ((await readIfThere(this.#file(path))) !== null) this.#report.removed.push(path);
    // In this order: a file that is gone while its entry is there was deleted by a person.
    await this.#bases.forget(path);
    await removeFile(this.#file(path), this.#options.directory);
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
