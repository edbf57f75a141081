import type { Value } from '../../contracts/link-kinds.ts';
import { saidBy, type Told } from '../../records/corrections.ts';
import type { Verdict, Voice } from './resolve.ts';

/**
 * Which of two values a person said holds. It judges the sides that it names and no other: what is stated later by a
 * third record is weighed as ever.
 */
export function bySettled(
  a: readonly Voice[],
  b: readonly Voice[],
  { correction, words }: Told<'settle'>,
  keyA: string,
  keyB: string,
): Verdict {
  const { holds, over } = correction;
  const says = (voices: readonly Voice[], side: { record: string; value: string }) =>
    voices.some(({ point }) => point.paper.record === side.record && point.slot.value === side.value);
  const isOver = (voices: readonly Voice[]) => over.some((side) => says(voices, side));
  const winner = says(a, holds) && isOver(b) ? keyA : says(b, holds) && isOver(a) ? keyB : null;
  return winner === null ? null : { winner, reason: `Settled by ${saidBy(correction)}.`, told: words };
}

/**
 * The values that each correction is about: those in which the records that it names state what it says they do. Of
 * several such, those of its subject; where the subject tells none, none.
 */
export function settledBy<One extends { link: { data: Value } }>(
  settled: readonly Told<'settle'>[],
  values: readonly One[],
): Map<One, Told<'settle'>> {
  const found = new Map<One, Told<'settle'>>();
  for (const told of settled) {
    const { holds, over, subject } = told.correction;
    const meant = values.filter(({ link }) => {
      const states = (side: { record: string; value: string }) =>
        link.data.statements.some(({ record, value }) => record === side.record && value === side.value);
      return states(holds) && over.some(states);
    });
    const own = meant.filter(({ link }) => link.data.subject.toLowerCase() === subject.toLowerCase());
    for (const one of meant.length === 1 ? meant : own) found.set(one, told);
  }
  return found;
}
