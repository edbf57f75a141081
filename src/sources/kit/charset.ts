import { createRequire } from 'node:module';
import type * as Detector from 'jschardet';
import { decodeCodePage } from './code-pages.ts';
import { PLAUSIBLE, plausibility } from './plausible-text.ts';
import { decodeIso2022Kr } from './shifted-text.ts';

export { PLAUSIBLE, plausibility } from './plausible-text.ts';

/** The detector's names of encodings that people's files are in, as decoders know them, and how common each is. */
const ENCODINGS: Record<string, [label: string, weight: number]> = {
  'windows-1252': ['windows-1252', 1.3],
  'windows-1250': ['windows-1250', 1],
  'windows-1251': ['windows-1251', 1.2],
  'windows-1253': ['windows-1253', 1],
  'windows-1254': ['windows-1254', 1],
  'windows-1255': ['windows-1255', 1.1],
  'windows-1256': ['windows-1256', 1],
  'windows-1257': ['windows-1257', 1],
  'windows-1258': ['windows-1258', 0.8],
  'iso8859-15': ['iso-8859-15', 0.7],
  'iso-8859-2': ['iso-8859-2', 0.8],
  'iso-8859-5': ['iso-8859-5', 0.8],
  'iso-8859-7': ['iso-8859-7', 0.8],
  'iso-8859-8': ['iso-8859-8', 0.8],
  'koi8-r': ['koi8-r', 1],
  'koi8-u': ['koi8-u', 0.9],
  ibm866: ['ibm866', 0.9],
  macroman: ['macintosh', 1],
  maccyrillic: ['x-mac-cyrillic', 0.8],
  cp437: ['cp437', 0.6],
  cp850: ['cp850', 0.8],
  cp852: ['cp852', 0.8],
  cp857: ['cp857', 0.7],
  gb18030: ['gb18030', 1],
  big5: ['big5', 1],
  cp932: ['shift_jis', 1.2],
  'euc-jp': ['euc-jp', 1],
  cp949: ['euc-kr', 1],
  cp874: ['windows-874', 1],
};

/** What is looked at of a long text. */
const SAMPLE_BYTES = 65_536;

/**
 * Bytes that nothing names the encoding of as text: UTF-16 with or without a mark, UTF-8, seven-bit encodings that
 * shift, and else the encoding whose letters stand as words have them and that a detector finds the likeliest. Null
 * where it cannot be told.
 */
export function decodeUndeclared(bytes: Uint8Array): string | null {
  const wide = wideEncoding(bytes);
  if (wide !== null) return new TextDecoder(wide).decode(bytes);
  const shifted = decodeSevenBit(bytes);
  if (shifted !== null) return shifted;
  const utf8 = decodeStrictly('utf-8', bytes) ?? decodeMostlyUtf8(bytes, 3);
  if (utf8 !== null) return utf8;
  const label = likeliest(sampleOf(bytes));
  if (label !== null) return decodeAs(label, bytes);
  return decodeWideEastAsian(bytes) ?? decodeMostlyUtf8(bytes, 1);
}

/** UTF-16 without a mark and without Latin letters: East Asian script from beginning to end. */
function decodeWideEastAsian(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0 || bytes.length < 16) return null;
  const texts = ['utf-16le', 'utf-16be'].map((label) => decodeStrictly(label, bytes));
  return texts.find((text) => text !== null && EAST_ASIAN.test(text)) ?? null;
}

const EAST_ASIAN = /^[\s\x20-\x7e\u3000-\u30FF\u4E00-\u9FFF\uAC00-\uD7A3\uFF00-\uFF60]+$/;

/** Text of which only ASCII can be read: each run of other bytes is one U+FFFD, the sign for what is not readable. */
export function decodeAsciiOnly(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\x80-\xff]+/g, '\uFFFD');
}

/** Bytes in an encoding, or null where they are none of it or nobody knows it. */
export function decodeStrictly(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The encoding that a byte order mark names, or that zeros in every other place show. */
export function wideEncoding(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 4096);
  if (head.length < 8 || bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  // Two zeros are a line's end and a space; a text of bytes has none.
  const label = even === 0 && odd >= 2 ? 'utf-16le' : odd === 0 && even >= 2 ? 'utf-16be' : null;
  const text = label === null ? null : decodeStrictly(label, head);
  return text !== null && !/[\p{Cc}\p{Cn}]/u.test(text.replace(/\s/g, '')) && plausibility(text) >= PLAUSIBLE
    ? label
    : null;
}

function decodeSevenBit(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, SAMPLE_BYTES)).toString('latin1');
  if (/[\x80-\xff]/.test(head)) return null;
  if (head.includes('\x1b$@') || head.includes('\x1b$B')) return decodeStrictly('iso-2022-jp', bytes);
  return head.includes('\x1b$)C') ? decodeIso2022Kr(bytes) : null;
}

