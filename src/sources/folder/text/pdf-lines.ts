import type { Page } from '../container/pdf-pages.ts';
import type { Run } from '../container/pdf-run.ts';
import { type Direction, directionOf, type Part, textOf } from './pdf-direction.ts';

/** A piece of a line that is set apart from the others by white space. */
export interface Piece {
  text: string;
  left: number;
  right: number;
  /** The runs it was made of: a narrow gap between them may turn out to be one between cells. */
  parts: Part[];
}

export interface Line {
  pieces: Piece[];
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  bold: boolean;
  /** Right edge of the text of its column. */
  edge: number;
  page: number;
}

/** A gap wider than this many font sizes separates cells. */
const CELL_GAP = 1.2;
const LABEL = /^(?:[•‣◦▪●○·∙–—*-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]|\[[x ]\])$/i;

/** The lines of a page from top to bottom, column by column where the file goes back to the top for another column. */
export function linesOf(page: Page, number: number): Line[] {
  const clean = page.runs
    .map((run) => ({ ...run, text: cleanGlyphs(run.text) }))
    .filter((run) => run.text.trim() !== '' && run.size > 1);
  const direction = directionOf(clean.map(({ text }) => text));
  // A page that runs from right to left is read in its mirror: its lines, columns and tables then begin at the left.
  const runs =
    direction === 'ltr' ? clean : clean.map((run) => ({ ...run, x: page.width - run.x - run.width }));
  const columns: Run[][] = [[]];
  let lowest = Number.POSITIVE_INFINITY;
  // The values of fields come after all other text, wherever they stand.
  for (const run of runs.filter(({ field }) => field !== true)) {
    if (run.y > lowest + page.height * 0.25) {
      columns.push([]);
      lowest = Number.POSITIVE_INFINITY;
    }
    lowest = Math.min(lowest, run.y);
    columns.at(-1)?.push(run);
  }
  for (const run of runs.filter(({ field }) => field === true)) columnBeside(run, columns).push(run);
  return columns.flatMap((column) => columnLines(column, number, direction));
}

/** The column with the text that stands nearest at the left of a field, on its line; else the last one. */
function columnBeside(field: Run, columns: Run[][]): Run[] {
  let [nearest, gap] = [columns.at(-1) ?? [], Number.POSITIVE_INFINITY];
  for (const column of columns)
    for (const { x, y, size } of column)
      if (Math.abs(y - field.y) <= 0.6 * size && x <= field.x && field.x - x < gap)
        [nearest, gap] = [column, field.x - x];
  return nearest;
}

function columnLines(runs: readonly Run[], page: number, direction: Direction): Line[] {
  const ordered = runs
    .map((run, order) => ({ run, order }))
    .sort((a, b) => b.run.y - a.run.y || a.order - b.order)
    .map(({ run }) => run);
  const rows: Run[][] = [];
  let base: Run | null = null;
  for (const run of ordered) {
    if (base !== null && Math.abs(base.y - run.y) <= 0.4 * Math.max(base.size, run.size)) {
      rows.at(-1)?.push(run);
      if (run.size > base.size) base = run;
    } else {
      rows.push([run]);
      base = run;
    }
  }
  const lines = rows.map((row) => lineOf(row, page, direction));
  const edge = lines.reduce((right, line) => Math.max(right, line.right), 0);
  return lines.filter((line) => line.text !== '').map((line) => ({ ...line, edge }));
}

