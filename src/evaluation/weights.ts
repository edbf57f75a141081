/** A claim with the signs that speak for and against it, of one business. */
export interface SignedSample {
  business: string;
  signs: readonly string[];
  right: boolean;
}

/** Log odds: of a claim without signs, and what each sign adds. */
export interface Weights {
  base: number;
  of: ReadonlyMap<string, number>;
}

const ROUNDS = 30;
/** How firmly a sign keeps to the weight that it had: tried one after the other, the best left out is taken. */
const FIRMNESS = [0.3, 1, 3, 10, 30] as const;

/** How likely a claim with these signs is right. */
export function likelyBy({ base, of }: Weights, signs: readonly string[]): number {
  const odds = signs.reduce((sum, sign) => sum + (of.get(sign) ?? 0), base);
  return 1 / (1 + Math.exp(-odds));
}

/**
 * Logistic regression with a normal prior about the weights that stand now (ridge; Hastie, Tibshirani, Friedman, The
 * Elements of Statistical Learning, 4.4.4), by Newton's method. A sign that few claims bear stays near what it was.
 */
export function fitWeights(samples: readonly SignedSample[], prior: Weights, firmness: number): Weights {
  const names = [...new Set(samples.flatMap(({ signs }) => signs))].sort();
  const place = new Map(names.map((name, index) => [name, index + 1]));
  const start = [prior.base, ...names.map((name) => prior.of.get(name) ?? 0)];
  const rows = samples.map(({ signs, right }) => ({
    at: [0, ...indices(signs, place)],
    right: Number(right),
  }));
  let weights = [...start];
  for (let round = 0; round < ROUNDS; round += 1) {
    const size = weights.length;
    const gradient = weights.map((weight, index) => firmness * ((start[index] ?? 0) - weight));
    const curvature = weights.map((_, row) => weights.map((__, column) => (row === column ? firmness : 0)));
    for (const { at, right } of rows) {
      const likely = 1 / (1 + Math.exp(-at.reduce((sum, index) => sum + (weights[index] ?? 0), 0)));
      for (const index of at) {
        gradient[index] = (gradient[index] ?? 0) + right - likely;
        const row = curvature[index] as number[];
        for (const other of at) row[other] = (row[other] ?? 0) + likely * (1 - likely);
      }
    }
    const step = solve(curvature, gradient);
    const longest = Math.max(...step.map(Math.abs));
    // A long step over a curve that is nearly flat would miss the top.
    const scale = longest > 2 ? 2 / longest : 1;
    weights = weights.map((weight, index) => weight + scale * (step[index] ?? 0));
    if (longest < 1e-6 || size === 1) break;
  }
  const of = new Map([...prior.of, ...names.map((name, index) => [name, weights[index + 1] ?? 0] as const)]);
  return { base: weights[0] ?? 0, of };
}

/** Each claim as likely as weights fitted on the other businesses alone would call it. */
export function likelyLeftOut(
  samples: readonly SignedSample[],
  prior: Weights,
  firmness: number,
): (SignedSample & { likely: number })[] {
  return [...new Set(samples.map(({ business }) => business))].flatMap((business) => {
    const weights = fitWeights(
      samples.filter((one) => one.business !== business),
      prior,
      firmness,
    );
    return samples
      .filter((one) => one.business === business)
      .map((one) => ({ ...one, likely: likelyBy(weights, one.signs) }));
  });
}

/** Mean of -log of how likely what is so was called: the lower, the better. */
export function surprise(samples: readonly { likely: number; right: boolean }[]): number {
  const sum = samples.reduce((all, { likely, right }) => all - Math.log(right ? likely : 1 - likely), 0);
  return sum / Math.max(1, samples.length);
}

/** The weights that all businesses ask for, held as firmly as serves businesses that had no part in the fit best. */
export function bestWeights(
  samples: readonly SignedSample[],
  prior: Weights,
): { weights: Weights; firmness: number; leftOut: (SignedSample & { likely: number })[] } {
  const tried = FIRMNESS.map((firmness) => ({ firmness, leftOut: likelyLeftOut(samples, prior, firmness) }));
  const [best] = tried.sort((one, other) => surprise(one.leftOut) - surprise(other.leftOut));
  const { firmness, leftOut } = best as (typeof tried)[number];
  return { weights: fitWeights(samples, prior, firmness), firmness, leftOut };
}

function indices(signs: readonly string[], place: ReadonlyMap<string, number>): number[] {
  return [...new Set(signs)].flatMap((sign) => place.get(sign) ?? []);
}

/** Gaussian elimination with partial pivoting; the matrix is positive definite by the prior. */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  const cell = (row: number, column: number) => rows[row]?.[column] ?? 0;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1)
      if (Math.abs(cell(row, column)) > Math.abs(cell(pivot, column))) pivot = row;
    [rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]];
    for (let row = column + 1; row < size; row += 1) {
      const factor = cell(row, column) / cell(column, column);
      if (factor === 0) continue;
      const own = rows[row] as number[];
      for (let at = column; at <= size; at += 1) own[at] = (own[at] ?? 0) - factor * cell(column, at);
    }
  }
  const result = new Array<number>(size).fill(0);
  for (let row = size - 1; row >= 0; row -= 1) {
    let rest = cell(row, size);
    for (let column = row + 1; column < size; column += 1) rest -= cell(row, column) * (result[column] ?? 0);
    result[row] = rest / cell(row, row);
  }
  return result;
}
