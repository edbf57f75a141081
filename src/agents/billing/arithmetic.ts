import type { Decimal } from 'decimal.js';
import { decimalOf } from '../kit/money.ts';

type Token = { operator: string } | { number: Decimal } | { name: string };

/** A formula without brackets: names and numbers joined by × ÷ + −. */
export interface Expression {
  tokens: readonly Token[];
  /** Names in order, each once, lower-case. */
  names: readonly string[];
}

const OPERATORS: Readonly<Record<string, string>> = {
  '÷': '/',
  '/': '/',
  '×': '*',
  '*': '*',
  '+': '+',
  '−': '-',
  '–': '-',
  '-': '-',
};

/** Parses `monthly ÷ 21`, `unused days × daily rate`; null for anything with brackets, units or prose in it. */
export function parseExpression(written: string): Expression | null {
  const text = written.trim().replace(/[.;]$/, '');
  if (text.length > 120) return null;
  const parts = text.split(/\s*([÷×*/+]|(?<=\s)[−–-](?=\s))\s*/);
  const tokens: Token[] = [];
  for (const [index, part] of parts.entries()) {
    if (index % 2 === 1) {
      tokens.push({ operator: OPERATORS[part] ?? '' });
      continue;
    }
    const number = decimalOf(part);
    if (number) tokens.push({ number });
    else if (/^\p{L}[\p{L} -]{1,38}\p{L}$/u.test(part) && part.split(' ').length <= 4)
      tokens.push({ name: part.toLowerCase().replace(/^(?:the|your|our) /, '') });
    else return null;
  }
  if (tokens.length < 3) return null;
  const names = [...new Set(tokens.flatMap((token) => ('name' in token ? [token.name] : [])))];
  return names.length > 0 ? { tokens, names } : null;
}

/** The value with every name bound; × and ÷ before + and −. Null where a name is not bound or something is divided by zero. */
export function evaluate({ tokens }: Expression, values: ReadonlyMap<string, Decimal>): Decimal | null {
  const sums: Decimal[] = [];
  let product: Decimal | null = null;
  let operator = '+';
  for (const token of tokens) {
    if ('operator' in token) {
      operator = token.operator;
      continue;
    }
    const value: Decimal | undefined = 'number' in token ? token.number : values.get(token.name);
    if (value === undefined) return null;
    if (operator === '+' || operator === '-') {
      if (product !== null) sums.push(product);
      product = operator === '-' ? value.negated() : value;
    } else if (operator === '*' && product !== null) product = product.times(value);
    else if (operator === '/' && product !== null && !value.isZero()) product = product.dividedBy(value);
    else return null;
  }
  return product === null ? null : sums.reduce((sum, one) => sum.plus(one), product);
}