/** UTF-8 with some stray bytes of windows-1252 in it, as programs that paste texts together write it. */
function decodeMostlyUtf8(bytes: Uint8Array, timesAsMany: number): string | null {
  const { sequences, strays } = mixedText(sampleOf(bytes));
  return sequences >= timesAsMany * strays ? mixedText(bytes).text : null;
}

function mixedText(bytes: Uint8Array): { text: string; sequences: number; strays: number } {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const western = new TextDecoder('windows-1252');
  let [sequences, strays] = [0, 0];
  const text = source.replace(UTF8_OR_STRAY, (piece, stray?: string) => {
    if (stray === undefined) sequences++;
    else strays++;
    return stray === undefined
      ? Buffer.from(piece, 'latin1').toString('utf8')
      : western.decode(Buffer.from(stray, 'latin1'));
  });
  return { text, sequences, strays };
}

/** A well-formed sequence of two to four bytes (Unicode, table 3-7), or a byte that is none of one. */
const UTF8_OR_STRAY =
  /[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}|([\x80-\xff])/g;

let detector: Pick<typeof Detector, 'detectAll'> | null = null;

/** The detector, and the model that it unpacks, load when a text needs them. */
function detect(bytes: Uint8Array): ReturnType<typeof Detector.detectAll> {
  detector ??= createRequire(import.meta.url)('jschardet') as typeof Detector;
  return detector.detectAll(bytes);
}

function likeliest(sample: Uint8Array): string | null {
  const found = new Map<string, { label: string; score: number }>();
  for (const { encoding, confidence } of detect(sample)) {
    const [label, weight] = ENCODINGS[(encoding ?? '').toLowerCase()] ?? [];
    const text = label === undefined || weight === undefined ? null : decodeAs(label, sample);
    if (label === undefined || weight === undefined || text === null) continue;
    const fit = plausibility(text);
    const score = fit < PLAUSIBLE ? 0 : confidence * weight * fit ** 3;
    if (score > (found.get(text)?.score ?? 0)) found.set(text, { label, score });
  }
  const [first, second] = [...found.values()].sort((a, b) => b.score - a.score);
  if (first === undefined || first.score === 0) return westernIfPlain(sample);
  const isClose = MULTIBYTE.has(first.label) || MULTIBYTE.has(second?.label ?? '');
  const rival = (second?.score ?? 0) * (isClose ? 1.8 : 1.1);
  return rival > first.score || isTooLittle(decodeAs(first.label, sample) ?? '')
    ? westernIfPlain(sample)
    : first.label;
}

/** Encodings of which nearly any bytes are characters: another one of them must be much less likely. */
const MULTIBYTE = new Set(['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']);

/** One accented word, or a letter or two of another script, is in any of a dozen encodings another good word. */
function isTooLittle(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /[^\0-\x7f]/.test(word));
  const letters = text.match(/[^\0-\x7f\P{L}]/gu) ?? [];
  return words.length < 2 && (letters.length < 3 || words.every((word) => /\p{Script=Latin}/u.test(word)));
}

/** A few bytes tell a detector nothing; the commonest encoding is right where they read as Western words have them. */
function westernIfPlain(sample: Uint8Array): string | null {
  const text = decodeStrictly('windows-1252', sample);
  return text !== null && plausibility(text) === 1 ? 'windows-1252' : null;
}

/** Bytes in one of the encodings above, or null where they are none of it. */
function decodeAs(label: string, bytes: Uint8Array): string | null {
  if (/^cp\d/.test(label)) return decodeCodePage(bytes, label);
  const text = decodeStrictly(label, bytes);
  // Decoders take the bytes that an encoding leaves free for control characters.
  return text === null || /[\x80-\x9f\uE000-\uF8FF]/.test(text) ? null : text;
}

/** The lines that hold bytes beyond ASCII, as many as are looked at. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLE_BYTES) return bytes;
  const lines: Uint8Array[] = [];
  let size = 0;
  for (let start = 0; start < bytes.length && size < SAMPLE_BYTES; ) {
    const end = bytes.indexOf(10, start) + 1 || bytes.length;
    const line = bytes.subarray(start, Math.min(end, start + SAMPLE_BYTES));
    if (line.some((byte) => byte > 0x7f)) {
      lines.push(line);
      size += line.length;
    }
    start = end;
  }
  return lines.length === 0 ? bytes.subarray(0, SAMPLE_BYTES) : Buffer.concat(lines);
}
