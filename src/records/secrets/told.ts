import { isDay } from './announced/weigh.ts';
import { type Anchor, type Candidate, candidatesAfter } from './candidates.ts';
import { asksBefore, isGuarded, isGuardedBefore, isOpen, isTerm } from './context.ts';
import type { Family, Label } from './label.ts';
import { spelledNumber } from './number-words.ts';
import { kindOf, type Secret } from './secret.ts';
import { isNumber, isYear, type Shape, shapeOf } from './shape.ts';

/** A sign or a space and three characters. */
const SHORTEST = 4;

/** What announces nothing by itself: it is weighed with others (see scored.ts). */
const WEIGHED: readonly Family[] = ['type', 'door', 'access', 'wireless', 'question', 'asked', 'list'];

/** A candidate with what decides about it. */
interface Told extends Candidate {
  label: Label;
  /** Its label is a code that opens something. */
  guarded: boolean;
  shape: Shape;
  /** A word that stands where a value might: "required". */
  plain: boolean;
  /** No other candidate was refused after a sign or a verb: the sentence has not gone on to something else. */
  first: boolean;
  /** So many values of the label were taken before. */
  found: number;
  /** What stands before the value, from a little before the label. */
  lead: string;
  /** The line goes on with a label of something else: "Password: x Phone: y". */
  beforeLabel: boolean;
  /** The beginning of the next setting. */
  tail: string;
  /** The number that was taken first. */
  pattern: string | null;
}

/**
 * The secrets that a label announces in what follows it, up to `limit`: an assignment (`KEY=value`, JSON, XML), a
 * sentence ("the password for the till is …"), or the value itself ("PIN 4821").
 */
export function* toldSecrets(text: string, lower: string, label: Label, limit: number): Generator<Secret> {
  if (WEIGHED.includes(label.family)) return;
  const kind = kindOf(label.family, label.word);
  if (limit - label.end < SHORTEST) return;
  if (label.family === 'answer' && !asksBefore(lower, label)) return;
  const guarded = label.family === 'code' && isGuarded(lower, label);
  if (label.family === 'pin' || guarded) {
    const spelled = spelledNumber(lower, label.end, limit);
    if (spelled) yield { ...spelled, kind };
  }
  let found = 0;
  let pattern: string | null = null;
  let first = true;
  for (const candidate of candidatesAfter(text, label, limit, () => found > 0)) {
    if (candidate.value.startsWith('[removed')) {
      found += 1;
      continue;
    }
    const { vocabulary } = label;
    const word = candidate.value.toLowerCase();
    const told: Told = {
      ...candidate,
      label,
      guarded,
      first,
      found,
      lead: text.slice(Math.max(0, label.start - 60), candidate.start),
      beforeLabel: /^\s{1,3}\p{Lu}[\p{L} -]{1,40}[:：]/u.test(text.slice(candidate.end, candidate.end + 48)),
      tail: /^\n?[^\n]{0,30}[:=]/.exec(text.slice(candidate.end, candidate.end + 40))?.[0] ?? '',
      pattern,
      shape: shapeOf(candidate.value),
      plain: vocabulary.has('plain', word) || vocabulary.has('name', word) || vocabulary.has('login', word),
    };
    const end = accepted(told, text, lower);
    if (isAnchored(candidate.anchor)) first = false;
    if (end === null) continue;
    found += 1;
    pattern ??= candidate.number?.text.replaceAll(/\d/g, '0') ?? null;
    yield { start: candidate.start, end, kind };
    if (label.family === 'phrase' || label.family === 'answer') return;
  }
}

/** Where the secret ends that begins with this candidate; null where it is none. */
function accepted(told: Told, text: string, lower: string): number | null {
  if (told.anchor === 'name') return null;
  switch (told.label.family) {
    case 'password':
      return password(told, text);
    case 'loose':
      return isTerm(lower, told.label) ? null : loose(told);
    case 'phrase':
      return phrase(told, text);
    case 'key':
      return key(told, text);
    case 'pin':
      return pin(told, text);
    case 'code':
      return told.guarded ? code(told) : bareCode(told, text, lower);
    case 'lock':
      return lock(told);
    case 'door':
      return null;
    case 'answer':
      return answer(told, text);
    case 'access':
    case 'wireless':
      return null;
    default:
      return null;
  }
}

