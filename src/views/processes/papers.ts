import type { LibraryDocument } from '../../contracts/library.ts';
import { readerOf } from '../../findings/reading/reader.ts';
import { type Block, blocksOf } from './blocks.ts';
import type { Company } from './company.ts';
import { type Language, languageOf } from './language.ts';
import { type Learned, learnedFrom } from './learned.ts';

/** A document cut up, in its language. */
export interface Paper {
  document: LibraryDocument;
  blocks: readonly Block[];
  language: Language;
  learned: Learned;
}

export function paperOf(document: LibraryDocument): Paper | null {
  const blocks = blocksOf(document);
  const sentences = blocks.flatMap(({ lines }) => lines.map(({ tokens }) => tokens));
  const language = languageOf(sentences.flat());
  return language && { document, blocks, language, learned: learnedFrom(sentences, language) };
}

/** Adds to a company what its papers call those who act in them. */
export function teach(company: Company, papers: readonly Paper[]): void {
  for (const { learned } of papers) for (const thing of learned.things) company.things.add(thing);
  // A name that acts once may be any first word of a sentence; so may a noun behind its verb be an object.
  for (const name of twice(papers, 'names')) if (!company.things.has(name)) company.people.add(name);
  for (const noun of twice(papers, 'behind')) company.teams.add(noun);
  for (const noun of commonNouns(papers)) company.people.delete(noun);
}

function twice(papers: readonly Paper[], list: 'names' | 'behind'): string[] {
  const seen = new Set<string>();
  return papers.flatMap(({ learned }) =>
    learned[list].filter((word) => {
      const again = seen.has(word);
      seen.add(word);
      return again;
    }),
  );
}

/**
 * Words that stand behind an article most of the time: the name of a mailbox, "Rechnung", is the noun that the papers
 * write, and no first name.
 */
function commonNouns(papers: readonly Paper[]): string[] {
  const counts = new Map<string, { all: number; led: number }>();
  for (const { blocks, language } of papers)
    for (const { lines } of blocks)
      for (const { tokens } of lines)
        tokens.forEach(({ word, capital }, at) => {
          if (!capital || at === 0) return;
          const count = counts.get(word) ?? { all: 0, led: 0 };
          const led = language.articles.at(tokens, at - 1) > 0;
          counts.set(word, { all: count.all + 1, led: count.led + Number(led) });
        });
  return [...counts].filter(([, { all, led }]) => 2 * led >= all).map(([word]) => word);
}

/** Of a folder's papers so many tell their reader what to do with what is theirs: the rest are for customers as well. */
const GUIDES = 0.25;
const FEWEST_GUIDES = 3;

/** The folders of what a business tells its customers: manuals, tips, brochures. */
export function foldersOfGuides(papers: readonly Paper[]): ReadonlySet<string> {
  const counts = new Map<string, { all: number; guides: number }>();
  for (const { document } of papers) {
    const folder = folderOf(document);
    const count = counts.get(folder) ?? { all: 0, guides: 0 };
    const { addressed, writer } = readerOf(document.record.text);
    counts.set(folder, { all: count.all + 1, guides: count.guides + Number(addressed && !writer) });
  }
  return new Set(
    [...counts]
      .filter(([, { all, guides }]) => guides >= FEWEST_GUIDES && guides >= GUIDES * all)
      .map(([folder]) => folder),
  );
}

export function folderOf({ record }: LibraryDocument): string {
  return (record.path ?? '').split('/').slice(0, -1).join('/');
}