function lineOf(runs: readonly Run[], page: number, direction: Direction): Line {
  const sorted = [...runs].sort((a, b) => a.x - b.x);
  const size = mainSize(sorted);
  const pieces: Piece[] = [];
  let boldCharacters = 0;
  for (const run of sorted) {
    const last = pieces.at(-1);
    const text = run.text.replace(/\s+/g, ' ');
    const right = run.x + run.width;
    if (run.bold) boldCharacters += text.trim().length;
    const gap = last ? run.x - last.right : 0;
    if (last && (gap <= CELL_GAP * size || joins(last, run))) {
      // The same run drawn twice, a little aside, is how some programs make bold text.
      if (gap < -0.5 * run.width && text.trim() === last.parts.at(-1)?.text.slice(-text.trim().length))
        continue;
      last.right = Math.max(last.right, right);
      last.parts.push({ text, left: run.x, right, apart: gap > 0.12 * size });
    } else pieces.push({ text: '', left: run.x, right, parts: [{ text, left: run.x, right, apart: false }] });
  }
  for (const piece of pieces) {
    piece.text = textOf(piece.parts, direction).replace(/ {2,}/g, ' ').trim();
    for (const part of piece.parts) part.text = part.text.trim();
  }
  const text = pieces.map((piece) => piece.text).join(' ');
  return {
    pieces,
    text,
    size,
    page,
    left: sorted[0]?.x ?? 0,
    right: pieces.at(-1)?.right ?? 0,
    y: sorted.find((run) => run.size === size)?.y ?? 0,
    bold: boldCharacters >= text.replace(/\s/g, '').length * 0.9 && boldCharacters > 0,
    edge: 0,
  };
}

/** A bullet or box joins what it marks, and a field's value its label. */
function joins(piece: Piece, run: Run): boolean {
  const text = piece.parts
    .map((part) => part.text)
    .join('')
    .trim();
  return LABEL.test(text) || (run.field === true && /[:?]$/.test(text));
}

/** The size that most of the characters have. */
function mainSize(runs: readonly Run[]): number {
  const characters = new Map<number, number>();
  for (const run of runs) characters.set(run.size, (characters.get(run.size) ?? 0) + run.text.trim().length);
  return [...characters].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** Glyphs without a character, and the private ones that symbol fonts use for bullets and ticks. */
function cleanGlyphs(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\uFFFF\uFFFE\uFFFD\0]/g, '')
    .replace(/[\uF0B7\uF0A7\uF076\uF0D8]/g, '•')
    .replace(/\uF0FC/g, '✓')
    .replace(/[\uE000-\uF8FF]/g, '')
    .replace(/[\uFB00-\uFB06\uFB1D-\uFDFF\uFE70-\uFEFC]/g, (ligature) => ligature.normalize('NFKC'));
}

/** Leaves out lines at the top and bottom of pages that repeat, and page numbers. */
export function withoutMargins(pages: readonly Line[][], heights: readonly number[]): Line[][] {
  const shape = (line: Line) => `${Math.round(line.y / 3)}|${line.text.replace(/\d+/g, '#')}`;
  const inMargin = (line: Line, page: number) =>
    line.y > (heights[page] ?? 0) * 0.9 || line.y < (heights[page] ?? 0) * 0.1;
  const seen = new Map<string, number>();
  for (const [page, lines] of pages.entries()) {
    const shapes = new Set(lines.filter((line) => inMargin(line, page)).map(shape));
    for (const key of shapes) seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  const often = Math.max(2, Math.ceil(pages.length * 0.5));
  return pages.map((lines, page) => {
    const height = heights[page] ?? 0;
    const ys = lines.map((line) => line.y);
    const [lowest, highest] = [
      ys.reduce((a, b) => Math.min(a, b), height),
      ys.reduce((a, b) => Math.max(a, b), 0),
    ];
    return lines.filter((line) => {
      const outermost =
        (line.y === lowest && line.y < height * 0.16) || (line.y === highest && line.y > height * 0.84);
      if (outermost && PAGE_NUMBER.test(line.text)) return false;
      return !inMargin(line, page) || (seen.get(shape(line)) ?? 0) < often;
    });
  });
}

const PAGE_NUMBER = /^(?:[-–—] ?)?(?:page ?)?\d{1,4}(?: ?(?:of|\/) ?\d{1,4})?(?: ?[-–—])?$/i;