const isAnchored = (anchor: Anchor) =>
  anchor === 'sign' || anchor === 'is' || anchor === 'to' || anchor === 'called';

/** A password of an application, as Google and Apple write it: four groups of four letters. */
const GROUPS =
  /^(?:[a-z]{4}(?:[ -][a-z]{4}){3}(?![ -]?[a-z])|[A-Za-z0-9]{4}(?: [A-Za-z0-9]{4}){5}(?![ ]?\w))/;

function password(told: Told, text: string): number | null {
  const groups = isAnchored(told.anchor) ? GROUPS.exec(text.slice(told.start, told.start + 24))?.[0] : null;
  if (groups) return told.start + groups.length;
  return onePassword(told);
}

function onePassword(told: Told): number | null {
  const { anchor, shape, value, quoted, ends, plain, end } = told;
  if (shape === 'none' || plain) return null;
  if (quoted && value.includes(' ')) return quotedWords(told) ? end : null;
  if (anchor === 'word') return null;
  if (quoted) return end;
  if (shape === 'strong') return end;
  if (shape === 'digits' && isPartOfNumber(told)) return null;
  if (anchor === 'and') return shape === 'mixed' || (shape === 'digits' && value.length >= 4) ? end : null;
  if (shape === 'mixed') return anchor !== 'label' || value.length >= 5 ? end : null;
  if (anchor === 'to' && isYear(value)) return null;
  if (shape === 'digits') return enoughDigits(told) ? end : null;
  if (anchor === 'label' && shape === 'inner' && value.includes('_'))
    return ends && !/pass|pwd|user|name|field/i.test(value) ? end : null;
  if (anchor === 'label' && shape === 'word') return ends && isLedBy(told) ? end : null;
  if (!isAnchored(anchor)) return null;
  if (shape === 'capitals' || shape === 'inner') return end;
  if (anchor === 'called' && value.length >= 4) return end;
  // "when he leaves (31 de mayo)"
  if (anchor === 'to' && /^\d/.test(told.before)) return null;
  if (anchor === 'sign' && told.before === '' && told.beforeLabel && value.length >= 4) return end;
  return ends && told.first && value.length >= 4 ? end : null;
}

const enoughDigits = (told: Told) =>
  told.anchor === 'label' ? told.value.length >= (isApart(told) ? 4 : 6) : told.value.length >= 3;

/** "asks for the code, 8823", "the passcode (61835)": a number that a mark sets apart. */
const isApart = ({ anchor, listed, ends, value, number }: Told) =>
  anchor === 'label' && listed && ends && !number?.measured && !isYear(value);

/** "with the password sunflower," */
function isLedBy({ label, value, lead }: Told): boolean {
  const ahead = lead.slice(0, lead.lastIndexOf(label.word)).toLowerCase();
  const words = ahead.split(/\s+/).filter((word) => word !== '');
  return value.length >= 6 && words.slice(-2).some((word) => label.vocabulary.has('by', word));
}

/** A telephone number, an account: digits go on. */
function isPartOfNumber({ number, value }: Told): boolean {
  return number !== null && number.text.length > value.length + 1;
}

/** Several words in quotes are a password where a sign leads to them, and no sentence about it. */
function quotedWords({ anchor, value, label }: Told): boolean {
  const words = value.split(' ');
  const [first = ''] = words;
  return anchor === 'sign' && value.length <= 80 && !label.vocabulary.has('plain', first.toLowerCase());
}

/** After a word that also means other things only what looks like a password is one. */
function loose(told: Told): number | null {
  const { anchor, shape, value, quoted, plain, end } = told;
  const isQuoted = quoted && told.before === '' && /^pass/i.test(told.label.word) && value.length >= 5;
  if (plain || shape === 'none' || anchor === 'word') return null;
  if (shape === 'word')
    return (isQuoted || (isAccess(told) && told.ends)) && !value.includes(' ') ? end : null;
  if (shape === 'digits')
    return (isAnchored(anchor) ? told.ends || !isYear(value) : isApart(told)) && value.length >= 4
      ? end
      : null;
  if (shape === 'capitals' || shape === 'inner') return quoted && isAnchored(anchor) ? end : null;
  return value.length >= 5 || isAnchored(anchor) ? end : null;
}

