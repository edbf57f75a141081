import { unreadable } from '../readers/reader.ts';
import { decodeWindows, WIDE } from '../text/windows-code-page.ts';
import { u16, u32 } from './biff-records.ts';
import type { CompoundFile } from './compound-file.ts';

/** A run of text that lies together in the file: characters from `start` on, of one byte or two. */
interface Piece {
  start: number;
  length: number;
  offset: number;
  wide: boolean;
}

/** Parts of the text in their order (MS-DOC 2.3): the document, then what hangs on it. */
export interface DocParts {
  body: string;
  footnotes: string;
  headers: string;
  comments: string;
  endnotes: string;
  boxes: string;
}

/** An old Word file, opened: its text, and where in the file each character lies. */
export interface DocFile {
  main: Uint8Array;
  table: Uint8Array;
  text: string;
  /** Into how many pieces the text is cut. */
  pieces: number;
  /** Length of each part of the text, in the order of `DocParts`. */
  lengths: Record<keyof DocParts, number>;
  /** Offset in the file of a character of the text. */
  offsetOf(character: number): number;
  /** Characters whose bytes lie in a range of the file. */
  charactersIn(from: number, to: number): [start: number, end: number][];
  /** Place and length of a structure in the table stream, by its number in the head (MS-DOC 2.5.6). */
  structure(number: number): { at: number; length: number };
}

const MAXIMUM_CHARACTERS = 20_000_000;
const MAXIMUM_PIECES = 100_000;
const [WORD_97, WORD_6] = [0xa5ec, 0xa5dc];
const [ENCRYPTED, SECOND_TABLE, COMPLEX] = [0x0100, 0x0200, 0x0004];

/** Opens a Word file of 1993 to 2003. Throws SOURCE_UNREADABLE: locked, damaged, older. */
export function openDoc(file: CompoundFile): DocFile {
  const main = file.stream('WordDocument');
  if (main === null) throw unreadable('no Word file: it holds no document');
  const kind = u16(main, 0);
  const flags = u16(main, 10);
  if ((flags & ENCRYPTED) !== 0) throw unreadable('password-protected Word file');
  if (kind === WORD_6 || (kind === WORD_97 && u16(main, 2) < 106)) return openOld(main, flags);
  if (kind !== WORD_97) throw unreadable('damaged Word file: its head is none');
  const table = file.stream((flags & SECOND_TABLE) === 0 ? '0Table' : '1Table') ?? new Uint8Array();
  const structure = (number: number) => ({
    at: u32(main, 0x9a + number * 8),
    length: u32(main, 0x9e + number * 8),
  });
  const pieces = readPieces(table, structure(33));
  if (pieces.length === 0) throw unreadable('damaged Word file: it does not tell where its text lies');
  const count = (at: number) => Math.min(MAXIMUM_CHARACTERS, u32(main, at));
  return docOf(main, table, pieces, structure, {
    body: count(0x4c),
    footnotes: count(0x50),
    headers: count(0x54) + count(0x58),
    comments: count(0x5c),
    endnotes: count(0x60),
    boxes: count(0x64),
  });
}

/** Code pages of Windows by the language of its user, where they are not 1252; the low byte of a language's number (MS-LCID). */
const PAGES: Record<number, number> = {
  1: 1256,
  2: 1251,
  4: 936,
  5: 1250,
  8: 1253,
  13: 1255,
  14: 1250,
  17: 932,
  18: 949,
  21: 1250,
  24: 1250,
  25: 1251,
  26: 1250,
  27: 1250,
  30: 874,
  31: 1254,
  34: 1251,
  35: 1251,
  36: 1250,
  37: 1257,
  38: 1257,
  39: 1257,
};

/** Word 6 and 95 keep their text in one run, in the code page of Windows, unless it was saved in a hurry. */
function openOld(main: Uint8Array, flags: number): DocFile {
  if ((flags & COMPLEX) !== 0)
    throw unreadable('Word file of 1995 or before, saved in pieces: save it as .docx');
  const length = Math.min(u32(main, 0x34), main.length);
  const offset = u32(main, 0x18);
  const page = PAGES[(main[6] ?? 0) & 0xff] ?? 1252;
  if (page === 1252 && isForeign(main.subarray(offset, offset + length)))
    throw unreadable('Word file of 1995 or before that does not name its alphabet: save it as .docx');
  const pieces = [{ start: 0, length, offset, wide: false }];
  const lengths = { body: length, footnotes: 0, headers: 0, comments: 0, endnotes: 0, boxes: 0 };
  return docOf(main, new Uint8Array(), pieces, () => ({ at: 0, length: 0 }), lengths, page);
}

/** Whether most letters are of the upper half: in a text of western Europe few are. */
function isForeign(text: Uint8Array): boolean {
  const letters = text.filter((byte) => byte >= 0xc0 || (byte | 0x20) >= 0x61);
  return letters.filter((byte) => byte >= 0xc0).length * 2 > letters.length;
}

function docOf(
  main: Uint8Array,
  table: Uint8Array,
  pieces: readonly Piece[],
  structure: DocFile['structure'],
  lengths: DocFile['lengths'],
  page = 1252,
): DocFile {
  const texts = pieces.map(({ offset, length, wide }) =>
    decodeWindows(main.subarray(offset, offset + length * (wide ? 2 : 1)), wide ? WIDE : page),
  );
  const width = (piece: Piece) => (piece.wide ? 2 : 1);
  return {
    main,
    table,
    text: texts.join(''),
    pieces: pieces.length,
    lengths,
    structure,
    offsetOf(character) {
      let [low, high] = [0, pieces.length - 1];
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((pieces[middle]?.start ?? 0) <= character) low = middle;
        else high = middle - 1;
      }
      const piece = pieces[low];
      return piece ? piece.offset + (character - piece.start) * width(piece) : 0;
    },
    charactersIn(from, to) {
      return pieces.flatMap((piece): [number, number][] => {
        const start = Math.max(from, piece.offset);
        const end = Math.min(to, piece.offset + piece.length * width(piece));
        if (start >= end) return [];
        const place = (offset: number) => piece.start + Math.floor((offset - piece.offset) / width(piece));
        return [[place(start), place(end)]];
      });
    },
  };
}

/** The table of pieces (MS-DOC 2.9.38), in the order of the text. */
function readPieces(table: Uint8Array, { at, length }: { at: number; length: number }): Piece[] {
  const end = Math.min(table.length, at + length);
  let place = at;
  while (place < end && table[place] === 1) place += 3 + u16(table, place + 1);
  if (table[place] !== 2) return [];
  const size = Math.min(u32(table, place + 1), end - place - 5);
  const count = Math.min(MAXIMUM_PIECES, Math.floor((size - 4) / 12));
  const pieces: Piece[] = [];
  let start = 0;
  for (let index = 0; index < count; index++) {
    const first = u32(table, place + 5 + index * 4);
    const next = u32(table, place + 9 + index * 4);
    const where = u32(table, place + 5 + (count + 1) * 4 + index * 8 + 2);
    const wide = (where & 0x40000000) === 0;
    const offset = wide ? where & 0x3fffffff : (where & 0x3fffffff) >> 1;
    const pieceLength = Math.max(0, next - first);
    if (start + pieceLength > MAXIMUM_CHARACTERS)
      throw unreadable('Word file with more than 20 million characters');
    pieces.push({ start, length: pieceLength, offset, wide });
    start += pieceLength;
  }
  return pieces;
}
