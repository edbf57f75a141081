import { spanOf } from './announced/span.ts';
import { ENOUGH, spanWeight } from './announced/weigh.ts';
import { type Family, type Label, labelsIn, lowered, vocabularyOf } from './label.ts';
import { kindOf, type Secret } from './secret.ts';
import { isNumber, shapeOf } from './shape.ts';

/** What heads no column. */
const NO_COLUMN: readonly Family[] = [
  'answer',
  'lock',
  'list',
  'type',
  'door',
  'question',
  'asked',
  'access',
  'wireless',
];
const DELIMITERS = ['|', '\t', ';', ','] as const;
/** A row of headings is no longer, in characters to either side of the label. */
const LONGEST_HEAD = 2000;

/** The heading of a table is no longer. */
const LONGEST_HEADING = 60;

/** The line above a table where it is short, as headings are; an empty line may stand between. */
function headingAbove(text: string, start: number): string {
  const lines = text
    .slice(Math.max(0, start - 2 * LONGEST_HEADING), start)
    .trimEnd()
    .split('\n');
  const last = lines.at(-1) ?? '';
  return lines.length > 1 || start < LONGEST_HEADING ? (last.length <= LONGEST_HEADING ? last : '') : '';
}

/** Whether words of a table tell of something that codes open. */
function opens(about: string): boolean {
  const all = vocabularyOf();
  const lower = ` ${lowered(about)}`;
  return (['guarded', 'lock', 'door'] as const).some((field) => all.holds(field, lower));
}

interface Cell {
  start: number;
  end: number;
  text: string;
}

interface Column {
  index: number;
  family: Family;
  label: Label;
}

/**
 * Secrets in tables, by column: below a row that heads a column "Password", "PIN", "Code" every cell of it is one,
 * as far as rows of as many cells follow. Cells are parted by bars, tabs, semicolons, commas or wide gaps.
 */
export function* columnSecrets(text: string, labels: readonly Label[]): Generator<Secret> {
  let from = 0;
  for (const label of labels) {
    if (label.start < from || NO_COLUMN.includes(label.family)) continue;
    const line = lineAround(text, label);
    if (line === null) continue;
    const { start, end } = line;
    const table = headOf(text, start, end);
    if (!table) continue;
    const { delimiter, columns, width } = table;
    // Names of users in a column of their own: what stands beside them is what they sign in with.
    const isLogin = vocabularyOf().holds('user', ` ${text.slice(start, end).toLowerCase()}`);
    let at = end + 1;
    let rows = 0;
    while (at < text.length) {
      const close = lineEnd(text, at);
      const cells = cellsOf(text, at, close, delimiter);
      if (Math.abs(cells.length - width) > (delimiter === ',' ? 3 : 0)) break;
      rows += 1;
      for (const column of columns) {
        const cell = cells[column.index];
        // A code of nothing that opens is that of an account or an article.
        const about = `${headingAbove(text, start)}\n${text.slice(start, end)}\n${text.slice(at, close)}`;
        if (cell && (column.family !== 'code' || opens(about))) {
          if (isSecret(cell, column) || (isLogin && isAnnounced(text, cell, column)))
            yield { start: cell.start, end: cell.end, kind: kindOf(column.family, column.label.word) };
        }
      }
      at = close + 1;
    }
    if (rows > 0) from = at;
  }
}

