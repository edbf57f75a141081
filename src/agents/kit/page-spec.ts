import type { PageDraft } from '../../contracts/draft.ts';
import type { ShelfId } from '../../contracts/library.ts';
import { lexiconPart } from '../../lexicon/lexicon.ts';
import type { SectionWords } from '../../lexicon/section-words.ts';

/** What a page of a kind must say. It is asked of the person who leaves where none of its words stand on the page. */
export interface SlotSpec {
  /** Permanent name within the page: `approval`, `notice`. */
  name: string;
  question: string;
}

/**
 * A page as data. It exists only where the records have an anchor for its subject: a section, document or table in
 * force that is headed or named by one of the subject's words.
 */
export interface PageSpec {
  /** Path below the section: `leave`. */
  path: string;
  kind: PageDraft['kind'];
  title: string;
  summary: string;
  order: number;
  /** Name of the subject in `src/lexicon/<language>/sections/<section>.ts`. */
  subject: string;
  /** Sections of the handover whose documents may say it; default: any. */
  shelves?: readonly ShelfId[];
  slots?: readonly SlotSpec[];
  aliases: readonly string[];
}

/** The words of a subject in all languages of the lexicon; its slots have theirs under `subject/slot`. */
export async function subjectWords(section: string): Promise<(subject: string) => readonly string[]> {
  const languages = await lexiconPart<SectionWords>(`sections/${section}`);
  return (subject) => [...new Set(languages.flatMap(({ words }) => words.subjects[subject] ?? []))];
}
