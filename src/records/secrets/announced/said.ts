import { isOtherName } from '../candidates.ts';
import { isGuarded, isOpen, isTerm } from '../context.ts';
import type { Family, Label } from '../label.ts';

/** What a word for a secret says by itself for a value that it announces. */
const SAID: Partial<Record<Family, number>> = {
  password: 3,
  phrase: 3.5,
  list: 2.5,
  pin: 2.5,
  loose: 2.25,
  key: 2,
  code: 1.5,
  access: 1.5,
  wireless: 1.5,
  answer: 2.5,
  question: 3,
  asked: 3,
};
/** A code of something that it opens. */
const GUARDED = 2.5;
/** Those whose values are numbers, or hold one. */
const NUMBERS: readonly Family[] = ['pin', 'list'];

/** How much a label says; 0 where its own words make it none: "password policy", "postcode", "no PIN". */
export function saidBy(text: string, lower: string, label: Label): number {
  const said = SAID[label.family] ?? 0;
  if (said === 0 || isOtherName(text, label) || (label.family === 'loose' && isTerm(lower, label))) return 0;
  if (label.family === 'code') return isOpen(lower, label) ? 0 : isGuarded(lower, label) ? GUARDED : said;
  const before = /(\p{L}+)\s$/u.exec(lower.slice(Math.max(0, label.start - 16), label.start))?.[1];
  return before !== undefined && label.vocabulary.has('without', before) ? 0 : said;
}

/** Whether a value may be one of a label: a PIN holds a digit, a key is long. */
export function mayBe(value: string, lower: string, label: Label): boolean {
  const { family } = label;
  if (family === 'key') return value.length >= 16 && /\d/.test(value);
  if (family === 'code' && !isGuarded(lower, label)) return /^[#*]?\d{3,8}[#*]?$/.test(value);
  if (family === 'code') return !value.includes(' ') || /^[#*]?\d[\d #*-]*$/.test(value);
  return !NUMBERS.includes(family) || /\d/.test(value);
}
