import { type Family, type Label, vocabularyOf } from '../label.ts';
import { lineEnd, lineStart } from '../line-bounds.ts';
import { shapeOf } from '../shape.ts';
import { type Place, type Span, spanAt, spanOf } from './span.ts';

/** A span, what leads to it, and how near its label is, at most 1. */
export interface Placed {
  span: Span;
  place: Place;
  near: number;
  /** Something said elsewhere speaks for it: a user's name beside it. */
  beside?: number;
}

const REACH = 120;
const SIGN = /(?::(?=["'`*_\s])|→|->|=>| =(?= ))(?:["'`*_]{0,3}) {0,3}/;
const WORD = /[\p{L}\p{N}'’@._-]+/gu;
/** A user's name or that of a network stands right before: "network Mill, password …". */
const BESIDE = 1.5;
const NEXT = 0.85;
/** "I always answer V" */
const ANSWERED = 1;
/** What opens something is called so near after it. */
const OPENER = 100;

/** What a label's own sentence may hold after it: behind a sign, a verb, or right beside it. */
export function* afterLabel(text: string, lower: string, label: Label): Generator<Placed> {
  const end = sentenceEnd(text, label.end);
  const contracted = /^['’]s (?=\S)/.exec(text.slice(label.end, label.end + 4));
  if (contracted) yield* placed(text, label.end + contracted[0].length, 'is', 1);
  const sign = SIGN.exec(text.slice(label.end, Math.min(end, label.end + 70)));
  const signed = sign ? label.end + sign.index : null;
  const verb = verbIn(lower, label, signed ?? end);
  const lead = lower.slice(label.end, verb?.start ?? signed ?? label.end);
  if (!isTalk(lead, label)) {
    const near = lead.length > 40 ? 0.85 : 1;
    if (verb) yield* wordsAt(text, verb.end, 'is', near);
    else if (sign) yield* wordsAt(text, label.end + sign.index + sign[0].length, 'sign', near);
  }
  if (/^["'`*_)]{0,2} (?=\S)/.test(text.slice(label.end, label.end + 4)) && !verb)
    yield* rightAfter(text, lower, label);
}

const NAMED: readonly Family[] = ['password', 'phrase', 'loose', 'pin', 'answer'];

/** "User anna, pass V", "give the password V", "is the answer V": a value right after its label. */
export function* rightAfter(text: string, lower: string, label: Label): Generator<Placed> {
  if (!NAMED.includes(label.family)) return;
  const [found] = wordsAt(text, label.end, 'adjacent', 1);
  if (!found) return;
  const before = lower.slice(Math.max(lineStart(lower, label.start, REACH), label.start - 80), label.start);
  const clause = before.slice(before.search(/[^.!?,;:]*$/)).slice(-40);
  const told = withoutSaying(text, found.span, label);
  const isBy =
    vocabularyOf().has('by', label.word.toLowerCase().split(' ')[0] ?? '') && label.word.includes(' ');
  const isTold = told.isSaid || isBy || vocabularyOf().find('say', clause) !== null;
  // "When they ask for the first ship, the answer V": the question stands before.
  if (label.family === 'answer') {
    const asked = before.slice(0, before.length - clause.length);
    const isAnswer =
      WORDS(clause).some((word) => label.vocabulary.has('is', word)) &&
      label.vocabulary.holds('asks', ` ${asked}`);
    if (isAnswer) yield { ...found, beside: BESIDE };
    return;
  }
  if (isTold || isBeside(lower, label)) yield { ...found, span: told.span, beside: BESIDE };
}

const WORDS = (part: string) => Array.from(part.matchAll(WORD), ([word]) => word);

/** "Kennwort V nennen": the verb of saying after a value is none of it. */
function withoutSaying(text: string, span: Span, { vocabulary }: Label): { span: Span; isSaid: boolean } {
  const found = /^(.{3,80}?) (\p{L}+)$/u.exec(span.text);
  if (!found || !vocabulary.has('say', (found[2] ?? '').toLowerCase())) return { span, isSaid: false };
  const value = found[1] ?? '';
  return {
    span: { ...spanOf(text, span.start, span.start + value.length, false), ends: true },
    isSaid: true,
  };
}

/** "Network Mill, the key is V": what opens a network or an account, in the words after it. */
export function* openerAfter(text: string, lower: string, label: Label): Generator<Placed> {
  if (label.family !== 'wireless' && label.family !== 'access') return;
  const part = lower.slice(label.end, label.end + OPENER);
  const { vocabulary } = label;
  for (const { 0: word, index } of part.matchAll(WORD)) {
    const owner = /(\p{L}+) $/u.exec(part.slice(0, index))?.[1] ?? '';
    if (
      !vocabulary.has('opener', word) ||
      vocabularyOf().has('open', owner) ||
      /\n\s*\n.*\n\s*\n/s.test(part.slice(0, index))
    )
      continue;
    const end = label.end + index + word.length;
    const sign = /^["'*_]{0,2}(?::|=| →) ?/.exec(lower.slice(end, end + 5));
    const verb = sign ? null : verbIn(lower, { ...label, end }, end + 16);
    const at = sign ? end + sign[0].length : verb?.end;
    if (at === undefined) continue;
    // What one signs in to has keys and codes of other kinds too.
    for (const found of placed(text, at, sign ? 'sign' : 'is', 1))
      if (label.family === 'wireless' || ['strong', 'mixed'].includes(shapeOf(found.span.text)))
        yield { ...found, beside: BESIDE };
    return;
  }
}

/** "The same as the old till, i.e. V", "your street, in other words V". */
export function* namelyAfter(text: string, lower: string, label: Label): Generator<Placed> {
  const line = lineEnd(text, label.end, REACH);
  const namely = vocabularyOf().find('namely', lower.slice(label.end, line));
  if (namely) yield* placed(text, label.end + namely.end, 'is', 1);
}

/** "The old one was V", "I put V": verbs of telling in the label's own sentence, at some distance. */
export function* typedAfter(text: string, lower: string, label: Label): Generator<Placed> {
  const end = sentenceEnd(text, label.end);
  const part = lower.slice(label.end, Math.min(end, label.end + 80));
  const typed = label.vocabulary.find('type', part);
  if (typed) yield* wordsAt(text, label.end + typed.end, 'typed', 1);
}

/** What looks like a value by itself is told by others (see told.ts and scored.ts). */
function* wordsAt(text: string, at: number, place: Place, near: number): Generator<Placed> {
  for (const found of placed(text, at, place, near))
    if (!['digits', 'strong', 'mixed'].includes(shapeOf(found.span.text.split(' ')[0] ?? ''))) yield found;
}

function* placed(text: string, at: number, place: Place, near: number): Generator<Placed> {
  const span = spanAt(text, at);
  if (span) yield { span, place, near };
}

/** The first verb after a label that a value may follow, with the small words after it. */
function verbIn(
  lower: string,
  { end, vocabulary }: Label,
  to: number,
): { start: number; end: number } | null {
  const part = lower.slice(end, Math.min(to, end + 70));
  for (const { 0: word, index } of part.matchAll(WORD)) {
    if (!vocabulary.has('is', word) || vocabulary.has('of', word)) continue;
    return { start: end + index, end: afterSmall(lower, end + index + word.length, vocabulary) };
  }
  return null;
}

/** After "now", "still", "the word". */
function afterSmall(lower: string, from: number, vocabulary: Label['vocabulary']): number {
  let at = from;
  for (let count = 0; count < 3; count += 1) {
    const small = /^[ :]{1,3}([\p{L}'’]+)(?= )/u.exec(lower.slice(at, at + 24));
    const word = small?.[1] ?? '';
    if (!small || !(vocabulary.has('still', word) || vocabulary.has('called', word))) break;
    at += small[0].length;
  }
  return at + (/^ ?: ?/.exec(lower.slice(at, at + 3))?.[0].length ?? 0);
}

/** Whether what stands between a label and its sign is about the secret, or of something else. */
function isTalk(lead: string, { vocabulary }: Label): boolean {
  return Array.from(lead.matchAll(WORD), ([word]) => word).some(
    (word) =>
      vocabulary.has('about', word) ||
      vocabulary.has('demand', word) ||
      vocabulary.has('kept', word) ||
      vocabulary.has('name', word),
  );
}

/** "User anna, pass …", "network Mill / password …". */
function isBeside(lower: string, { start, vocabulary }: Label): boolean {
  const before = lower.slice(Math.max(lineStart(lower, start, REACH), start - 60), start);
  const clause = before.slice(before.search(/[^.!?]*$/));
  const joined = /(?:[,;/–|]|(\p{L}{1,4})) (?:[\p{L}-]{2,8} )?$/u.exec(clause);
  if (!joined || (joined[1] !== undefined && !vocabulary.has('and', joined[1]))) return false;
  const named = vocabulary.find('user', clause) ?? vocabulary.find('wireless', clause);
  // A name stands between: "your user ID and password" tells none.
  const last = /([\p{L}-]+)\W*$/u.exec(clause.slice(0, joined.index))?.[1] ?? '';
  if (vocabulary.has('user', last)) return false;
  return named !== null && /[\p{L}\p{N}]{3}/u.test(clause.slice(named.end, joined.index));
}

/** "V is the password", "V as the password": a word before its label. */
export function* beforeLabel(text: string, lower: string, label: Label): Generator<Placed> {
  const after = /^["'`*_)]{0,2}(?:[.,;:!?]| (\p{L}+)|\s*(?:\n|$))/u.exec(
    lower.slice(label.end, label.end + 24),
  );
  const { vocabulary } = label;
  if (!after || (after[1] !== undefined && !FOLLOWING.some((one) => vocabulary.has(one, after[1] ?? ''))))
    return;
  const begin = Math.max(lineStart(text, label.start, REACH), sentenceStart(text, label.start));
  yield* numberBefore(text, lower, label);
  const words = [...lower.slice(begin, label.start).matchAll(WORD)];
  let at = words.length - 1;
  const isSmall = (word = '') =>
    isArticle(word) || vocabulary.has('still', word) || vocabulary.has('age', word);
  while (at >= 0 && isSmall(words[at]?.[0])) at -= 1;
  const joining = words[at]?.[0] ?? '';
  const value = words[at - 1];
  if (!value) return;
  const start = begin + value.index;
  const isTried =
    vocabulary.has('of', joining) && isTriedBy(words[at - 2]?.[0] ?? '', value[0], text, start, label);
  const isAs = isTried || vocabulary.has('such', joining);
  if (!isAs && !(vocabulary.has('is', joining) && at - 1 === 0)) return;
  if (isArticle(words[at - 2]?.[0]) || vocabulary.has('name', words[at - 2]?.[0] ?? '')) return;
  if (!isAs) yield* newOne(text, lower, label);
  const span = spanOf(text, start, start + value[0].length, /["“„`«]/.test(text[start - 1] ?? ''));
  yield { span: { ...span, ends: true }, place: isAs ? 'as' : 'subject', near: 1 };
}

/** "Bank: 604 918 is your one-time code" */
function* numberBefore(text: string, lower: string, { start, vocabulary }: Label): Generator<Placed> {
  const begin = Math.max(lineStart(text, start, REACH), start - 40);
  const found =
    /(?:^|[.!?:,] )[*_"'`]{0,2}((?:\d{3} \d{3}|[#*]?\d{4,8}[#*]?)(?!\d))[*_"'`]{0,2} (\p{L}+) (?:[\p{L}-]+ ){0,2}$/u.exec(
      lower.slice(begin, start),
    );
  if (!found || !vocabulary.has('is', found[2] ?? '')) return;
  const at = begin + found.index + found[0].indexOf(found[1] ?? '');
  yield {
    span: { ...spanOf(text, at, at + (found[1] ?? '').length, false), ends: true },
    place: 'subject',
    near: 1,
  };
}

/** "V was the old password and W is the new one": the second value. */
function* newOne(text: string, lower: string, label: Label): Generator<Placed> {
  const next = /^(?: \p{L}+)?,? (\p{L}{1,4}) ([^\s,.]{4,40}) (\p{L}+) \p{L}{1,4} (\p{L}+)/u.exec(
    lower.slice(label.end, label.end + 90),
  );
  if (!next) return;
  const [, and = '', value = '', is = '', age = ''] = next;
  const { vocabulary } = label;
  if (!(vocabulary.has('and', and) && vocabulary.has('is', is) && vocabulary.has('age', age))) return;
  const start = label.end + next[0].indexOf(` ${value} `) + 1;
  yield {
    span: { ...spanOf(text, start, start + value.length, false), ends: true },
    place: 'subject',
    near: 1,
  };
}

/** '"V" - till password': the remark after a value that begins a line says what it is. */
export function* remarkedBefore(text: string, _: string, label: Label): Generator<Placed> {
  const begin = lineStart(text, label.start, REACH);
  const line = text.slice(begin, label.start);
  const found = /^[ \t>*•-]{0,6}(["“„'`]?)([^\s"”“'`]{4,40})["”“'`]? (?:[-–—] |\()[^:=]{0,30}$/.exec(line);
  if (!found || !/^["'`*_)]{0,2}\s*(?:[,.;)]|\n|$)/.test(text.slice(label.end, label.end + 4))) return;
  const start = begin + found[0].indexOf(found[2] ?? '');
  const span = spanOf(text, start, start + (found[2] ?? '').length, found[1] !== '');
  if (span.isQuoted || /^\p{Ll}/u.test(span.text))
    yield { span: { ...span, ends: true }, place: 'subject', near: 1 };
}

/** What may stand after a label that its value stood before: "the password for the till", "the password old". */
const FOLLOWING = ['of', 'and', 'age'] as const;
/** "Try V for the password"; "I put Heron-Gull on your account", where it looks like no word. */
function isTriedBy(verb: string, value: string, text: string, start: number, { vocabulary }: Label): boolean {
  if (vocabulary.has('takes', verb) || vocabulary.has('type', verb)) return true;
  const looks = text.slice(start, start + value.length);
  return vocabulary.has('change', verb) && (shapeOf(looks) !== 'word' || /\p{Lu}\p{Ll}+-\p{Lu}/u.test(looks));
}

const isArticle = (word: string | undefined) => word !== undefined && vocabularyOf().has('article', word);

/** "… It is V", "Ours is V", "I type V": the sentences after that of a label. */
export function* inNextSentences(text: string, lower: string, label: Label): Generator<Placed> {
  let near = NEXT;
  let at = sentenceEnd(text, label.end);
  for (let count = 0; count < 2; count += 1) {
    const gap = /^[.!?"'”)]{1,3}(?: {1,3}|\n(?=\S))/.exec(text.slice(at, at + 6));
    if (!gap) return;
    const begin = at + gap[0].length;
    at = sentenceEnd(text, begin);
    yield* inSentence(text, lower, { begin, end: at, label, near });
    near *= NEXT;
  }
}

function* inSentence(
  text: string,
  lower: string,
  { begin, end, label, near }: { begin: number; end: number; label: Label; near: number },
): Generator<Placed> {
  const { vocabulary } = label;
  const words = [...lower.slice(begin, Math.min(end, begin + 60)).matchAll(WORD)].slice(0, 6);
  const texts = words.map(([word]) => word);
  for (let index = 0; index < Math.min(4, texts.length); index += 1) {
    const word = texts[index] ?? '';
    const subject = texts.slice(0, index).join(' ');
    const [bare = '', contracted] = word.split(/['’]/);
    const close = begin + (words[index]?.index ?? 0) + word.length;
    const isVerb = vocabulary.has('is', word) && vocabulary.has('anaphor', subject);
    if (isVerb || (contracted === 's' && index === 0 && vocabulary.has('anaphor', bare))) {
      yield* placed(text, afterSmall(lower, close, vocabulary), 'it', near);
      return;
    }
    const isTyped = index > 0 && vocabulary.has('type', word);
    const pair = `${texts[index - 1] ?? ''} ${word}`.trim();
    if (isTyped || vocabulary.has('answered', pair) || vocabulary.has('answered', word)) {
      for (const found of placed(text, close, 'typed', near))
        yield isTyped ? found : { ...found, beside: ANSWERED };
      return;
    }
  }
}

function sentenceEnd(text: string, from: number): number {
  const line = lineEnd(text, from, 240);
  const found = /[.!?](?=["'”)]?(?:\s|$))/.exec(text.slice(from, line));
  return found ? from + found.index : line;
}

function sentenceStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - REACH), at);
  const found = [...before.matchAll(/[.!?]["'”)]?\s+/g)].at(-1);
  return at - before.length + (found ? found.index + found[0].length : 0);
}