/** The line that a label stands in; null where it is too long for a row of headings. */
function lineAround(text: string, label: Label): { start: number; end: number } | null {
  const before = text.slice(Math.max(0, label.start - LONGEST_HEAD), label.start);
  const after = text.slice(label.end, label.end + LONGEST_HEAD);
  const start = before.lastIndexOf('\n');
  const end = after.indexOf('\n');
  if ((start < 0 && before.length === LONGEST_HEAD) || (end < 0 && after.length === LONGEST_HEAD))
    return null;
  return { start: label.start - before.length + start + 1, end: label.end + (end < 0 ? after.length : end) };
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** The columns of secrets of a row of headings; null where the line is none. */
function headOf(
  text: string,
  start: number,
  end: number,
): { delimiter: string; columns: Column[]; width: number } | null {
  const line = text.slice(start, end);
  const delimiter = DELIMITERS.find((one) => line.includes(one)) ?? (/\S {2,}\S/.test(line) ? '  ' : null);
  // A comma with a space after it parts words of a sentence.
  if (delimiter === null || (delimiter === ',' && line.includes(', '))) return null;
  const cells = cellsOf(text, start, end, delimiter);
  // A row of headings has a name in every cell; a line of prose with a comma is none.
  if (
    cells.length < 2 ||
    cells.some((cell) => cell.text.length > 40 || /\d{3}|[!?]$|\p{L}{6}\.$|:\s*\S/u.test(cell.text))
  )
    return null;
  const all = vocabularyOf();
  const goods = cells.some((cell) => all.holds('goods', cell.text.toLowerCase()));
  const columns = cells.flatMap((cell, index) => {
    const column = columnOf(cell.text, index);
    return column && !(goods && ofGoods(column)) ? [column] : [];
  });
  return columns.length > 0 ? { delimiter, columns, width: cells.length } : null;
}

/** Codes of goods; India's postal codes are called PIN. */
function ofGoods({ family, label }: Column): boolean {
  return family === 'code' || /^pin[ -]?code/i.test(label.word);
}

/** A heading of a column of secrets: a label, alone or with a word or two beside it. */
function columnOf(heading: string, index: number): Column | null {
  const name = heading.replaceAll(/[*_`"']/g, '').trim();
  if (name.split(/\s+/).length > 5) return null;
  for (const label of labelsIn(name, lowered(name))) {
    if (NO_COLUMN.includes(label.family)) continue;
    const beside = `${name.slice(0, label.start)} ${name.slice(label.end)}`.toLowerCase();
    if (vocabularyOf().holds('about', beside)) return null;
    if (label.family === 'code' && label.vocabulary.holds('open', name.toLowerCase())) return null;
    // The label ends the heading, or begins it: "Wi-Fi password", "Password (shop)".
    const rest = name.slice(label.end).trim();
    if (rest !== '' && !/^[(/:&+]|^s$/.test(rest) && label.start > 0) continue;
    return { index, family: label.family, label };
  }
  return null;
}

/** What a heading says for words in its cells, of a table that names users. */
const SAID: Partial<Record<Family, number>> = { password: 3, phrase: 3, loose: 2.25 };

/** Whether words of a cell are a value and no talk about one: "in the safe". */
function isAnnounced(text: string, cell: Cell, { family, label }: Column): boolean {
  const said = SAID[family];
  if (said === undefined) return false;
  const several = cell.text.includes(' ') ? 0.5 : 0;
  const weight = spanWeight(text, spanOf(text, cell.start, cell.end, false), 'cell', label.vocabulary);
  return said + weight - several >= ENOUGH;
}

function isSecret(cell: Cell, { family, label }: Column): boolean {
  const value = cell.text;
  if (value === '' || value.startsWith('[removed') || /^[-–—:.\s/x*•]+$/i.test(value)) return false;
  const shape = shapeOf(value);
  const digits = /\d/.test(value);
  const words = value.split(/\s+/);
  const [first = ''] = words;
  const { vocabulary } = label;
  const plain = vocabulary.has('plain', first.toLowerCase()) || vocabulary.has('name', first.toLowerCase());
  let secret: boolean;
  if (family === 'pin') secret = digits && (isNumber(value, 16) || (shape !== 'none' && words.length === 1));
  else if (family === 'code') secret = isNumber(value) || (digits && words.length === 1 && shape !== 'none');
  else if (family === 'key')
    secret = words.length === 1 && value.length >= 8 && shape !== 'none' && shape !== 'word';
  else if (words.length === 1)
    secret =
      !plain &&
      shape !== 'none' &&
      (family === 'password' ||
        family === 'phrase' ||
        shape !== 'word' ||
        /\p{L}[^\p{L}\s]\p{L}/u.test(value));
  else
    secret =
      family === 'phrase'
        ? !plain
        : !plain && words.some((word) => ['strong', 'mixed'].includes(shapeOf(word)));
  return secret;
}

/** Cells of a line with their ranges. A bar that is escaped, and a delimiter within quotes, part nothing. */
function cellsOf(text: string, start: number, end: number, delimiter: string): Cell[] {
  const cells: Cell[] = [];
  let from = start;
  let quoted = false;
  let at = start;
  const close = (to: number) => {
    const raw = text.slice(from, to);
    const bare = raw.trim().replace(/^(["'`]|\*\*)(.*)\1$/s, '$2');
    const offset = bare === '' ? 0 : raw.indexOf(bare);
    cells.push({ start: from + offset, end: from + offset + bare.length, text: bare });
  };
  if (delimiter === '  ') {
    for (const match of text.slice(start, end).matchAll(/\S(?:[^\n]*?\S)??(?= {2,}|\s*$)/g)) {
      from = start + match.index;
      close(from + match[0].length);
      if (cells.length > 60) break;
    }
    return cells;
  }
  while (at < end) {
    const mark = text[at];
    if (mark === '\\') at += 1;
    else if (mark === '"' && delimiter !== '|') quoted = !quoted;
    else if (mark === delimiter && !quoted) {
      close(at);
      from = at + 1;
    }
    at += 1;
  }
  close(end);
  if (delimiter === '|' && cells.length > 2) {
    if (cells[0]?.text === '') cells.shift();
    if (cells.at(-1)?.text === '') cells.pop();
  }
  return cells;
}
