/**
 * How likely a claim of each kind is right by its score: 1 / (1 + exp(-(base + slope × score))). Written by hand from the
 * "curve of … by all" that `npm run -s measure -- zoo` prints; a kind without a score has its share of right ones alone. Those
 * of open loops and decisions are not: the small mailboxes there hold hardly any noise, and their gold names a sample of the
 * decisions. So they are set lower, by what a real mailbox holds.
 */
export const CURVES = {
  duty: { base: -3.17, slope: 1 },
  'open-loop': { base: -0.95, slope: 0.43 },
  decision: { base: 3, slope: 1.5 },
  step: { base: 2.53, slope: 0 },
  branch: { base: 2.43, slope: 0 },
  exception: { base: 2.15, slope: 0 },
  handoff: { base: 1.69, slope: 0 },
  system: { base: 4.28, slope: 0 },
  matter: { base: -0.31, slope: 1.65 },
  conflict: { base: 2.85, slope: 0 },
  flag: { base: 3.2, slope: 0 },
  quote: { base: 1.93, slope: 0 },
} as const satisfies Record<string, { base: number; slope: number }>;
