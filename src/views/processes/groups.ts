import type { Parties } from '../../contracts/parties.ts';
import { Actors } from './actors.ts';
import type { Company } from './company.ts';
import { documentScore, type Judged, judge, ownScore } from './form.ts';
import { folderOf, type Paper } from './papers.ts';
import { readingOf } from './reading.ts';

/** The least score of a block of steps: below it steps are lost in precision faster than they are found. */
const THRESHOLD = 3.75;
/** The same in a folder whose other papers tell procedures, and in a paper that tells one already. */
const AMONG_OTHERS = 3.2;
/** Of a few lines that all say who goes on. */
const HANDING_ON = 2.5;
/** A folder of procedures has so many of them beside a paper, and so much of it are they. */
const FEWEST_OTHERS = 2;
const MOST_OF_IT = 0.5;
/** A shorter block tells no procedure of its own. */
const FEWEST_LINES = 3;

/** A paper with its blocks read and judged. */
export interface JudgedPaper {
  paper: Paper;
  judged: readonly Judged[];
}

/** Reads and judges every block of a paper. */
export function judgePaper(paper: Paper, company: Company, find: Parties['find']): JudgedPaper {
  const { document, blocks, language, learned } = paper;
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
  return { paper, judged };
}

/** The folders in which papers tell procedures, by how many of theirs do. */
export class ProcedureFolders {
  private readonly counts = new Map<string, { all: number; telling: number }>();

  constructor(papers: readonly JudgedPaper[]) {
    for (const { paper, judged } of papers) {
      const folder = folderOf(paper.document);
      const { all, telling } = this.counts.get(folder) ?? { all: 0, telling: 0 };
      this.counts.set(folder, { all: all + 1, telling: telling + Number(tells(judged)) });
    }
  }

  /** The least score of a block of steps in a paper. */
  leastOf({ paper, judged }: JudgedPaper): number {
    if (tells(judged)) return AMONG_OTHERS;
    const { all, telling } = this.counts.get(folderOf(paper.document)) ?? { all: 0, telling: 0 };
    return telling >= FEWEST_OTHERS && telling >= MOST_OF_IT * all ? AMONG_OTHERS : THRESHOLD;
  }
}

const tells = (judged: readonly Judged[]) => judged.some((one) => isProcedure(one, THRESHOLD));

/** Blocks of steps, each with what goes on with it: the rest of its list, its departures, whom it is handed to. */
export function groupsOf(judged: readonly Judged[], least: number): Judged[][] {
  const groups: Judged[][] = [];
  for (const one of judged) {
    const open = groups.at(-1);
    // A line or two about who goes on is of the procedure above.
    const isShort = one.readings.length < FEWEST_LINES;
    if (open && continues(one)) open.push(one);
    else if (open && isShort && isProcedure(one, HANDING_ON) && isHandingOn(one))
      open.push({ ...one, part: 'departures' });
    else if (isProcedure(one, isShort ? THRESHOLD : least)) groups.push([one]);
    else if (one.part === 'departures' && open) open.push(one);
  }
  return groups;
}

const isHandingOn = ({ readings }: Judged) => readings.every(({ said }) => said.handoff !== null);

const isProcedure = ({ part, score }: Judged, least: number) => part === 'steps' && score >= least;

/** A list that goes on with the number after the last one. */
function continues({ readings }: Judged): boolean {
  const first = readings.find(({ line }) => line.form === 'ordered');
  return first !== undefined && (first.line.passage.ordinal ?? 1) > 1;
}
