import type { Asserted } from '../common/likelihood.ts';
import { CURVES } from '../common/likelihood-curves.ts';
import type { Judged } from './score/judged.ts';

/** A claim that the gold knows of, and the business that it is of. */
export interface Sample extends Judged {
  business: string;
}

export interface Tenth {
  /** Lower end, 0 to 9: tenths. */
  from: number;
  right: number;
  all: number;
}

/** A straight line in log odds: how likely by what was taken to be likely. */
export interface Line {
  base: number;
  slope: number;
}

const ROUNDS = 50;
/** How firmly a line is held to the level one. */
const HELD = 0.01;

/** How many are right in each tenth that has any. */
export function tenthsOf(samples: readonly { likely: number; right: boolean }[]): Tenth[] {
  const tenths = Array.from({ length: 10 }, (_, from): Tenth => ({ from, right: 0, all: 0 }));
  for (const { likely, right } of samples) {
    const tenth = tenths[Math.min(9, Math.floor(likely * 10 + 1e-9))] as Tenth;
    tenth.all += 1;
    tenth.right += Number(right);
  }
  return tenths.filter(({ all }) => all > 0);
}

/** Mean difference between what was said and what is so, weighted by the claims of each tenth. */
export function errorOf(samples: readonly { likely: number; right: boolean }[]): number {
  const sum = tenthsOf(samples).reduce((all, { from }) => {
    const own = samples.filter(({ likely }) => Math.min(9, Math.floor(likely * 10 + 1e-9)) === from);
    return all + Math.abs(own.reduce((rest, { likely, right }) => rest + likely - Number(right), 0));
  }, 0);
  return samples.length === 0 ? 0 : sum / samples.length;
}

/**
 * The line that fits best, by Newton's method, with one right and one false claim of the mean added, so that a kind without
 * false ones is not called certain. It never falls: where it would, it is level.
 */
export function lineOf(samples: readonly { at: number; right: boolean }[]): Line {
  const mean = samples.reduce((sum, { at }) => sum + at, 0) / Math.max(1, samples.length);
  const all = [...samples, { at: mean, right: true }, { at: mean, right: false }];
  const right = all.filter((one) => one.right).length;
  const level = { base: Math.log(right / (all.length - right)), slope: 0 };
  if (new Set(samples.map(({ at }) => at)).size < 2) return level;
  let [base, slope] = [level.base, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    // Held a little: where a score parts right from false without an exception, the slope would grow for ever.
    let [g0, g1, h00, h01, h11] = [-HELD * base, -HELD * slope, HELD, 0, HELD];
    for (const { at, right: yes } of all) {
      const likely = 1 / (1 + Math.exp(-(base + slope * at)));
      const [rest, weight] = [Number(yes) - likely, likely * (1 - likely)];
      g0 += rest;
      g1 += rest * at;
      h00 += weight;
      h01 += weight * at;
      h11 += weight * at * at;
    }
    const determinant = h00 * h11 - h01 * h01;
    base += Math.max(-2, Math.min(2, (h11 * g0 - h01 * g1) / determinant));
    slope += Math.max(-2, Math.min(2, (h00 * g1 - h01 * g0) / determinant));
  }
  return slope > 0 && Number.isFinite(base + slope) ? { base, slope } : level;
}

const odds = (likely: number) => Math.log(likely / (1 - likely));

const of = ({ base, slope }: Line, at: number) => 1 / (1 + Math.exp(-(base + slope * at)));

/** Each claim as likely as the other businesses alone would call it, kind by kind. */
export function leftOut(samples: readonly Sample[]): Sample[] {
  return [...Map.groupBy(samples, ({ kind }) => kind).values()].flatMap((all) =>
    [...new Set(all.map(({ business }) => business))].flatMap((business) => {
      const line = lineOf(all.filter((one) => one.business !== business).map(atOdds));
      return all
        .filter((one) => one.business === business)
        .map((one) => ({ ...one, likely: of(line, odds(one.likely)) }));
    }),
  );
}

/** The curves by raw score that all the samples together ask for, to be written into `common/likelihood-curves.ts`. */
export function curvesOf(samples: readonly Sample[]): Map<Asserted, Line> {
  return new Map(
    [...Map.groupBy(samples, ({ kind }) => kind)].map(([kind, all]) => {
      const line = lineOf(all.map(atOdds));
      const now = CURVES[kind];
      return [kind, { base: line.base + line.slope * now.base, slope: line.slope * now.slope }];
    }),
  );
}

const atOdds = ({ likely, right }: Sample) => ({ at: odds(likely), right });
