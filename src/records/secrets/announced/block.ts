import { type Label, vocabularyOf } from '../label.ts';
import { lineEnd, lineStart } from '../line-bounds.ts';
import type { Placed } from './clause.ts';
import { type Entry, entryOf, isUserName, type Line, lineAbove, lineFrom } from './lines.ts';

/** So many lines below a heading are entries of it. */
const MOST = 14;
/** A line is no heading if it is longer. */
const LONGEST = 100;
/** Entries beside each other are a list; a value that answers a question, or stands in a paragraph of its own. */
const LISTED = 0.5;
const ANSWERED = 0.5;
/** A user's name stands beside a value, or in the line above. */
const ADDRESSED = 1;
/** The entry's own name is what opens something: "Key", below "Wi-Fi". */
const NAMED = 1.5;

/** What a line that a label stands in is to the lines below, and how near it is to them. */
const HEADS = { question: 1, heading: 0.9, sentence: 0.8 } as const;

/** The entries below a line that a label stands in: a heading, a subject, a question, a sentence that announces them. */
export function* below(text: string, _: string, label: Label): Generator<Placed> {
  const end = lineEnd(text, label.end, LONGEST);
  const head = headOf(text, label, end);
  if (head === null) return;
  const entries = entriesBelow(text, end + 1, head, text[lineStart(text, label.start, 120)] === '#');
  for (const [index, { entry, isIsolated }] of entries.entries()) {
    if (isOther(entry.name, label)) continue;
    const previous = entries[index - 1]?.entry;
    const isPair = entry.place === 'alone' && previous !== undefined && isUserBefore(previous, label);
    // Several lines of words are prose; one that stands for itself is a value.
    if (entry.place === 'alone' && !isPair && !(index === 0 && (isIsolated || head === 'question'))) continue;
    if (head === 'sentence' && !(index === 0 && isIsolated)) return;
    const list = entries.length > 1 && entry.place !== 'alone' ? LISTED : 0;
    const isAnswer = index === 0 && head === 'question';
    const answered = isPair || isAnswer || (entry.place === 'alone' && isIsolated) ? ANSWERED : 0;
    const addressed = isPair || entry.place === 'pair' ? ADDRESSED : 0;
    const named = isOpener(entry.name) ? NAMED : 0;
    const place = isPair ? 'pair' : entry.place;
    yield { span: entry.span, place, near: HEADS[head], beside: list + answered + addressed + named };
  }
}

interface Below {
  entry: Entry;
  /** It is a paragraph of its own. */
  isIsolated: boolean;
}

function entriesBelow(text: string, from: number, head: keyof typeof HEADS, isMarked: boolean): Below[] {
  const entries: Below[] = [];
  let at = from;
  let gaps = 0;
  let isAfterGap = isMarked;
  for (let count = 0; count < MOST; count += 1) {
    const line = lineFrom(text, at);
    if (!line) break;
    at = line.end + 1;
    if (/^#{1,6} /.test(line.text)) break;
    if (line.text.trim() === '') {
      gaps += 1;
      if (gaps > 1 || entries.length > 0) break;
      isAfterGap = true;
      continue;
    }
    const entry = entryOf(text, line, head !== 'sentence');
    if (!entry && entries.length === 0) break;
    if (entry) entries.push({ entry, isIsolated: isAfterGap && isLast(text, line) });
    isAfterGap = false;
  }
  return entries;
}

const isLast = (text: string, { end }: Line) =>
  /^[ \t]*(?:\n[ \t>]*(?:\n|$|#)|$)/.test(text.slice(end, end + 8));

/** The line above is a user's name, an address of mail, or the name of a network. */
function isUserBefore({ place, span }: Entry, label: Label): boolean {
  if (place !== 'alone') return false;
  return isUserName(span.text) || (label.family === 'wireless' && !span.text.includes(' '));
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
    const found = entryOf(text, before, false);
    if (!found || found.place === 'alone') break;
    entries.push(found);
    from = lineStart(text, before.start, 140);
  }
  if (entries.length < 2) return;
  // "These", "all": the line speaks of several.
  const isOf = /^\s*\(/.test(line) || vocabularyOf().holds('these', ` ${lower.slice(begin, label.start)}`);
  for (const { name, span, place } of entries)
    if (!isOther(name, label))
      yield {
        span,
        place,
        near: 1,
        beside: LISTED + (place === 'pair' ? ADDRESSED : 0) + (isOf ? LISTED : 0),
      };
}

const wordsOf = (name: string) => name.split(/[^\p{L}]+/u).filter((word) => word !== '');

const isOpener = (name: string) => wordsOf(name).some((word) => vocabularyOf().has('opener', word));

/** Whether an entry tells something else: who has it, when it was changed, the user's name. */
function isOther(name: string, { vocabulary }: Label): boolean {
  const all = vocabularyOf();
  return wordsOf(name).some(
    (word) =>
      vocabulary.has('about', word) ||
      vocabulary.has('kept', word) ||
      all.has('open', word) ||
      vocabulary.has('user', word),
  );
}

/** A time and a name before what somebody says in a chat. */
const SPEAKER = /^[[(]?\d{0,2}:?\d{0,2}[\])]?[^:]{0,30}:\s*$/;

/** What the line of a label is to those below; null where it holds a value of its own, or is prose. */
function headOf(text: string, label: Label, end: number): keyof typeof HEADS | null {
  const begin = lineStart(text, label.start, 120);
  const before = text.slice(begin, label.start);
  const after = text.slice(label.end, end);
  if (end >= text.length || /[|\t]|[:=→]\s*\S|\d{3}/.test(after) || /\d{3}|=/.test(before)) return null;
  if (/\?["'”)]?\s*$/.test(after) && before.length + after.length < LONGEST) return 'question';
  if (/[:→]\s*$/.test(before) && !SPEAKER.test(before)) return null;
  const words = `${before} ${after}`.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const isShort = before.length + after.length < LONGEST;
  if (isShort && (words.length <= 6 || /:["'”)*_]{0,3}\s*$/.test(after))) return 'heading';
  return ['password', 'phrase', 'pin'].includes(label.family) ? 'sentence' : null;
}
