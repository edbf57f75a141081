/** What a section of the handover is about, in one language. A word that ends or begins with `*` is a part of a word. */
export interface SectionWords {
  /** Words that a document of this section is told by, beside those of its subjects. */
  readonly about: readonly string[];
  /** Subjects that pages of the section ask for, by name: what stands in headings and titles on them. */
  readonly subjects: Readonly<Record<string, readonly string[]>>;
}

/** Words set apart by commas. */
export function list(words: string): readonly string[] {
  return words.split(',').map((word) => word.trim());
}
