import type { ProcessLine } from '../../contracts/processes.ts';
import type { Judged } from './form.ts';
import type { Reading } from './reading.ts';

/** The lines of a block as parts of its procedure, whole items of its list among them; a remark beside it is left out. */
export function linesOf({ part, readings, exceptional }: Judged): ProcessLine[] {
  const isList = readings.filter(({ line }) => line.form === 'ordered' && line.first).length >= 2;
  return readings.flatMap((reading): ProcessLine[] => {
    const { line, said } = reading;
    // Beside a list, or among sentences, what is not done is a limit of what is.
    const limit = line.form !== 'ordered' && line.form !== 'row' && reading.denies && !reading.past;
    // Under a heading of exceptions a sentence that names no case is one by its place; what was once is none.
    const exception =
      said.exception ||
      (said.branch === null && said.handoff === null && (limit || (exceptional && !reading.past)));
    const step = part === 'steps' && !exception && isStep(reading, isList);
    const says = step || said.branch !== null || exception || said.handoff !== null || said.outcome !== null;
    const listed = part === 'steps' && (isList ? line.form === 'ordered' : says);
    return says || listed ? [{ ...said, step, listed, exception }] : [];
  });
}

/** In a list of numbers every item is a step but what holds in one case alone; elsewhere a sentence in which somebody acts. */
function isStep({ line, said, acts, opens }: Reading, isList: boolean): boolean {
  if (line.row !== null) return true;
  if (opens || said.exception) return false;
  if (line.form === 'ordered' && line.first) return true;
  return acts && (!isList || line.form === 'ordered');
}
