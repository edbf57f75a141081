/** A piece of RTF: a group's begin or end, a control word with its number, a byte of text, or binary data passed over. */
export type RtfToken =
  | { type: 'open' }
  | { type: 'close' }
  | { type: 'word'; name: string; number: number | null }
  /** One byte of text in the encoding of the font: itself, or from `\'e9`. */
  | { type: 'byte'; value: number };

const [BACKSLASH, OPEN, CLOSE, QUOTE] = [0x5c, 0x7b, 0x7d, 0x27];

const open: RtfToken = { type: 'open' };
const close: RtfToken = { type: 'close' };

/**
 * Cuts RTF into tokens in order (Rich Text Format 1.9.1). Every byte is looked at once; what is malformed is passed over
 * and nothing throws. Line ends between words are no text.
 */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < bytes.length) {
    const byte = bytes[at++] ?? 0;
    if (byte === OPEN) yield open;
    else if (byte === CLOSE) yield close;
    else if (byte === 0x0d || byte === 0x0a || byte === 0) continue;
    else if (byte !== BACKSLASH) yield { type: 'byte', value: byte };
    else {
      const next = bytes[at] ?? 0;
      if (isLetter(next)) {
        const [word, end] = wordAt(bytes, at);
        // Binary data follows as it is: its bytes are no text and no braces.
        at = word.name === 'bin' ? Math.min(bytes.length, end + Math.max(0, word.number ?? 0)) : end;
        yield word;
      } else {
        at++;
        if (next === QUOTE) {
          const value = Number.parseInt(String.fromCharCode(bytes[at] ?? 0, bytes[at + 1] ?? 0), 16);
          if (Number.isNaN(value)) continue;
          at += 2;
          yield { type: 'byte', value };
        } else if (next === OPEN || next === CLOSE || next === BACKSLASH) yield { type: 'byte', value: next };
        else if (next === 0x0d || next === 0x0a) yield { type: 'word', name: 'par', number: null };
        else yield { type: 'word', name: String.fromCharCode(next), number: null };
      }
    }
  }
}

function isLetter(byte: number): boolean {
  return (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
}

function wordAt(
  bytes: Uint8Array,
  start: number,
): [{ type: 'word'; name: string; number: number | null }, end: number] {
  let at = start;
  while (at - start < 64 && isLetter(bytes[at] ?? 0)) at++;
  const name = String.fromCharCode(...bytes.subarray(start, at));
  const digits = at;
  if (bytes[at] === 0x2d) at++;
  while (at - digits < 12 && (bytes[at] ?? 0) >= 0x30 && (bytes[at] ?? 0) <= 0x39) at++;
  const number = Number.parseInt(String.fromCharCode(...bytes.subarray(digits, at)), 10);
  if (Number.isNaN(number)) at = digits;
  if (bytes[at] === 0x20) at++;
  return [{ type: 'word', name, number: Number.isNaN(number) ? null : number }, at];
}
