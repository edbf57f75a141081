import type { Models } from '../../contracts/model.ts';
import type { WordingNote } from '../../contracts/wording.ts';

/** What words the pages of one section. */
export interface WordingContext {
  models: Models;
  section: string;
  signal: AbortSignal;
  /** Told of every sentence that stands and of every one that was dropped. */
  note(note: WordingNote): void;
  /** Told where no answer came and a later run may get one: the work is not done. */
  unanswered(): void;
}
