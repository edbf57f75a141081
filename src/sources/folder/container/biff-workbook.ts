import { unreadable } from '../readers/reader.ts';
import type { NotReadCounts } from '../text/not-read.ts';
import { builtInFormat } from '../text/number-format.ts';
import {
  type BiffRecord,
  BiffStrings,
  biffRecords,
  characters,
  narrowText,
  u16,
  u32,
} from './biff-records.ts';

/** What an old Excel file says of its sheets together. */
export interface BiffWorkbook {
  /** 8 since Excel 97, 5 for 95 and 5.0, 4 for 4.0. */
  version: number;
  codePage: number;
  date1904: boolean;
  strings: string[];
  /** Number format by cell style. */
  formats: string[];
  /** Whether text is struck out, by cell style. */
  struck: boolean[];
  sheets: { name: string; hidden: boolean; at: number }[];
}

const [BEGIN, END, CODE_PAGE, DATE_MODE, ENCRYPTED, SHEET, STRINGS, FORMAT] = [
  0x809, 0x0a, 0x42, 0x22, 0x2f, 0x85, 0xfc, 0x41e,
];
/** Cell styles of versions 8 and 5, and of version 4. */
const [STYLE, OLD_STYLE] = [0xe0, 0x443];
const OLD_BEGIN = 0x409;
/** Fonts, of version 5 and later and of version 4; the bit that strikes out. */
const FONTS = new Set([0x31, 0x231]);
const STRUCK_FONT = 0x8;
const WORKSHEET = 0;
const MAXIMUM_CHARACTERS = 50_000_000;

/** Reads what comes before the sheets. Throws SOURCE_UNREADABLE where it is locked, or older than Excel 4. */
export function readBiffWorkbook(stream: Uint8Array, notRead: NotReadCounts): BiffWorkbook {
  const own = new Map<number, string>();
  const styles: number[] = [];
  const styleFonts: number[] = [];
  const fonts: boolean[] = [];
  const workbook: BiffWorkbook = {
    version: versionOf(stream),
    codePage: 1252,
    date1904: false,
    strings: [],
    formats: [],
    struck: [],
    sheets: [],
  };
  for (const record of biffRecords(stream, 0)) {
    const data = record.parts[0] ?? new Uint8Array();
    if (record.id === END && workbook.version > 4) break;
    if (record.id === ENCRYPTED) throw unreadable('password-protected Excel file');
    if (record.id === CODE_PAGE) workbook.codePage = codePageOf(u16(data, 0));
    else if (record.id === DATE_MODE) workbook.date1904 = u16(data, 0) === 1;
    else if (record.id === SHEET) addSheet(workbook, data);
    else if (record.id === STRINGS)
      workbook.strings = readStrings(record, (font) => isStruckFont(fonts, font), notRead);
    else if (record.id === FORMAT)
      own.set(workbook.version === 4 ? own.size : u16(data, 0), formatOf(data, workbook));
    else if (FONTS.has(record.id)) fonts.push((u16(data, 2) & STRUCK_FONT) !== 0);
    else if (record.id === STYLE) {
      styles.push(u16(data, 2));
      styleFonts.push(u16(data, 0));
    } else if (record.id === OLD_STYLE) {
      styles.push(data[1] ?? 0);
      styleFonts.push(data[0] ?? 0);
    }
  }
  if (workbook.version === 4) workbook.sheets.push({ name: 'Sheet 1', hidden: false, at: 0 });
  workbook.formats = styles.map(
    (id) => own.get(id) ?? (workbook.version === 4 ? 'General' : builtInFormat(id)),
  );
  workbook.struck = styleFonts.map((font) => isStruckFont(fonts, font));
  return workbook;
}

/** There is no font of number 4 (MS-XLS 2.5.129). */
function isStruckFont(fonts: readonly boolean[], number: number): boolean {
  return fonts[number > 4 ? number - 1 : number] ?? false;
}

function versionOf(stream: Uint8Array): number {
  const id = u16(stream, 0);
  if (id === OLD_BEGIN) return 4;
  if (id !== BEGIN) throw unreadable('Excel file of 1990 or before, or a damaged one: save it as .xlsx');
  return u16(stream, 4) >= 0x600 ? 8 : 5;
}

function codePageOf(number: number): number {
  return number === 0x8000 ? 10000 : number === 0x8001 || number === 1200 ? 1252 : number;
}

function addSheet(workbook: BiffWorkbook, data: Uint8Array): void {
  if (data[5] !== WORKSHEET || workbook.sheets.length >= 5000) return;
  const length = data[6] ?? 0;
  const name =
    workbook.version === 8
      ? characters(data.subarray(8, 8 + length * ((data[7] ?? 0) & 1 ? 2 : 1)), ((data[7] ?? 0) & 1) === 1)
      : narrowText(data, 7, length, workbook.codePage);
  workbook.sheets.push({ name, hidden: ((data[4] ?? 0) & 3) !== 0, at: u32(data, 0) });
}

function formatOf(data: Uint8Array, { version, codePage }: BiffWorkbook): string {
  if (version === 8) return new BiffStrings([data], 2).next();
  return narrowText(data, 3, data[2] ?? 0, codePage);
}

/** The texts that cells share, without the words in them that are struck out. */
function readStrings(
  { parts }: BiffRecord,
  isStruck: (font: number) => boolean,
  notRead: NotReadCounts,
): string[] {
  const strings: string[] = [];
  const reader = new BiffStrings(parts, 8);
  const count = u32(parts[0] ?? new Uint8Array(), 4);
  let size = 0;
  while (strings.length < count && !reader.atEnd) {
    const text = reader.nextWithout(isStruck, () => notRead.add('struck-out text'));
    size += text.length;
    if (size > MAXIMUM_CHARACTERS) throw unreadable('Excel file with more than 50 million characters');
    strings.push(text);
  }
  return strings;
}
