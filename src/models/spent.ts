import { Decimal } from 'decimal.js';
import type { ModelCallRow } from '../records/tables.ts';
import type { Tokens } from './price.ts';

/** Tokens, and what they cost in the currency of the budget. */
export interface Spent {
  tokens: Tokens;
  cost: Decimal;
}

export const NOTHING: Spent = { tokens: { input: 0, output: 0 }, cost: new Decimal(0) };

export function plus(one: Spent, other: Spent): Spent {
  const { input, output } = one.tokens;
  return {
    tokens: { input: input + other.tokens.input, output: output + other.tokens.output },
    cost: one.cost.plus(other.cost),
  };
}

type SpentRow = Pick<ModelCallRow, 'input_tokens' | 'output_tokens' | 'cost'>;

export function spentOf(row: SpentRow): Spent {
  return {
    tokens: { input: row.input_tokens, output: row.output_tokens },
    cost: new Decimal(row.cost),
  };
}

export function rowOf({ tokens, cost }: Spent): SpentRow {
  return { input_tokens: tokens.input, output_tokens: tokens.output, cost: cost.toFixed() };
}
