import type { ComposedPage } from '../../publish/compose.ts';
import type { Edition, EditionContent, EditionKeeper, PublishOutcome } from '../../publish/edition.ts';
import type { PageVersion } from '../../publish/merge.ts';

/** Keeps editions as `keeper` does, and remembers what was published for those who count it. */
export class SeenEditions implements EditionKeeper {
  readonly path: string;
  readonly #keeper: EditionKeeper;
  /** What stands on the site, by path; empty until it was published. */
  published: ReadonlyMap<string, PageVersion> = new Map();

  constructor(keeper: EditionKeeper) {
    this.path = keeper.path;
    this.#keeper = keeper;
  }

  changes(
    published: ReadonlyMap<string, PageVersion>,
    content: EditionContent,
  ): Promise<ComposedPage | null> {
    return this.#keeper.changes(published, content);
  }

  seal(outcome: PublishOutcome, content: EditionContent): Promise<Pick<Edition, 'number' | 'log'>> {
    this.published = outcome.published;
    return this.#keeper.seal(outcome, content);
  }
}
