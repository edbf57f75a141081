import { vocabularyOf } from './label.ts';
import { lineStart } from './line-bounds.ts';
import type { Value } from './values.ts';

const SIGN = /(?:[:=→⇒»]|[-=]+>|\.{3,}|(?<=\s)[-–—~])\s*$|\p{L}(?: {3,}|\t+)$/u;
const OPENED = /[("'`“„«‚‘*_]+$/;
/** A user's name as systems have it, or an address. */
const USER = /^(?:[^\s@]+@[^\s@]+|\p{Ll}[\p{L}\d]*(?:\d|[._-][\p{L}\d])[\p{L}\d._-]*)$/u;
/** A key of settings or of JSON right before a value. */
const KEYED = /(?:["'][\w .-]{1,40}["']\s?(?::|=>)|[\w.-]{1,60}=)\s?["']?$/;
/** A remark on how a value is written or typed follows so near. */
const REMARK = 36;
/** So many words before a value may say that it is somebody's or something's name. */
const OWNERS = 5;

/**
 * What the line before a value and the mark after it say for it: a sign, a verb, quotes, a user's name beside it.
 * Less than 0 where they say that it is something else: a user's name, an order, an example. `lower` is the text in
 * lower case.
 */
export function leadWeight(text: string, lower: string, value: Value): number {
  const begin = lineStart(text, value.start, 120);
  const line = text.slice(begin, value.start);
  const opened = OPENED.exec(line)?.[0] ?? '';
  const before = line.slice(0, line.length - opened.length);
  const words = wordsOf(lower.slice(begin, begin + before.length));
  const after = text.slice(value.end, value.end + 24);
  const isSigned = SIGN.test(before);
  const all = vocabularyOf();
  let weight = quotedWeight(opened, after);
  const ends = /^["'`”“»’*_)]*[.!,;]?\s*(?:\n|$)/.test(after);
  const isAlone = /^[\s>*•|\-–\d.)[\]x]*$/.test(before);
  if (isAlone) weight += ends ? 1 : 0.5;
  else if (isSigned) weight += 1;
  else weight += verbWeight(words, value);
  if (ends || /^[,;)]/.test(after)) weight += 0.25;
  // "From V to W"
  else if (value.kind === 'chosen' && isNext(after, 'to') && all.has('to', words.at(-1) ?? '')) weight += 0.5;
  // "The lockbox round the side, 2614."
  if (value.kind === 'number' && /, $/.test(before) && (ends || /^[,;]/.test(after))) weight += 0.5;
  if (value.kind === 'number' && /, $/.test(before) && isNext(after, 'and')) weight += 0.75;
  // "5540 Mill Lane"
  if (value.kind === 'number' && /, $/.test(before) && /^ \p{Lu}\p{Ll}/u.test(after)) weight -= 1;
  if (unlocksAfter(lower, value)) weight += 1.5;
  const next = /^["'`”“»’*_)]* (\p{L}{1,8})/u.exec(after)?.[1];
  if (next !== undefined && isVerb(next.toLowerCase())) weight += 0.5;
  const pair =
    value.kind !== 'chosen'
      ? numberPair(before, words)
      : isAlone && /^\p{L}/u.test(value.text)
        ? pairAbove(text, lower, begin)
        : pairWeight(before, words);
  const rest = lower.slice(value.end, value.end + REMARK).split('\n')[0] ?? '';
  if (vocabularyOf().holds('spelled', rest)) weight += 1.75;
  if (value.kind === 'number' && (isKeyed(rest) || isKeyed(before.slice(-REMARK).toLowerCase()))) weight += 1;
  if (value.kind === 'chosen') {
    // A name that something is assigned to.
    if (/^["'\]]{0,2}(?::|\s?=)\s?\S/.test(after)) weight -= 3;
    if (KEYED.test(line)) weight -= 3;
  }
  return weight + (pair > 0 ? pair : -ownerWeight(words, value, isSigned));
}

/** "V unlocks the backup", "V gets you into the yard" */
function unlocksAfter(lower: string, { end }: Value): boolean {
  const found = vocabularyOf().find('unlocks', lower.slice(end, end + 30));
  return found !== null && found.start <= 3;
}

/** Whether a small word follows right after: "5816 and then the back door", "from V to W". */
const isNext = (after: string, field: 'to' | 'and') =>
  vocabularyOf().has(field, /^ (\p{L}{1,4}) /u.exec(after)?.[1]?.toLowerCase() ?? '');

/** "And hash", "star, then": keys of a keypad. */
const isKeyed = (part: string) => vocabularyOf().holds('keys', ` ${part}`);

const wordsOf = (lower: string) =>
  lower
    .split(/[^\p{L}\p{N}@._'’/&+-]+/u)
    .map((word) => word.replace(/^[.'’/-]+|[.,:'’/-]+$/g, ''))
    .filter((word) => word !== '');

function quotedWeight(opened: string, after: string): number {
  const isBracketed = opened.includes('(') && after.startsWith(')');
  return (/["'`“„«]/.test(opened) ? 0.5 : 0) + (isBracketed ? 0.5 : 0);
}

/** A verb that leads to a value, where no language has a small word that is spelled the same. */
function isVerb(word: string): boolean {
  const all = vocabularyOf();
  return all.has('is', word) && !(['to', 'of', 'and'] as const).some((field) => all.has(field, word));
}

/** "is now", "changed to", "with", "press". */
function verbWeight(words: readonly string[], { kind }: Value): number {
  const all = vocabularyOf();
  const last = words.at(-1) ?? '';
  // "Goes with", "c’est"
  if (all.has('opens', words.slice(-2).join(' '))) return 1.5;
  if (isVerb(last) || isVerb(last.split(/['’]/).at(-1) ?? '') || all.has('called', last))
    return kind === 'chosen' ? 1.25 : 1;
  // "It is now V"
  if (kind === 'chosen' && all.has('still', last) && isVerb(words.at(-2) ?? '')) return 1.25;
  // "Went from V to W"
  if (kind === 'chosen' && all.has('to', last) && words.slice(-5, -1).some((word) => all.has('change', word)))
    return 1.75;
  if (all.has('to', last) && words.slice(-7, -1).some((word) => all.has('change', word))) return 1.25;
  // "A passcode of 553 019"
  if (all.has('of', last) && SECRETS.some((field) => all.has(field, words.at(-2) ?? ''))) return 1;
  if (all.has('type', last) || all.has('still', last) || all.has('takes', last)) return 0.75;
  // "The first time she takes V"
  if (
    kind === 'chosen' &&
    all.has('anaphor', last) &&
    TAKEN.some((field) => all.has(field, words.at(-2) ?? ''))
  )
    return 0.75;
  if (all.has('by', last)) return 0.5;
  return all.has('to', last) ? 0.25 : 0;
}

/** A user's name, and then the value: "anna.k / V", "anna@mill.example and V", "as till2 with V". */
function pairWeight(before: string, words: readonly string[]): number {
  const slash = /(\S+?)\s?\/{1,2}\s?$/.exec(before)?.[1];
  if (slash !== undefined)
    return USER.test(slash) ? 2 : /^\p{Ll}{3,}$/u.test(slash) ? 1.75 : /\s$/.test(before) ? 1.25 : 0.5;
  const found = /(\S+?)(?:,|\s[-–—|])?\s{1,3}(?:(\p{L}{1,4}|&|\+)\s)?$/u.exec(before);
  if (!found) return 0;
  const all = vocabularyOf();
  const [, name = '', joining = ''] = found;
  const user = name.replace(/[,"'`*]+/g, '');
  const joined = all.has('and', joining.toLowerCase()) || all.has('by', joining.toLowerCase());
  if ((!joined && joining !== '') || user.endsWith(':')) return 0;
  // "With your e-mail address and V"; "your user name V" is the name.
  if (all.has('name', user.toLowerCase())) return joined ? 1.5 : 0;
  if (/^[^\s@]+@[^\s@]+\.\p{L}{2,}$/u.test(user)) return 2;
  // "The users are jane_b2 and tom.k9"
  const lead = words.at(joining === '' ? -2 : -3) ?? '';
  if (isVerb(lead)) return 0;
  const ahead = words.slice(-7, joining === '' ? -1 : -2);
  const signsIn = (some: readonly string[]) =>
    some.some((word) => all.has('login', word) || all.has('access', word) || all.has('name', word));
  if (USER.test(user) && joined) return signsIn(ahead) ? 1.5 : all.has('by', joining.toLowerCase()) ? 1 : 0;
  return signsIn(ahead.slice(-2)) ? 1.5 : 0;
}

/** "Log in as 2, 6611". */
function numberPair(before: string, words: readonly string[]): number {
  const all = vocabularyOf();
  const isAs = /, $/.test(before) && all.has('such', words.at(-2) ?? '');
  return isAs && words.slice(-5, -2).some((word) => all.has('login', word)) ? 3 : 0;
}

/** The line above is a user's name. */
function pairAbove(text: string, lower: string, begin: number): number {
  const from = lineStart(text, Math.max(0, begin - 1), 100);
  const above = text.slice(from, Math.max(from, begin - 1));
  const user = above.length > 80 ? '' : (/(\S+)\s*$/.exec(above)?.[1] ?? '');
  if (/^[^\s@]+@[^\s@]+\.\p{L}+$/u.test(user)) return 2;
  const all = vocabularyOf();
  const isNamed = wordsOf(lower.slice(from, begin)).some(
    (word) => all.has('login', word) || all.has('name', word),
  );
  return USER.test(user) && isNamed && !/[,;]/.test(above) ? 1.75 : 0;
}

const TAKEN = ['takes', 'type'] as const;
const SECRETS = ['password', 'pin', 'loose', 'code', 'phrase'] as const;

/**
 * A noun right before whose value is a name or a number that anybody may know, or an example. Where a word for a secret
 * stands before it, it is of that: "the password of the user is V".
 */
function ownerWeight(words: readonly string[], { kind, text, weight }: Value, isSigned: boolean): number {
  const all = vocabularyOf();
  const last = words.at(-1) ?? '';
  const isExample = (word: string) => all.has('such', word);
  if (isExample(last) || (/\./.test(words.at(-2) ?? '') && isExample(words.at(-2) ?? ''))) return 3;
  const near = words.slice(-OWNERS);
  let against = 0;
  for (let at = near.length - 1; at >= 0; at -= 1) {
    const word = near[at] ?? '';
    const isLast = at === near.length - 1;
    if (SECRETS.some((field) => all.has(field, word))) return isLast || against < 2 || isSigned ? 0 : against;
    if (against > 0) continue;
    if (word.split(/[._]/).some((part) => all.has('name', part))) {
      // Names of users hold few marks.
      against = kind === 'number' ? (text.length > 4 ? 2 : 1) : weight < 3.5 ? 3 : 1.5;
      // "The password of user V": its name, with nothing between.
      if (isLast && !(isSigned && all.has('of', near[at - 1] ?? ''))) return against;
      if (all.has('of', near[at - 1] ?? '')) against = 1.5;
    } else if (isSigned && isLast && all.has('numbered', word)) against = 2;
    else if (near.length - at <= 3 && all.has('open', word)) against = 1.5;
  }
  return against;
}