/** "user: anna", and then "clave: x"; the key of a wireless network. */
function isAccess({ label, lead, tail, anchor, value }: Told): boolean {
  if (anchor !== 'sign' || value.length < 4) return false;
  return (
    label.vocabulary.holds('login', `${lead} ${tail}`.toLowerCase()) || /wi-?fi|wlan|wpa|ssid/i.test(lead)
  );
}

/** A phrase goes on to the end of its sentence. */
function phrase(
  { anchor, quoted, plain, value, ends, label, start, end }: Told,
  text: string,
): number | null {
  if (!isAnchored(anchor) && !(quoted && anchor === 'label')) return null;
  if (quoted) return end;
  const line = /^[^\n.;,()]*/.exec(text.slice(start, start + 400))?.[0].trimEnd() ?? '';
  const [first = '', ...others] = line.split(/\s+/);
  const words = line.toLowerCase().split(' ');
  // "Was changed in January"
  if (
    isDay(first.toLowerCase()) ||
    (anchor === 'to' && words.some((word) => label.vocabulary.has('kept', word)))
  )
    return null;
  const joins = words.some((word) =>
    (['of', 'is', 'by', 'to'] as const).some((field) => label.vocabulary.has(field, word)),
  );
  const isList = anchor === 'sign' && others.length >= 3 && !joins;
  if (others.length >= 2 && (isList || !label.vocabulary.has('plain', first.toLowerCase())))
    return start + line.length;
  return !plain && ends && value.length >= 4 ? end : null;
}

