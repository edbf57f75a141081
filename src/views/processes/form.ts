import type { BatonRecord } from '../../contracts/record.ts';
import { cadenceOf } from '../../findings/reading/cadence.ts';
import { titleHas } from '../../findings/reading/duty-language.ts';
import type { Block } from './blocks.ts';
import type { Language } from './language.ts';
import { isOccasion } from './occasion.ts';
import type { Reading } from './reading.ts';
import { tokensOf } from './tokens.ts';

/** What a block is in a document of procedures. */
export type Part = 'steps' | 'departures' | 'other';

export interface Judged {
  block: Block;
  readings: readonly Reading[];
  part: Part;
  /** Its heading says that exceptions follow. */
  exceptional: boolean;
  score: number;
}

const share = (readings: readonly Reading[], test: (reading: Reading) => boolean) =>
  readings.length === 0 ? 0 : readings.filter(test).length / readings.length;

/** What stands under "every month" in a paper are the duties of a month; a paper that is called so tells how it goes. */
const OF_A_TIME = 2;
/** Two of the business act: what a policy or a price list does not tell. */
const SEVERAL_ACT = 0.5;

/** What was said and agreed on one day is no way to go, in whatever list it stands. */
const OF_A_DAY = -8;

/** Blocks with fewer steps and branches tell no way to go. */
const FEWEST = 2;

/** How much a block has the form of a procedure: its lists, its acts, its branches, and what stands over it. */
export function judge(block: Block, readings: readonly Reading[], language: Language): Judged {
  const heading = wordsOf(block.heading.at(-1) ?? '');
  const title = wordsOf(block.heading[0] ?? block.document.record.title);
  const ordered = readings.filter(({ line }) => line.form === 'ordered' && line.first);
  const isDeparture = language.departures.in(heading) && ordered.length === 0;
  const tells = (reading: Reading) => reading.acts || reading.said.branch !== null || reading.said.exception;
  const acting = readings.filter(({ acts, opens, said }) => acts && !opens && !said.exception);
  const choices = readings.filter(({ said }) => said.branch !== null || said.exception);
  const listed = ordered.length >= FEWEST ? ordered : readings;
  const folder = wordsOf(folderName(block.document.record));
  const titled = [heading, title, folder].some((words) => language.headings.in(words));
  const score =
    (ordered.length >= 3 ? 2 : ordered.length === 2 ? 1 : 0) +
    2 * share(listed, tells) +
    (titled ? 1 : 0) -
    (block.heading.length > 1 && isCadence(block.heading.at(-1) ?? '') ? OF_A_TIME : 0) +
    Math.min(2, choices.length) * 0.5 +
    (readings.some(({ said }) => said.handoff !== null) ? 0.5 : 0) +
    (acting.length >= 3 ? 0.5 : 0) +
    (actorsOf(acting).size >= 2 ? SEVERAL_ACT : 0) -
    2 * share(listed, ({ recurs }) => recurs) * (ordered.length >= 3 ? 0.3 : 1) -
    2 * share(listed, ({ label }) => label) * (ordered.length >= 3 ? 1 : 0.5);
  const mostlyChoices =
    acting.length < FEWEST &&
    readings.some(({ opens }) => opens) &&
    share(readings, ({ said }) => said.branch !== null || said.exception) >= 0.5;
  const part: Part =
    isDeparture || (ordered.length === 0 && mostlyChoices)
      ? 'departures'
      : acting.length + choices.length >= FEWEST
        ? 'steps'
        : 'other';
  const exceptional = part === 'departures' && language.exceptionHeadings.in(heading);
  return { block, readings, part, exceptional, score };
}

/** The words of the folder that a paper lies in. */
function folderName({ path }: Pick<BatonRecord, 'path'>): string {
  return ((path ?? '').split('/').at(-2) ?? '').replace(/[_.-]+/g, ' ');
}

/** Whether a heading is a time and nothing else: "Every month", not "Monthly invoices". */
function isCadence(heading: string): boolean {
  const words = heading.trim();
  const found = cadenceOf(words);
  return found !== null && found.start === 0 && found.end === words.length;
}

/** Who of the business acts, whoever writes among them. */
function actorsOf(readings: readonly Reading[]): Set<string> {
  return new Set(readings.flatMap(({ subjects }) => subjects.map(({ actor }) => actor.name.toLowerCase())));
}

/** What a document's own title and first lines take from all its blocks: contracts, minutes and the like tell no procedure. */
export function documentScore(
  record: Pick<BatonRecord, 'title' | 'path' | 'text'>,
  blocks: readonly Block[],
  language: Language,
): number {
  const { title } = record;
  const words = wordsOf(title);
  // A folder of contracts says of each paper in it what a title may leave out.
  const isContract = titleHas('contractTitles', folderName(record));
  const isLaw = blocks
    .slice(0, 4)
    .some(({ document, heading, lines: [line] }) =>
      [...heading, line ? document.record.text.slice(line.start, line.end) : ''].some((line) =>
        /^\W{0,6}§\s?\d/.test(line),
      ),
    );
  const ending = words.findIndex(({ gap }, at) => at > 0 && /[:,–—(]|\s-\s/.test(gap));
  const first = ending < 0 ? words : words.slice(0, ending);
  const last = first.findIndex(
    (_, at) => language.others.at(first, at) > 0 && at + language.others.at(first, at) === first.length,
  );
  const isOther = language.others.at(first, 0) > 0 || last >= 0;
  const isParties = blocks
    .slice(0, 4)
    .some(({ lines }) =>
      lines.some(({ tokens, first: opens }) => opens && language.parties.at(tokens, 0) > 0),
    );
  const isOnce = isOccasion(record, language);
  return (isOther || isContract || isLaw ? -3 : 0) + (isParties ? -3 : 0) + (isOnce ? OF_A_DAY : 0);
}

/** A paper of the business names its people, its systems or itself; one that names none of them is somebody else's. */
export function ownScore(readings: readonly Reading[]): number {
  return readings.some(({ said, own }) => own || said.systems.length > 0) ? 0 : -1.5;
}

export function wordsOf(text: string) {
  return tokensOf(text, { start: 0, end: text.length });
}
