import { Decimal } from 'decimal.js';

/** Parses JSON and keeps every number as the text it was sent as: amounts stay decimal, long ids stay whole. */
export function parseExact(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' ? (context?.source ?? String(value)) : value,
  );
}

/** An amount as people write it: without exponent, and `5.5` as `5.50`. Null where it is none. */
export function moneyOf(value: string | null): string | null {
  if (value === null || !/^-?\d{1,20}(?:\.\d{1,20})?(?:[eE][+-]?\d{1,2})?$/.test(value)) return null;
  const plain = /[eE]/.test(value) ? new Decimal(value).toFixed() : value;
  return /\.\d$/.test(plain) ? `${plain}0` : plain;
}
