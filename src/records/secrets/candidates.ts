import type { Family, Label } from './label.ts';
import { type Piece, piecesIn } from './pieces.ts';

/** What stands before a value: the label itself, a sign (`:`, `=`), a verb ("is"), "to" after a change, "and", a word. */
export type Anchor = 'label' | 'sign' | 'is' | 'to' | 'and' | 'called' | 'name' | 'word';

/** Something that may be the value that a label announces. */
export interface Candidate {
  anchor: Anchor;
  start: number;
  end: number;
  value: string;
  /** It stands in quotes, backticks or emphasis of its own. */
  quoted: boolean;
  /** Nothing but punctuation follows on the line or in the sentence. */
  ends: boolean;
  /** Few words stand between it and its label. */
  near: boolean;
  /** The digits that begin here, in groups; `measured` where a unit or a currency follows. */
  number: { text: string; end: number; measured: boolean } | null;
  /** A mark of a list or a bracket stands right before it. */
  listed: boolean;
  /** A word that begins what the label is of stands between: "the PIN of card 8812". */
  of: boolean;
  /** "and" or "or" stands between. */
  and: boolean;
  /** The word after, in lower case. */
  after: string;
  /** The word before, in lower case. */
  before: string;
}

/** So many words after its label a value may stand. */
const MOST = 30;
/** So many words after it a value still stands near its label. */
const NEAR = 10;
/** What makes a number a measure or an amount. */
export const UNIT =
  /^ ?(?:[%°€$£¥]|x ?\d|(?:[kmc]?[gm]|kg|mm|cm|km|ml|l|kwh|kw|w|v|hz|mb|gb|tb|px|days?|weeks?|months?|years?|hours?|minutes?|met(?:re|er)s?|mètres?|metros?|pasos?|steps?|schritte?n?|pounds?|euros?|eur|usd|gbp|tage|jahre|stunden|euro|años|días|horas|libras)(?!\p{L}))/iu;

/** Whether a label goes on into a name of something else: `password_min_length`. */
export function isOtherName(text: string, { end }: Label): boolean {
  const suffix = /^[_.-]?[\p{L}\p{N}]+(?:[_.-][\p{L}\p{N}]+)*/u.exec(text.slice(end, end + 40))?.[0] ?? '';
  return suffix !== '' && NO_NAME.test(suffix);
}

/** Lines so long were wrapped where they ended: the sentence goes on below. */
const WRAPPED = 55;
/** Parts of a name that make it no name of a secret: `password_min_length`, `tokenUrl`. */
const NO_NAME =
  /^[_.\p{L}\p{N}-]*(?:min|max|len|length|polic|expir|reset|url|uri|hint|file|path|field|type|count|age|days|regex|pattern|manager|changed|date|time|ttl|protect|less|free|based|label|name|prompt|input|form|confirm|strength|required|enabled|valid|rule|endpoint|header|issuer|bucket|format|vault|keeper|provider|store|count|limit|usage|budget)/iu;

/**
 * What may be the value of a label, in order, up to `limit` or the end of the sentence. `found` tells whether one was
 * taken already: after it only "and" and "to" lead to another.
 */
