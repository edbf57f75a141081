import { isOtherName } from './candidates.ts';
import { isGuarded, isGuardedBefore, isOpen, isTerm } from './context.ts';
import type { Family, Label } from './label.ts';
import { lineEnd, lineStart } from './line-bounds.ts';
import { kindOf, type Secret } from './secret.ts';
import { leadWeight } from './surroundings.ts';
import { type TableCell, tableCell } from './table-cell.ts';
import { isPostal } from './told.ts';
import { type Value, valuesIn } from './values.ts';

/** What makes up this much is a secret. */
const ENOUGH = 4.5;
/** A value that makes up this much by itself is looked at where no label stands near. */
const STRIKING = 2;
/** So far before and after a value its label stands. */
const BEFORE = 260;
const AFTER = 90;

/** What a word for a secret says about each kind of value, right beside it. */
const LABELS: Readonly<Record<Value['kind'], Readonly<Partial<Record<Family, number>>>>> = {
  chosen: {
    password: 3,
    loose: 2.5,
    phrase: 2.5,
    key: 1,
    pin: 2,
    access: 1.5,
    wireless: 2,
    lock: 1,
    code: 0,
    list: 1.5,
  },
  number: {
    pin: 3,
    password: 2.5,
    code: 1.5,
    lock: 2.5,
    door: 2.5,
    loose: 2,
    type: 1,
    list: 2,
    access: 0.5,
    key: 1,
  },
};
/** A code of something that it opens. */
const GUARDED = 3;
/** To type a number, in a sentence about something that it opens. */
const TYPED = 2.5;
/** A value right after its label. */
const ADJACENT = 0.75;
/** A value that no label stands near is led to by at least so much. */
const LED = 0.75;
/** No name and no word looks like this. */
const SURE = 4;
/** A whole cell of a table, under its heading. */
const CELL = 0.75;
/** Another value was found right before: a list, or the old one and the new one. */
const BESIDE = 0.5;
/** Another number of as many digits. */
const TWIN = 1;
const LISTED = 1.5;
const BESIDE_REACH = 60;

/**
 * Secrets that are told by how much speaks for them together: what the value looks like, which words for secrets stand
 * before, after or above it and how near, and what leads to it. Labels as `labelsIn` gives them.
 */
export function* scoredSecrets(text: string, lower: string, labels: readonly Label[]): Generator<Secret> {
  let first = 0;
  let last: Value | null = null;
  for (const value of valuesIn(text)) {
    while ((labels[first]?.end ?? Number.POSITIVE_INFINITY) < value.start - BEFORE) first += 1;
    const isNear = (labels[first]?.start ?? Number.POSITIVE_INFINITY) < value.end + AFTER;
    // Nothing but a label makes a number a secret.
    if (value.weight === 0 || (!isNear && (value.kind === 'number' || value.weight < STRIKING))) continue;
    const cell = isNear ? tableCell(text, value) : null;
    const lead =
      leadWeight(text, lower, value) + (cell?.isWhole ? CELL : 0) + besideWeight(text, value, last);
    const said = isNear ? labelled(text, lower, value, labels, first, cell) : null;
    if (value.weight + lead + (said?.weight ?? 0) < ENOUGH || !isCalledFor(value, lead, said?.label ?? null))
      continue;
    last = value;
    const named = value.kind === 'number' ? 'code' : 'password';
    yield {
      start: value.start,
      end: value.end,
      kind: said?.label ? kindOf(said.label.family, said.label.word) : named,
    };
  }
}

/** A value that was cut before, with the marks about it. */
const CUT = /(.?)\[removed: [^\]\n]{1,40}\](.?)/gs;

