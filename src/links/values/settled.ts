import type { Value } from '../../contracts/link-kinds.ts';
import type { Told } from '../../records/corrections.ts';

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
