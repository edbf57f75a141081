import { hasDigit } from './engine/tokens.ts';

/** Shorter words are one letter from too many others; longer ones are no words. */
const [SHORTEST, LONGEST] = [3, 24];

/** Terms with the number of documents that hold them, by their length: what a misspelt word may have meant. */
export function spellingLists(counts: ReadonlyMap<string, number>): Map<number, [string, number][]> {
  const lists = new Map<number, [string, number][]>();
  for (const [term, documents] of [...counts].sort(([one], [other]) => (one < other ? -1 : 1))) {
    if (term.length < SHORTEST || term.length > LONGEST || hasDigit(term)) continue;
    const list = lists.get(term.length) ?? [];
    lists.set(term.length, list);
    list.push([term, documents]);
  }
  return new Map([...lists].sort(([one], [other]) => one - other));
}
