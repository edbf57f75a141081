import { visibleLine } from './text.ts';

/** Where a piece of text will stand. */
export interface Place {
  /** It opens a line. */
  start?: boolean;
  /** It is a table's cell. */
  cell?: boolean;
  /** What stands right after it on the line: `''` for the end of the line, undefined where it is not known. */
  next?: string;
}

/** Runs that may hold an address. What could be markup ends one, so that no code span holds it. */
const RUN = /[^\s`|\\<>{}[\]]+/g;
/** What starts an address, also where the next piece of the line would complete it. */
const ADDRESS = /:\/\/|https?:|www|mailto:|xmpp:|[^@]@|@[^@]/i;
const OPENING = /^[([{<'"«“‘]+/;
const CLOSING = '.,;:!?)]}>\'"»”’';

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  '<': '&lt;',
  '>': '&gt;',
  '|': '&#124;',
  '`': '&#96;',
};

/** A value of a string attribute, with its quotes. In one line. */
export function attribute(value: string): string {
  return `"${visibleLine(value).replace(/[&"<>|`]/g, (character) => ENTITY[character] as string)}"`;
}

/**
 * A name of the program (an id, a slot) as an attribute, to the letter: with its `=` it stands behind the attribute's
 * name. What would not come back from a string attribute as it is, such as two spaces, is written as JSON in braces.
 */
export function nameAttribute(value: string): string {
  if (visibleLine(value) === value) return attribute(value);
  const ascii = JSON.stringify(value).replace(/[^ -~]|[<>{}|`]/g, unicode);
  return `{${ascii}}`;
}

/** A value of an attribute that is not a string: JSON in braces, in one line. */
export function jsonAttribute(value: unknown): string {
  const json = JSON.stringify(value, (_, item) => (typeof item === 'string' ? visibleLine(item) : item));
  return `{${json.replace(/"(?:[^"\\]|\\.)*"/g, (literal) => literal.replace(/[<>{}|`]/g, unicode))}}`;
}

/** Text as Markdown that reads as the same text: nothing in it is markup, whatever it is. In one line. */
export function markdown(text: string, place: Place = {}): string {
  const line = visibleLine(text);
  let out = '';
  let done = 0;
  for (const match of line.matchAll(RUN)) {
    if (!ADDRESS.test(match[0])) continue;
    const opening = OPENING.exec(match[0])?.[0].length ?? 0;
    let end = match[0].length;
    while (end > opening && CLOSING.includes(match[0][end - 1] as string)) end--;
    const address = match[0].slice(opening, end);
    if (!ADDRESS.test(address)) continue;
    const at = match.index + opening;
    out += `${plain(line.slice(done, at), { ...place, start: place.start === true && done === 0, next: '`' })}\`${address}\``;
    done = at + address.length;
  }
  return out + plain(line.slice(done), { ...place, start: place.start === true && done === 0 });
}

/** Words of the site itself as code; what a code span cannot hold is written as text. */
export function code(text: string, place: Place = {}): string {
  const line = visibleLine(text);
  return line === '' || /[`|\\]/.test(line) ? markdown(line, place) : `\`${line}\``;
}

/**
 * Words in bold. Asterisks open and close only beside the right neighbours; where these are not given the words
 * are written without them. `before` is what the line holds so far.
 */
export function strong(text: string, before: string, place: Place = {}): string {
  const line = visibleLine(text);
  const inner = markdown(line, { ...place, start: false, next: '*' });
  const opens = /^[\p{L}\p{N}]/u.test(inner) && !before.endsWith('*');
  const closes =
    /[\p{L}\p{N}]$/u.test(inner) ||
    (/[!-/:-?]$/.test(inner) && place.next !== undefined && /^(?:[\s<]|$)/.test(place.next));
  return opens && closes ? `**${inner}**` : markdown(line, place);
}

function plain(text: string, place: Place): string {
  let out = '';
  for (let at = 0; at < text.length; at++) {
    const character = text[at] as string;
    const next = at + 1 < text.length ? (text[at + 1] as string) : place.next;
    out += escaped(character, at === 0 ? undefined : text[at - 1], next, place);
  }
  return place.start === true ? startOfLine(out) : out;
}

function escaped(
  character: string,
  previous: string | undefined,
  next: string | undefined,
  place: Place,
): string {
  switch (character) {
    case '\\':
    case '*':
    case '{':
    case '}':
    case '[':
    case ']':
    case '<':
    case '~':
      return `\\${character}`;
    case '`':
      // A backslash before it would not keep it apart from the back-tick of a code span beside it.
      return '&#96;';
    case '_':
      return isWord(previous) && isWord(next) ? '_' : '\\_';
    case '&':
      return next === undefined || /[A-Za-z0-9#]/.test(next) ? '\\&' : '&';
    case ':':
      return next === undefined || /[^\s/*`<]/.test(next) ? '\\:' : ':';
    case '#':
      return next === undefined || next === '' || next === '#' ? '\\#' : '#';
    case '|':
      return place.cell ? '&#124;' : '|';
    default:
      return character;
  }
}

function isWord(character: string | undefined): boolean {
  return character !== undefined && /^[A-Za-z0-9]/.test(character);
}

/** What only means something at the start of a line: headings, items, quotes, fences, rules, import and export. */
function startOfLine(line: string): string {
  if (/^[#>+=-]/.test(line)) return `\\${line}`;
  const number = /^(\d{1,9})([.)])/.exec(line);
  if (number) return `${number[1]}\\${line.slice((number[1] as string).length)}`;
  return /^(?:import|export)(?![A-Za-z])/.test(line) ? `&#${line.charCodeAt(0)};${line.slice(1)}` : line;
}

function unicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