export function* candidatesAfter(
  text: string,
  label: Label,
  limit: number,
  found: () => boolean,
): Generator<Candidate> {
  const begin = afterLabel(text, label, limit);
  if (begin === null) return;
  const { vocabulary } = label;
  let { anchor } = begin;
  let before = '';
  let count = 0;
  let of = false;
  let and = false;
  let previous = '';
  let changed = vocabulary.holds(
    'change',
    text.slice(Math.max(0, label.start - 60), label.start).toLowerCase(),
  );
  for (const piece of piecesIn(text, begin.at, limit, MOST)) {
    if (breaks(text, piece, begin.at, anchor)) return;
    if (piece.sign) {
      // "the password for account: A, has been set to: B": A is the account's. After a value a sign leads to
      // something else: "password: A, server: B".
      const isOther =
        before !== '' && ((found() && !NUMBERED.includes(label.family)) || vocabulary.has('name', before));
      anchor = isOther ? 'name' : 'sign';
      continue;
    }
    count += 1;
    const part = afterSlash(text, label, piece);
    const { value, colon } = trimmed(part);
    const word = value.toLowerCase();
    const end = part.start + value.length;
    const opens = vocabulary.has('opens', `${previous} ${word}`);
    previous = word;
    const role = opens ? 'is' : roleOf(word, label, changed);
    if (piece.quoted || role === null) {
      const rest = text.slice(piece.quoted ? piece.end : end, limit);
      yield {
        anchor,
        start: part.start,
        end,
        value,
        quoted: piece.quoted,
        ends: /^["'”“`*_»)\]!?]{0,3}(?:[.,;)](?:\s|$)|\s*(?:\n|$|<|&\w+=))/.test(rest.slice(0, 12)),
        near: count <= NEAR,
        listed: /[(,;/)]\s{0,3}$/.test(text.slice(Math.max(label.end, piece.start - 4), piece.start)),
        of,
        and,
        before,
        after: /^\P{L}{0,3}(\p{L}+)/u.exec(rest.slice(0, 30))?.[1]?.toLowerCase() ?? '',
        number: numberAt(text, piece.start, piece.quoted ? piece.end : limit),
      };
      of ||= vocabulary.has('of', word);
      before = word;
      anchor = 'word';
    } else if (role === 'change') {
      changed = true;
      before = word;
      anchor = 'word';
    } else if (role === 'called') anchor = isLed(anchor) ? 'called' : 'word';
    else if (role === 'and') {
      anchor = found() ? 'and' : 'word';
      and = true;
      before = word;
    }
    // "The code is A, the account is B": B is the account's.
    else if (role === 'is') anchor = found() && vocabulary.has('name', before) ? 'name' : 'is';
    else if (role !== 'still') anchor = role;
    if (colon) {
      const isOther = (found() && !NUMBERED.includes(label.family)) || vocabulary.has('name', word);
      anchor = before === word && isOther ? 'name' : 'sign';
    }
    if (!piece.quoted && endsSentence(text, piece)) return;
  }
}

/** Labels that several numbers may follow: "Alarm on: 4471, off: 1744". */
const NUMBERED: readonly Family[] = ['pin', 'code', 'lock'];

const isLed = (anchor: Anchor) => anchor === 'sign' || anchor === 'is' || anchor === 'to';

function roleOf(word: string, { vocabulary }: Label, changed: boolean): Anchor | 'still' | 'change' | null {
  if (vocabulary.has('called', word)) return 'called';
  if (vocabulary.has('is', word)) return 'is';
  if (vocabulary.has('still', word)) return 'still';
  if (vocabulary.has('change', word)) return 'change';
  if (changed && vocabulary.has('to', word)) return 'to';
  if (vocabulary.has('and', word)) return 'and';
  return null;
}

/** Where the values of a label begin, and what leads to them; null where it is no label after all. */
function afterLabel(text: string, label: Label, limit: number): { at: number; anchor: Anchor } | null {
  // A part of an address: `/token/0x89`.
  if (text[label.end] === '/') return null;
  // A pattern of an address: `user:password@host`.
  if (text[label.end] === '@' && text[label.start - 1] === ':') return null;
  let at = label.end;
  const suffix = /^[_.-]?[\p{L}\p{N}]+(?:[_.-][\p{L}\p{N}]+)*/u.exec(text.slice(at, at + 40))?.[0] ?? '';
  if (suffix !== '') {
    if (NO_NAME.test(suffix)) return null;
    const name = at + suffix.length;
    // Only a name that something is assigned to goes on after its label: `PASSWORD_DB=`.
    if (!/^["'\]]{0,3}\s*(?::=|=>|[:=])/.test(text.slice(name, name + 8))) return null;
    at = name;
  }
  const rest = text.slice(at, Math.min(limit, at + 40));
  const assigned =
    /^(?:["'\])]{1,3}\s{0,2},\s{0,20}(?=["'])|["']\s{1,4}(?:value|content|default)\s?=\s?|["'`*_\])]{0,4}\s{0,8}(?::=|=>|->|[:：=]{1,3}>?)\s{0,3}|["']?\s?>)/i.exec(
      rest,
    );
  const element = assigned?.[0].endsWith('>') && !/=>|->/.test(assigned[0]);
  if (element && !/<[\w:.-]{0,40}$/.test(text.slice(Math.max(0, label.start - 42), label.start)))
    return { at, anchor: 'label' };
  // `define('PASSWORD', 'x')`: an argument, not the next word of a list.
  const isArgument = /\(\s{0,3}["'][\w.-]{0,60}$/.test(
    text.slice(Math.max(0, label.start - 64), label.start),
  );
  if (assigned?.[0].includes(',') && !isArgument) return null;
  if (assigned)
    return { at: at + assigned[0].length + closing(text, at + assigned[0].length), anchor: 'sign' };
  // `<Pass encoding="base64">`
  const tag = /^\s[^<>\n]{1,80}[^<>\n/]>/.exec(text.slice(at, Math.min(limit, at + 90)))?.[0];
  if (
    tag &&
    /<[\w:.-]{0,40}$/.test(text.slice(Math.max(0, label.start - 42), label.start)) &&
    !tag.includes('value=')
  )
    return { at: at + tag.length, anchor: 'sign' };
  const option = /--?[\w-]{0,30}$|^\s*(?:ENV|set|setx|export)\s+\w*$/im.test(
    text.slice(Math.max(0, label.start - 40), label.start),
  );
  return {
    at: at + (/^["'`*_\])]{0,4}/.exec(rest)?.[0].length ?? 0),
    anchor: option && /^\s\S/.test(rest) ? 'sign' : 'label',
  };
}

/** Marks that close the emphasis of a label with its colon: `**Password:** x`. */
function closing(text: string, at: number): number {
  return /^(?:\*{1,3}|_{1,3}|`)(?=\s)\s{0,3}/.exec(text.slice(at, at + 8))?.[0].length ?? 0;
}

/** A line ends a sentence unless it is long, as wrapped prose is; after a sign the value may stand on the next line. */
function breaks(text: string, piece: Piece, begin: number, anchor: Anchor): boolean {
  const between = text.slice(Math.max(begin - 2, piece.start - 60), piece.start);
  const line = between.lastIndexOf('\n');
  if (line < 0) return false;
  // After a colon that ends its line the value may stand apart, as a paragraph of its own.
  const apart =
    anchor === 'sign' &&
    piece.start - begin < 40 &&
    /^[^\n]{0,2}\n[ \t]*\n[ \t>]*$/.test(
      between.slice(between.indexOf('\n') - 2 < 0 ? 0 : between.indexOf('\n') - 2),
    );
  if (apart) return !/^[^\n]{4,120}(?:\n\s*(?:\n|$)|$)/.test(text.slice(piece.start, piece.start + 130));
  if (/\n\s*\n/.test(between)) return true;
  if (/^\s*(?:>|\|)?\s*$/.test(between.slice(line)) === false) return false;
  const newline = piece.start - (between.length - line);
  if (newline < begin - 2) return false;
  // A setting that is left empty: the next line is another.
  if (anchor === 'sign' && text[newline - 1] === '=') return true;
  if (!text.slice(Math.max(0, newline - WRAPPED), newline).includes('\n') && newline >= WRAPPED) return false;
  return anchor !== 'sign' || /[|]/.test(text[piece.start] ?? '');
}

function endsSentence(text: string, piece: Piece): boolean {
  return (
    /[.!?]["'”)]?$/.test(piece.text) &&
    /^\s+[\p{Lu}¿¡]|^\s*$|^\s*\n/u.test(text.slice(piece.end, piece.end + 4))
  );
}

/** "User/password: anna/Tr3acle": the part after the slash. */
function afterSlash(text: string, label: Label, piece: Piece): Piece {
  const slash = piece.text.indexOf('/');
  if (slash < 0 || !/\p{L}\s?\/\s?$/u.test(text.slice(Math.max(0, label.start - 4), label.start)))
    return piece;
  return { ...piece, start: piece.start + slash + 1, text: piece.text.slice(slash + 1) };
}

/** A word without what punctuation ends it. `!` may belong to a password. */
function trimmed(piece: Piece): { value: string; colon: boolean } {
  if (piece.quoted) return { value: piece.text, colon: false };
  let value = piece.text.replace(/['"*_`,.;:?…]+$/u, '');
  if (value.endsWith(')') && !value.includes('(')) value = value.replace(/\)+[.,;:]*$/, '');
  if (value.endsWith(']') && !value.includes('[')) value = value.slice(0, -1);
  // Parameters of an address, parts of a connection string, the end of a link.
  value = value.replace(/&\w+=.*$|[;,](?=\w[\w ]*=).*$|\]\(.*$/, '');
  if (/^\p{L}+!$/u.test(value)) value = value.slice(0, -1);
  return { value, colon: /[:：]$/.test(piece.text) };
}

function numberAt(text: string, start: number, limit: number): Candidate['number'] {
  const found = /^[#*]?\d+(?:[ \-–./]\d+)*[#*]?(?![\p{L}\d])/u.exec(
    text.slice(start, Math.min(limit, start + 40)),
  )?.[0];
  if (found === undefined) return null;
  const end = start + found.length;
  return { text: found, end, measured: UNIT.test(text.slice(end, end + 12)) };
}
