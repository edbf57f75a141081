/** A word, a sign of assignment or a quotation. The range of a quotation is of what stands within its marks. */
export interface Piece {
  start: number;
  end: number;
  text: string;
  quoted: boolean;
  sign: boolean;
}

const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”',
  '„': '“',
  '«': '»',
  '»': '«',
  '‘': '’',
  '‹': '›',
  '「': '」',
  '『': '』',
  '*': '*',
  _: '_',
};
const SIGN = /^(?::=|[:：=]+>?|[-=]+>|→|⇒|➜|[-–—](?=\s))/;
const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}';
const WORD_CJK = new RegExp(`^[${CJK}]+`, 'u');
const TOKEN = new RegExp(`^[^\\s<>"\`“”„«»，。；、${CJK}]{1,256}`, 'u');

/** Pieces of a text between two offsets, at most so many. */
export function* piecesIn(text: string, from: number, to: number, most: number): Generator<Piece> {
  let at = from;
  for (let count = 0; at < to && count < most; ) {
    const rest = text.slice(at, Math.min(to, at + 300));
    const skipped = /^[\s,，、。()\]}>|;؛\\]+/.exec(rest)?.[0].length ?? 0;
    if (skipped > 0) {
      at += skipped;
      continue;
    }
    count += 1;
    const sign = SIGN.exec(rest);
    const quotation = sign ? null : quotationAt(rest);
    if (sign) {
      yield { start: at, end: at + sign[0].length, text: sign[0], quoted: false, sign: true };
      at += sign[0].length;
    } else if (quotation) {
      const { start, end, after } = quotation;
      yield { start: at + start, end: at + end, text: rest.slice(start, end), quoted: true, sign: false };
      at += after;
    } else {
      const word = (WORD_CJK.exec(rest) ??
        TOKEN.exec(rest.replace(/^["'`“”„«»(<]/, ' ').trimStart() === '' ? '' : rest))?.[0];
      if (word === undefined) at += 1;
      else {
        yield { start: at, end: at + word.length, text: word, quoted: false, sign: false };
        at += word.length;
      }
    }
  }
}

/** A quotation at the beginning of a text, on one line; emphasis and quotes may stand within each other. */
function quotationAt(rest: string): { start: number; end: number; after: number } | null {
  let start = 0;
  while (start < 4 && CLOSING[rest[start] ?? ''] !== undefined) start += 1;
  if (start === 0) return null;
  const opened = rest.slice(0, start);
  const inner = opened.at(-1) ?? '';
  // German and Polish quotes close with either mark.
  const closer = inner === '„' || inner === '“' ? /[“”"]/ : null;
  const closes = (mark: string) => (closer ? closer.test(mark) : mark === CLOSING[inner]);
  let end = start;
  while (end < rest.length && end < 200 && rest[end] !== '\n' && !closes(rest[end] ?? '')) end += 1;
  if (end === start || !closes(rest[end] ?? '')) return null;
  let after = end + 1;
  while (after < end + start && /["'`*_“”»«’›]/.test(rest[after] ?? '')) after += 1;
  // An apostrophe or a star inside a word closes nothing.
  if (/[\p{L}\p{N}]/u.test(rest[after] ?? '') && /['*_’]/.test(inner)) return null;
  return { start, end, after };
}
