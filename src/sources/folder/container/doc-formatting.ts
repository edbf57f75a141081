import { unreadable } from '../readers/reader.ts';
import type { NotReadCounts } from '../text/not-read.ts';
import { u16, u32 } from './biff-records.ts';
import type { DocFile } from './doc-file.ts';

/** What is known of a paragraph. */
export interface DocParagraph {
  inTable: boolean;
  endsRow: boolean;
  /** Level of a heading from 1, or null. */
  heading: number | null;
  isItem: boolean;
}

/** Bytes of the file that are formatted alike. */
interface Run<Format> {
  from: number;
  to: number;
  format: Format;
}

/** Structures of the head that list where formatting lies, and how the pages of each kind list their runs. */
const [CHARACTERS, PARAGRAPHS] = [12, 13];
const PAGE = 512;
const MAXIMUM_RUNS = 1_000_000;
const MAXIMUM_STEPS = 200_000_000;

/** Properties that are looked at (MS-DOC 2.6). */
const [IN_TABLE, ENDS_ROW, LIST, OUTLINE] = [0x2416, 0x2417, 0x460b, 0x2640];
const [HIDDEN, DELETED, STRUCK, STRUCK_TWICE] = [0x083c, 0x0800, 0x0837, 0x2a53];
const PLAIN: DocParagraph = { inTable: false, endsRow: false, heading: null, isItem: false };

/** Tells of each paragraph, by the place in the file of the character that ends it, what it is. */
export function paragraphFormats(file: DocFile): (offset: number) => DocParagraph {
  const runs = runsOf(file, PARAGRAPHS, 13, (page, at) => {
    // The length in words, in one byte or after a zero in the next; then the style, then properties.
    const short = page[at] ?? 0;
    const start = short === 0 ? at + 2 : at + 1;
    const size = short === 0 ? (page[at + 1] ?? 0) * 2 : short * 2 - 1;
    const style = u16(page, start);
    const format = { ...PLAIN, heading: style >= 1 && style <= 9 ? style : null };
    for (const [name, value] of propertiesOf(page.subarray(start + 2, start + size))) {
      if (name === IN_TABLE) format.inTable = value !== 0;
      else if (name === ENDS_ROW) format.endsRow = value !== 0;
      else if (name === LIST) format.isItem = value !== 0;
      else if (name === OUTLINE) format.heading ??= value <= 8 ? value + 1 : null;
    }
    return format;
  }).sort((one, other) => one.from - other.from);
  return (offset) => {
    let [low, high] = [0, runs.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((runs[middle]?.from ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const run = runs[low];
    return run && offset >= run.from && offset < run.to ? run.format : PLAIN;
  };
}

/**
 * Marks with 1 the characters that do not hold: hidden ones, those that a tracked change took out, and those that are
 * struck out. Hidden and struck-out words are counted.
 */
export function hiddenCharacters(file: DocFile, notRead: NotReadCounts): Uint8Array {
  const marks = new Uint8Array(file.text.length);
  const runs = runsOf(file, CHARACTERS, 1, (page, at) => {
    const found = { hidden: false, struck: false, deleted: false };
    for (const [name, value] of propertiesOf(page.subarray(at + 1, at + 1 + (page[at] ?? 0))))
      switch (name) {
        case HIDDEN:
          found.hidden = value === 1 || value === 0x81;
          break;
        case DELETED:
          found.deleted = value === 1;
          break;
        case STRUCK:
        case STRUCK_TWICE:
          found.struck ||= value === 1 || value === 0x81;
          break;
      }
    return found.hidden || found.struck || found.deleted ? found : null;
  });
  const hidden = runs.filter(({ format }) => format !== null);
  if (hidden.length * file.pieces > MAXIMUM_STEPS)
    throw unreadable('damaged Word file: it is in too many pieces');
  let last = { end: -1, why: '' };
  for (const { from, to, format } of hidden)
    for (const [start, end] of file.charactersIn(from, to)) {
      marks.fill(1, start, end);
      const why = format?.deleted ? '' : format?.hidden ? 'hidden text' : 'struck-out text';
      const goesOn = last.end === start && last.why === why;
      if (why !== '' && !goesOn && /[\p{L}\p{N}]/u.test(file.text.slice(start, end))) notRead.add(why);
      last = { end, why };
    }
  return marks;
}

/** Runs of formatted bytes: a list of pages of 512 bytes, each with the ends of its runs and where their formatting lies. */
function runsOf<Format>(
  file: DocFile,
  number: number,
  width: number,
  read: (page: Uint8Array, at: number) => Format,
): Run<Format>[] {
  const { at, length } = file.structure(number);
  const pages = Math.max(0, Math.floor((Math.min(length, file.table.length - at) - 4) / 8));
  const runs: Run<Format>[] = [];
  const seen = new Set<number>();
  for (let index = 0; index < pages; index++) {
    const page = u32(file.table, at + (pages + 1) * 4 + index * 4) & 0x3fffff;
    if (seen.has(page)) continue;
    seen.add(page);
    const bytes = file.main.subarray(page * PAGE, page * PAGE + PAGE);
    const count = bytes[PAGE - 1] ?? 0;
    for (let run = 0; run < count && runs.length < MAXIMUM_RUNS; run++) {
      const place = (bytes[(count + 1) * 4 + run * width] ?? 0) * 2;
      if (place === 0) continue;
      runs.push({ from: u32(bytes, run * 4), to: u32(bytes, run * 4 + 4), format: read(bytes, place) });
    }
  }
  return runs;
}

/** The properties of a list with their first byte as value; how long each is stands in its name (MS-DOC 2.2.5.1). */
function* propertiesOf(list: Uint8Array): Generator<[name: number, value: number]> {
  for (let at = 0; at + 2 < list.length; ) {
    const name = u16(list, at);
    yield [name, list[at + 2] ?? 0];
    at += 2 + sizeOf(name, list, at + 2);
  }
}

function sizeOf(name: number, list: Uint8Array, at: number): number {
  const kind = name >> 13;
  // Tables' definitions carry a length of two bytes, tab stops one that may have run over.
  if (name === 0xd608) return u16(list, at) + 1;
  if (name === 0xc615 && list[at] === 255) return list.length;
  if (kind === 6) return (list[at] ?? 0) + 1;
  return [1, 1, 2, 4, 2, 2, 0, 3][kind] ?? 1;
}
