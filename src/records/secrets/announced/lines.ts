import { lineStart } from '../line-bounds.ts';
import { type Place, type Span, spanAt, spanOf } from './span.ts';

/** A line of a text without its mark of a list, and where it stands. */
export interface Line {
  start: number;
  end: number;
  text: string;
}

/** A line that holds a name and a value, a user and a value, or a value alone. */
export interface Entry {
  place: Extract<Place, 'alone' | 'item' | 'pair'>;
  /** What the value is of, in lower case: "till". */
  name: string;
  span: Span;
}

const LONGEST = 140;
const BULLET = /^[ \t>*•–-]{0,8}(?:\d{1,2}[.)] |\[[ x]?\] )?/;
/** A user's name as systems have it, an address of mail, a name with an at sign before it. */
const USER = String.raw`(?:[^\s@/:]+@[^\s@/]+|@[\w.]{3,30}|\p{Ll}[\p{L}\d]*[\d._-][\p{L}\d._-]*|\p{Ll}[\p{L}\d]{2,20}(?= ?\/))`;
const USER_NAME = new RegExp(`^${USER}$`, 'u');
const PAIR = new RegExp(String.raw`^(?:[^:\n]{1,40}: {1,3})?${USER}(?: ?\/ ?| - | – |, | {1,3})(?=\S)`, 'u');
const ITEM = /^([^:=\n|]{1,40}?) ?(?::(?=\s)|→|->| = | [-–—] ) {0,3}(?=\S)/;

/** A number begins what is said, and a few words or another sentence follow: "4826. Bin this", "Jo: 1962 still". */
const NUMBER =
  /^([[(]?\d\d?:\d\d[\])]? [^:]{1,30}: |[\p{Lu}][\p{L} ]{1,20}: )?([#*]?\d{3,8}[#*]?)(?=[.,;!] |[.,;!]?(?: \p{Ll}+){0,3}$)/u;

/** Whether a word is a user's name as systems have it, or an address of mail. */
export const isUserName = (word: string) => USER_NAME.test(word);

/** The line that begins at an offset; null where it is longer than entries are. */
export function lineFrom(text: string, start: number): Line | null {
  if (start >= text.length) return null;
  const part = text.slice(start, start + LONGEST + 1);
  const end = part.indexOf('\n');
  if (end < 0 && part.length > LONGEST) return null;
  const line = end < 0 ? part : part.slice(0, end);
  const bullet = BULLET.exec(line)?.[0].length ?? 0;
  return { start: start + bullet, end: start + line.length, text: line.slice(bullet) };
}

/** The line before the one that an offset stands in. */
export function lineAbove(text: string, at: number): Line | null {
  const begin = lineStart(text, at, LONGEST) - 1;
  if (begin <= 0 || text[begin] !== '\n') return null;
  const before = text.slice(Math.max(0, begin - LONGEST - 1), begin);
  const above = before.lastIndexOf('\n');
  if (above < 0 && before.length > LONGEST) return null;
  return lineFrom(text, begin - before.length + above + 1);
}

/** What a line holds beside or below a word for a secret. */
export function entryOf(text: string, line: Line, isAnswer: boolean): Entry | null {
  const number = isAnswer ? NUMBER.exec(line.text) : null;
  if (number) {
    const start = line.start + number[0].length - (number[2] ?? '').length;
    const span = spanOf(text, start, start + (number[2] ?? '').length, false);
    return { place: number[1] === undefined ? 'alone' : 'item', name: '', span: { ...span, ends: true } };
  }
  const pair = PAIR.exec(line.text)?.[0];
  if (pair !== undefined) return entry(text, line, line.start + pair.length, 'pair', '');
  const item = ITEM.exec(line.text);
  if (item) return entry(text, line, line.start + item[0].length, 'item', (item[1] ?? '').toLowerCase());
  return entry(text, line, line.start, 'alone', '');
}

/** The value is the whole of what is left of the line; one mark may end it. */
function entry(text: string, line: Line, from: number, place: Entry['place'], name: string): Entry | null {
  const span = spanAt(text, from);
  if (!span || !/^["'`”»*_]{0,3}[.!]?\s*$/.test(text.slice(span.end, line.end))) return null;
  return { place, name, span: spanOf(text, span.start, span.end, span.isQuoted) };
}
