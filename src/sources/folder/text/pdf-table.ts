import type { Line, Piece } from './pdf-lines.ts';
import { type Column, columnsOf, edgeOf, rowsOf, wraps } from './pdf-rows.ts';

/**
 * The table that starts at a line: its rows and how many lines it takes; null if there is none. A table is two or
 * more lines of set-apart pieces that stand under each other.
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
    if (
      !(line.pieces.length >= 2 ? stands(line, recent) : continues(line, recent) || leads(lines, end, recent))
    )
      break;
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

/** A single piece under a column that is the first line of a row, whose other cells stand at its middle or foot. */
function leads(lines: readonly Line[], at: number, above: readonly Line[]): boolean {
  const line = lines[at] as Line;
  const [piece] = line.pieces;
  const columns = above.flatMap((other) => other.pieces);
  if (!piece || line.page !== above.at(-1)?.page) return false;
  if (!columns.some((other) => Math.abs(piece.left - other.left) < 4)) return false;
  for (let next = at + 1; next < Math.min(lines.length, at + 5); next++) {
    const [below, before] = [lines[next] as Line, lines[next - 1] as Line];
    if (below.page !== before.page || before.y - below.y > 1.45 * line.size || below.y > before.y)
      return false;
    if (below.pieces.length >= 2) return stands(below, above);
    const isOther = Math.abs((below.pieces[0]?.left ?? 0) - piece.left) > 4;
    if (isOther) return columns.some((other) => Math.abs(below.left - other.left) < 4);
  }
  return false;
}

/** Whether a table may end with this line: a row, or the rest of one. */
function endsTable(line: Line, above: Line, first: Line, pitch: number, edge: number): boolean {
  if (line.pieces.length >= 2 || line.left > (first.pieces[1]?.left ?? 0) - 4) return true;
  return above.y - line.y < 0.85 * pitch || wraps(above, line, edge);
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