/** What a value gains from one right before it: more where both stand in the same marks, or are numbers of as many digits. */
function besideWeight(text: string, value: Value, last: Value | null): number {
  const marks = `${text[value.start - 1] ?? ''}${text[value.end] ?? ''}`;
  const isMarked = /^\p{P}/u.test(marks);
  if (last?.kind === value.kind && value.start - last.end < BESIDE_REACH) {
    const isTwin =
      value.kind === 'number'
        ? last.text.length === value.text.length
        : isMarked && marks === `${text[last.start - 1] ?? ''}${text[last.end] ?? ''}`;
    return isTwin ? TWIN : BESIDE;
  }
  const cuts = [...text.slice(Math.max(0, value.start - BESIDE_REACH), value.start).matchAll(CUT)];
  const cut = cuts.at(-1);
  if (!cut) return 0;
  // The third of a list.
  if (cuts.length > 1 && !/[.!?]\s|\n/.test(text.slice(value.start - BESIDE_REACH / 3, value.start)))
    return LISTED;
  return isMarked && marks === `${cut[1]}${cut[2]}` ? TWIN : BESIDE;
}

/** Whether a word for a secret, what leads to it or its looks call a value one: what one signs in to does not by itself. */
function isCalledFor(value: Value, lead: number, label: Label | null): boolean {
  const isNamed = label !== null && label.family !== 'access' && label.family !== 'wireless';
  return isNamed || lead >= LED || value.weight >= SURE;
}

/** What the labels about a value say for it: the best whole, the next of another family half. */
function labelled(
  text: string,
  lower: string,
  value: Value,
  labels: readonly Label[],
  first: number,
  cell: TableCell | null,
): { weight: number; label: Label | null } {
  const best = new Map<Family, { weight: number; label: Label }>();
  for (let at = first; at < labels.length; at += 1) {
    const label = labels[at] as Label;
    if (label.start >= value.end + AFTER) break;
    if (label.end > value.start && label.start < value.end) {
      // "api_password" is what a secret is called.
      if (!/\d/.test(value.text)) return { weight: -value.weight, label: null };
      continue;
    }
    const basic = LABELS[value.kind][label.family];
    if (basic === undefined || (cell && !cell.isOf(label))) continue;
    const near = cell ? 1 : nearness(text, value, label);
    const most = (Math.max(basic, GUARDED) + ADJACENT) * near;
    if (basic * near < 0.5 || most <= (best.get(label.family)?.weight ?? 0)) continue;
    const weight = labelWeight(text, lower, value, label, basic) * near;
    if (weight < 0) return { weight, label: null };
    if (weight > (best.get(label.family)?.weight ?? 0)) best.set(label.family, { weight, label });
  }
  const ranked = [...best.values()].toSorted((a, b) => b.weight - a.weight);
  return {
    weight: (ranked[0]?.weight ?? 0) + (ranked[1]?.weight ?? 0) / 2,
    label: ranked[0]?.label ?? null,
  };
}

