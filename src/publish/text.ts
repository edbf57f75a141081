/**
 * What a reader may see of a record's text. Everything that comes from a record goes through one of the two
 * functions before it stands on a page or in a list; the exact text stays in `citations[].quote` alone.
 */

/** Marks that turn the direction of what follows: the order on the screen is then not the order of the text. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g;
/** Marks without a glyph that split words from themselves: hints of direction, soft hyphen, zero-width space, joiner, tags. */
const INVISIBLE =
  /[\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2060-\u2064\u206a-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|[\u{e0000}-\u{e0fff}]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it is for.
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g;
const NONCHARACTER =
  /[\ufdd0-\ufdef\ufffe\uffff]|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{10fffe}\u{10ffff}]/gu;

/** Control characters are shown as their Unicode pictures (NUL as ␀), those without one as U+FFFD. */
function picture(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : '\ufffd';
}

/**
 * Text of several lines as a reader may see it. Line ends and page breaks become LF; lone surrogates and non-characters U+FFFD;
 * control characters their pictures; marks that turn the direction are spelled out (`[U+202E]`), so that
 * an .exe whose name reads backwards cannot pass for a picture; marks without a glyph are left out. Applied twice it changes nothing.
 */
export function visibleText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(CONTROL, picture)
    .replace(NONCHARACTER, '\ufffd')
    .replace(DIRECTION, (mark) => `[U+${mark.charCodeAt(0).toString(16).toUpperCase()}]`)
    .replace(INVISIBLE, '');
}

/** The same in one line: every run of white space is one space, none at the ends. */
export function visibleLine(text: string): string {
  return visibleText(text)
    .replace(/[ \t\n]+/g, ' ')
    .replace(/^ | $/g, '');
}