/** Keys are long, and no words. Groups of capitals and digits are one key. */
function key({ anchor, shape, value, quoted, plain, start, end }: Told, text: string): number | null {
  if (plain || anchor === 'word' || anchor === 'and') return null;
  const groups = /^[A-Z0-9]{4}(?:[ -][A-Z0-9]{4}){2,}/.exec(text.slice(start, start + 80))?.[0];
  if (groups && isAnchored(anchor)) return start + groups.length;
  // Random marks may begin like an expression, and hold spaces.
  if (quoted && value.length >= 20 && isAnchored(anchor) && !/\$\{|\{\{|^</.test(value)) return end;
  if (shape === 'none') return null;
  if (quoted)
    return value.length >= 8 && isAnchored(anchor) && (shape !== 'word' || !value.includes(' ')) ? end : null;
  if (shape === 'digits') return isAnchored(anchor) && value.length >= 6 ? end : null;
  return value.length >= 8 && shape !== 'word' && shape !== 'inner' ? end : null;
}

function pin(told: Told, text: string): number | null {
  const { anchor, shape, value, label, number, end } = told;
  if ((shape === 'none' && !number) || (number && isPostal(label, number.text, text))) return null;
  if (anchor === 'word') return isListed(told) || endsAlone(told) ? (number?.end ?? null) : null;
  // "Rolling pin 45 cm": without capitals it takes a sign or a verb. "Tan" is a surname.
  const short = /^\p{L}{2,4}$/u.test(label.word);
  if (short && label.word !== label.word.toUpperCase() && (!isAnchored(anchor) || /^tan$/i.test(label.word)))
    return null;
  if (number) return isNumber(number.text) && !number.measured ? number.end : null;
  const least = anchor === 'sign' && /^[A-Z\d]+$/.test(value) ? 3 : 4;
  return shape === 'mixed' && value.length <= 12 && value.length >= least ? end : null;
}

/** Another number of a list, where one was taken already: "4472 (set), 2744 (unset)". */
function isListed({ listed, number, found, of, and, pattern, label, before }: Told): boolean {
  if (found === 0 || !number || !isNumber(number.text, 8) || number.measured || isYear(number.text))
    return false;
  return (
    listed ||
    ((of || and) && pattern === number.text.replaceAll(/\d/g, '0') && !label.vocabulary.has('name', before))
  );
}

/** "PIN company card 9917": a number that ends the line and is of nothing. */
function endsAlone({ number, ends, near, of, before, label }: Told): boolean {
  if (!number || number.measured || !near || of || label.word !== label.word.toUpperCase()) return false;
  return (
    ends && /^\d{4,6}$/.test(number.text) && !isYear(number.text) && !label.vocabulary.has('name', before)
  );
}

/** India's postal codes are called PIN, have six digits, and stand in an address. */
export function isPostal(label: Label, number: string, text: string): boolean {
  if (!/^pin/i.test(label.word) || !/^[1-9]\d{2} ?\d{3}$/.test(number)) return false;
  const line = text.slice(Math.max(0, label.start - 120), label.end + 80);
  // "560001, Bengaluru"
  if (/code$/i.test(label.word) && new RegExp(`${number}, \\p{Lu}\\p{Ll}`, 'u').test(line)) return true;
  return /\b(?:road|street|nagar|city|district|dist|state|address|india|taluka?|floor|plot|sector|village|colony|marg|near|opp|post)\b/i.test(
    line,
  );
}

function code(told: Told): number | null {
  const { anchor, shape, value, number, end } = told;
  if (number && isNumber(number.text) && !number.measured) {
    if (anchor !== 'word' || isListed(told)) return number.end;
    if (told.label.vocabulary.has('open', told.before)) return null;
    return /^\d{4,8}$/.test(number.text) && !isYear(number.text) ? number.end : null;
  }
  // "ALM-02" is what a thing is called.
  if (anchor === 'word' || !/\d/.test(value) || /^\p{Lu}{2,}[-_ ]?\d{1,3}$/u.test(value)) return null;
  if (anchor === 'label' && /^\p{Lu}{1,4}-\d+$/u.test(value)) return null;
  return (shape === 'mixed' || shape === 'strong') && value.length <= 40 ? end : null;
}

/** "The code is 4471": a code of nothing named is a secret where a sentence tells it. */
function bareCode(told: Told, text: string, lower: string): number | null {
  const { anchor, value, label, end, quoted } = told;
  if (!isAnchored(anchor) || isOpen(lower, label)) return null;
  if (anchor === 'sign' && !isGuardedBefore(lower, label)) return null;
  if (quoted && anchor === 'sign') return /^[#*]?\d{3,8}[#*]?$/.test(value) ? end : null;
  if (text[end] === '-' || text[end] === '/') return null;
  return /^\d{4,6}$/.test(value) ? end : null;
}

function lock(told: Told): number | null {
  const { anchor, number, ends } = told;
  if (isDoorCode(told)) return told.end;
  if (!number || !isNumber(number.text, 8) || number.measured) return null;
  if (anchor === 'is' || isListed(told) || isBy(told)) return number.end;
  if (anchor === 'sign' && (told.before === '' || ends)) return number.end;
  if (anchor === 'label' && told.listed) return number.end;
  return /^\d(?:[-. ]\d){3,7}$|^\d\d[-. ]\d\d[-. ]\d\d$/.test(number.text) ? number.end : null;
}

/** "Keypad: C2580Y" */
const isDoorCode = ({ anchor, ends, value }: Told) =>
  anchor === 'sign' && ends && /^(?=.*[A-Z])[A-Z]?\d{3,6}[A-Z]?$/.test(value);

/** "The padlock was left with 0472", "the door opens with 5590". */
function isBy({ anchor, number, before, near, label }: Told): boolean {
  if (anchor !== 'word' || !near || !number || number.measured || isYear(number.text)) return false;
  return /^[#*]?\d{4,6}[#*]?$/.test(number.text) && label.vocabulary.has('by', before);
}

function answer({ anchor, start }: Told, text: string): number | null {
  if (anchor !== 'sign' && anchor !== 'is') return null;
  const line = /^[^\n.;]{2,60}/.exec(text.slice(start, start + 61))?.[0].trimEnd() ?? '';
  return line === '' ? null : start + line.length;
}
