import { type Label, vocabularyOf } from '../label.ts';
import { lineEnd, lineStart } from '../line-bounds.ts';
import type { Placed } from './clause.ts';
import { type Entry, entryOf, lineAbove, lineFrom } from './lines.ts';

/** So many lines below a heading are entries of it. */
const MOST = 14;
const NEAR = 0.9;
/** Entries beside each other are a list. */
const LISTED = 0.5;
/** The user's name beside a value is an address or has digits in it. */
const ADDRESSED = 1;

/** The entries below a line that a label stands in: a heading, a subject, a question. */
export function* below(text: string, _: string, label: Label): Generator<Placed> {
  const begin = lineStart(text, label.start, 120);
  const end = lineEnd(text, label.end, 80);
  if (!isHeading(text, label, begin, end)) return;
  const isQuestion = /\?["'”)]?\s*$/.test(text.slice(label.end, end));
  let at = end + 1;
  const entries: Entry[] = [];
  let hasGap = false;
  for (let count = 0; count < MOST; count += 1) {
    const line = lineFrom(text, at);
    if (!line) break;
    at = line.end + 1;
    if (line.text.trim() === '') {
      if (hasGap || entries.length > 0) break;
      hasGap = true;
      continue;
    }
    const found = entryOf(text, line);
    if (!found) {
      if (entries.length === 0) break;
      continue;
    }
    if (found.place === 'alone' && entries.length > 0 && entries.some((one) => one.place !== 'alone')) break;
    entries.push(found);
    if (found.place === 'alone') break;
  }
  // A paragraph of its own stands for itself: nothing follows on the next line.
  const first = entries[0];
  const isApart =
    first?.place === 'alone' &&
    (!hasGap || /^\s*(?:\n|$)/.test(text.slice(first.span.end + 1, first.span.end + 3)));
  if (first?.place === 'alone' && !isApart) return;
  const place = isQuestion ? 1 : NEAR;
  for (const one of entries) {
    if (isOther(one.name, label)) continue;
    const beside = besideOf(one, entries) + (isQuestion && first?.place === 'alone' ? LISTED : 0);
    yield { span: one.span, place: one.place, near: place, beside };
  }
}

/** The entries right above a line that says what they are: "(these are the codes)". */
export function* above(text: string, lower: string, label: Label): Generator<Placed> {
  const begin = lineStart(text, label.start, 120);
  const end = lineEnd(text, label.end, 80);
  const line = text.slice(begin, end);
  if (line.length > 90 || /[:=→]/.test(line) || !/^\s*(?:\n|$)/.test(text.slice(end, end + 2))) return;
  const entries: Entry[] = [];
  let from = begin;
  for (let count = 0; count < MOST; count += 1) {
    const before = lineAbove(text, from);
    if (!before || before.text.trim() === '') break;
    const found = entryOf(text, before);
    if (!found || found.place === 'alone') break;
    entries.push(found);
    from = lineStart(text, before.start, 140);
  }
  if (entries.length < 2) return;
  // "These", "all": the line speaks of several.
  const isOf = /^\s*\(/.test(line) || vocabularyOf().holds('these', ` ${lower.slice(begin, label.start)}`);
  for (const one of entries)
    if (!isOther(one.name, label))
      yield {
        span: one.span,
        place: one.place,
        near: 1,
        beside: besideOf(one, entries) + (isOf ? LISTED : 0),
      };
}

function besideOf({ place }: Entry, entries: readonly Entry[]): number {
  return (entries.length > 1 ? LISTED : 0) + (place === 'pair' ? ADDRESSED : 0);
}

/** Whether an entry tells something else: who has it, when it was changed, the user's name. */
function isOther(name: string, { vocabulary }: Label): boolean {
  const words = name.split(/[^\p{L}]+/u).filter((word) => word !== '');
  const all = vocabularyOf();
  return words.some(
    (word) =>
      vocabulary.has('about', word) ||
      vocabulary.has('kept', word) ||
      all.has('open', word) ||
      vocabulary.has('user', word),
  );
}

/** Whether a line stands over what follows: short, with no value of its own. */
function isHeading(text: string, label: Label, begin: number, end: number): boolean {
  const before = text.slice(begin, label.start);
  const after = text.slice(label.end, end);
  if (end >= text.length || before.length + after.length > 90) return false;
  if (/[|\t]|[:=→]\s*\S|\d{3}/.test(after) || /\d{3}|=|[:→]\s*$/.test(before)) return false;
  const words = `${before} ${after}`.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return words.length <= 6 || /[:?]["'”)*_]{0,3}\s*$/.test(after);
}
