import type { Stems } from './stems.ts';
import { termsOf } from './terms.ts';
import { tokensOf } from './tokens.ts';

/** A word of a query with the terms that it was looked for by. */
export interface Wanted {
  weight: number;
  terms: readonly string[];
}

/** Where a word that was asked for stands in a text. */
export interface Mark {
  start: number;
  end: number;
  /** Position among the text's words, from 0. */
  place: number;
  wanted: Wanted;
}

/** All places of words that were asked for, in order. */
export function marksOf(
  text: string,
  wanted: readonly Wanted[],
  languages: readonly string[],
  stems: Stems,
): Mark[] {
  const byTerm = new Map(wanted.flatMap((one) => one.terms.map((term) => [term, one] as const)));
  const marks: Mark[] = [];
  let place = -1;
  for (const token of tokensOf(text)) {
    if (!token.whole) place += 1;
    const found = languages
      .flatMap((language) => termsOf(token, language, stems))
      .map((term) => byTerm.get(term))
      .find((one) => one !== undefined);
    if (found) marks.push({ start: token.start, end: token.end, place, wanted: found });
  }
  return marks.sort((one, other) => one.start - other.start || other.end - one.end);
}

/** Words that stand within so many words of each other are near. */
export const WINDOW = 20;

/** The mark that the stretch of words begins with that holds the most of what was asked for, and how much that is. */
export function bestStretch(marks: readonly Mark[]): { first: Mark | null; weight: number } {
  let best: { first: Mark | null; weight: number } = { first: marks[0] ?? null, weight: 0 };
  for (const [index, first] of marks.entries()) {
    const held = new Set<Wanted>();
    for (let at = index; (marks[at]?.place ?? Infinity) < first.place + WINDOW; at++)
      held.add((marks[at] as Mark).wanted);
    const weight = [...held].reduce((sum, one) => sum + one.weight, 0);
    if (weight > best.weight + 1e-9) best = { first, weight };
  }
  return best;
}

/** What words of a query that stand beside each other count, and those that only stand near. */
const [BESIDE, NEAR] = [0.3, 0.5];

/** How much a text gains by the words standing near each other and in the order of the query: 1 is nothing. */
export function closeness(marks: readonly Mark[], wanted: readonly Wanted[]): number {
  const whole = wanted.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return 1;
  let beside = 0;
  for (const [index, { wanted: one, place }] of marks.entries()) {
    const before = marks[index - 1];
    if (before && wanted.indexOf(one) === wanted.indexOf(before.wanted) + 1 && place - before.place <= 2)
      beside = Math.max(beside, one.weight + before.wanted.weight);
  }
  return 1 + NEAR * (bestStretch(marks).weight / whole) ** 2 + BESIDE * (beside / whole);
}
