import { vocabularyOf } from '../label.ts';

/** Where a value may stand, from how it is led to. */
export type Place =
  | 'sign'
  | 'is'
  | 'it'
  | 'adjacent'
  | 'typed'
  | 'subject'
  | 'as'
  | 'alone'
  | 'item'
  | 'pair'
  | 'cell';

/** A place of a text that a value may stand in: words as well, whatever they look like. */
export interface Span {
  start: number;
  end: number;
  text: string;
  /** It stands in marks of its own. */
  isQuoted: boolean;
  /** Nothing follows it in its sentence or on its line. */
  ends: boolean;
}

/** A value is no longer. */
const LONGEST = 90;
const QUOTED = /^(?:["“„]([^"“”„\n]{2,90})["”“]|«([^«»\n]{2,90})»|`([^`\n]{2,90})`|\*\*([^*\n]{2,90})\*\*)/;
/** To the end of the clause: a mark that a space follows ends it, one within a word does not. */
const CLAUSE = /^(?:[^\n|;,()!?.:"“”„<>[\]]|[.,!?:](?=[^\s"'”*_)\n]))+/;
/** A dash or a wide gap begins something else. */
const PARTED = /\s[-–—→]\s|\s{2,}|\t/;

/** What stands from an offset on to the end of its quotation or clause; null where nothing may be a value. */
export function spanAt(text: string, from: number): Span | null {
  const at = from + (/^[ \t]{0,4}/.exec(text.slice(from, from + 4))?.[0].length ?? 0);
  const rest = text.slice(at, at + LONGEST + 4);
  const quotation = QUOTED.exec(rest);
  if (quotation) {
    const value = quotation.slice(1).find((part) => part !== undefined) ?? '';
    if (!/^[\p{L}\p{N}#*]/u.test(value)) return null;
    const start = at + rest.indexOf(value);
    return spanOf(text, start, start + value.length, true);
  }
  const clause = CLAUSE.exec(rest)?.[0] ?? '';
  const part = clause.slice(0, PARTED.exec(clause)?.index ?? clause.length);
  const value = withoutClause(part.trimEnd());
  if (value.length < 3 || value.length > LONGEST || !/^[\p{L}\p{N}#*]/u.test(value)) return null;
  // A call of a program.
  if (text[at + value.length] === '(') return null;
  const span = spanOf(text, at, at + value.length, false);
  return value.length < part.trimEnd().length ? { ...span, ends: true } : span;
}

/** A range of a text as a span. */
export function spanOf(text: string, start: number, end: number, isQuoted: boolean): Span {
  const after = text.slice(end, end + 8);
  const ends = /^["'`”“»’*_)]{0,3}(?:[.!;](?:\s|$)|\s*(?:\n|$)|\s*\|)/.test(after);
  return { start, end, text: text.slice(start, end), isQuoted, ends };
}

/** "Temp-Heron and it lasts": what begins a clause of its own after "and" is none of the value. */
function withoutClause(part: string): string {
  const all = vocabularyOf();
  for (const { index, 0: found } of part.matchAll(/ \p{L}{1,4} /gu)) {
    if (index === 0 || !all.has('and', found.trim().toLowerCase())) continue;
    const after = part.slice(index + found.length).split(' ');
    const [first = ''] = after;
    const isClause = after.length > 1 && (all.has('plain', first.toLowerCase()) || all.has('opens', first));
    if (isClause || all.has('anaphor', first.toLowerCase())) return part.slice(0, index);
  }
  return part;
}
