import path from 'node:path';
import { digestOf } from '../../src/common/digest.ts';
import type { LoadedHandover } from '../../src/config/load.ts';
import type { Admission, AdmittedPage } from '../../src/publish/door.ts';
import { readEdition } from '../../src/publish/edition.ts';
import { showPages } from '../../src/site/admitted.ts';
import { contentDigest, folderState, programDigest } from '../../src/site/last-build/digests.ts';
import { type BuildNote, readNote, writeNote } from '../../src/site/last-build/note.ts';
import type * as Pages from '../../src/site/last-build/pages.ts';
import type { IndexedDocument, SearchBefore } from '../../src/site/search/write-index.ts';
import { PROJECT } from './astro-build.ts';
import { INDEX } from './site-folder.ts';

/** What the last build made, as far as this one can take it over: nothing where the program or the folder is another. */
export class LastBuild {
  readonly #loaded: LoadedHandover;
  readonly #program: string;
  readonly #inputs: string;
  /** What there is to take over from. */
  readonly #before: BuildNote | null;
  #pages: { module: typeof Pages; keys: Pages.PageKeys; admitted: readonly AdmittedPage[] } | null = null;
  /** Addresses of the pages that are not rendered. */
  taken: ReadonlySet<string> = new Set();

  private constructor(loaded: LoadedHandover, program: string, inputs: string, before: BuildNote | null) {
    this.#loaded = loaded;
    this.#program = program;
    this.#inputs = inputs;
    this.#before = before;
  }

  /** `store` is the digest of what the site shows of the store. */
  static async open(
    loaded: LoadedHandover,
    store: string,
    { whole }: { whole: boolean },
  ): Promise<LastBuild> {
    const { paths } = loaded;
    const program = await programDigest(PROJECT, loaded);
    const inputs = digestOf(program, store, await contentDigest(paths.content));
    const noted = whole ? null : await readNote(paths.state);
    const same = noted?.program === program && noted.folder === (await folderState(paths.dist));
    return new LastBuild(loaded, program, inputs, same ? noted : null);
  }

  /** Whether the site is what this build would make. */
  get isSame(): boolean {
    return this.#before?.inputs === this.#inputs;
  }

  /** Finds out which pages need not be rendered. */
  async compare(admitted: readonly AdmittedPage[]): Promise<void> {
    showPages(admitted.map(({ address, page }) => ({ address, page, rendered: true })));
    // They read the handover that is named in the environment as they are loaded.
    const module = await import('../../src/site/last-build/pages.ts');
    const keys = new module.PageKeys(this.#program);
    this.#pages = { module, keys, admitted };
    if (this.#before) this.taken = await module.takenPages(admitted, this.#before, keys);
  }

  search(): SearchBefore | null {
    return (
      this.#before && {
        folder: path.join(this.#loaded.paths.dist, INDEX),
        documents: this.#before.documents,
      }
    );
  }

  /** Whether pages of before go with these styles and scripts. */
  fits(assets: readonly string[]): boolean {
    return this.taken.size === 0 || this.#before?.assets.join('\n') === assets.join('\n');
  }

  /** Puts the pages that were not rendered into the new site. */
  async putTaken(folder: string): Promise<void> {
    if (!this.#pages || !this.#before) return;
    const { module } = this.#pages;
    await module.writeTaken(this.taken, { from: this.#loaded.paths.dist, to: folder }, this.#before.edition);
  }

  /** Notes what was made, for the next build. */
  async note(made: { admission: Admission; assets: string[]; documents: IndexedDocument[] }): Promise<void> {
    if (!this.#pages) return;
    const { module, keys, admitted } = this.#pages;
    const { state, content, dist } = this.#loaded.paths;
    const { refused, ignored, deadLinks } = made.admission;
    const quiet = refused.length + ignored.length + deadLinks.length === 0;
    const edition = await readEdition(content);
    await writeNote(state, {
      inputs: quiet ? this.#inputs : null,
      program: this.#program,
      folder: await folderState(dist),
      edition: edition && { number: edition.number, asOf: edition.asOf },
      assets: made.assets,
      pages: await module.notePages(admitted, this.taken, this.#before, keys),
      documents: made.documents,
    });
  }
}
