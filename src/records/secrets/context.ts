import type { Label } from './label.ts';

const BEFORE = 60;
const AFTER = 80;
const WIDE = 140;

/** The sentence of a label in lower case, with the label set apart so that both halves of a compound can be read. */
function sentenceOf(lower: string, label: Label): { before: string; after: string } {
  const before = lower.slice(Math.max(0, label.start - BEFORE), label.start);
  const after = lower.slice(label.end, label.end + AFTER);
  const begin = Math.max(before.lastIndexOf('\n'), before.search(/[.!?]\s(?!.*[.!?]\s)/));
  const end = after.search(/\n|[.!?]\s/);
  return { before: before.slice(begin + 1), after: end < 0 ? after : after.slice(0, end) };
}

const guarded = new WeakMap<Label, boolean>();
const open = new WeakMap<Label, boolean>();

/** What was found out about a label once: many values may stand beside it. */
function known(verdicts: WeakMap<Label, boolean>, label: Label, judge: () => boolean): boolean {
  const verdict = verdicts.get(label) ?? judge();
  verdicts.set(label, verdict);
  return verdict;
}

/** Whether a code opens something, by the words of its sentence: an alarm, a door, an account. `lower` is the label's text. */
export function isGuarded(lower: string, label: Label): boolean {
  return known(guarded, label, () => guards(lower, label));
}

function guards(lower: string, label: Label): boolean {
  if (isOpen(lower, label)) return false;
  const { before, after } = sentenceOf(lower, label);
  const texts = [`${before} `, ` ${after}`, lower.slice(label.start, label.end)];
  return (['guarded', 'lock', 'door'] as const).some((field) =>
    texts.some((text) => label.vocabulary.holds(field, text)),
  );
}

/** Whether a code is one that anybody may know: the words beside it say postal, product, discount. */
export function isOpen(lower: string, label: Label): boolean {
  return known(open, label, () => anybodyMayKnow(lower, label));
}

function anybodyMayKnow(lower: string, label: Label): boolean {
  const { before, after } = sentenceOf(lower, label);
  const words = before.split(/[^\p{L}\p{N}'’-]+/u).filter((word) => word !== '');
  const near = (/[\p{L}\p{N}'’-]$/u.test(before) ? words.slice(-1) : words.slice(-2)).join(' ');
  // What stands after a value is of something else.
  const ahead = after.slice(0, Math.max(0, after.search(/[\d:=]|$/)));
  const next = ahead
    .split(/[^\p{L}'’-]+/u)
    .filter((word) => word !== '')
    .slice(0, 3)
    .join(' ');
  return (
    label.vocabulary.holds('open', near) || label.vocabulary.holds('open', next) || endsOpen(near, label)
  );
}

/** Whether a lock, an alarm or a door stands in the heading or the sentences before a code, on the same paragraph's lines. */
export function isGuardedBefore(lower: string, label: Label): boolean {
  const before = lower.slice(Math.max(0, label.start - WIDE), label.start);
  return (['lock', 'door'] as const).some((field) => label.vocabulary.holds(field, ` ${before}`));
}

/** Whether a word is part of a term: "palabras clave" are keywords. */
export function isTerm(lower: string, label: Label): boolean {
  if (label.word.includes(' ')) return false;
  const before = /(?:^|\s)(\p{L}+)\s$/u.exec(lower.slice(Math.max(0, label.start - 20), label.start))?.[1];
  return before !== undefined && label.vocabulary.has('open', before);
}

/** "Postcode", "Strichcode", "Artikelcode": the first half of the compound. */
function endsOpen(near: string, { vocabulary }: Label): boolean {
  const last = near.split(/[\s-]/).at(-1) ?? '';
  return vocabulary.holds('open', last);
}

/** A maiden name is asked for by security questions alone. */
export const isMaidenName = (label: Label) => /name|soltera/.test(label.word.toLowerCase());

/** Whether a security question stands beside an answer; a maiden name is always one. */
export function asksBefore(lower: string, label: Label): boolean {
  if (isMaidenName(label)) return true;
  const beside = lower.slice(Math.max(0, label.start - 200), label.end + 60);
  return label.vocabulary.holds('question', beside);
}
