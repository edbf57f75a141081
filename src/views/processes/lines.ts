import type { ProcessLine } from '../../contracts/processes.ts';
import type { Judged } from './form.ts';
import type { Reading } from './reading.ts';

/** The lines of a block as parts of its procedure; a remark that is none of them is left out. */
export function linesOf({ part, readings, exceptional }: Judged): ProcessLine[] {
  const listed = readings.filter(({ line }) => line.form === 'ordered' && line.first).length >= 2;
  return readings.flatMap((reading): ProcessLine[] => {
    const step = part === 'steps' && isStep(reading, listed);
    // Under a heading of exceptions a sentence that names no case is one by its place; what was once is none.
    const exception =
      reading.said.exception || (exceptional && reading.said.branch === null && !reading.past);
    const line: ProcessLine = { ...reading.said, step, exception };
    const says = step || line.branch !== null || exception || line.handoff !== null || line.outcome !== null;
    return says ? [line] : [];
  });
}

/** In a list of numbers every item is a step but what holds in one case alone; elsewhere a sentence in which somebody acts. */
function isStep({ line, said, acts, opens }: Reading, listed: boolean): boolean {
  if (opens || said.exception) return false;
  if (line.form === 'ordered' && line.first) return true;
  return acts && (!listed || line.form === 'ordered');
}
