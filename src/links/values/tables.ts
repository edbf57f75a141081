import { FROM, foldWord, UNITS } from './lexicon.ts';
import { append } from './multimap.ts';
import type { Paper } from './paper.ts';
import type { Point } from './point.ts';
import { laterOf, type Relation } from './relation.ts';
import { type Cell, cellOf, type Said } from './said.ts';
import { comparable } from './slot.ts';

/** Rows under one head of columns, with the values of their cells. */
interface Table {
  paper: Paper;
  columns: readonly string[];
  rows: Row[];
}

interface Row {
  said: Said;
  /** Cells that hold words and no value, in lower case: what the row may be called. */
  names: readonly string[];
  /** Values that fill their cells, by the cell's position. */
  values: Map<number, Point>;
}

/** So many rows, and such a share of the smaller table, must be called the same in two editions. */
const FEWEST_ROWS = 3;
const SHARE = 0.5;
/** Columns of other names are one where their values are as near as those of one price list to the next. */
const NEAR = 0.45;

function tablesOf(points: readonly Point[]): Table[] {
  const tables = new Map<string, Table>();
  const rows = new Map<Said, Row>();
  for (const point of points) {
    const { said, paper } = point;
    const cell = cellOf(said, point.slot);
    if (said.role !== 'row' || !cell) continue;
    let row = rows.get(said);
    if (!row) {
      const names = said.cells.flatMap((one) => nameOf(paper, said, one));
      row = { said, names, values: new Map() };
      rows.set(said, row);
      const columns = said.cells.map(({ column }) => columnOf(column));
      const key = `${paper.index}\0${said.heading.join('/')}\0${columns.join('|')}`;
      const table = tables.get(key) ?? { paper, columns, rows: [] };
      table.rows.push(row);
      tables.set(key, table);
    }
    // A cell with two values is a remark.
    if (fills(paper, point, cell)) row.values.set(cell.index, point);
  }
  return [...tables.values()];
}

