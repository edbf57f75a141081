import { isGuarded, isOpen, isTerm } from './context.ts';
import type { Family, Label } from './label.ts';
import { kindOf, type Secret } from './secret.ts';
import { leadWeight } from './surroundings.ts';
import { isPostal } from './told.ts';
import { tableCell } from './table-cell.ts';
import { type Value, valuesIn } from './values.ts';

/** What makes up this much is a secret. */
const ENOUGH = 4.5;
/** A value that makes up this much by itself is looked at where no label stands near. */
const STRIKING = 2.5;
/** So far before and after a value its label stands. */
const BEFORE = 260;
const AFTER = 90;

/** What a word for a secret says about each kind of value, right beside it. */
const LABELS: Readonly<Record<Value['kind'], Readonly<Partial<Record<Family, number>>>>> = {
  chosen: {
    password: 3,
    loose: 2.5,
    phrase: 2.5,
    key: 2,
    pin: 2,
    answer: 1.5,
    access: 1.5,
    wireless: 2,
    lock: 1,
    code: 1,
    list: 1.5,
  },
  number: {
    pin: 3,
    password: 2.5,
    code: 1.5,
    lock: 2.5,
    door: 2,
    loose: 2,
    type: 1,
    list: 2,
    access: 0.5,
    key: 1,
  },
};
/** A code of something that it opens. */
const GUARDED = 3;
/** A value right after its label. */
const ADJACENT = 0.75;

/**
 * Secrets that are told by how much speaks for them together: what the value looks like, which words for secrets stand
 * before, after or above it and how near, and what leads to it. Labels as `labelsIn` gives them.
 */
export function* scoredSecrets(text: string, lower: string, labels: readonly Label[]): Generator<Secret> {
  let first = 0;
  for (const value of valuesIn(text)) {
    while ((labels[first]?.end ?? Number.POSITIVE_INFINITY) < value.start - BEFORE) first += 1;
    const isNear = (labels[first]?.start ?? Number.POSITIVE_INFINITY) < value.end + AFTER;
    // Nothing but a label makes a number a secret.
    if (value.weight === 0 || (!isNear && (value.kind === 'number' || value.weight < STRIKING))) continue;
    const lead = leadWeight(text, lower, value);
    const said = isNear ? labelled(text, lower, value, labels, first) : null;
    if (value.weight + lead + (said?.weight ?? 0) < ENOUGH) continue;
    const named = value.kind === 'number' ? 'code' : 'password';
    yield {
      start: value.start,
      end: value.end,
      kind: said?.label ? kindOf(said.label.family, said.label.word) : named,
    };
  }
}

/** What the labels about a value say for it: the best whole, the next of another family half. */
function labelled(
  text: string,
  lower: string,
  value: Value,
  labels: readonly Label[],
  first: number,
): { weight: number; label: Label | null } {
  const best = new Map<Family, { weight: number; label: Label }>();
  const cell = tableCell(text, value);
  for (let at = first; at < labels.length; at += 1) {
    const label = labels[at] as Label;
    if (label.start >= value.end + AFTER) break;
    if (label.end > value.start && label.start < value.end) continue;
    const basic = LABELS[value.kind][label.family];
    if (basic === undefined || (cell && !cell.isOf(label))) continue;
    const near = cell ? 1 : nearness(text, value, label);
    if (basic * near < 0.5) continue;
    const weight = labelWeight(text, lower, value, label, basic) * near;
    if (weight > (best.get(label.family)?.weight ?? 0)) best.set(label.family, { weight, label });
  }
  const ranked = [...best.values()].toSorted((a, b) => b.weight - a.weight);
  return {
    weight: (ranked[0]?.weight ?? 0) + (ranked[1]?.weight ?? 0) / 2,
    label: ranked[0]?.label ?? null,
  };
}

/** What a label says in its own sentence: a postal code, a keyword and a postal PIN say nothing. */
function labelWeight(text: string, lower: string, value: Value, label: Label, basic: number): number {
  const { family, end } = label;
  if (family === 'loose' && isTerm(lower, label)) return 0;
  if (family === 'pin' && isPostal(label, value.text, text)) return 0;
  if (family === 'code' && isOpen(lower, label)) return 0;
  const weight = family === 'code' && isGuarded(lower, label) ? GUARDED : basic;
  return /^[ \t"'`*_(:=]{1,6}$/.test(text.slice(end, Math.min(value.start, end + 7))) && value.start - end <= 6
    ? weight + ADJACENT
    : weight;
}

/** How near a label is to a value, by what lies between: the end of a sentence, of a line, of a paragraph. */
function nearness(text: string, value: Value, label: Label): number {
  const isBefore = label.end <= value.start;
  const between = isBefore ? text.slice(label.end, value.start) : text.slice(value.end, label.start);
  const blanks = between.match(/\n[ \t>]*\n/g)?.length ?? 0;
  const lines = between.match(/\n/g)?.length ?? 0;
  const sentences = between.match(/[.!?]["'”)]?\s+(?=[\p{Lu}\d¿¡])/gu)?.length ?? 0;
  let near = 1;
  if (between.length > 40) near *= 0.9;
  if (between.length > 90) near *= 0.8;
  near *= (isBefore ? 0.7 : 0.3) ** sentences;
  if (blanks > 0) near *= isBefore && isHeading(text, label) && blanks === 1 ? 0.8 : 0.2;
  else if (lines > 0) near *= isBefore ? 0.85 * 0.95 ** (lines - 1) : lines === 1 ? 0.6 : 0.2;
  return isBefore ? near : near * 0.9;
}

/** Whether the line of a label is short enough to stand over what follows. */
function isHeading(text: string, label: Label): boolean {
  const start = text.lastIndexOf('\n', label.start) + 1;
  const end = text.indexOf('\n', label.end);
  return end - start < 70;
}
