import {
  curvesOf,
  errorOf,
  leftOut,
  type Sample,
  type Tenth,
  tenthsOf,
} from '../../src/evaluation/calibration.ts';
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