function nameOf(paper: Paper, said: Said, cell: Cell): string[] {
  const text = paper.text
    .slice(cell.start, cell.end)
    .toLowerCase()
    .replace(/[*_`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const valued =
    cell.index > 0 &&
    said.tokens.some(({ slot }) => slot && slot.start >= cell.start && slot.start < cell.end);
  return !valued && /\p{L}{2}/u.test(text) && text.length <= 90 ? [text] : [];
}

function fills(paper: Paper, { slot }: Point, cell: Cell): boolean {
  const rest = paper.text.slice(cell.start, slot.start) + paper.text.slice(slot.end, cell.end);
  if (slot.attribute === 'weekday' || slot.attribute === 'day' || slot.attribute === 'date') return false;
  return cell.index > 0 && rest.replace(/[^\p{L}\p{N}]/gu, '').length <= 14;
}

/** A head of a column without the year that an edition puts into it. */
function columnOf(column: string): string {
  return column
    .replace(/(?:19|20)\d\d/g, '')
    .replace(/[^\p{L}\p{N}%\p{Sc}]+/gu, ' ')
    .trim();
}

/** Rows of one table in two editions, of which one is later. */
export function* editionsOf(
  points: readonly Point[],
  sameThing: (one: Paper, other: Paper) => boolean,
): Generator<Relation> {
  const tables = tablesOf(points);
  const byName = new Map<string, Set<number>>();
  for (const [index, table] of tables.entries())
    for (const { names } of table.rows)
      for (const name of names) byName.set(name, (byName.get(name) ?? new Set()).add(index));
  const shared = new Map<string, number>();
  for (const among of byName.values()) {
    if (among.size > 40) continue;
    const list = [...among];
    for (const [position, one] of list.entries())
      for (const other of list.slice(position + 1)) {
        const key = `${Math.min(one, other)} ${Math.max(one, other)}`;
        shared.set(key, (shared.get(key) ?? 0) + 1);
      }
  }
  for (const key of [...shared.keys()].sort()) {
    const [one, other] = key.split(' ').map((index) => tables[Number(index)]);
    if (!one || !other || one.paper === other.paper || !sameThing(one.paper, other.paper)) continue;
    const later = laterOf(one.paper, other.paper);
    if (later) yield* rowsOf(later === 'one' ? one : other, later === 'one' ? other : one);
  }
}

function* rowsOf(later: Table, earlier: Table): Generator<Relation> {
  const pairs = matchRows(later, earlier);
  if (pairs.length < Math.min(FEWEST_ROWS, later.rows.length, earlier.rows.length)) return;
  if (pairs.length < SHARE * Math.min(later.rows.length, earlier.rows.length)) return;
  const columns = matchColumns(later, earlier, pairs);
  for (const [one, other] of pairs)
    for (const [left, right] of columns) {
      const [a, b] = [one.values.get(left), other.values.get(right)];
      if (a && b && comparable(a.slot, b.slot)) yield { a, b, how: 'version', worth: 9 };
    }
}

/** Rows that bear one name which no other row of their table bears. */
function matchRows(later: Table, earlier: Table): [Row, Row][] {
  const single = (table: Table) => {
    const rows = new Map<string, Row[]>();
    for (const row of table.rows) for (const name of row.names) append(rows, name, row);
    return new Map(
      [...rows].flatMap(([name, all]) => (all.length === 1 && all[0] ? [[name, all[0]] as const] : [])),
    );
  };
  const [left, right] = [single(later), single(earlier)];
  const pairs: [Row, Row][] = [];
  const taken = new Set<Row>();
  for (const [name, row] of left) {
    const other = right.get(name);
    if (!other || taken.has(row) || taken.has(other)) continue;
    taken.add(row);
    taken.add(other);
    pairs.push([row, other]);
  }
  return pairs;
}

/** Columns of one name, and of those left over the ones whose values are nearest to each other. */
function matchColumns(later: Table, earlier: Table, pairs: readonly [Row, Row][]): Map<number, number> {
  const columns = new Map<number, number>();
  for (const [index, name] of later.columns.entries()) {
    const same = earlier.columns.indexOf(name);
    if (name !== '' && same >= 0 && later.columns.lastIndexOf(name) === index) columns.set(index, same);
  }
  const free = [...earlier.columns.keys()].filter((index) => ![...columns.values()].includes(index));
  for (const right of free) {
    const distances = [...later.columns.keys()]
      .filter((left) => !columns.has(left))
      .flatMap((left) => {
        const distance = distanceOf(pairs, left, right);
        return distance === null ? [] : [{ left, distance }];
      })
      .sort((a, b) => a.distance - b.distance);
    const [best, next] = distances;
    if (best && best.distance < NEAR && (!next || next.distance > 2 * best.distance))
      columns.set(best.left, right);
  }
  return columns;
}

function distanceOf(pairs: readonly [Row, Row][], left: number, right: number): number | null {
  const distances = pairs.flatMap(([one, other]) => {
    const [a, b] = [one.values.get(left)?.slot, other.values.get(right)?.slot];
    if (!a || !b || !comparable(a, b) || !Number(a.amount) || !Number(b.amount)) return [];
    return [Math.abs(Math.log(Number(a.amount) / Number(b.amount)))];
  });
  return distances.length < Math.min(2, pairs.length) || distances.length === 0
    ? null
    : distances.reduce((sum, one) => sum + one, 0) / distances.length;
}

/** Rates of two years side by side in one row. Sums by year are history, not values; a rate says what it is per. */
export function* yearsOf(points: readonly Point[], asOf: string): Generator<Relation> {
  for (const { rows } of tablesOf(points))
    for (const row of rows) {
      const byColumn = new Map<string, { year: number; point: Point }[]>();
      for (const [index, point] of row.values) {
        const column = row.said.cells.find((cell) => cell.index === index)?.column ?? '';
        const years = column.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
        if (years.length === 1 && isRate(column))
          append(byColumn, columnOf(column), { year: Number(years[0]), point });
      }
      for (const ones of byColumn.values()) {
        const begun = ones
          .filter(({ year }) => year <= Number(asOf.slice(0, 4)))
          .sort((a, b) => b.year - a.year);
        const [current, ...older] = begun;
        if (current)
          for (const { point } of older) yield { a: current.point, b: point, how: 'column', worth: 9 };
      }
    }
}

function isRate(column: string): boolean {
  const words = column.match(/\p{L}+/gu)?.map(foldWord) ?? [];
  return (
    (/[\p{Sc}%]/u.test(column) ||
      words.some(
        (word) => /^[a-z]{3}$/.test(word) && Intl.supportedValuesOf('currency').includes(word.toUpperCase()),
      )) &&
    words.some((word) => UNITS.has(word))
  );
}

/** Rows of one name, each with the day from which it holds: the latest that has begun is in force. */
export function* historiesOf(points: readonly Point[], asOf: string): Generator<Relation> {
  for (const { rows } of tablesOf(points)) {
    const byName = new Map<string, { day: string; row: Row }[]>();
    for (const row of rows) {
      const day = dayOf(row);
      if (day !== null && row.names[0] !== undefined) append(byName, row.names[0], { day, row });
    }
    for (const ones of byName.values()) {
      const begun = ones.filter(({ day }) => day <= asOf).sort((a, b) => (a.day < b.day ? 1 : -1));
      if (new Set(begun.map(({ day }) => day)).size < begun.length) continue;
      const [current, ...older] = begun;
      for (const { row } of older)
        for (const [index, b] of row.values) {
          const a = current?.row.values.get(index);
          if (a && comparable(a.slot, b.slot)) yield { a, b, how: 'column', worth: 9 };
        }
    }
  }
}

/** Day of a cell whose column says that it holds from then. */
function dayOf({ said, values }: Row): string | null {
  const [point] = values.values();
  if (!point) return null;
  const cell = said.cells.find(({ column }) => {
    const words = column.match(/[\p{L}]+/gu)?.map(foldWord) ?? [];
    return words.some((_, at) => FROM.has(words.slice(at, at + 1)) || FROM.has(words.slice(at, at + 2)));
  });
  const written = cell ? point.paper.text.slice(cell.start, cell.end).trim() : '';
  const iso = /^(\d{4})-(\d\d)-(\d\d)/.exec(written);
  const european = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/.exec(written);
  if (iso) return iso[0];
  return european
    ? `${european[3]}-${(european[2] as string).padStart(2, '0')}-${(european[1] as string).padStart(2, '0')}`
    : null;
}
