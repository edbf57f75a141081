/**
 * How likely a claim of each kind is right by its score: 1 / (1 + exp(-(base + slope × score))). Written by hand from what
 * `npm run -s measure -- calibration` prints as "fitted"; a kind without a score has its share of right ones alone.
 */
export const CURVES = {
  duty: { base: -3.33, slope: 1.15 },
  'open-loop': { base: -0.95, slope: 0.43 },
  decision: { base: 3, slope: 0 },
  step: { base: 3, slope: 0 },
  branch: { base: 2.5, slope: 0 },
  exception: { base: 2.3, slope: 0 },
  handoff: { base: 2.1, slope: 0 },
  system: { base: 4, slope: 0 },
  matter: { base: -0.4, slope: 1.6 },
  conflict: { base: 3.2, slope: 0 },
  flag: { base: 3.5, slope: 0 },
  quote: { base: 2.4, slope: 0 },
} as const satisfies Record<string, { base: number; slope: number }>;
