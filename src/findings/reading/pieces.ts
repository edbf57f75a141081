import type { RecordView } from '../../contracts/finding.ts';
import type { Passage } from '../../contracts/passage.ts';

/**
 * A stretch of a record that a value is read from at once: a passage, one cell of a table row, or the value of
 * a `Label: value` line. `record.text.slice(start, start + text.length) === text`.
 */
export interface Piece {
  passage: Passage;
  start: number;
  text: string;
  /** Head cell of the column, or the label of the line; null elsewhere. */
  label: string | null;
}

/** Which roles of passages are read. Quoted text is read in the record that it comes from, header lines nowhere. */
export interface Reading {
  signature?: boolean;
  heading?: boolean;
  code?: boolean;
}

/** Whether an extractor reads a passage of this role. */
export function isRead(role: Passage['role'], reading: Reading): boolean {
  switch (role) {
    case 'quoted':
    case 'header':
      return false;
    case 'signature':
      return reading.signature ?? false;
    case 'heading':
      return reading.heading ?? false;
    case 'code':
      return reading.code ?? false;
    default:
      return true;
  }
}

/** Cells of a `| a | b |` row as ranges within the row's text, without surrounding white space. `\|` is no border. */
export function cellsOf(row: string): { start: number; end: number }[] {
  const cells: { start: number; end: number }[] = [];
  let from = row.startsWith('|') ? 1 : 0;
  for (let index = from; index <= row.length; index++) {
    const last = index === row.length;
    if (!last && (row[index] !== '|' || row[index - 1] === '\\')) continue;
    if (!last || row.slice(from, index).trim() !== '') {
      let start = from;
      let end = index;
      while (start < end && /\s/.test(row[start] as string)) start++;
      while (end > start && /\s/.test(row[end - 1] as string)) end--;
      cells.push({ start, end });
    }
    from = index + 1;
  }
  return cells;
}

const LABEL = /^[\s*_>-]{0,6}([\p{L}][\p{L}\p{N} .#&/()'’_-]{0,58}?)[*_]{0,2}:[*_]{0,2}[ \t]{1,8}/u;
const cache = new WeakMap<RecordView, Piece[]>();

/** Every piece of the record, in order, whatever its role; callers choose by `isRead`. */
function allPieces(view: RecordView): Piece[] {
  const known = cache.get(view);
  if (known) return known;
  const pieces: Piece[] = [];
  for (const passage of view.passages) {
    const text = view.record.text.slice(passage.start, passage.end);
    if (passage.role === 'row') {
      cellsOf(text).forEach((cell, column) => {
        if (cell.end > cell.start) {
          pieces.push({
            passage,
            start: passage.start + cell.start,
            text: text.slice(cell.start, cell.end),
            label: passage.columns[column]?.trim() || null,
          });
        }
      });
    } else if (passage.role === 'field') {
      for (const line of linesOf(text)) {
        const label = LABEL.exec(line.text);
        const offset = label ? label[0].length : 0;
        pieces.push({
          passage,
          start: passage.start + line.start + offset,
          text: line.text.slice(offset),
          label: label?.[1] ?? null,
        });
      }
    } else {
      pieces.push({ passage, start: passage.start, text, label: null });
    }
  }
  cache.set(view, pieces);
  return pieces;
}

/** The pieces that an extractor reads, in order. */
export function* piecesOf(view: RecordView, reading: Reading = {}): Generator<Piece> {
  for (const piece of allPieces(view)) if (isRead(piece.passage.role, reading)) yield piece;
}

/** Lines of a text with their offsets, without their line ends. */
export function* linesOf(text: string): Generator<{ start: number; text: string }> {
  let start = 0;
  while (start <= text.length) {
    const end = text.indexOf('\n', start);
    yield { start, text: text.slice(start, end < 0 ? undefined : end) };
    if (end < 0) return;
    start = end + 1;
  }
}

/** Whether the place lies in a URL, a mail address or a path: the run of non-space around it says so. */
export function isInsideAddress(text: string, index: number): boolean {
  let from = index;
  while (from > 0 && index - from < 200 && !/[\s<>()|"]/.test(text[from - 1] as string)) from--;
  const run = text.slice(from, index + 1);
  return run.includes('://') || run.startsWith('www.') || (run.includes('@') && from < index);
}

/** The text that says what a piece speaks of: its label and the headings above it, nearest last. */
export function contextOf(piece: Piece): string {
  return [...piece.passage.heading.slice(-2), piece.label ?? ''].join(' ').trim();
}
