import type { Line, Piece } from './pdf-lines.ts';
import { VALUE } from './table.ts';

export interface Column {
  left: number;
  right: number;
}

type Span = Pick<Piece, 'text' | 'left' | 'right'>;

/**
 * The rows of a table's lines. Where white space tells rows from the lines of one cell, it decides; else a line that
 * continues only later cells, that would not have fitted above, or begins in lower case, belongs to the row above it.
 */
export function rowsOf(lines: readonly Line[], columns: readonly Column[], pitch: number): string[][] {
  const rows: string[][] = [];
  const edge = edgeOf(lines);
  const cellsOf = (line: Line) => {
    const cells = columns.map(() => '');
    for (const piece of line.pieces.flatMap((whole) => splitAt(whole, columns))) {
      const at = columnOf(piece, columns);
      cells[at] = cells[at] === '' ? piece.text : `${cells[at]} ${piece.text}`;
    }
    return cells;
  };
  const all = lines.map(cellsOf);
  const starts = rowStarts(lines, all);
  for (const [index, line] of lines.entries()) {
    const cells = all[index] ?? [];
    const row = rows.at(-1);
    const goesOn = starts ? !starts.has(index) : continuesRow(line, lines[index - 1], cells, pitch, edge);
    if (row && goesOn)
      for (const [at, cell] of cells.entries()) row[at] = [row[at], cell].filter(Boolean).join(' ');
    else rows.push(cells);
  }
  return rows;
}

function continuesRow(
  line: Line,
  above: Line | undefined,
  cells: readonly string[],
  pitch: number,
  edge: number,
): boolean {
  const filled = cells.filter((cell) => cell !== '');
  const single = filled.length === 1 && above !== undefined;
  const close = single && above.page === line.page && above.y - line.y < 0.85 * pitch;
  const rest = single && wraps(above, line, edge);
  return close || rest || cells[0] === '' || filled.every((cell) => /^[\p{Ll}(]/u.test(cell));
}

/**
 * The lines that begin rows, where the gaps between lines are of two kinds: those inside of cells and those between
 * rows. Null where they are not, or where such rows would hold two lines that are each a row by themselves.
 */
function rowStarts(lines: readonly Line[], cells: readonly (readonly string[])[]): Set<number> | null {
  const size = lines[0]?.size ?? 10;
  const gapAbove = (index: number) => {
    const [above, line] = [lines[index - 1], lines[index]];
    return above && line && above.page === line.page ? above.y - line.y : Number.POSITIVE_INFINITY;
  };
  const gaps = lines.map((_, index) => gapAbove(index)).filter(Number.isFinite);
  const sorted = gaps.toSorted((a, b) => a - b);
  const jump = sorted.findLastIndex((gap, at) => {
    const next = sorted[at + 1];
    return gap > 0 && gap <= 1.45 * size && next !== undefined && next >= 1.2 * gap && next > size;
  });
  const inside = sorted[jump];
  if (inside === undefined) return null;
  const starts = new Set([...lines.keys()].filter((index) => gapAbove(index) > inside));
  const full = lines.filter((line) => line.pieces.length >= 2).length;
  const isSplit = starts.size >= 2 && starts.size >= 0.6 * full && starts.size < lines.length;
  return isSplit && !holdsTwoRows(cells, starts) ? starts : null;
}

function holdsTwoRows(cells: readonly (readonly string[])[], starts: ReadonlySet<number>): boolean {
  let row: (readonly string[])[] = [];
  for (const [index, line] of cells.entries()) {
    if (starts.has(index)) row = [];
    const isFull = (one: readonly string[]) => one.every((cell) => cell !== '');
    const twice = row.some(
      (other) =>
        (isFull(other) && isFull(line)) ||
        line.some((cell, at) => VALUE.test(cell) && VALUE.test(other[at] ?? '')),
    );
    if (twice) return true;
    row.push(line);
  }
  return false;
}

/** Right edge of the first column. */
export function edgeOf(lines: readonly Line[]): number {
  const left = Math.min(...lines.map((line) => line.left));
  const second = Math.min(...lines.flatMap((line) => line.pieces.slice(1).map((piece) => piece.left)));
  return lines.reduce((edge, { pieces: [first] }) => {
    const isOwn = first !== undefined && Math.abs(first.left - left) <= 4 && first.right < second;
    return isOwn ? Math.max(edge, first.right) : edge;
  }, 0);
}

/** Whether a line's first cell is the rest of the cell above: its first word would not have fitted there. */
export function wraps(above: Line, line: Line, edge: number): boolean {
  const [cell, piece] = [above.pieces[0], line.pieces[0]];
  if (
    !cell ||
    !piece ||
    piece.text === '' ||
    above.y - line.y > 1.4 * line.size ||
    Math.abs(cell.left - piece.left) > 4
  )
    return false;
  const word = piece.text.split(' ', 1)[0] ?? '';
  return cell.right + ((piece.right - piece.left) * (word.length + 1)) / piece.text.length > edge + 1;
}

/** The columns of the lines with the most pieces; spans that overlap are one column. */
export function columnsOf(lines: readonly Line[]): Column[] {
  const most = Math.max(...lines.map((line) => line.pieces.length));
  const spans = lines
    .filter((line) => line.pieces.length === most)
    .flatMap((line) => line.pieces.map(({ left, right }) => ({ left, right })));
  const columns: Column[] = [];
  for (const span of spans.sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last && span.left < last.right - 1) last.right = Math.max(last.right, span.right);
    else columns.push(span);
  }
  return columns;
}

/** A piece that runs over columns, cut where one of its words starts at a column's left edge. */
function splitAt(piece: Piece, columns: readonly Column[]): Span[] {
  const cuts = columns
    .slice(1)
    .filter((column) => column.left > piece.left + 4 && column.left < piece.right - 4);
  const found: Span[] = [];
  const words = cuts.length === 0 ? [] : piece.parts.flatMap(wordsOf);
  const starts = new Set(cuts.map((column) => nearest(words.slice(1), column.left)));
  for (const word of words) {
    const last = found.at(-1);
    if (!last || starts.has(word)) found.push({ ...word });
    else {
      last.text += ` ${word.text}`;
      last.right = word.right;
    }
  }
  return found.length < 2 ? [piece] : found;
}

/** The words of a run, their places estimated from their share of its characters. */
function wordsOf(part: Span): Span[] {
  const perCharacter = (part.right - part.left) / Math.max(1, part.text.length);
  return [...part.text.matchAll(/\S+/g)].map((match) => {
    const left = part.left + match.index * perCharacter;
    return { text: match[0], left, right: left + match[0].length * perCharacter };
  });
}

/** The word that starts at a place, give or take what an estimate errs by; undefined if none does. */
function nearest(words: readonly Span[], left: number): Span | undefined {
  const sorted = [...words]
    .filter((word) => Math.abs(word.left - left) < 9)
    .sort((a, b) => Math.abs(a.left - left) - Math.abs(b.left - left));
  return sorted[0];
}

/** The column that a piece shares most of its width with, else the nearest. */
function columnOf(piece: Column, columns: readonly Column[]): number {
  let best = 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const [index, column] of columns.entries()) {
    const overlap = Math.min(piece.right, column.right) - Math.max(piece.left, column.left);
    if (overlap > most) [best, most] = [index, overlap];
  }
  return best;
}
