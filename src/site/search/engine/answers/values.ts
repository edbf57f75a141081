import type { Claim, ClaimValue, ValueKind } from './claim.ts';

/** Where words that were asked for stand in a claim, with what they count. */
export interface ClaimMark {
  start: number;
  end: number;
  weight: number;
}

/** Ends a part of a sentence that speaks of one thing. */
const PART = /[;:()–—]|[,.](?=\s)/gu;

/** The values of a claim that would answer; how much of the question stands beside them. */
export interface Stated {
  best: ClaimValue | null;
  all: ClaimValue[];
  beside: number;
}

/**
 * The values of a claim that would answer: of the kinds asked for, in their order of preference, and not named by the
 * question itself. `best` is the one that most of the question stands beside, in its cell or part of the sentence; null
 * where several have the same claim to it.
 */
export function valuesFor(
  claim: Pick<Claim, 'text' | 'cells' | 'values'>,
  accepted: readonly ValueKind[],
  marks: readonly ClaimMark[],
  unit: ((text: string) => boolean) | null,
): Stated {
  const written = ({ start, end }: ClaimValue) => claim.text.slice(start, end);
  const free = withoutParts(claim.values.filter(({ kind }) => accepted.includes(kind))).filter(
    (value) =>
      !isCalled(claim.text, value) &&
      (value.kind !== 'duration' || /\d|\p{L}{2,}.*\s/u.test(written(value))) &&
      (unit === null || unit(written(value))) &&
      !marks.some((mark) => mark.start < value.end && mark.end > value.start && mark.weight > 0),
  );
  const least = Math.min(...free.map(({ kind }) => accepted.indexOf(kind)));
  const all = free.filter(({ kind }) => accepted.indexOf(kind) === least);
  const parts = partsOf(claim);
  const scored = all.map((value) => {
    const part = parts.find(({ start, end }) => value.start >= start && value.start < end) ?? {
      start: 0,
      end: 0,
    };
    const beside = marks.filter((mark) => mark.start >= part.start && mark.start < part.end);
    return { value, weight: beside.reduce((sum, { weight }) => sum + weight, 0), part };
  });
  const most = Math.max(...scored.map(({ weight }) => weight));
  // A sentence with two values of a kind may speak of a change, an exception or a range: it answers as a whole.
  const rivals = claim.cells.length > 0 ? scored.filter(({ weight }) => weight === most) : scored;
  const [first] = scored.filter(({ weight }) => weight === most);
  const second = rivals.find(({ value }) => first && written(value) !== written(first.value));
  const one = first && !second;
  return { best: one && (most > 0 || !second) ? first.value : null, all, beside: Math.max(0, most) };
}

/** Whether somebody is spoken to at the beginning of a claim: "Dear May, …". */
function isCalled(text: string, { kind, start, end }: ClaimValue): boolean {
  return kind === 'person' && start < 14 && /^\s?[,!]/.test(text.slice(end, end + 2));
}

/** A value that lies within a longer one is a part of it. */
function withoutParts(values: readonly ClaimValue[]): ClaimValue[] {
  return values.filter(
    ({ start, end }) =>
      !values.some(
        (other) => other.start <= start && other.end >= end && other.end - other.start > end - start,
      ),
  );
}

function partsOf({ text, cells }: Pick<Claim, 'text' | 'cells'>): { start: number; end: number }[] {
  if (cells.length > 0) return [...cells];
  const parts: { start: number; end: number }[] = [];
  let start = 0;
  for (const { index } of text.matchAll(PART)) {
    parts.push({ start, end: index });
    start = index;
  }
  return [...parts, { start, end: text.length }];
}
