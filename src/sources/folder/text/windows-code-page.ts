import { decodeCodePage } from '../../kit/code-pages.ts';

/** Numbers of Windows' code pages whose name in the WHATWG list is not `windows-<number>`. */
const LABELS: Record<number, string> = {
  866: 'ibm866',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  1201: 'utf-16be',
  1361: 'euc-kr',
  10000: 'macintosh',
  10007: 'x-mac-cyrillic',
  20127: 'windows-1252',
  20866: 'koi8-r',
  20932: 'euc-jp',
  21866: 'koi8-u',
  50220: 'iso-2022-jp',
  50221: 'iso-2022-jp',
  50222: 'iso-2022-jp',
  51932: 'euc-jp',
  51949: 'euc-kr',
  52936: 'gbk',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** The number of UTF-16, as Windows counts it. */
export const WIDE = 1200;

const decoders = new Map<string, TextDecoder>();

/** The label of the encoding that a Windows code page number names (`1252`, `932`, `65001`, `28591`…). */
export function labelOfCodePage(page: number): string {
  const latin = page > 28590 && page <= 28606 ? `iso-8859-${page - 28590}` : null;
  return LABELS[page] ?? latin ?? `windows-${page}`;
}

/** Text in a Windows or DOS code page; a number that nobody knows is read as 1252. Never throws. */
export function decodeWindows(bytes: Uint8Array, page: number): string {
  return decodeCodePage(bytes, `cp${page}`) ?? decoderOf(labelOfCodePage(page)).decode(bytes);
}

/** As `decodeWindows`, up to the zero that ends the text where there is one. */
export function decodeUntilZero(bytes: Uint8Array, page: number): string {
  return decodeWindows(bytes, page).split('\0', 1)[0] ?? '';
}

function decoderOf(label: string): TextDecoder {
  const known = decoders.get(label);
  if (known) return known;
  const decoder = makeDecoder(label);
  if (decoders.size < 100) decoders.set(label, decoder);
  return decoder;
}

function makeDecoder(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder('windows-1252');
  }
}
