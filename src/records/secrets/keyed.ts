import { UNIT } from './candidates.ts';
import { vocabularyOf } from './label.ts';
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
const LEADS = either(LANGUAGES.flatMap(({ to = [] }) => to));
const TURNS = either(LANGUAGES.flatMap(({ turns = [] }) => turns));

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
/** Turns of a dial, to either side: a number, and the turn before it. */
const STOP = /(?<![\p{L}\d])\d{1,2}(?![\p{L}\d])/gu;
const TURN_AHEAD = new RegExp(`(?<!\\p{L})(?:${TURNS})[: ]{1,3}(?:(?:${LEADS}) )?$`, 'u');
/** The same with letters: "L32 R15 L44". */
const LETTERED = /(?<![\p{L}\d])[lr] ?\d{1,2}(?:[ ,/-]{1,2}[lr] ?\d{1,2}){2,4}(?![\p{L}\d])/gu;

/** Turns of one lock follow each other so near. */
const TURN = 40;
/** The key or the turn stands so near before a number. */
const AHEAD = 36;
/** The lock stands in the line before at most. */
const NEAR = 160;

/** Numbers that open something by how they are typed or turned, without a word for them. `lower` as in `labelsIn`. */
export function* keyedNumbers(text: string, lower: string): Generator<Secret> {
  for (const match of lower.matchAll(BEFORE_KEY)) {
    const range = match.indices?.[1];
    if (range) yield { start: range[0], end: range[1], kind: 'code' };
  }
  for (const { 0: number, index } of lower.matchAll(NUMBER))
    if (KEY_AHEAD.test(lower.slice(Math.max(0, index - AHEAD), index)))
      yield { start: index, end: index + number.length, kind: 'code' };
  for (const pattern of [SPACED, LETTERED])
    for (const { 0: found, index } of lower.matchAll(pattern))
      if (opensSomething(lower, index)) yield { start: index, end: index + found.length, kind: 'code' };
  let turns: { start: number; end: number }[] = [];
  for (const { 0: stop, index: start } of lower.matchAll(STOP)) {
    const end = start + stop.length;
    if (!TURN_AHEAD.test(lower.slice(Math.max(0, start - AHEAD), start))) continue;
    if (start - (turns.at(-1)?.end ?? 0) > TURN) turns = [];
    turns.push({ start, end });
    if (turns.length < 3 || UNIT.test(text.slice(end, end + 12))) continue;
    if (!opensSomething(lower, turns[0]?.start ?? 0)) continue;
    for (const turn of turns) yield { ...turn, kind: 'code' };
  }
}

function opensSomething(lower: string, start: number): boolean {
  const before = lower.slice(Math.max(0, start - NEAR), start);
  const paragraph = before.slice(before.lastIndexOf('\n\n') + 1);
  const all = vocabularyOf();
  return (['guarded', 'lock', 'door'] as const).some((field) => all.holds(field, ` ${paragraph}`));
}
