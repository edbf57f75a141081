import { CURVES } from './likelihood-curves.ts';

/** Kinds of what the pages assert beyond quoting, each with a curve of its own; `quote` is that a quoted value still holds. */
export type Asserted = keyof typeof CURVES;

const LEAST = 0.01;
const MOST = 0.99;

/**
 * What one false statement costs, counted in missing ones. Where money moves by it, it costs more than ten: an owner who
 * misses a line looks it up, one who pays by a false line has paid. What stands on the start page is done without a look.
 */
const COST = { money: 10, front: 4, work: 2 } as const;

/**
 * How likely it is that what is asserted is right, 0.01 to 0.99, three decimals. It rises with the score or stays. The curves
 * are fitted on businesses whose records somebody knows; docs/confidence.md.
 */
export function likelihoodOf(kind: Asserted, score = 0): number {
  const { base, slope } = CURVES[kind];
  const likely = 1 / (1 + Math.exp(-(base + slope * score)));
  return Math.round(1000 * Math.min(MOST, Math.max(LEAST, likely))) / 1000;
}

/** Whether something so likely is worth saying: what it saves by being right is more than what it costs by being false. */
export function isWorthSaying(likely: number, stake: keyof typeof COST = 'work'): boolean {
  return likely > (1 - likely) * COST[stake];
}
