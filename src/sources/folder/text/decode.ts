import {
  decodeAsciiOnly,
  decodeStrictly,
  decodeUndeclared,
  PLAUSIBLE,
  plausibility,
  wideEncoding,
} from '../../kit/charset.ts';
import { unreadable } from '../readers/reader.ts';

/** Above this share of bytes beyond ASCII a text is not readable without them. */
const READABLE_WITHOUT = 0.05;

/**
 * Decodes a text file: by its byte order mark, else as UTF-8 if that is valid, else by `declared` (an encoding label
 * such as `shift_jis`) if its words are words in that, else by the encoding that they are words in. Letters that
 * remain unknown are U+FFFD each.
 *
 * Throws SOURCE_UNREADABLE where these are too many to read the text without them.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): string {
  const named =
    declared === null || wideEncoding(bytes) !== null || decodeStrictly('utf-8', bytes) !== null
      ? null
      : decodeStrictly(declared, bytes);
  if (named !== null && plausibility(named) >= PLAUSIBLE) return named;
  const text = decodeUndeclared(bytes);
  if (text !== null) return undoubled(text);
  const beyond = bytes.reduce((count, byte) => count + (byte > 0x7f ? 1 : 0), 0);
  if (beyond > bytes.length * READABLE_WITHOUT)
    throw unreadable('text in an unknown character encoding: save it as UTF-8');
  return decodeAsciiOnly(bytes);
}

/** The signs of Windows-1252 beyond ASCII, and the byte of each. */
const BYTE_OF = new Map(
  Array.from({ length: 128 }, (_, at) => at + 128).map((byte) => [
    new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
    byte,
  ]),
);

/** UTF-8 that was taken for Windows-1252 and saved as UTF-8 once more (`MÃ¼ller`), as it was meant; other text as it is. */
function undoubled(text: string): string {
  if (!/[\u00C2-\u00F4]/.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    const byte = sign < '\u0080' ? sign.charCodeAt(0) : BYTE_OF.get(sign);
    if (byte === undefined) return text;
    bytes[at] = byte;
  }
  return decodeStrictly('utf-8', bytes) ?? text;
}

/** The encoding that the first 2 KB of HTML or XML name, as browsers look for it. */
export function declaredInMarkup(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return /(?:charset|encoding)\s?=\s?["']?([\w.:-]{2,40})/i.exec(head)?.[1] ?? null;
}

/** Whether bytes read as text: no NUL (unless UTF-16) and hardly a control character in the first 8 KB. */
export function looksLikeText(bytes: Uint8Array): boolean {
  if (wideEncoding(bytes) !== null) return true;
  const head = bytes.subarray(0, 8192);
  let odd = 0;
  for (const byte of head) {
    if (byte === 0) return false;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) odd++;
  }
  return odd * 100 <= head.length;
}
