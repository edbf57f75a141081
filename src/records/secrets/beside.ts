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

/** "Hafer-2291 is the password for the router": the value stands before the label. */
export function valueBefore(text: string, { start, family, vocabulary }: Label): Range | null {
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
      ? /^\d{4,8}$/.test(value)
      : shape === 'strong' || (shape === 'mixed' && /\p{L}/u.test(value));
  if (!found || !fits || !vocabulary.has('is', verb.toLowerCase())) return null;
  const from = start - before.length + found.index + found[0].indexOf(value);
  return { start: from, end: from + value.length };
}

/** A line that says no more than what the next one is: "Bearer token for the courier", and below it the token. */
const BELOW = /^([^\n:=|.!?,;]{0,40})\n[ \t>]*\n?[ \t>]*([`*"']{0,3})([^\s`"']{4,120})\2[ \t]*(?=\n|$)/;

/** The value on the line below a label. */
export function valueBelow(text: string, { start, end, family }: Label, guarded: boolean): Range | null {
  const before = text.slice(Math.max(0, start - 60), start);
  if (start > 60 && !before.includes('\n')) return null;
  if (/[|,;.!?]/.test(before.slice(before.lastIndexOf('\n') + 1))) return null;
  const found = BELOW.exec(text.slice(end, end + 240));
  const value = found?.[3] ?? '';
  const shape = shapeOf(value);
  const mixed = (shape === 'strong' || shape === 'mixed') && /\p{L}/u.test(value) && /\d/.test(value);
  const isSecret =
    (family === 'password' && mixed && value.length >= 6) ||
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
