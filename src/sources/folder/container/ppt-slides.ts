import { unreadable } from '../readers/reader.ts';
import { oneLine } from '../text/normalise.ts';
import type { NotReadCounts } from '../text/not-read.ts';
import { u16, u32 } from './biff-records.ts';
import type { CompoundFile } from './compound-file.ts';
import { PPT, type PptRecord, pptChildren, pptDescendants, pptRecordAt, pptText } from './ppt-records.ts';
import { inOrderOfReading, type Place } from './pptx-places.ts';

export interface PptSlide {
  title: string;
  /** Paragraphs in order; those of a body are items. */
  blocks: string[];
  notes: string[];
  comments: string[];
}

/** A text and what it is on its slide (MS-PPT 2.13.33). */
interface PptBox {
  kind: number;
  text: string;
}

const [TITLE, BODY, NOTES, CENTRE_TITLE, HALF_BODY, QUARTER_BODY] = [0, 1, 2, 6, 7, 8];
const ENCRYPTED = 0xf3d1c4df;
const MAXIMUM_SLIDES = 5000;
const MAXIMUM_EDITS = 1000;
const MAXIMUM_CHARACTERS = 20_000_000;

/** The bit of a slide's show that hides it (MS-PPT 2.6.6). */
const HIDDEN = 0x4;

/** Reads the slides of a PowerPoint 97 to 2003 file in their order; hidden ones are left out and counted. Throws SOURCE_UNREADABLE: locked, damaged, older. */
export function readPptSlides(file: CompoundFile, notRead: NotReadCounts): PptSlide[] {
  const stream = file.stream('PowerPoint Document');
  const user = file.stream('Current User');
  if (stream === null || user === null)
    throw unreadable('no PowerPoint file of 1997 or later: save it as .pptx');
  if (u32(user, 12) === ENCRYPTED) throw unreadable('password-protected PowerPoint file');
  const { places, document } = readPlaces(stream, u32(user, 16));
  const main = pptRecordAt(stream, places.get(document) ?? Number.POSITIVE_INFINITY);
  if (main?.type !== PPT.document) throw unreadable('damaged PowerPoint file: it has no document part');
  const lists = [...pptChildren(main.data)].filter(({ type }) => type === PPT.slideList);
  const budget = { left: MAXIMUM_CHARACTERS };
  const recordOf = (id: number) => pptRecordAt(stream, places.get(id) ?? Number.POSITIVE_INFINITY);
  const notes = new Map(
    entriesOf(lists.find(({ instance }) => instance === 2)).map(({ slideId, place }) => [slideId, place]),
  );
  return entriesOf(lists.find(({ instance }) => instance === 0)).flatMap(({ place, outline }) => {
    const slide = recordOf(place);
    if (slide && isHidden(slide)) {
      notRead.add('hidden slide');
      return [];
    }
    const notesId = slide ? notesIdOf(slide) : 0;
    const noted = notesId === 0 ? null : recordOf(notes.get(notesId) ?? -1);
    return slideOf(slide, outline, noted, budget);
  });
}

/**
 * Where the newest state of each part lies. The file grows with each save: the last edit names the one before, and an
 * entry of a later edit stands for that of an earlier.
 */
function readPlaces(stream: Uint8Array, start: number): { places: Map<number, number>; document: number } {
  const places = new Map<number, number>();
  let document = -1;
  let at = start;
  for (let count = 0; count < MAXIMUM_EDITS; count++) {
    const edit = pptRecordAt(stream, at);
    if (edit?.type !== PPT.userEdit) break;
    if (edit.data.length >= 32) throw unreadable('password-protected PowerPoint file');
    if (document < 0) document = u32(edit.data, 16);
    const directory = pptRecordAt(stream, u32(edit.data, 12));
    if (directory?.type === PPT.persistDirectory) addPlaces(places, directory.data);
    const before = u32(edit.data, 8);
    if (before === 0 || before >= at) break;
    at = before;
  }
  return { places, document };
}

function addPlaces(places: Map<number, number>, data: Uint8Array): void {
  for (let at = 0; at + 4 <= data.length; ) {
    const head = u32(data, at);
    const [first, count] = [head & 0xfffff, head >>> 20];
    at += 4;
    for (let index = 0; index < count && at + 4 <= data.length; index++, at += 4)
      if (!places.has(first + index)) places.set(first + index, u32(data, at));
  }
}

interface ListEntry {
  place: number;
  slideId: number;
  outline: PptBox[];
}

/** The slides of a list, each with the texts that the list holds for it. */
function entriesOf(list: PptRecord | undefined): ListEntry[] {
  const entries: ListEntry[] = [];
  let kind = -1;
  for (const record of list ? pptChildren(list.data) : []) {
    if (record.type === PPT.slidePersist && entries.length < MAXIMUM_SLIDES)
      entries.push({ place: u32(record.data, 0), slideId: u32(record.data, 12), outline: [] });
    else if (record.type === PPT.textHeader) kind = u32(record.data, 0);
    else if (record.type === PPT.wideText || record.type === PPT.narrowText)
      entries.at(-1)?.outline.push({ kind, text: pptText(record) });
  }
  return entries;
}

