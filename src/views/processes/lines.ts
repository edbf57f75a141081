import type { ProcessLine } from '../../contracts/processes.ts';
import type { Line } from './blocks.ts';
import type { Judged } from './form.ts';
import type { Reading } from './reading.ts';

/** So many marked items make a list of a block, where they are most of it. */
const FEWEST_BULLETS = 3;

/** The lines of a block as parts of its procedure, whole items of its list among them; a remark beside it is left out. */
export function linesOf({ part, readings, exceptional }: Judged): ProcessLine[] {
  const list = listOf(readings);
  return readings.flatMap((reading): ProcessLine[] => {
    const { line, said } = reading;
    const beside = list !== null && line.form !== list;
    // Beside a list, or among sentences, what is not done is a limit of what is; so is a rule for one case.
    const limit =
      line.form !== 'ordered' &&
      line.form !== 'row' &&
      !reading.past &&
      (reading.denies || (beside && reading.apart));
    const exception =
      said.exception ||
      (said.branch === null && said.handoff === null && limit) ||
      (beside && reading.apart && said.branch === null) ||
      (exceptional && isDeparture(reading));
    // Under a heading of exceptions a case is what the exception is of, unless it is told as a condition.
    const branch = exceptional && exception && reading.by !== 'limit' ? null : said.branch;
    const step = part === 'steps' && !exception && isStep(reading, list);
    const says = step || branch !== null || exception || said.handoff !== null || said.outcome !== null;
    const listed = part === 'steps' && (list === null ? says : line.form === list);
    return says || listed ? [{ ...said, branch, step, listed, exception }] : [];
  });
}

/** Under a heading of exceptions a sentence that names no condition is one by its place; what was once, or recurs, is none. */
function isDeparture({ said, by, past, recurs }: Reading): boolean {
  return !past && !recurs && (said.branch === null || by !== 'clause');
}

/** The form of the list that a block is; null where it is text. */
function listOf(readings: readonly Reading[]): 'ordered' | 'bullet' | null {
  const items = (form: Line['form']) =>
    readings.filter(({ line }) => line.form === form && line.first).length;
  if (items('ordered') >= 2) return 'ordered';
  return items('bullet') >= Math.max(FEWEST_BULLETS, items('prose')) ? 'bullet' : null;
}

/** In a list of numbers every item is a step but what holds in one case alone; elsewhere a sentence in which somebody acts. */
function isStep({ line, said, acts, opens }: Reading, list: Line['form'] | null): boolean {
  if (line.row !== null) return true;
  if (opens || said.exception) return false;
  if (line.form === 'ordered' && line.first) return true;
  return acts && (list === null || line.form === list);
}
