import type { Line, Piece } from './pdf-lines.ts';

interface Column {
  left: number;
  right: number;
}

type Span = Pick<Piece, 'text' | 'left' | 'right'>;

/**
 * The table that starts at a line: its rows and how many lines it takes; null if there is none. A table is two or
 * more lines of set-apart pieces that stand under each other; a line that continues only later cells, or begins in lower case,
 * belongs to the row above it.
 */
export function tableAt(lines: readonly Line[], start: number): { rows: string[][]; taken: number } | null {
  const first = lines[start];
  if (!first) return null;
  if (first.pieces.length === 1) return withRaisedHead(lines, start);

  let end = start + 1;
  for (; end < lines.length; end++) {
    const [line, before] = [lines[end] as Line, lines[end - 1] as Line];
    const recent = lines.slice(Math.max(start, end - 40), end);
    if (line.page === before.page && (before.y - line.y > 3.2 * before.size || line.y > before.y)) break;
    if (Math.abs(line.size - first.size) > first.size * (line.pieces.length === 1 ? 0.11 : 0.25)) break;
    if (!(line.pieces.length >= 2 ? stands(line, recent) : continues(line, recent))) break;
  }
  const pitch = pitchOf(lines.slice(start, end));
  const edge = edgeOf(lines.slice(start, end));
  while (end > start + 1 && !endsTable(lines[end - 1] as Line, lines[end - 2] as Line, first, pitch, edge))
    end--;
  const taken = lines.slice(start, end);
  const full = taken.filter((line) => line.pieces.length >= 2);
  if (full.length < 2) return null;
  return { rows: rowsOf(taken, columnsOf(full), pitch), taken: taken.length };
}

/** A table whose head has a cell of two lines, of which the upper one stands alone above the head's other cells. */
function withRaisedHead(lines: readonly Line[], start: number): { rows: string[][]; taken: number } | null {
  const [above, head] = [lines[start], lines[start + 1]];
  const piece = above?.pieces[0];
  if (
    !above ||
    !head ||
    !piece ||
    head.pieces.length < 2 ||
    head.page !== above.page ||
    above.y - head.y > 1.4 * head.size
  )
    return null;
  const at = head.pieces.findIndex((other, index) => index > 0 && Math.abs(other.left - piece.left) < 4);
  const table = at < 0 || Math.abs(above.size - head.size) > 0.5 ? null : tableAt(lines, start + 1);
  const cell = head.pieces[at]?.text ?? '';
  if (!table?.rows[0]?.includes(cell)) return null;
  const names = table.rows[0].map((name) => (name === cell ? `${piece.text} ${name}` : name));
  return { rows: [names, ...table.rows.slice(1)], taken: table.taken + 1 };
}

/** Whether two or more pieces stand under pieces of the lines above. */
function stands(line: Line, above: readonly Line[]): boolean {
  const pieces = above.slice(-6).flatMap((other) => other.pieces);
  return line.pieces.filter((piece) => pieces.some((other) => aligned(piece, other))).length >= 2;
}

function aligned(piece: Piece, other: Column): boolean {
  return (
    Math.abs(piece.left - other.left) < 4 ||
    Math.abs(piece.right - other.right) < 4 ||
    Math.abs(piece.left + piece.right - other.left - other.right) < 8
  );
}

/** A single piece under a later column, or (close below) under the first one in lower case. */
function continues(line: Line, above: readonly Line[]): boolean {
  const [piece] = line.pieces;
  const before = above.at(-1);
  if (!piece || !before || before.page !== line.page || before.y - line.y > 1.7 * before.size) return false;
  const later = above.flatMap((other) => other.pieces.slice(1));
  if (later.some((other) => Math.abs(piece.left - other.left) < 4)) return true;
  return (
    above.some((other) => Math.abs(piece.left - (other.pieces[0]?.left ?? -99)) < 4) &&
    piece.right < Math.min(...later.map((other) => other.left))
  );
}

/** Whether a table may end with this line: a row, or the rest of one. */
function endsTable(line: Line, above: Line, first: Line, pitch: number, edge: number): boolean {
  if (line.pieces.length >= 2 || line.left > (first.pieces[1]?.left ?? 0) - 4) return true;
  return above.y - line.y < 0.85 * pitch || wraps(above, line, edge);
}

/** Right edge of the first column. */
function edgeOf(lines: readonly Line[]): number {
  return lines.reduce((edge, line) => Math.max(edge, line.pieces[0]?.right ?? 0), 0);
}

/** Whether a line's first cell is the rest of the cell above: its first word would not have fitted there. */
function wraps(above: Line, line: Line, edge: number): boolean {
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

/** The usual distance from row to row; 0 where too few rows tell. */
function pitchOf(lines: readonly Line[]): number {
  const gaps: number[] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    if (above && above.page === line.page && above.pieces.length >= 2 && line.pieces.length >= 2)
      gaps.push(above.y - line.y);
  }
  return gaps.length < 2 ? 0 : (gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0);
}

/** The columns of the lines with the most pieces; spans that overlap are one column. */
function columnsOf(lines: readonly Line[]): Column[] {
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

function rowsOf(lines: readonly Line[], columns: readonly Column[], pitch: number): string[][] {
  const rows: string[][] = [];
  const edge = edgeOf(lines);
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1];
    const close =
      line.pieces.length === 1 &&
      above !== undefined &&
      above.page === line.page &&
      above.y - line.y < 0.85 * pitch;
    const cells = columns.map(() => '');
    for (const piece of line.pieces.flatMap((whole) => splitAt(whole, columns))) {
      const at = columnOf(piece, columns);
      cells[at] = cells[at] === '' ? piece.text : `${cells[at]} ${piece.text}`;
    }
    const rest = above !== undefined && line.pieces.length === 1 && wraps(above, line, edge);
    const row = rows.at(-1);
    const filled = cells.filter((cell) => cell !== '');
    if (row && (close || rest || cells[0] === '' || filled.every((cell) => /^[\p{Ll}(]/u.test(cell))))
      for (const [at, cell] of cells.entries()) row[at] = [row[at], cell].filter(Boolean).join(' ');
    else rows.push(cells);
  }
  return rows;
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