function isHidden(slide: PptRecord): boolean {
  const show = [...pptChildren(slide.data)].find(({ type }) => type === PPT.slideShow);
  return show !== undefined && (u16(show.data, 10) & HIDDEN) !== 0;
}

function notesIdOf(slide: PptRecord): number {
  const atom = [...pptChildren(slide.data)].find(({ type }) => type === PPT.slideAtom);
  return atom ? u32(atom.data, 16) : 0;
}

function slideOf(
  slide: PptRecord | null,
  outline: PptBox[],
  noted: PptRecord | null,
  budget: { left: number },
): PptSlide {
  const drawn = slide ? boxesOf(slide, outline, budget) : [];
  const known = new Set(drawn.map(({ text }) => text));
  // What the list holds and no box of the slide shows comes first: it is the slide's outline.
  const boxes = [...outline.filter(({ text }) => !known.has(text)), ...drawn];
  const title = boxes.find(({ kind }) => kind === TITLE || kind === CENTRE_TITLE);
  return {
    title: oneLine((title?.text ?? '').replaceAll('\u000b', ' ')),
    blocks: boxes.filter((box) => box !== title).flatMap(blocksOf),
    notes: noted
      ? boxesOf(noted, [], budget).flatMap((box) => (box.kind === NOTES ? paragraphsOf(box.text) : []))
      : [],
    comments: slide ? commentsOf(slide) : [],
  };
}

/** The text boxes of a slide in the order of reading: the shapes and groups that stand on it by themselves have places. */
function textBoxesOf(slide: PptRecord): PptRecord[] {
  const all = new Set<number>([PPT.textBox]);
  const [drawing] = pptDescendants(slide.data, new Set([PPT.shapeGroup]));
  if (!drawing) return pptDescendants(slide.data, all);
  const shapes = [...pptChildren(drawing.data)].map((shape) => ({
    place: placeOf(shape),
    boxes: shape.isContainer ? pptDescendants(shape.data, all) : [],
  }));
  return inOrderOfReading(shapes.filter(({ boxes }) => boxes.length > 0)).flatMap(({ boxes }) => boxes);
}

/** Where a shape stands: its top, left, right and bottom, in two bytes each or in four (MS-PPT 2.7.1). */
function placeOf(shape: PptRecord): Place | null {
  const [anchor] = shape.isContainer ? pptDescendants(shape.data, new Set([PPT.anchor])) : [];
  if (!anchor || anchor.data.length < 8) return null;
  const width = anchor.data.length >= 16 ? 4 : 2;
  const view = new DataView(anchor.data.buffer, anchor.data.byteOffset, anchor.data.byteLength);
  const side = (at: number) => (width === 4 ? view.getInt32(at * 4, true) : view.getInt16(at * 2, true));
  return { x: side(1), y: side(0), height: side(3) - side(0) };
}

/** One text may be shown in many boxes: all of them together have a limit. */
function boxesOf(slide: PptRecord, outline: readonly PptBox[], budget: { left: number }): PptBox[] {
  const boxes: PptBox[] = [];
  const add = (box: PptBox) => {
    budget.left -= box.text.length + 1;
    if (budget.left < 0) throw unreadable('PowerPoint file with more than 20 million characters');
    boxes.push(box);
  };
  for (const box of textBoxesOf(slide)) {
    let kind = -1;
    for (const record of pptChildren(box.data)) {
      if (record.type === PPT.textHeader) kind = u32(record.data, 0);
      else if (record.type === PPT.wideText || record.type === PPT.narrowText)
        add({ kind, text: pptText(record) });
      else if (record.type === PPT.outlineReference) {
        const shown = outline[u16(record.data, 0)];
        if (shown) add(shown);
      }
    }
  }
  return boxes;
}

function blocksOf({ kind, text }: PptBox): string[] {
  const paragraphs = paragraphsOf(text);
  const isList = [BODY, HALF_BODY, QUARTER_BODY].includes(kind) && paragraphs.length > 1;
  return isList ? paragraphs.map((paragraph) => `- ${paragraph}`) : paragraphs;
}

/** Paragraphs, without the sign that stands for a number, a date or a footer that the master fills in. */
function paragraphsOf(text: string): string[] {
  return text
    .split('\r')
    .map((paragraph) => oneLine(paragraph.replaceAll('\u000b', ' ')))
    .filter((paragraph) => paragraph !== '' && paragraph !== '*');
}

function commentsOf(slide: PptRecord): string[] {
  return pptDescendants(slide.data, new Set([PPT.comment])).flatMap((comment) => {
    const strings = [...pptChildren(comment.data)].filter(({ type }) => type === PPT.string);
    const of = (instance: number) => {
      const found = strings.find((string) => string.instance === instance);
      return found ? oneLine(pptText(found)) : '';
    };
    return of(1) === '' ? [] : [of(0) === '' ? of(1) : `${of(0)}: ${of(1)}`];
  });
}