/** What a label says in its own sentence: a postal code, a keyword, "no password" say nothing. */
function labelWeight(text: string, lower: string, value: Value, label: Label, basic: number): number {
  const { family, start, end, vocabulary } = label;
  const isChosen = value.kind === 'chosen';
  if (isOtherName(text, label) || (family === 'loose' && isTerm(lower, label))) return 0;
  if (family === 'pin' && isPostal(label, value.text, text)) return 0;
  // The number of an open code is no other secret either.
  if (family === 'type' && (isGuarded(lower, label) || isGuardedBefore(lower, label))) return TYPED;
  if (family === 'code' && isOpen(lower, label))
    return end <= value.start && value.start - end < 20 ? -ENOUGH : 0;
  // "Rolling pin 45": without capitals it takes a sign or a number as PINs have it. "Tan" is a surname.
  if (
    family === 'pin' &&
    /^(?!\p{Lu}+s?$)\p{L}{2,4}$/u.test(label.word) &&
    !/^\s?[:=(]/.test(text.slice(end, end + 2))
  )
    return /^tan$/i.test(label.word) ? 0 : value.weight < 1.5 ? basic / 2 : basic;
  const before = /(\p{L}+)\s$/u.exec(lower.slice(Math.max(0, start - 16), start))?.[1];
  if (before !== undefined && vocabulary.has('without', before)) return 0;
  // Keys are long, names of what one signs in to have no digits, doors have short numbers.
  if (isChosen && family === 'key') return value.text.length >= 16 ? 2.5 : value.weight < 2.5 ? 0 : basic;
  if (
    isChosen &&
    (family === 'access' || family === 'wireless') &&
    (value.weight < 2.5 || !/\d/.test(value.text))
  )
    return basic / 2;
  if (family === 'door' && value.text.replaceAll(/\D/g, '').length > 5) return basic / 2;
  const guarded = family === 'code' && (isGuarded(lower, label) || guardsLine(text, lower, value, label));
  const weight = guarded ? (isChosen ? 1 : GUARDED) : basic;
  const between = text.slice(end, Math.min(value.start, end + 7));
  const isAdjacent = value.start >= end && value.start - end <= 6 && /^[ \t"'`*_(:=]{1,6}$/.test(between);
  if (!isAdjacent || family === 'access' || family === 'wireless') return weight;
  // "Locker 1442 is broken": its name.
  if (family === 'lock' || family === 'door')
    return between.trim() !== ''
      ? weight
      : /^ \p{L}/u.test(text.slice(value.end, value.end + 2))
        ? weight / 2
        : weight + (family === 'lock' ? ADJACENT : 0);
  if (weight < GUARDED && family === 'code') return weight;
  return weight + ADJACENT;
}

/** Whether the line of a value below a heading of codes begins with what they open: "Codes", and below "shutter 7719". */
function guardsLine(text: string, lower: string, { start }: Value, { end, vocabulary }: Label): boolean {
  const from = lineStart(text, start, 60);
  if (from <= end || start - from > 40) return false;
  const line = ` ${lower.slice(from, start)}`;
  return (['guarded', 'lock', 'door'] as const).some((field) => vocabulary.holds(field, line));
}

/** A line that begins with a word and a sign. */
const OTHER = /\n[^\n:=]{1,30}[:=]\s?["'`]?$/;

/** How near a label is to a value, by what lies between: the end of a sentence, of a line, of a paragraph. */
function nearness(text: string, value: Value, label: Label): number {
  return label.end <= value.start ? nearBefore(text, value, label) : nearAfter(text, value, label);
}

const PARAGRAPH = /\n[ \t>]*\n/g;
const SENTENCE = /(?:[.!]|\?(?!\n))["'”)]?\s+(?=[\p{Lu}\d¿¡])/gu;
const times = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

function nearBefore(text: string, { start, kind }: Value, label: Label): number {
  const between = text.slice(label.end, start);
  const lines = times(between, /\n/g);
  let near = 0.7 ** times(between, SENTENCE);
  if (between.length > 40) near *= 0.9;
  if (between.length > 90) near *= 0.8;
  if (kind === 'number') {
    if (label.family !== 'pin') near *= 0.95 ** times(between, /, /g);
    // Of several numbers the first is that of the lock.
    if ((label.family === 'door' || label.family === 'lock') && lines === 0 && /\d/.test(between))
      near *= 0.5;
  }
  // A word of the line itself, before a sign, says what the value is.
  else if (lines > 0 && OTHER.test(between)) near *= 0.7;
  const blanks = times(between, PARAGRAPH);
  if (blanks > 0) return near * (isHeading(text, label) && blanks === 1 ? 0.8 : 0.2);
  return lines > 0 ? near * 0.85 * 0.95 ** (lines - 1) : near;
}

function nearAfter(text: string, { start, end }: Value, label: Label): number {
  const between = text.slice(end, label.start);
  let near = 0.9 * 0.3 ** times(between, SENTENCE);
  if (label.family === 'loose') near *= 0.5;
  const lines = times(between, /\n/g);
  if (lines === 0) return between.length > 40 ? near * 0.9 : near;
  const isAlone = /(?:^|\n)[\s>*•"'`-]*$/.test(text.slice(Math.max(0, start - 8), start));
  return lines === 1 && isAlone ? near * 0.65 : near * 0.2;
}

/** Whether the line of a label is short enough to stand over what follows. */
function isHeading(text: string, label: Label): boolean {
  return lineEnd(text, label.end, 70) - lineStart(text, label.start, 70) < 70;
}
