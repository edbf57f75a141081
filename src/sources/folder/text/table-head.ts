import { VALUE } from './table.ts';

/** A table's first rows: texts by column ('' where a cell of its row or of the row above reaches over), and the widths of cells that span columns. */
export interface HeadRow {
  cells: readonly string[];
  /** Column → how many columns its cell spans; cells of one column are left out. */
  spans: ReadonlyMap<number, number>;
}

const MAXIMUM_HEAD_ROWS = 4;

/**
 * How many rows a table's head has, and its column names joined over them: `January` over `Gross` and `Net` becomes
 * `January Gross` and `January Net`. A head has two rows where a cell of the first spans some of the columns, or where
 * the names of the second cannot be told apart without the first; values are never names.
 */
export function joinHead(rows: readonly HeadRow[]): { depth: number; names: string[] } {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  let depth = 1;
  while (depth < MAXIMUM_HEAD_ROWS && goesOn(rows, depth, width)) depth++;
  const levels = rows
    .slice(0, depth)
    .map((row, index) => (index === depth - 1 ? row.cells : spread(row, width)));
  const names = Array.from({ length: width }, (_, column) =>
    levels
      .map((level) => level[column]?.trim() ?? '')
      .filter((part, index, all) => part !== '' && all.indexOf(part) === index)
      .join(' '),
  );
  return { depth, names };
}

/** Whether the row below the first `depth` ones belongs to the head, too. */
function goesOn(rows: readonly HeadRow[], depth: number, width: number): boolean {
  const [above, below, after] = [rows[depth - 1], rows[depth], rows[depth + 1]];
  if (!above || !below || !after) return false;
  const names = Array.from({ length: width }, (_, column) => below.cells[column]?.trim() ?? '');
  if ([...above.cells, ...names].some((cell) => VALUE.test(cell.trim()))) return false;
  const groups = [...above.spans].filter(
    ([column, columns]) => columns < width && (above.cells[column] ?? '').trim() !== '',
  );
  if (groups.length > 0) {
    const parted = groups.some(
      ([column, columns]) => names.slice(column, column + columns).filter((name) => name !== '').length >= 2,
    );
    // A name of one column stands over nothing, or is itself merged with the cell below it.
    const single = names.every((name, column) => {
      const over = (above.cells[column] ?? '').trim();
      const grouped = groups.some(([start, columns]) => column >= start && column < start + columns);
      return grouped || name === '' || over === '' || over === name;
    });
    return parted && single;
  }
  return depth === 1 && isUnmerged(above, names, after);
}

/**
 * A head of two rows whose upper cells are not merged, but stand over the first of their columns: the same names come
 * again under each of them, and values follow.
 */
function isUnmerged(above: HeadRow, names: readonly string[], after: HeadRow): boolean {
  const groups: string[][] = [];
  const groupOf: number[] = [];
  const firstNamed = above.cells.findIndex((cell) => cell.trim() !== '');
  for (const [column, name] of names.entries()) {
    if (column <= firstNamed || (above.cells[column] ?? '').trim() !== '') groups.push([]);
    groups.at(-1)?.push(name);
    groupOf.push(groups.length - 1);
  }
  const parted = groups.filter((group) => group.length > 1);
  // A name of one column stands alone in one of the two rows.
  const single = names.every((name, column) => {
    const over = (above.cells[column] ?? '').trim();
    const isParted = parted.some((group) => group === groups[groupOf[column] ?? -1]);
    return isParted || name === '' || over === '';
  });
  const [first = []] = parted;
  return (
    parted.length >= 2 &&
    first.every((name) => name !== '') &&
    parted.every((group) => group.join('\n') === first.join('\n')) &&
    single &&
    after.cells.some((cell) => VALUE.test(cell.trim()))
  );
}

/** Each cell's text in all columns that it stands over: its own span, else the blank columns at its right. */
function spread({ cells, spans }: HeadRow, width: number): string[] {
  const texts: string[] = [];
  for (let column = 0; column < width; column++) {
    const text = cells[column]?.trim() ?? '';
    const span = spans.get(column) ?? 1;
    if (span > 1) {
      for (let at = 0; at < span && texts.length < width; at++) texts.push(text);
      column += span - 1;
    } else texts.push(text === '' && spans.size === 0 && column > 0 ? (texts[column - 1] ?? '') : text);
  }
  return texts;
}
