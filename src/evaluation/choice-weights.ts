import { solve } from './weights.ts';

/** One of the answers that were to choose from: its signs, each with how much there is of it. */
export interface Option {
  signs: Readonly<Record<string, number>>;
  right: boolean;
}

const ROUNDS = 60;

/**
 * Conditional logit (McFadden 1974) with a normal prior about nothing, by Newton's method: weights by which the right ones
 * of each choice stand before the others. A choice without a right one tells nothing. The prior hardly holds signs that are `free`.
 */
export function fitChoices(
  choices: readonly (readonly Option[])[],
  names: readonly string[],
  firmness: number,
  free: readonly string[] = [],
): Record<string, number> {
  const told = choices.filter((options) => options.some(({ right }) => right));
  const rows = told.map((options) =>
    options.map(({ signs, right }) => ({ at: names.map((name) => signs[name] ?? 0), right })),
  );
  let weights = names.map(() => 0);
  const prior = names.map((name) => (free.includes(name) ? firmness / 1000 : firmness));
  for (let round = 0; round < ROUNDS; round += 1) {
    const gradient = weights.map((weight, index) => -(prior[index] ?? 0) * weight);
    const curvature = names.map((_, row) =>
      names.map((__, column) => (row === column ? (prior[row] ?? 0) : 0)),
    );
    for (const options of rows) addChoice(options, weights, gradient, curvature);
    const step = solve(curvature, gradient);
    const longest = Math.max(...step.map(Math.abs));
    const scale = longest > 1 ? 1 / longest : 1;
    weights = weights.map((weight, index) => weight + scale * (step[index] ?? 0));
    if (longest < 1e-4) break;
  }
  return Object.fromEntries(names.map((name, index) => [name, weights[index] ?? 0]));
}

function addChoice(
  options: readonly { at: readonly number[]; right: boolean }[],
  weights: readonly number[],
  gradient: number[],
  curvature: number[][],
): void {
  const odds = options.map(({ at }) =>
    at.reduce((sum, much, index) => sum + much * (weights[index] ?? 0), 0),
  );
  const most = Math.max(...odds);
  const likely = odds.map((one) => Math.exp(one - most));
  const all = likely.reduce((sum, one) => sum + one, 0);
  const right = options.reduce((sum, option, index) => sum + (option.right ? (likely[index] ?? 0) : 0), 0);
  const mean = weights.map(() => 0);
  for (const [index, { at, right: isRight }] of options.entries()) {
    const share = (likely[index] ?? 0) / all;
    const pull = (isRight ? (likely[index] ?? 0) / Math.max(right, 1e-300) : 0) - share;
    for (const [row, much] of at.entries()) {
      if (much === 0) continue;
      gradient[row] = (gradient[row] ?? 0) + pull * much;
      mean[row] = (mean[row] ?? 0) + share * much;
      const own = curvature[row] as number[];
      for (const [column, other] of at.entries())
        if (other !== 0) own[column] = (own[column] ?? 0) + share * much * other;
    }
  }
  for (const [row, one] of mean.entries())
    for (const [column, other] of mean.entries()) {
      const own = curvature[row] as number[];
      own[column] = (own[column] ?? 0) - one * other;
    }
}

/** Logistic regression: of each sample and nothing, the sample is to be chosen where it is right. */
export function fitCertainty(
  samples: readonly Option[],
  names: readonly string[],
  firmness: number,
): Record<string, number> {
  const choices = samples.map(({ signs, right }) => [
    { signs: { ...signs, base: 1 }, right },
    { signs: {}, right: !right },
  ]);
  return fitChoices(choices, ['base', ...names], firmness, ['base']);
}
