import {
  decodeAsciiOnly,
  decodeStrictly,
  decodeUndeclared,
  PLAUSIBLE,
  plausibility,
} from '../kit/charset.ts';
import { decodeCodePage } from '../kit/code-pages.ts';
import { decodeHz, decodeIso2022Kr, decodeUtf7 } from '../kit/shifted-text.ts';

/** Labels that say nothing: the text is UTF-8 if it can be, else windows-1252. */
const UNDECLARED =
  /^(?:|us-?ascii|ascii|ansi_x3\.4-1968|x-?unknown|unknown(?:-8bit)?|default|7bit|8bit|binary|x-user-defined|iso-8859-8bit)$/;

/**
 * Bytes of a mail's part as text. A declared charset is used as declared where the bytes are words in it; an
 * undeclared, unknown or plainly wrong one is found out. Never throws: what cannot be told is U+FFFD.
 */
export function decodeText(bytes: Uint8Array, declared: string | null | undefined): string {
  const label = (declared ?? '')
    .trim()
    .toLowerCase()
    .replace(/^["']|["']$/g, '');
  const shifting = shiftingDecoder(label);
  if (shifting) return shifting(bytes);
  if (UNDECLARED.test(label) || label === 'utf-8' || label === 'utf8') return foundOut(bytes);
  const decoder = decoderOf(label);
  if (!decoder) return decodeCodePage(bytes, label) ?? foundOut(bytes);
  const text = decoder.decode(bytes);
  const fits = plausibility(text);
  if (!text.includes('\uFFFD')) return fits >= PLAUSIBLE ? text : (better(bytes, fits) ?? text);
  const wider = decodeStrictly('utf-8', bytes) ?? decodeStrictly(WIDER[decoder.encoding] ?? '', bytes);
  return wider ?? better(bytes, fits) ?? text;
}

function foundOut(bytes: Uint8Array): string {
  return decodeUndeclared(bytes) ?? decodeAsciiOnly(bytes);
}

/** What the bytes are found to be, where that reads better than what was declared. */
function better(bytes: Uint8Array, declared: number): string | null {
  const text = decodeUndeclared(bytes);
  return text !== null && plausibility(text) > declared ? text : null;
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

function shiftingDecoder(label: string): ((bytes: Uint8Array) => string) | null {
  if (/^(?:x-)?(?:unicode-1-1-)?utf-?7$/.test(label)) return decodeUtf7;
  if (/^hz(?:-gb-?2312)?$/.test(label)) return decodeHz;
  if (/^(?:cs)?iso-?2022-?kr$/.test(label)) return decodeIso2022Kr;
  return null;
}
