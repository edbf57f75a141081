import type { ProcessLine } from '../../contracts/processes.ts';
import { sameActor } from './actors.ts';
import type { Judged } from './form.ts';
import type { Reading } from './reading.ts';

/** The lines of a block as parts of its procedure, whole items of its list among them; a remark beside it is left out. */
export function linesOf({ part, readings, exceptional }: Judged): ProcessLine[] {
  const isList = readings.filter(({ line }) => line.form === 'ordered' && line.first).length >= 2;
  let before: { doer: string; to: string | null } | null = null;
  return readings.flatMap((reading): ProcessLine[] => {
    const step = part === 'steps' && isStep(reading, isList);
    const said = step && before ? takenOver(reading, before) : reading.said;
    const { line } = reading;
    if (step && reading.last !== null) before = { doer: reading.last, to: said.handoff?.to ?? null };
    // Under a heading of exceptions a sentence that names no case is one by its place; what was once is none.
    const exception = said.exception || (exceptional && said.branch === null && !reading.past);
    const says = step || said.branch !== null || exception || said.handoff !== null || said.outcome !== null;
    const listed = part === 'steps' && (isList ? line.form === 'ordered' : says);
    return says || listed ? [{ ...said, step, listed, exception }] : [];
  });
}

/** A step of somebody else than the one before: the work is theirs from there, where nobody was said to get it. */
function takenOver({ said, doer }: Reading, before: { doer: string; to: string | null }): Reading['said'] {
  const isKnown = said.handoff !== null || said.exception || doer === null || sameActor(doer, before.doer);
  if (isKnown || (before.to !== null && sameActor(before.to, doer))) return said;
  return { ...said, handoff: { from: before.doer, to: doer } };
}

/** In a list of numbers every item is a step but what holds in one case alone; elsewhere a sentence in which somebody acts. */
function isStep({ line, said, acts, opens }: Reading, isList: boolean): boolean {
  if (opens || said.exception) return false;
  if (line.form === 'ordered' && line.first) return true;
  return acts && (!isList || line.form === 'ordered');
}
