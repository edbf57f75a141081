import type { Cut } from './left-out.ts';

/** Cells of a record's tables: a sheet of 10,000 rows and 25 columns. Each one costs some hundred bytes on every page. */
const MOST_CELLS = 250_000;

interface Rows {
  start: number;
  end: number;
  rows: number;
}

/** Rows of tables (Markdown) beyond as many cells as a person looks at. */
export function* cutRows(text: string): Generator<Cut> {
  if (text.length <= MOST_CELLS) return;
  let cells = 0;
  let open = null as Rows | null;
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    const isRow = text.startsWith('|', start);
    if (isRow && cells <= MOST_CELLS) cells += barsBetween(text, start, end);
    if (isRow && cells > MOST_CELLS) open = { start: open?.start ?? start, end, rows: (open?.rows ?? 0) + 1 };
    else if (open) {
      yield leftOut(open);
      open = null;
    }
    start = end + 1;
  }
  if (open) yield leftOut(open);
}

function leftOut({ start, end, rows }: Rows): Cut {
  return { start, end, mark: `[${rows} more rows left out]` };
}

function barsBetween(text: string, start: number, end: number): number {
  let bars = 0;
  for (let at = text.indexOf('|', start); at >= 0 && at < end; at = text.indexOf('|', at + 1)) bars += 1;
  return bars;
}
