import { Decimal } from 'decimal.js';
import type { ModelChoice } from '../contracts/model-settings.ts';

/** Tokens of one call. */
export interface Tokens {
  input: number;
  output: number;
}

/** What a provider adds around a question: roles, marks, the form of the answer. */
const AROUND = 60;
/** UTF-8 bytes a token: English has some four, German and Spanish three and a half, tables of figures fewer than three. */
const BYTES_A_TOKEN = 3;

/** How many tokens texts have, at most or nearly so: a third of their bytes. No provider's own count is at hand before. */
export function estimatedTokens(...texts: readonly string[]): number {
  return AROUND + Math.ceil(texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / BYTES_A_TOKEN);
}

/** What tokens cost, in the currency of the budget. */
export function costOf({ input, output }: Tokens, { price }: ModelChoice): Decimal {
  return new Decimal(price.input)
    .times(input)
    .plus(new Decimal(price.output).times(output))
    .dividedBy(1_000_000);
}
