import { decodeCodePage } from '../folder/text/dos-code-pages.ts';

/** Labels that say nothing: the text is UTF-8 if it can be, else windows-1252. */
const UNDECLARED =
  /^(?:|us-?ascii|ascii|ansi_x3\.4-1968|x-?unknown|unknown(?:-8bit)?|default|7bit|8bit|binary|x-user-defined|iso-8859-8bit)$/;

/**
 * Bytes of a mail's part as text. A declared charset is used as declared; an undeclared, unknown or plainly wrong
 * one is UTF-8 where the bytes are UTF-8, else windows-1252. Never throws, and loses no byte.
 */
export function decodeText(bytes: Uint8Array, declared: string | null | undefined): string {
  const label = (declared ?? '')
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '');
  const shifting = shiftingDecoder(label);
  if (shifting) return shifting(bytes);
  if (UNDECLARED.test(label) || label === 'utf-8' || label === 'utf8') return decodeUtf8(bytes);
  const decoder = decoderOf(label);
  if (!decoder) return decodeCodePage(bytes, label) ?? decodeUtf8(bytes);
  const text = decoder.decode(bytes);
  if (!text.includes('\uFFFD')) return text;
  return tryStrict('utf-8', bytes) ?? tryStrict(WIDER[decoder.encoding] ?? '', bytes) ?? text;
}

/** Encodings that hold everything the declared one holds, and the letters that writers add to it. */
const WIDER: Record<string, string> = { gbk: 'gb18030', 'iso-2022-jp': 'shift_jis' };

const decoders = new Map<string, TextDecoder | null>();

function decoderOf(label: string): TextDecoder | null {
  const known = decoders.get(label);
  if (known !== undefined) return known;
  const decoder = makeDecoder(label) ?? makeDecoder(otherName(label));
  if (decoders.size < 200) decoders.set(label, decoder);
  return decoder;
}

function makeDecoder(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch {
    return null;
  }
}

/** Names that mail programs use for an encoding of the WHATWG list. */
function otherName(label: string): string {
  const name = label.replace(/^(?:x-ms-|x-|cs)/, '').replace(/[\s._-]+/g, '');
  const page = /^(?:cp|windows|ms|ibm)(\d+)$/.exec(name)?.[1];
  if (page) {
    const pages: Record<string, string> = {
      932: 'shift_jis',
      936: 'gbk',
      949: 'euc-kr',
      950: 'big5',
      874: 'windows-874',
      65001: 'utf-8',
    };
    return pages[page] ?? `windows-${page}`;
  }
  const latin = /^(?:iso)?8859(\d{1,2})[a-z]?$/.exec(name)?.[1];
  if (latin) return `iso-8859-${latin}`;
  if (name.startsWith('koi8')) return name === 'koi8u' ? 'koi8-u' : 'koi8-r';
  if (/^iso2022jp/.test(name)) return 'iso-2022-jp';
  if (/^ksc?5601/.test(name) || name === 'uhc') return 'euc-kr';
  if (/^gb2312/.test(name)) return 'gbk';
  if (/^macroman/.test(name)) return 'macintosh';
  return name;
}

function tryStrict(label: string, bytes: Uint8Array): string | null {
  if (label === '') return null;
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8; bytes that are none are read as windows-1252, one by one where UTF-8 surrounds them. */
function decodeUtf8(bytes: Uint8Array): string {
  const strict = tryStrict('utf-8', bytes);
  if (strict !== null) return strict;
  const western = new TextDecoder('windows-1252');
  const utf8 = new TextDecoder('utf-8');
  const parts: string[] = [];
  let start = 0;
  let at = 0;
  while (at < bytes.length) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      at += length;
      continue;
    }
    parts.push(utf8.decode(bytes.subarray(start, at)), western.decode(bytes.subarray(at, at + 1)));
    at += 1;
    start = at;
  }
  parts.push(utf8.decode(bytes.subarray(start)));
  return parts.join('');
}

/** Length of the UTF-8 sequence at `at`, or 0 where there is none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length =
    first >= 0xc2 && first <= 0xdf
      ? 2
      : first >= 0xe0 && first <= 0xef
        ? 3
        : first >= 0xf0 && first <= 0xf4
          ? 4
          : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  for (let index = 1; index < length; index += 1) if (((bytes[at + index] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  if ((first === 0xe0 && second < 0xa0) || (first === 0xed && second > 0x9f)) return 0;
  if ((first === 0xf0 && second < 0x90) || (first === 0xf4 && second > 0x8f)) return 0;
  return length;
}

function shiftingDecoder(label: string): ((bytes: Uint8Array) => string) | null {
  if (/^(?:x-)?(?:unicode-1-1-)?utf-?7$/.test(label)) return decodeUtf7;
  if (/^hz(?:-gb-?2312)?$/.test(label)) return (bytes) => decodeShifted(bytes, 'gbk', '~{', '~}');
  if (/^(?:cs)?iso-?2022-?kr$/.test(label)) return (bytes) => decodeShifted(bytes, 'euc-kr', '\x0e', '\x0f');
  return null;
}

/** RFC 2152: `+…-` holds UTF-16 in base64. */
function decodeUtf7(bytes: Uint8Array): string {
  const source = Buffer.from(bytes).toString('latin1');
  return source.replace(/\+([A-Za-z0-9+/]*)-?/g, (_, coded: string) => {
    if (coded === '') return '+';
    const units = Buffer.from(coded, 'base64');
    return units
      .subarray(0, units.length - (units.length % 2))
      .swap16()
      .toString('utf16le');
  });
}

/** Seven-bit encodings that shift between ASCII and pairs of a national set (RFC 1843, RFC 1557). */
function decodeShifted(bytes: Uint8Array, label: string, into: string, out: string): string {
  const decoder = new TextDecoder(label);
  const source = Buffer.from(bytes).toString('latin1').replace('\x1b$)C', '');
  const parts: string[] = [];
  let at = 0;
  while (at < source.length) {
    const open = source.indexOf(into, at);
    if (open < 0) break;
    const shut = source.indexOf(out, open + into.length);
    const end = shut < 0 ? source.length : shut;
    parts.push(source.slice(at, open));
    const pairs = Buffer.from(source.slice(open + into.length, end), 'latin1');
    for (let index = 0; index < pairs.length; index += 1) {
      const byte = pairs[index] ?? 0;
      if (byte > 0x20) pairs[index] = byte | 0x80;
    }
    parts.push(decoder.decode(pairs));
    at = shut < 0 ? source.length : shut + out.length;
  }
  parts.push(source.slice(at));
  return parts.join('');
}
