import { isWorthSaying } from '../../src/common/likelihood.ts';
import { CURVES } from '../../src/common/likelihood-curves.ts';
import {
  curvesOf,
  errorOf,
  leftOut,
  type Sample,
  type Tenth,
  tenthsOf,
} from '../../src/evaluation/calibration.ts';
import { bestWeights, type SignedSample, type Weights } from '../../src/evaluation/weights.ts';
import { DUTY_SIGNS } from '../../src/findings/reading/duty-signs.ts';
import type { Figure } from './measurement.ts';

/**
 * Whether what is called likely is right, by tenths: as the curves stand, by the confidence of pages, and, of businesses that
 * curves may be fitted on, with each claim called as likely as the other businesses alone would call it.
 */
export function calibrationFigures(samples: readonly Sample[], fitted: boolean): Figure[] {
  const best = fitted ? leftOut(samples) : [];
  return [
    ...figuresOf('likely', samples),
    ...[...Map.groupBy(samples, ({ kind }) => kind)].flatMap(([kind, all]) => figuresOf(kind, all)),
    ...(fitted ? figuresOf('likely, fitted on the others', best) : []),
    ...pageFigures(samples),
    ...(fitted
      ? [...curvesOf(samples)].map(([kind, { base, slope }]) => ({
          what: `curve of ${kind} by all`,
          value: `base ${base.toFixed(2)}, slope ${slope.toFixed(2)}`,
        }))
      : []),
  ];
}

/** The weights of the signs of duties that all businesses ask for, and how they fare on one that had no part in the fit. */
export function weightNotes(samples: readonly SignedSample[]): string[] {
  const now: Weights = { base: CURVES.duty.base, of: new Map(Object.entries(DUTY_SIGNS)) };
  const { weights, firmness, leftOut: fresh } = bestWeights(samples, now);
  const listed = fresh.filter(({ likely }) => isWorthSaying(likely));
  const right = listed.filter((one) => one.right).length;
  const signs = [...weights.of].map(([sign, weight]) => `${sign} ${weight.toFixed(2)}`);
  return [
    `duties by weights fitted on the other businesses: ${right} of ${listed.length} right; of all ${samples.length} statements ${samples.filter((one) => one.right).length} are duties`,
    `weights of signs of duties by all, firmness ${firmness}: base ${weights.base.toFixed(2)}, ${signs.join(', ')}`,
  ];
}

function figuresOf(what: string, samples: readonly Sample[]): Figure[] {
  const error = `differs by ${percent(errorOf(samples))} on average, ${samples.length} claims`;
  return [{ what, value: error }, ...tenthsOf(samples).map((tenth) => figure(what, tenth))];
}

/** The same by the confidence of the page that a claim stands on. */
function pageFigures(samples: readonly Sample[]): Figure[] {
  const listed = samples.flatMap(({ confidence, right }) =>
    confidence === null ? [] : [{ likely: confidence, right }],
  );
  return tenthsOf(listed).map((tenth) => figure('confidence of the page', tenth));
}

function figure(what: string, { from, right, all }: Tenth): Figure {
  return {
    what: `  ${what}, 0.${from} to ${from === 9 ? '1' : `0.${from + 1}`}`,
    value: `${right} of ${all} (${percent(right / all)})`,
  };
}

const percent = (value: number) => `${(100 * value).toFixed(0)} %`;
