import type { LibraryDocument } from '../../contracts/library.ts';
import type { Procedure, Processes, ProcessLine } from '../../contracts/processes.ts';
import { defineView } from '../../contracts/view.ts';
import { Actors, type Company, companyOf } from './actors.ts';
import { blocksOf } from './blocks.ts';
import { documentScore, type Judged, judge } from './form.ts';
import { languageOf } from './language.ts';
import { linesOf } from './lines.ts';
import { nameOf } from './names.ts';
import { readingOf } from './reading.ts';

declare module '../../contracts/view.ts' {
  interface ViewKinds {
    processes: Processes;
  }
}

/** The least score of a block of steps; see docs/architecture.md. */
export const THRESHOLD = 2.75;
const FEWEST_STEPS = 3;
/** A longer document is law, a book or a manual, and read by the pages about it. */
const LONGEST = 400_000;

/** How the business does things: its procedures, sentence by sentence. */
export const view = defineView({
  name: 'processes',
  summary: 'Procedures of the business: steps, branches, exceptions and handoffs, each from its document.',
  async build(evidence, views) {
    const library = await views.view('library');
    const company = await companyOf(evidence, library);
    const procedures = library.documents
      .filter(
        ({ standing, record }) =>
          standing === 'in-force' && record.kind !== 'code' && record.text.length <= LONGEST,
      )
      .flatMap((document) => proceduresOf(document, company));
    return { procedures };
  },
});

/** The procedures of one document: blocks of steps, each with the departures that stand behind it. */
export function proceduresOf(document: LibraryDocument, company: Company): Procedure[] {
  const blocks = blocksOf(document);
  const tokens = blocks.flatMap(({ lines }) => lines.map((line) => line.tokens));
  const language = languageOf(tokens.flat());
  if (!language) return [];
  const actors = new Actors(company, language, tokens);
  const own = documentScore(document.record.title, blocks, language);
  const judged = blocks.map((block): Judged => {
    const one = judge(
      block,
      block.lines.map((line) => readingOf(line, block, language, actors)),
      language,
    );
    return { ...one, score: one.score + own };
  });
  const groups: Judged[][] = [];
  for (const one of judged) {
    const open = groups.at(-1);
    if (continues(one) && open) open.push(one);
    else if (one.part === 'steps' && one.score >= THRESHOLD) groups.push([one]);
    else if (one.part === 'departures' && open && own >= 0) open.push(one);
  }
  return groups.flatMap((group) => {
    const lines = group.flatMap((part) => linesOf(part));
    const steps = lines.filter(({ step }) => step).length;
    const choices = lines.filter(({ branch, exception }) => branch !== null || exception).length;
    if (steps < FEWEST_STEPS && !(steps > 0 && choices > 0)) return [];
    const name = nameOf(group[0] as Judged, groups.length, language);
    return [{ name, document, lines, score: Math.max(...group.map(({ score }) => score)) }];
  });
}

/** A list that goes on with the number after the last one. */
function continues({ readings }: Judged): boolean {
  const first = readings.find(({ line }) => line.form === 'ordered');
  return first !== undefined && (first.line.passage.ordinal ?? 1) > 1;
}

export type { ProcessLine };
