import { opensSomething } from './dial.ts';
import { escaped } from './label-pattern.ts';
import type { Secret } from './secret.ts';
import { LANGUAGES } from './words/languages.ts';

const either = (words: readonly string[]) =>
  [...new Set(words)]
    .toSorted((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
const KEYS = either(LANGUAGES.flatMap(({ keys = [] }) => keys));
const LINKS = either(LANGUAGES.flatMap(({ and = [] }) => and).filter((word) => /^\p{L}+$/u.test(word)));

/** "4471 and hash": a number that is typed, with the key that ends it. */
const BEFORE_KEY = new RegExp(
  `(?<![\\p{L}\\d.,/+-]|\\d )(\\d(?:[ -]?\\d){3,8})(?:,? \\p{L}{1,6}){0,3},? (?:${KEYS})(?=\\s*(?:[.,;:)!?…|'"\\]\\n]|$))`,
  'dgu',
);
/** "star, then 4471": a number, and the key before it. */
const NUMBER = /(?<![\p{L}\d])\d{4,8}(?=#?(?![\p{L}\d]|[.,]\d| \d))/gu;
const KEY_AHEAD = new RegExp(`(?<!\\p{L})(?:${KEYS})(?:, (?:\\p{L}{1,5} )?| (?:${LINKS}) )$`, 'u');
/** A number told digit by digit, with the letters that keypads have beside them. */
const SPACED =
  /(?<![\p{L}\d.,/+-]|\d )(?:[a-z] ?)?\d(?:([ -])\d)(?:\1\d){2,6}(?:\1?[a-z](?!\p{L}))?(?![\p{L}\d]|[ .,-]\d)/dgu;

/** The key or the turn stands so near before a number. */
const AHEAD = 36;

/** Numbers that open something by how they are typed or turned, without a word for them. `lower` as in `labelsIn`. */
export function* keyedNumbers(lower: string): Generator<Secret> {
  for (const match of lower.matchAll(BEFORE_KEY)) {
    const range = match.indices?.[1];
    if (range) yield { start: range[0], end: range[1], kind: 'code' };
  }
  for (const { 0: number, index } of lower.matchAll(NUMBER))
    if (KEY_AHEAD.test(lower.slice(Math.max(0, index - AHEAD), index)))
      yield { start: index, end: index + number.length, kind: 'code' };
  for (const { 0: found, index } of lower.matchAll(SPACED))
    if (opensSomething(lower, index)) yield { start: index, end: index + found.length, kind: 'code' };
}
