import { UNIT } from './candidates.ts';
import { lineStart } from './line-bounds.ts';
import { isYear, shapeOf } from './shape.ts';

/** Something of a text that looks like a secret, before anything beside it was read. */
export interface Value {
  start: number;
  end: number;
  text: string;
  /** Chosen by a person as a password is, or a number as a keypad takes it. */
  kind: 'chosen' | 'number';
  /** How much it looks like one, by itself. */
  weight: number;
}

/** A digit, a mark that words do not hold, a capital after a small letter: one of them stands in all values. */
const SIGNAL = /[\d!#$%&*+^_~@]|[a-zß-ÿ](?=[A-ZÀ-Þ])/g;
const SPACE = /[\s<>"`“”„«»|]/;
const LONGEST = 160;

/** Marks that part a value from another word in one run of letters: "user/password", "(4471)". */
const PARTS = /[^/(),;:=[\]{}'‘’‚‹›¿¡]+/gu;
/** Addresses, paths of files, names of hosts, placeholders of programs, encoded letters: no part of such a run is a value. */
const FOREIGN: readonly RegExp[] = [
  /:\/\/|^\W*www\.|\\|^\.{0,2}\/|\w\/[^/]*\w\/|\.\w{1,4}#/,
  /^[^@\s]+@[^@\s]+\.\p{L}{2,}\W*$|\/[^/]*@|^\W*@/u,
  /^\W*(?:[a-z0-9-]+\.){2,}[a-z]{2,}\W*$/,
  /[$%{]\{|\{\{|&(?:\p{L}{2,8};|nbsp|#\d)|%[\dA-F]{2}|=\p{L}*$/u,
  /@\d+\.\d/,
  /^--|^-\p{L}|^\+\d|\d{3}[.-]\d{3}[.-]\d{4}/u,
];
const CLOSING = /[.,:;?…»*_~]+$/;
const OPENING = /^[*_~•·.…-]+/;

/** The values of a text, in order; each piece of it is read once. */
export function* valuesIn(text: string): Generator<Value> {
  SIGNAL.lastIndex = 0;
  for (let at = 0; at < text.length; ) {
    SIGNAL.lastIndex = at;
    const signal = SIGNAL.exec(text);
    if (!signal) return;
    let start = signal.index;
    while (start > at && !SPACE.test(text[start - 1] ?? ' ')) start -= 1;
    let end = signal.index + 1;
    while (end < text.length && !SPACE.test(text[end] ?? ' ')) end += 1;
    at = end;
    if (end - start > LONGEST) continue;
    const run = text.slice(start, end);
    const isAddress = text[start - 1] === '<' && text[end] === '>' && run.includes('@');
    if (isAddress || FOREIGN.some((foreign) => foreign.test(run))) continue;
    const number = numberIn(text, start, run);
    if (number) {
      at = Math.max(end, number.end);
      yield number;
      continue;
    }
    for (const { 0: part, index } of run.matchAll(PARTS)) {
      const value = valueIn(text, start + index, part);
      if (value) yield value;
    }
  }
}

function valueIn(text: string, from: number, part: string): Value | null {
  const opening = OPENING.exec(part)?.[0].length ?? 0;
  const bare = part.slice(opening).replace(CLOSING, '');
  const start = from + opening;
  const end = start + bare.length;
  const weight = chosenWeight(bare);
  if (weight > 0) return { start, end, text: bare, kind: 'chosen', weight };
  const keyed = keyedWeight(bare);
  if (keyed > 0 && !UNIT.test(text.slice(end, end + 12)))
    return { start, end, text: bare, kind: 'number', weight: keyed };
  return null;
}

/** A digit in place of a letter, or between words. */
const INSIDE = /\p{L}\d{1,2}\p{Ll}{2}/u;
const STRONG = /[\p{L}\d](?:[#^*+~%]|\$(?!\d)|@(?=\d))+[\p{L}\d]/u;
const EXCLAIMED = /[\p{L}\d]!(?:[\p{L}\d]|$)/u;
const WEAK = /[\p{L}\d][_&][\p{L}\d]/u;
const AT = /[\p{L}\d]@(?=\p{Lu}\p{Ll})/u;
const JOINED = /[\p{L}\d][-.][\p{L}\d]/u;
const WORDS = /\p{L}{3,}[-.]\p{L}{3,}/u;
const HUMP = /\p{Ll}(?=\p{Lu}\p{Ll})/gu;

/** Keys of programs, in hexadecimal or of letters and digits alone. */
const TOKEN =
  /^(?=.*\d)(?=.*[a-z])[\da-f]{32,40}$|^[A-Z2-7]{16,40}$(?<=\d.*\d.*)|^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[\w-]{40,160}$/;
/** "olivo1A" */
const RISING = /\p{Ll}\d+\p{Lu}/u;
const UNSPOKEN = /[bcdfghjklmnpqrstvwxz]{5}|(?<!\p{L})[bcdfghjklmnpqrstvwxz]{4}/iu;

/** How much a word looks chosen for a password: readable parts, joined as no sentence, name or number joins them. */
function chosenWeight(text: string): number {
  if (TOKEN.test(text)) return 1.5;
  if (text.length < 5 || text.length > 40 || text.endsWith('%') || shapeOf(text) === 'none') return 0;
  const digits = /\d/.test(text);
  if (!/\p{Ll}{3}/u.test(text) && !(WORDS.test(text) && /\p{Ll}/u.test(text)))
    return digits ? randomWeight(text) : 0;
  // A measure, an age, a version, an identifier in hexadecimal.
  if (/^[\da-f]{4,}(?:-[\da-f]{2,})*$|^\d+(?:[.,]\d+)?[-–]?\p{Ll}+(?:-\p{Ll}+)*$|^\d+\+/u.test(text))
    return 0;
  const humps = text.match(HUMP)?.length ?? 0;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  let weight = 1;
  if (digits) weight += 1;
  if (digits && INSIDE.test(text) && letters >= 6) weight += 1;
  if (STRONG.test(text)) weight += digits ? 2.5 : 1.5;
  else if (AT.test(text)) weight += 1.5;
  else if (EXCLAIMED.test(text) && digits) weight += !text.endsWith('!') ? 2 : JOINED.test(text) ? 0.5 : 1.25;
  else if (WEAK.test(text)) weight += digits ? 1 : 0.5;
  if (JOINED.test(text) && digits) weight += 0.5;
  if (WORDS.test(text) && digits) weight += 0.5;
  if (RISING.test(text)) weight += 0.5;
  if (humps > 0) weight += humps > 1 && digits ? 1 : 0.5;
  // Names of machines have no vowels, numbers of papers begin with figures.
  if (UNSPOKEN.test(text.replaceAll('sch', 's')) || /^\d{4}|\+\d-\p{Ll}{3,}$/u.test(text)) weight -= 1;
  // Capitals inside alone are names of things more often.
  if (!digits && humps > 1 && weight < 2) return 1.5;
  return weight >= 2 ? weight : 0;
}

/** Letters and digits in no order. */
function randomWeight(text: string): number {
  if (!/\p{Ll}/u.test(text) || !/\p{Lu}/u.test(text) || /^[\da-f-]+$/i.test(text)) return 0;
  const turns = text.match(/\p{L}\d|\d\p{L}|\p{Ll}\p{Lu}|[^\p{L}\d]/gu)?.length ?? 0;
  return turns >= 3 ? 2.5 : 0;
}

/** Numbers in groups, with the marks that end them on a keypad. */
const NUMBER = /^[*#]?\d(?:\d|[ *#-](?=\d))*(?: ?\p{Lu}(?![\p{L}\d]))?[*#]?/u;

const DATE = /^\W?(?:19|20)\d\d-\d\d-\d\d/;

/** The number that begins at a run of marks, with the groups after it. */
function numberIn(text: string, start: number, run: string): Value | null {
  // One star may be typed, two begin emphasis.
  const marks = /^[([{*_'‘‚-]*/.exec(run)?.[0] ?? '';
  const opening = /(?<!\*)\*$/.test(marks) ? marks.length - 1 : marks.length;
  const from = start + opening;
  let found = NUMBER.exec(text.slice(from, from + 40))?.[0];
  if (!found) return null;
  // The end of emphasis that began before.
  const isDoubled = marks.endsWith('**') && text.slice(from + found.length).startsWith('**');
  if (
    found.endsWith('*') &&
    !isDoubled &&
    text.slice(lineStart(text, start, 120), start + opening).includes('*')
  )
    found = found.slice(0, -1);
  const end = from + found.length;
  const digits = found.replaceAll(/\D/g, '').length;
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 3);
  if (/^[\p{L}_!@$^&+~]|^[#*.-]+\p{L}/u.test(after)) return null;
  const none =
    /\d[ ]$|[+.,/-]$|[x×] $/.test(before) ||
    // The number of a car: "HB-HZ 118".
    /(?<![\p{L}\d])\p{Lu}{1,3}-\p{Lu}{1,2} $/u.test(text.slice(Math.max(0, start - 8), start)) ||
    /^[\p{L}\d/@°€$£%–]|^[.,:]\d|^-[\p{L}\d]/u.test(after) ||
    digits > 9 ||
    DATE.test(found) ||
    digits < 3 ||
    UNIT.test(text.slice(end, end + 12));
  return { start: from, end, text: found, kind: 'number', weight: none ? 0 : numberWeight(found) };
}

function numberWeight(text: string): number {
  if (/[*#]$/.test(text)) return 2.5;
  if (/\d[*#]\d/.test(text)) return 1.5;
  if (/^\*/.test(text)) return 2;
  if (/^#/.test(text)) return 1;
  if (/\p{L}$/u.test(text)) return 1.75;
  if (/^\d{4}$/.test(text)) return isYear(text) ? -0.5 : 1.5;
  if (/^\d{5,8}$/.test(text)) return 1.25;
  if (/^\d{3}$/.test(text)) return 1;
  // "14-33-07", "2 9 0 5", "830 274"
  if (/^\d\d(?:[- ]\d\d){2,3}$|^\d(?:[ -]\d){3,5}$/.test(text)) return 2;
  return /^\d{3} \d{3}$/.test(text) ? 1.25 : 0.5;
}

/** A number with the letter that keypads have beside the digits. */
function keyedWeight(text: string): number {
  if (/^\p{Lu}\d{3,5}\p{Lu}?$|^\d{3,5}\p{Lu}$/u.test(text)) return 1.75;
  if (/^\p{Lu}?\d{3,6}\p{Lu}?[*#]$/u.test(text)) return 2.5;
  return /^\p{Lu}-\d{6}$/u.test(text) ? 1 : 0;
}
