import { UNIT } from './candidates.ts';
import { isGuarded } from './context.ts';
import type { Label } from './label.ts';
import { isYear, shapeOf } from './shape.ts';

interface Range {
  start: number;
  end: number;
}

/** A number is typed so many characters beside its verb. */
const TYPED = 30;

/** "we use Spade-2020 everywhere as password", "mit Rosine44 geschützt": by the word before the label, or before the value. */
function valueAs(text: string, { start, family, vocabulary }: Label): Range | null {
  const before = text.slice(Math.max(0, start - 90), start);
  const found =
    /(?:^|\s)(\p{L}{1,10})\s{1,2}["'`“„«]?([^\s"'`“”„«»(),]{6,40})["'`”“»]?((?:,?\s{1,2}\p{L}{1,12}){0,3})\s{1,2}$/u.exec(
      before,
    );
  const [, lead = '', value = '', between = ''] = found ?? [];
  const shape = shapeOf(value);
  if (!found || !/\d/.test(value) || !/\p{Ll}{3}/u.test(value) || (shape !== 'strong' && shape !== 'mixed'))
    return null;
  const last = between.trim().toLowerCase().split(/\s+/).at(-1) ?? '';
  const fits =
    family === 'password'
      ? vocabulary.has('to', last) || /(?:same|misma|igual|gleiche[ns]?)$/.test(last)
      : between === '' && vocabulary.has('by', lead.toLowerCase());
  if (!fits) return null;
  const from = start - before.length + found.index + found[0].indexOf(value);
  return { start: from, end: from + value.length };
}

/** "ring 121, then 7731 when it asks for the PIN" */
function askedNumber(text: string, { start, family, vocabulary }: Label): Range | null {
  if (!['pin', 'password', 'loose', 'code'].includes(family)) return null;
  const from = Math.max(0, start - 60);
  const found = /(?<![\p{L}\d.,/+-]|\d )(\d{4,8})(?![.,]\d)([^\d\n.;]{4,48})$/u.exec(text.slice(from, start));
  if (!found || !vocabulary.holds('asks', (found[2] ?? '').toLowerCase())) return null;
  const at = from + found.index;
  return { start: at, end: at + (found[1] ?? '').length };
}

/** "Hafer-2291 is the password for the router": the value stands before the label. */
export function valueBefore(text: string, label: Label): Range | null {
  const { start, family, vocabulary } = label;
  const asked = askedNumber(text, label) ?? codeBeforeLock(text, label);
  if (asked) return asked;
  if (family === 'password' || family === 'loose') {
    const used = valueAs(text, label);
    if (used) return used;
  }
  if (family !== 'password' && family !== 'pin') return null;
  const before = text.slice(Math.max(0, start - 100), start);
  const found =
    /(?:^|[\s"'`“„«(])([^\s"'`“”„«»(),]{4,64})["'`”“»]?\s{1,3}(\p{L}{1,8})\s{1,3}(?:[\p{L}-]{2,12}\s{1,3}){0,3}$/u.exec(
      before,
    );
  const [, value = '', verb = ''] = found ?? [];
  const shape = shapeOf(value);
  const fits =
    family === 'pin'
      ? /^(?:[A-Z]-)?\d{4,8}$/.test(value)
      : shape === 'strong' || (shape === 'mixed' && /\p{L}/u.test(value));
  if (!found || !fits || !vocabulary.has('is', verb.toLowerCase())) return null;
  const from = start - before.length + found.index + found[0].indexOf(value);
  return { start: from, end: from + value.length };
}

/** "0451E on the push-button lock": digits with a letter, as keypads have them, before their lock. */
function codeBeforeLock(text: string, { start, family }: Label): Range | null {
  if (family !== 'lock' && family !== 'door') return null;
  const from = Math.max(0, start - 48);
  const found =
    /(?<![\p{L}\d.,/#-])([A-Z]\d{3,5}[A-Z]?|\d{3,5}[A-Z])(?:\s{1,2}[\p{Ll}-]{1,14}){1,4}\s{1,2}$/u.exec(
      text.slice(from, start),
    );
  if (!found) return null;
  const at = from + found.index;
  return { start: at, end: at + (found[1] ?? '').length };
}

/** A line that says no more than what the next one is: "Bearer token for the courier", and below it the token. */
const BELOW =
  /^([^\n:=|.!?,;]{0,40}|[^\n=|]{0,90}(?::|[.!] [^\n=|.!?,;:]{1,20}))[ \t]*\n[ \t>]*\n?[ \t>]*([`*"']{0,3})([^\s`"'=]{4,120})\2[ \t]*(?=\n|$)/;

/** The answer in a talk, or to a question: the next line, with who says it before the value. */
const REPLY =
  /^[^\n|]{0,60}\n[ \t>]*(?:\[[^\]\n]{1,24}\] ?|\d{1,2}[:.]\d\d,? )?(?:[\p{L}\d][\p{L}\d. ]{0,20}: ?|[-–] )(?:[\p{L}’']{1,9},? ){0,3}?["'`“„]?([^\s"'`“”]{4,40})/u;

function valueInReply(text: string, { start, end, family }: Label, guarded: boolean): Range | null {
  const before = text.slice(Math.max(0, start - 80), start);
  const said = before.slice(before.lastIndexOf('\n') + 1);
  const found = REPLY.exec(text.slice(end, end + 160));
  if (!found || !/^[ \t>]*(?:\[[^\]]{1,24}\] ?|\d{1,2}[:.]\d\d,? )?[\p{L}\d][\p{L}\d. ]{0,20}: /u.test(said))
    return null;
  const value = (found[1] ?? '').replace(/[.,;:?…]+$/, '');
  const shape = shapeOf(value);
  const from = end + found[0].lastIndexOf(found[1] ?? '');
  const rest = text.slice(from + value.length, from + value.length + 12);
  const alone = /^[.!,]?[ \t]*(?:\n|$)/.test(rest);
  const opens = ['password', 'loose', 'pin', 'lock'].includes(family) || guarded;
  const isSecret =
    (opens && /^[#*]?\d{4,8}[#*]?$/.test(value) && !UNIT.test(rest)) ||
    ((family === 'password' || family === 'loose') &&
      ((shape === 'strong' && /\d/.test(value)) ||
        (shape === 'mixed' && /\p{Ll}{3}/u.test(value)) ||
        (alone && /\p{Ll}-\p{Ll}/u.test(value))));
  return isSecret ? { start: from, end: from + value.length } : null;
}

/** The value on the line below a label. */
export function valueBelow(text: string, label: Label, guarded: boolean): Range | null {
  const replied = valueInReply(text, label, guarded);
  if (replied) return replied;
  const { start, end, family } = label;
  const before = text.slice(Math.max(0, start - 60), start);
  if (start > 60 && !before.includes('\n')) return null;
  if (/[|,;.!?]/.test(before.slice(before.lastIndexOf('\n') + 1))) return null;
  const found = BELOW.exec(text.slice(end, end + 240));
  const value = found?.[3] ?? '';
  const shape = shapeOf(value);
  const mixed = (shape === 'strong' || shape === 'mixed') && /\p{L}/u.test(value) && /\d/.test(value);
  const isSecret =
    ((family === 'password' || family === 'loose') && mixed && value.length >= 6) ||
    (family === 'key' && mixed && value.length >= 16) ||
    ((family === 'pin' || guarded) && /^\d{4,8}$/.test(value) && !isYear(value));
  if (!found || !isSecret) return null;
  const from = end + found[0].lastIndexOf(value);
  return { start: from, end: from + value.length };
}

/** "Press 4471#", "1470 eingeben": what is typed where the sentence tells of an alarm, a door, a safe. */
export function typedNumber(text: string, lower: string, label: Label): Range | null {
  if (!isGuarded(lower, label)) return null;
  const NUMBER = /(?<![\p{L}\d.,+#*-])(?<!\d )(?:[#*]\d{3,8}[#*]?|\d{4,8}#?)(?![\p{L}\d]|[.,-]\d| \d)/u;
  const ahead = text.slice(label.end, label.end + TYPED).split('\n')[0] ?? '';
  const behind =
    text
      .slice(Math.max(0, label.start - TYPED), label.start)
      .split('\n')
      .at(-1) ?? '';
  for (const [part, from] of [
    [ahead, label.end],
    [behind, label.start - behind.length],
  ] as const) {
    const found = NUMBER.exec(part);
    if (!found || isYear(found[0])) continue;
    const end = from + found.index + found[0].length;
    if (!UNIT.test(text.slice(end, end + 12))) return { start: from + found.index, end };
  }
  return null;
}
