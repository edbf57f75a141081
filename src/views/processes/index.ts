import type { LibraryDocument } from '../../contracts/library.ts';
import type { Parties } from '../../contracts/parties.ts';
import type { Procedure, Processes } from '../../contracts/processes.ts';
import { defineView } from '../../contracts/view.ts';
import { readerOf } from '../../findings/reading/reader.ts';
import { Actors } from './actors.ts';
import { type Block, blocksOf } from './blocks.ts';
import { type Company, companyOf } from './company.ts';
import { documentScore, type Judged, judge, ownScore } from './form.ts';
import { type Language, languageOf } from './language.ts';
import { type Learned, learnedFrom } from './learned.ts';
import { linesOf } from './lines.ts';
import { nameOf } from './names.ts';
import { readingOf } from './reading.ts';

declare module '../../contracts/view.ts' {
  interface ViewKinds {
    processes: Processes;
  }
}

/** The least score of a block of steps: below it steps are lost in precision faster than they are found. */
const THRESHOLD = 3.75;
const FEWEST_STEPS = 3;
/** In a folder of guides for customers somebody of the business is mentioned at most. */
const FEWEST_NAMED = 2;
/** A longer document is law, a book or a manual, and read by the pages about it. */
const LONGEST = 400_000;

/** How the business does things: its procedures, sentence by sentence. */
export const view = defineView({
  name: 'processes',
  summary: 'Procedures of the business: steps, branches, exceptions and handoffs, each from its document.',
  async build(evidence, views) {
    const library = await views.view('library');
    const parties = await views.view('parties');
    const company = await companyOf(evidence, library, parties);
    const papers = library.documents
      .filter(({ standing, record }) => standing === 'in-force' && record.kind !== 'code')
      .filter(({ record }) => record.text.length <= LONGEST)
      .flatMap((document) => paperOf(document) ?? []);
    // A name that acts once may be any first word of a sentence.
    const seen = new Set<string>();
    for (const { learned } of papers) for (const thing of learned.things) company.things.add(thing);
    for (const { learned } of papers)
      for (const name of learned.names) {
        if (seen.has(name) && !company.things.has(name)) company.people.add(name);
        seen.add(name);
      }
    const acting = new Set<string>();
    for (const { learned } of papers)
      for (const noun of learned.behind) {
        if (acting.has(noun)) company.teams.add(noun);
        acting.add(noun);
      }
    for (const noun of commonNouns(papers)) company.people.delete(noun);
    const guides = foldersOfGuides(papers);
    return { procedures: papers.flatMap((paper) => proceduresOf(paper, company, guides, parties.find)) };
  },
});

/**
 * Words that stand behind an article most of the time: the name of a mailbox, "Rechnung", is the noun that the papers
 * write, and no first name.
 */
function commonNouns(papers: readonly Paper[]): string[] {
  const counts = new Map<string, { all: number; led: number }>();
  for (const { blocks, language } of papers)
    for (const { lines } of blocks)
      for (const { tokens } of lines)
        tokens.forEach(({ word }, at) => {
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
function foldersOfGuides(papers: readonly Paper[]): ReadonlySet<string> {
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

function folderOf({ record }: LibraryDocument): string {
  return (record.path ?? '').split('/').slice(0, -1).join('/');
}

/** A document cut up, in its language. */
interface Paper {
  document: LibraryDocument;
  blocks: readonly Block[];
  language: Language;
  learned: Learned;
}

function paperOf(document: LibraryDocument): Paper | null {
  const blocks = blocksOf(document);
  const sentences = blocks.flatMap(({ lines }) => lines.map(({ tokens }) => tokens));
  const language = languageOf(sentences.flat());
  return language && { document, blocks, language, learned: learnedFrom(sentences, language) };
}

/** The procedures of one document: blocks of steps, each with the departures that stand behind it. */
function proceduresOf(
  { document, blocks, language, learned }: Paper,
  company: Company,
  guides: ReadonlySet<string>,
  find: Parties['find'],
): Procedure[] {
  const actors = new Actors(company, language, learned.roles, find(document.record.text));
  const read = blocks.map((block) => ({
    block,
    readings: block.lines.map((line) => readingOf(line, block, language, actors)),
  }));
  const own =
    documentScore(document.record, blocks, language) + ownScore(read.flatMap(({ readings }) => readings));
  const judged = read.map(({ block, readings }): Judged => {
    const one = judge(block, readings, language);
    return { ...one, score: one.score + own };
  });
  const groups: Judged[][] = [];
  for (const one of judged) {
    const open = groups.at(-1);
    if (continues(one) && open) open.push(one);
    else if (isProcedure(one)) groups.push([one]);
    else if (one.part === 'departures' && open) open.push(one);
  }
  const all = blocks.reduce((sum, { lines }) => sum + lines.length, 0);
  return groups.flatMap((group) => {
    const lines = group.flatMap((part) => linesOf(part));
    const named = lines.filter((line) => line.actors.length > 0 || line.systems.length > 0).length;
    const isGuides = guides.has(folderOf(document));
    const nobody = named < (isGuides ? FEWEST_NAMED : 1);
    // What a reader does with what is theirs, and nobody of the business has a part in, is a guide for customers.
    if (nobody && (isGuides || readerOf(document.record.text).addressed)) return [];
    const steps = lines.filter(({ step }) => step).length;
    const choices = lines.filter(({ branch, exception }) => branch !== null || exception).length;
    if (steps < FEWEST_STEPS && (choices === 0 || lines.length < FEWEST_STEPS)) return [];
    const part = group.reduce((sum, { readings }) => sum + readings.length, 0) / all;
    const name = nameOf(group[0] as Judged, groups.length > 1 || part < 0.5, language);
    return [{ name, document, lines, score: Math.max(...group.map(({ score }) => score)) }];
  });
}

const isProcedure = ({ part, score }: Judged) => part === 'steps' && score >= THRESHOLD;

/** A list that goes on with the number after the last one. */
function continues({ readings }: Judged): boolean {
  const first = readings.find(({ line }) => line.form === 'ordered');
  return first !== undefined && (first.line.passage.ordinal ?? 1) > 1;
}
