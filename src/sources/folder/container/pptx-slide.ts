import { joinBlocks } from '../text/html-writer.ts';
import { addressBeside } from '../text/link-text.ts';
import { normaliseText, oneLine } from '../text/normalise.ts';
import { NotReadCounts } from '../text/not-read.ts';
import { TableBuilder } from '../text/table-builder.ts';
import {
  Groups,
  inOrderOfReading,
  type Place,
  type Placeholder,
  placeFrom,
  placeholderOf,
} from './pptx-places.ts';
import { TextLines, TextReader, type TextSurroundings } from './pptx-text.ts';
import { type Attributes, readXml } from './xml.ts';

export interface Slide {
  title: string;
  blocks: string[];
}

/** What a slide's part needs from its file. */
export interface SlideSurroundings extends TextSurroundings {
  /** Where a placeholder stands that does not say it itself. */
  placeOf(placeholder: Placeholder): Place | null;
  /** The texts of a SmartArt diagram by the id of its data part. */
  diagram(id: string): string[];
}

/** Placeholders that repeat on every slide. */
const REPEATED = new Set(['dt', 'ftr', 'sldNum', 'hdr', 'sldImg']);
const SHAPES = new Set(['p:sp', 'p:graphicFrame', 'p:pic', 'p:cxnSp']);

interface Shape {
  name: string;
  placeholder: Placeholder | null;
  place: Place | null;
  text: TextLines;
  blocks: string[];
  hidden: boolean;
  /** Where a click on the shape leads. */
  address: string;
}

/**
 * Reads a slide part: its title, and its other text, lists and tables from top to bottom. Shapes that are hidden and
 * words that are struck out are left out; they and pictures, charts and formulas are counted.
 */
export function readSlide(xml: string, surroundings: SlideSurroundings): Slide {
  const reader = new SlideReader(surroundings);
  let fallback = 0;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'mc:Fallback') fallback++;
      if (fallback === 0) reader.open(name, attributes);
    },
    text(text) {
      if (fallback === 0) reader.text(text);
    },
    close(name) {
      if (fallback === 0) reader.close(name);
      if (name === 'mc:Fallback') fallback--;
    },
  });
  return reader.slide();
}

class SlideReader {
  readonly #surroundings: SlideSurroundings;
  readonly #texts: TextReader;
  readonly #groups = new Groups();
  readonly #names: string[] = [];
  readonly #open: Shape[] = [];
  readonly #shapes: Shape[] = [];
  #table: TableBuilder | null = null;
  #cell: TextLines | null = null;

  constructor(surroundings: SlideSurroundings) {
    this.#surroundings = surroundings;
    this.#texts = new TextReader(surroundings);
  }

