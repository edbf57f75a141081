import { vocabularyOf } from './label.ts';
import type { Value } from './values.ts';

const SIGN = /(?:[:=→⇒»]|[-=]+>|\.{3,}|(?<=\s)[-–—~])\s*$/;
const OPENED = /[("'`“„«‚‘*_]+$/;
/** A user's name as systems have it, or an address. */
const USER = /^(?:[^\s@]+@[^\s@]+|\p{Ll}[\p{L}\d]*(?:\d|[._-][\p{L}\d])[\p{L}\d._-]*)$/u;
/** A key of settings or of JSON right before a value. */
const KEYED = /(?:["'][\w .-]{1,40}["']\s?:|[\w.-]{1,60}=)\s?["']?$/;
/** So many words before a value may say that it is somebody's or something's name. */
const OWNERS = 5;

/**
 * What the line before a value and the mark after it say for it: a sign, a verb, quotes, a user's name beside it.
 * Less than 0 where they say that it is something else: a user's name, an order, an example. `lower` is the text in
 * lower case.
 */
export function leadWeight(text: string, lower: string, value: Value): number {
  const lineStart = Math.max(text.lastIndexOf('\n', value.start - 1) + 1, value.start - 120);
  const line = text.slice(lineStart, value.start);
  const opened = OPENED.exec(line)?.[0] ?? '';
  const before = line.slice(0, line.length - opened.length);
  const words = wordsOf(lower.slice(lineStart, lineStart + before.length));
  const after = text.slice(value.end, value.end + 24);
  const isSigned = SIGN.test(before);
  let weight = quotedWeight(opened, after);
  const ends = /^["'`”“»’*_)]*[.!,;]?\s*(?:\n|$)/.test(after);
  if (isSigned) weight += 1;
  else if (/^[\s>*•|\-\d.)[\]x]*$/.test(before)) weight += ends ? 1 : 0.5;
  else weight += verbWeight(words.at(-1) ?? '');
  if (ends) weight += 0.25;
  if (value.kind === 'chosen') {
    weight += pairWeight(before, words);
    // A name that something is assigned to.
    if (/^["'\]]{0,2}(?::|\s?=)\s?\S/.test(after)) weight -= 3;
    if (KEYED.test(line)) weight -= 2;
  }
  return weight - ownerWeight(words, value, isSigned);
}

const wordsOf = (lower: string) =>
  lower
    .split(/[^\p{L}\p{N}@._'’/&+-]+/u)
    .map((word) => word.replace(/^[.'’/-]+|[.,:'’/-]+$/g, ''))
    .filter((word) => word !== '');

function quotedWeight(opened: string, after: string): number {
  const isBracketed = opened.includes('(') && after.startsWith(')');
  return (/["'`“„«]/.test(opened) ? 0.5 : 0) + (isBracketed ? 0.5 : 0);
}

/** "is now", "changed to", "with", "press". */
function verbWeight(last: string): number {
  const all = vocabularyOf();
  if (all.has('is', last) || all.has('called', last)) return 1;
  return (['by', 'to', 'still', 'type'] as const).some((field) => all.has(field, last)) ? 0.75 : 0;
}

/** A user's name, and then the value: "anna.k / V", "anna@mill.example and V", "as till2 with V". */
function pairWeight(before: string, words: readonly string[]): number {
  const slash = /(\S+?)\s?\/{1,2}\s?$/.exec(before)?.[1];
  if (slash !== undefined) return USER.test(slash) ? 2 : /^\p{Ll}{3,}$/u.test(slash) ? 1.75 : 1;
  const found = /(\S+?)(?:,|\s[-–—|])?\s+(?:(\p{L}{1,4}|&|\+)\s+)?$/u.exec(before);
  if (!found) return 0;
  const all = vocabularyOf();
  const [, name = '', joining = ''] = found;
  const joined =
    joining === '' || all.has('and', joining.toLowerCase()) || all.has('by', joining.toLowerCase());
  const isUser =
    USER.test(name.replace(/[,"'`*]+/g, '')) ||
    words.slice(-4, -1).some((word) => all.has('login', word) || all.has('name', word));
  return joined && isUser ? 1.5 : 0;
}

/** A noun right before whose value is a name or a number that anybody may know, or an example. */
function ownerWeight(words: readonly string[], { kind, text }: Value, isSigned: boolean): number {
  const all = vocabularyOf();
  const last = words.at(-1) ?? '';
  if (all.has('such', last)) return 3;
  for (const [distance, word] of words.slice(-OWNERS).toReversed().entries()) {
    if ((['password', 'pin', 'loose', 'code', 'phrase'] as const).some((field) => all.has(field, word))) return 0;
    const parts = word.split(/[._]/);
    if (parts.some((part) => all.has('name', part))) return kind === 'chosen' ? 3 : text.length > 4 ? 2 : 1;
    if (all.has('open', word) || (isSigned && distance === 0 && all.has('numbered', word))) return 2;
  }
  return 0;
}
