import { joinBlocks } from '../text/html-writer.ts';
import { normaliseText, oneLine } from '../text/normalise.ts';
import { tableText } from '../text/table.ts';
import { readXml } from './xml.ts';

export interface Slide {
  title: string;
  blocks: string[];
}

/** Placeholders that repeat on every slide. */
const REPEATED = new Set(['dt', 'ftr', 'sldNum', 'hdr', 'sldImg']);

interface Shape {
  /** Type of its placeholder; '' for the body one, null for a free shape. */
  placeholder: string | null;
  lines: string[];
  counts: Map<number, number>;
}

interface Paragraph {
  text: string;
  level: number;
  bullet: 'none' | 'number' | 'mark' | null;
}

/** Reads a slide part (or a diagram's data): its title and its other text, lists and tables in order. */
export function readSlide(xml: string): Slide {
  const slide: Slide = { title: '', blocks: [] };
  const shapes: Shape[] = [];
  let table: string[][] | null = null;
  let cell: string[] = [];
  let paragraph: Paragraph | null = null;
  let inText = false;
  let fallback = 0;
  readXml(xml, {
    open(name, attributes) {
      if (name === 'mc:Fallback') fallback++;
      if (fallback > 0) return;
      if (name === 'p:sp' || name === 'dgm:pt')
        shapes.push({ placeholder: null, lines: [], counts: new Map() });
      else if (name === 'p:ph') {
        const shape = shapes.at(-1);
        if (shape) shape.placeholder = attributes['type'] ?? '';
      } else if (name === 'a:tbl') table = [];
      else if (name === 'a:tr') table?.push([]);
      else if (name === 'a:tc') cell = [];
      else if (name === 'a:p') paragraph = { text: '', level: 0, bullet: null };
      else if (name === 'a:pPr' && paragraph)
        paragraph.level = Math.min(8, Number(attributes['lvl'] ?? 0) || 0);
      else if (name === 'a:buNone' && paragraph) paragraph.bullet = 'none';
      else if (name === 'a:buAutoNum' && paragraph) paragraph.bullet = 'number';
      else if (name === 'a:buChar' && paragraph) paragraph.bullet = 'mark';
      else if (name === 'a:br' && paragraph) paragraph.text += '\n';
      else if (name === 'a:t') inText = true;
    },
    text(text) {
      if (inText && paragraph && fallback === 0) paragraph.text += text;
    },
    close(name) {
      if (name === 'mc:Fallback') fallback--;
      else if (fallback > 0) return;
      else if (name === 'a:t') inText = false;
      else if (name === 'a:p' && paragraph) {
        if (table !== null) cell.push(paragraph.text);
        else addLine(shapes.at(-1), paragraph);
        paragraph = null;
      } else if (name === 'a:tc')
        table?.at(-1)?.push(
          cell
            .map(oneLine)
            .filter((line) => line !== '')
            .join('; '),
        );
      else if (name === 'a:tbl') {
        if (table) slide.blocks.push(tableText(table));
        table = null;
      } else if (name === 'p:sp' || name === 'dgm:pt') addShape(slide, shapes.pop());
    },
  });
  slide.blocks = slide.blocks.filter((block) => block !== '');
  return slide.title === '' ? promoteFirstLine(slide) : slide;
}

/** A slide without a title: a short first line that is no item stands for it. */
function promoteFirstLine(slide: Slide): Slide {
  const [first = '', ...rest] = slide.blocks;
  const [line = '', ...lines] = first.split('\n');
  const isTitle = line !== '' && line.length <= 100 && !/^\s*(?:[-|*]|\d+\.)|[.,;]$/.test(line);
  if (!isTitle || (lines.length === 0 && rest.length === 0)) return slide;
  return { title: oneLine(line), blocks: [lines.join('\n').trim(), ...rest].filter((block) => block !== '') };
}

/** The speaker notes of a notes part. */
export function readNotes(xml: string): string {
  return normaliseText(
    readSlide(xml)
      .blocks.map((block) => block.replace(/^- /gm, ''))
      .join('\n'),
  );
}

function addLine(shape: Shape | undefined, paragraph: Paragraph): void {
  const text = paragraph.text
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')
    .join('\n');
  if (!shape || text === '') return;
  const { placeholder, counts } = shape;
  const bullet =
    paragraph.bullet ??
    (placeholder === '' || placeholder === 'body' || placeholder === 'obj' ? 'mark' : 'none');
  const indent = '   '.repeat(paragraph.level);
  for (const level of [...counts.keys()])
    if (level > paragraph.level || (level === paragraph.level && bullet !== 'number')) counts.delete(level);
  if (bullet === 'number') {
    const number = (counts.get(paragraph.level) ?? 0) + 1;
    counts.set(paragraph.level, number);
    shape.lines.push(`${indent}${number}. ${oneLine(text)}`);
  } else shape.lines.push(bullet === 'mark' ? `${indent}- ${oneLine(text)}` : text);
}

function addShape(slide: Slide, shape: Shape | undefined): void {
  if (!shape || shape.lines.length === 0 || REPEATED.has(shape.placeholder ?? '')) return;
  if (/^(?:title|ctrTitle)$/.test(shape.placeholder ?? '') && slide.title === '')
    slide.title = oneLine(shape.lines.join(' '));
  else slide.blocks.push(joinBlocks(shape.lines));
}
