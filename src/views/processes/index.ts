import type { Procedure, Processes } from '../../contracts/processes.ts';
import { defineView } from '../../contracts/view.ts';
import { readerOf } from '../../findings/reading/reader.ts';
import { companyOf } from './company.ts';
import type { Judged } from './form.ts';
import { groupsOf, type JudgedPaper, judgePaper, ProcedureFolders } from './groups.ts';
import { linesOf } from './lines.ts';
import { nameOf } from './names.ts';
import { folderOf, foldersOfGuides, paperOf, teach } from './papers.ts';

declare module '../../contracts/view.ts' {
  interface ViewKinds {
    processes: Processes;
  }
}

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
    teach(company, papers);
    const guides = foldersOfGuides(papers);
    const judged = papers.map((paper) => judgePaper(paper, company, parties.find));
    const folders = new ProcedureFolders(judged);
    return { procedures: judged.flatMap((one) => proceduresOf(one, folders.leastOf(one), guides)) };
  },
});

/** The procedures of one document: blocks of steps, each with the departures that stand behind it. */
function proceduresOf(
  { paper: { document, blocks, language }, judged }: JudgedPaper,
  least: number,
  guides: ReadonlySet<string>,
): Procedure[] {
  const groups = groupsOf(judged, least);
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
