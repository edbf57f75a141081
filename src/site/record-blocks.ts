import type { Passage, Range } from '../contracts/passage.ts';
import { headingAnchor } from './heading-anchor.ts';
import { cutPieces, type MarkedRange, type Piece } from './marks.ts';

type Line = { pieces: Piece[] };

/** What a record page shows of the text, in its order. */
export type RecordBlock =
  | ({ type: 'heading'; level: number; anchor: string } & Line)
  | ({ type: 'text' } & Line)
  | ({ type: 'code' } & Line)
  | ({ type: 'field' } & Line)
  | ({ type: 'item'; depth: number; bullet: boolean } & Line)
  | { type: 'table'; head: Line[]; rows: Line[][] }
  | {
      type: 'folded';
      role: 'header' | 'quoted' | 'forwarded' | 'signature';
      marked: boolean;
      blocks: RecordBlock[];
    };

const FOLDED = new Set<string>(['header', 'quoted', 'forwarded', 'signature']);

/**
 * Arranges a record's text by its passages. All text is there: what lies between passages is shown as it stands,
 * except the lines that only draw a table or a fence of code.
 */
export function recordBlocks(
  text: string,
  passages: readonly Passage[],
  marks: readonly MarkedRange[],
): RecordBlock[] {
  const begun = new Set<string>();
  const blocks: RecordBlock[] = [];
  let position = 0;
  const cut = (range: Range) => cutPieces(range, marks, begun);
  const cells = (range: Range) => cellsOf(text, range).map((cell) => ({ pieces: cut(cell) }));
  for (const passage of passages) {
    if (passage.start < position || passage.end > text.length) continue;
    const between = gapLines(text, position, passage.start);
    // The head row is no passage of its own: it is the line before the first row.
    const headRow = passage.role === 'row' && passage.columns.length > 0 ? between.pop() : undefined;
    for (const range of between) blocks.push({ type: 'text', pieces: cut(range) });
    position = passage.end;
    if (FOLDED.has(passage.role)) {
      addFolded(blocks, passage.role as 'quoted', { type: 'text', pieces: cut(passage) });
    } else if (passage.role === 'row') {
      const last = blocks.at(-1);
      if (headRow || last?.type !== 'table')
        blocks.push({ type: 'table', head: headRow ? cells(headRow) : [], rows: [cells(passage)] });
      else last.rows.push(cells(passage));
    } else {
      blocks.push(blockOf(text, passage, cut));
    }
  }
  for (const range of gapLines(text, position, text.length))
    blocks.push({ type: 'text', pieces: cut(range) });
  return blocks;
}

function blockOf(text: string, passage: Passage, cut: (range: Range) => Piece[]): RecordBlock {
  switch (passage.role) {
    case 'heading': {
      const signs = /^#{1,6}[ \t]+/.exec(text.slice(passage.start, passage.end))?.[0].length ?? 0;
      return {
        type: 'heading',
        level: passage.ordinal ?? 2,
        anchor: headingAnchor(passage.start),
        pieces: cut({ start: passage.start + signs, end: passage.end }),
      };
    }
    case 'item': {
      const bullet =
        passage.ordinal === null
          ? (/^[-*+•◦▪▸‣●○–·][ \t]+/.exec(text.slice(passage.start, passage.start + 8))?.[0].length ?? 0)
          : 0;
      return {
        type: 'item',
        depth: passage.depth,
        bullet: bullet > 0,
        pieces: cut({ start: passage.start + bullet, end: passage.end }),
      };
    }
    case 'code':
    case 'field':
      return { type: passage.role, pieces: cut(passage) };
    default:
      return { type: 'text', pieces: cut(passage) };
  }
}

function addFolded(
  blocks: RecordBlock[],
  role: 'header' | 'quoted' | 'forwarded' | 'signature',
  block: RecordBlock & Line,
): void {
  const marked = block.pieces.some(({ within, flag }) => within.length > 0 || flag !== null);
  const last = blocks.at(-1);
  if (last?.type === 'folded' && last.role === role) {
    last.blocks.push(block);
    last.marked ||= marked;
  } else {
    blocks.push({ type: 'folded', role, marked, blocks: [block] });
  }
}

/** The cells of a row `| one | two |`, without the white space around them. An escaped bar does not part cells. */
export function cellsOf(text: string, { start, end }: Range): Range[] {
  const bars: number[] = [];
  for (let index = start; index < end; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '|') bars.push(index);
  }
  if (bars[0] !== start) bars.unshift(start - 1);
  if (bars.at(-1) !== end - 1) bars.push(end);
  return bars.slice(1).map((bar, index) => trimmed(text, (bars[index] ?? start) + 1, bar));
}

function trimmed(text: string, from: number, to: number): Range {
  let start = from;
  let end = to;
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return { start, end };
}

function isSpace(text: string, index: number): boolean {
  const character = text[index];
  return character === ' ' || character === '\t' || character === '\n' || character === '\u00a0';
}

/** Lines of a gap between passages that hold words. */
function gapLines(text: string, from: number, to: number): Range[] {
  const lines: Range[] = [];
  let position = from;
  while (position < to) {
    const newline = text.indexOf('\n', position);
    const end = newline === -1 || newline > to ? to : newline;
    const range = trimmed(text, position, end);
    if (range.end > range.start && !isDrawing(text.slice(range.start, range.end))) lines.push(range);
    position = end + 1;
  }
  return lines;
}

/** A table's delimiter row, a fence of code, a ruler, the mark before a signature. */
function isDrawing(line: string): boolean {
  return /^[|:\-\s=*_>]+$/.test(line) || /^(?:```|~~~)[\w-]*$/.test(line);
}
