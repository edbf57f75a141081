import { characters, u16, u32 } from './biff-records.ts';

/** A record of an old PowerPoint file (MS-PPT 2.3.1): a container of others, or an atom with data. */
export interface PptRecord {
  type: number;
  instance: number;
  isContainer: boolean;
  data: Uint8Array;
}

/** Types of the records that are looked at. */
export const PPT = {
  document: 1000,
  slide: 1006,
  slideAtom: 1007,
  notes: 1008,
  slidePersist: 1011,
  slideShow: 1017,
  drawing: 1036,
  outlineReference: 3998,
  textHeader: 3999,
  wideText: 4000,
  narrowText: 4008,
  string: 4026,
  slideList: 4080,
  userEdit: 4085,
  tagData: 5003,
  persistDirectory: 6002,
  comment: 12000,
  shapeGroup: 0xf003,
  shape: 0xf004,
  textBox: 0xf00d,
  anchor: 0xf010,
} as const;

/** Containers nested deeper than this are not opened. */
const MAXIMUM_DEPTH = 40;

/** The record at an offset, or null where none can be. */
export function pptRecordAt(stream: Uint8Array, at: number): PptRecord | null {
  if (at + 8 > stream.length) return null;
  const head = u16(stream, at);
  return {
    type: u16(stream, at + 2),
    instance: head >> 4,
    isContainer: (head & 0xf) === 0xf,
    data: stream.subarray(at + 8, Math.min(stream.length, at + 8 + u32(stream, at + 4))),
  };
}

/** The records within a container, in order. */
export function* pptChildren(data: Uint8Array): Generator<PptRecord> {
  for (let at = 0; ; ) {
    const record = pptRecordAt(data, at);
    if (!record) return;
    yield record;
    at += 8 + record.data.length;
  }
}

/** All records of the given types below one, in order; what is below one that was found is not looked at. */
export function pptDescendants(data: Uint8Array, types: ReadonlySet<number>): PptRecord[] {
  const found: PptRecord[] = [];
  const look = (inside: Uint8Array, depth: number): void => {
    for (const child of pptChildren(inside)) {
      if (types.has(child.type)) found.push(child);
      // What PowerPoint 2000 and later add lies in records within a tag's data.
      else if ((child.isContainer || child.type === PPT.tagData) && depth < MAXIMUM_DEPTH)
        look(child.data, depth + 1);
    }
  };
  look(data, 0);
  return found;
}

/** The text of a text atom or string. */
export function pptText({ type, data }: PptRecord): string {
  return characters(data, type !== PPT.narrowText);
}
