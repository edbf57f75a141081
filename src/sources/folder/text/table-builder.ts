import { tableText } from './table.ts';
import { joinHead } from './table-head.ts';

const MAXIMUM_COLUMNS = 200;
/** As many rows as a head may have, and some of what it heads. */
const HEAD_ROWS = 6;

interface Cell {
  blocks: string[];
  columns: number;
  rows: number;
}

/**
 * Collects a table's cells. A cell that spans rows is repeated in each: a row then says all that holds for it. A head
 * of several rows becomes one row, a first row of one single cell a line above. A table that only arranges (it holds
 * headings, tables, or one single cell) gives its blocks instead of rows.
 */
export class TableBuilder {
  readonly #rows: Cell[][] = [];
  #open: Cell | null = null;
  #arranges = false;
  #hasHead = false;

  get cellOpen(): boolean {
    return this.#open !== null;
  }

  holdsBlocks(): void {
    this.#arranges = true;
  }

  row(): void {
    this.#rows.push([]);
  }

  openCell(name: string, attributes: Record<string, string>): void {
    if (this.#rows.length === 0) this.row();
    // A head cell in the first row, but not only at its left, where it names the row.
    if (name === 'th' && this.#rows.length === 1 && (this.#rows[0]?.length ?? 0) > 0) this.#hasHead = true;
    this.#open = { blocks: [], columns: span(attributes['colspan']), rows: span(attributes['rowspan']) };
  }

  closeCell(blocks: string[]): void {
    if (this.#open === null) return;
    this.#rows.at(-1)?.push({ ...this.#open, blocks });
    this.#open = null;
  }

  blocks(): string[] {
    const cells = this.#rows.flat();
    if (this.#arranges || cells.length < 2) return cells.flatMap((cell) => cell.blocks);
    const rows = this.#grid();
    const [first, ...rest] = rows;
    const isBanner = first !== undefined && rest.length > 1 && this.#rows[0]?.length === 1;
    const body = isBanner ? rest : rows;
    const { depth, names } = joinHead(body.slice(0, HEAD_ROWS));
    const lines =
      depth === 1
        ? body.map(({ cells: row }) => row)
        : [names, ...body.slice(depth).map(({ cells: row }) => row)];
    const text = tableText(lines, this.#hasHead || depth > 1);
    return [...(isBanner ? (this.#rows[0]?.[0]?.blocks ?? []) : []), ...(text === '' ? [] : [text])];
  }

  #grid(): { cells: string[]; spans: Map<number, number> }[] {
    const hanging = new Map<number, { text: string; rows: number }>();
    return this.#rows.map((row) => {
      const line: string[] = [];
      const spans = new Map<number, number>();
      const fill = () => {
        for (let above = hanging.get(line.length); above; above = hanging.get(line.length)) {
          if (above.rows <= 1) hanging.delete(line.length);
          else above.rows--;
          line.push(above.text);
        }
      };
      for (const cell of row) {
        fill();
        if (line.length >= MAXIMUM_COLUMNS) break;
        const text = joinCell(cell.blocks);
        if (cell.columns > 1) spans.set(line.length, cell.columns);
        for (let column = 0; column < cell.columns && line.length < MAXIMUM_COLUMNS; column++) {
          if (cell.rows > 1)
            hanging.set(line.length, { text: column === 0 ? text : '', rows: cell.rows - 1 });
          line.push(column === 0 ? text : '');
        }
      }
      fill();
      return { cells: line, spans };
    });
  }
}

function span(value: string | undefined): number {
  const number = Number.parseInt(value ?? '1', 10);
  return number >= 1 && number <= MAXIMUM_COLUMNS ? number : 1;
}

/** A cell's paragraphs and items on one line. */
function joinCell(blocks: readonly string[]): string {
  return blocks
    .map((block) =>
      block
        .replace(/^\s*- /gm, '')
        .replaceAll('\n', ' ')
        .trim(),
    )
    .reduce(
      (line, block) =>
        line === '' ? block : /[.,;:!?]$/.test(line) ? `${line} ${block}` : `${line}; ${block}`,
      '',
    );
}
