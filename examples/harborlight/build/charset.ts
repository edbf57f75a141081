/** Character sets that a mail of the sample may be written in. */
export type Charset = 'us-ascii' | 'utf-8' | 'iso-8859-1' | 'windows-1252' | 'gb18030' | 'gb2312' | 'iso-2022-jp';

const tables = new Map<string, Map<string, number[]>>();

/** Character → bytes, found by decoding every one- and two-byte sequence of the set. */
function table(label: string): Map<string, number[]> {
  const known = tables.get(label);
  if (known) return known;
  const decoder = new TextDecoder(label);
  const built = new Map<string, number[]>();
  const add = (bytes: number[]) => {
    const text = decoder.decode(new Uint8Array(bytes));
    if ([...text].length === 1 && text !== '\uFFFD' && !built.has(text)) built.set(text, bytes);
  };
  for (let first = 0; first < 256; first++) add([first]);
  if (label !== 'windows-1252') {
    for (let first = 0xa1; first < 0xff; first++) for (let second = 0xa1; second < 0xff; second++) add([first, second]);
  }
  tables.set(label, built);
  return built;
}

function throughTable(text: string, label: string): number[][] {
  const known = table(label);
  return [...text].map((character) => {
    const bytes = known.get(character);
    if (!bytes) throw new Error(`${label} cannot write ${JSON.stringify(character)}`);
    return bytes;
  });
}

function toIso2022Jp(text: string): Buffer {
  const out: number[] = [];
  let wide = false;
  for (const bytes of throughTable(text, 'euc-jp')) {
    if (bytes.length === 2 && !wide) out.push(0x1b, 0x24, 0x42);
    if (bytes.length === 1 && wide) out.push(0x1b, 0x28, 0x42);
    wide = bytes.length === 2;
    out.push(...bytes.map((byte) => (wide ? byte & 0x7f : byte)));
  }
  if (wide) out.push(0x1b, 0x28, 0x42);
  return Buffer.from(out);
}

export function encodeText(text: string, charset: Charset): Buffer {
  if (charset === 'utf-8' || charset === 'us-ascii') return Buffer.from(text, 'utf8');
  if (charset === 'iso-8859-1') return Buffer.from(text, 'latin1');
  if (charset === 'iso-2022-jp') return toIso2022Jp(text);
  return Buffer.from(throughTable(text, charset === 'windows-1252' ? charset : 'gb18030').flat());
}

export const isAscii = (text: string): boolean => /^[\t\n\r\x20-\x7e]*$/.test(text);

/** Quoted-printable (RFC 2045) with lines of at most 76 characters. */
export function quotedPrintable(bytes: Buffer): string {
  const lines: string[] = [];
  let line = '';
  const flush = () => {
    const last = line.at(-1);
    lines.push(last === ' ' || last === '\t' ? `${line.slice(0, -1)}=${last === ' ' ? '20' : '09'}` : line);
    line = '';
  };
  for (const byte of bytes) {
    if (byte === 10) {
      flush();
      continue;
    }
    const plain = byte === 9 || (byte >= 32 && byte < 127 && byte !== 61);
    const token = plain ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (line.length + token.length > 73) {
      lines.push(`${line}=`);
      line = '';
    }
    line += token;
  }
  if (line !== '') flush();
  return `${lines.join('\n')}\n`;
}

export const base64Lines = (bytes: Buffer): string => `${bytes.toString('base64').replace(/(.{76})(?=.)/g, '$1\n')}\n`;

/** A header's text as RFC 2047 words where it is not plain ASCII; a word never splits a character. */
export function headerText(text: string, charset: Charset = 'utf-8', form: 'Q' | 'B' = 'Q'): string {
  if (isAscii(text) && !text.includes('=?')) return text;
  const words: string[] = [];
  let piece = '';
  const wrap = (value: string) => {
    const bytes = encodeText(value, charset);
    const encoded =
      form === 'B'
        ? bytes.toString('base64')
        : [...bytes]
            .map((byte) => {
              const character = String.fromCharCode(byte);
              if (character === ' ') return '_';
              return /[A-Za-z0-9!*+/-]/.test(character) ? character : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
            })
            .join('');
    return `=?${charset}?${form}?${encoded}?=`;
  };
  for (const character of text) {
    if (piece !== '' && wrap(piece + character).length > 72) {
      words.push(wrap(piece));
      piece = '';
    }
    piece += character;
  }
  if (piece !== '') words.push(wrap(piece));
  return words.join('\n ');
}
