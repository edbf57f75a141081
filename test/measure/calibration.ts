import { isWorthSaying, likelihoodOf } from '../../src/common/likelihood.ts';
import { CURVES } from '../../src/common/likelihood-curves.ts';
import {
  curvesOf,
  errorOf,
  leftOut,
  type Sample,
  type Tenth,
  tenthsOf,
} from '../../src/evaluation/calibration.ts';
import type { Signed } from '../../src/evaluation/score/signed.ts';
import { bestWeights, type SignedSample, type Weights } from '../../src/evaluation/weights.ts';
import { DECISION_SIGNS, NO_SIGN } from '../../src/findings/reading/decision-signs.ts';
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

/** Weights that stand now, and from which likelihood on a claim is listed. */
const STANDING: Record<Signed['kind'], { now: Weights; listed: (likely: number) => boolean }> = {
  duty: {
    now: { base: CURVES.duty.base, of: new Map(Object.entries(DUTY_SIGNS)) },
    listed: (likely) => isWorthSaying(likely),
  },
  decision: {
    now: { base: NO_SIGN, of: new Map(Object.entries(DECISION_SIGNS)) },
    // Log odds are those of a sample of decisions here; the curve makes them those of all.
    listed: (likely) => isWorthSaying(likelihoodOf('decision', Math.log(likely / (1 - likely)))),
  },
};

/** The weights of signs that all businesses ask for, and how they fare on one that had no part in the fit. */
export function weightNotes(samples: readonly (SignedSample & Signed)[]): string[] {
  return (Object.keys(STANDING) as Signed['kind'][]).flatMap((kind) => {
    const { now, listed: isListed } = STANDING[kind];
    const own = samples.filter((one) => one.kind === kind);
    const { weights, firmness, leftOut: fresh } = bestWeights(own, now);
    const listed = fresh.filter(({ likely }) => isListed(likely));
    const right = listed.filter((one) => one.right).length;
    const signs = [...weights.of].map(([sign, weight]) => `${sign} ${weight.toFixed(2)}`);
    return [
      `${kind} by weights fitted on the other businesses: ${right} of ${listed.length} right; of all ${own.length} statements ${own.filter((one) => one.right).length} are one`,
      `weights of signs of a ${kind} by all, firmness ${firmness}: base ${weights.base.toFixed(2)}, ${signs.join(', ')}`,
    ];
  });
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