  open(name: string, attributes: Attributes): void {
    const parent = this.#names.slice(-2).join('/');
    this.#names.push(name);
    this.#groups.open(name, attributes, parent);
    this.#texts.open(name, attributes);
    const shape = this.#open.at(-1);
    if (SHAPES.has(name)) {
      // The picture of an embedded file stands inside of the frame that shows it.
      if (name === 'p:pic' && shape === undefined) this.#surroundings.notRead.add('picture');
      this.#open.push(newShape(name));
    } else if (name === 'p:ph' && shape) shape.placeholder = placeholderOf(attributes);
    else if (name === 'p:cNvPr' && shape) shape.hidden = /^(?:1|true)$/.test(attributes['hidden'] ?? '');
    else if (name === 'a:hlinkClick' && shape && this.#names.at(-2) === 'p:cNvPr')
      shape.address = this.#surroundings.address(attributes['r:id'] ?? '');
    else if (shape && /:xfrm$/.test(this.#names.at(-2) ?? ''))
      shape.place = placeFrom(shape.place, name, attributes);
    else if (name === 'a:graphicData' && /\/chart(?:ex)?$/.test(attributes['uri'] ?? ''))
      this.#surroundings.notRead.add('chart');
    else if (name === 'p:oleObj') this.#surroundings.notRead.add('embedded file');
    else if (name === 'dgm:relIds' && shape)
      shape.blocks.push(
        joinBlocks(this.#surroundings.diagram(attributes['r:dm'] ?? '').map((text) => `- ${text}`)),
      );
    else if (name === 'a:tbl') this.#table = new TableBuilder();
    else if (name === 'a:tr') this.#table?.row();
    else if (name === 'a:tc') this.#openCell(attributes);
  }

  text(text: string): void {
    this.#texts.text(text);
  }

  close(name: string): void {
    this.#names.pop();
    this.#groups.close(name);
    const paragraph = this.#texts.close(name);
    const shape = this.#open.at(-1);
    if (paragraph && this.#table) this.#cell?.add(paragraph, false);
    else if (paragraph && shape) shape.text.add(paragraph, isBody(shape.placeholder));
    else if (name === 'a:tc' && this.#cell) {
      this.#table?.closeCell([this.#cell.lines.map(oneLine).join('; ')]);
      this.#cell = null;
    } else if (name === 'a:tbl' && this.#table) {
      shape?.blocks.push(...this.#table.blocks());
      this.#table = null;
    } else if (shape?.name === name && SHAPES.has(name)) this.#closeShape(shape);
  }

  slide(): Slide {
    const slide: Slide = { title: '', blocks: [] };
    for (const shape of inOrderOfReading(this.#shapes)) {
      const { lines } = shape.text;
      const words = lines.join(' ');
      const text = joinBlocks(lines) + addressBeside(words, shape.address);
      if (/^(?:title|ctrTitle)$/.test(shape.placeholder?.type ?? '') && slide.title === '')
        slide.title = oneLine(words + addressBeside(words, shape.address));
      else slide.blocks.push(text, ...shape.blocks);
    }
    slide.blocks = slide.blocks.filter((block) => block !== '');
    return slide.title === '' ? promoteFirstLine(slide) : slide;
  }

  /** A cell that another one reaches over is no cell of its own. */
  #openCell(attributes: Attributes): void {
    if (/^(?:1|true)$/.test(attributes['hMerge'] ?? attributes['vMerge'] ?? '')) return;
    this.#cell = new TextLines();
    this.#table?.openCell('td', {
      ...(attributes['gridSpan'] === undefined ? {} : { colspan: attributes['gridSpan'] }),
      ...(attributes['rowSpan'] === undefined ? {} : { rowspan: attributes['rowSpan'] }),
    });
  }

  #closeShape(shape: Shape): void {
    this.#open.pop();
    const place = shape.place ? this.#groups.onSlide(shape.place) : null;
    shape.place = place ?? (shape.placeholder ? this.#surroundings.placeOf(shape.placeholder) : null);
    const isEmpty = shape.text.lines.length === 0 && shape.blocks.length === 0;
    if (isEmpty || REPEATED.has(shape.placeholder?.type ?? '')) return;
    if (shape.hidden) this.#surroundings.notRead.add('hidden shape');
    else this.#shapes.push(shape);
  }
}

function newShape(name: string): Shape {
  return {
    name,
    placeholder: null,
    place: null,
    text: new TextLines(),
    blocks: [],
    hidden: false,
    address: '',
  };
}

function isBody(placeholder: Placeholder | null): boolean {
  return placeholder !== null && /^(?:|body|obj)$/.test(placeholder.type);
}

/** A slide without a title: a short first line that is no item stands for it. */
function promoteFirstLine(slide: Slide): Slide {
  const [first = '', ...rest] = slide.blocks;
  const [line = '', ...lines] = first.split('\n');
  const isTitle = line !== '' && line.length <= 100 && !/^\s*(?:[-|*]|\d+\.)|[.,;]$/.test(line);
  if (!isTitle || (lines.length === 0 && rest.length === 0)) return slide;
  return { title: oneLine(line), blocks: [lines.join('\n').trim(), ...rest].filter((block) => block !== '') };
}

const ALONE: SlideSurroundings = {
  address: () => '',
  placeOf: () => null,
  diagram: () => [],
  notRead: new NotReadCounts(),
};

/** The speaker notes of a notes part. */
export function readNotes(xml: string): string {
  return normaliseText(
    readSlide(xml, ALONE)
      .blocks.map((block) => block.replace(/^- /gm, ''))
      .join('\n'),
  );
}
