import type { Page } from '../container/pdf-pages.ts';
import { joinBlocks } from './html-writer.ts';
import { type Line, linesOf, withoutMargins } from './pdf-lines.ts';
import { tableAt } from './pdf-table.ts';
import { tableText } from './table.ts';
import { joinHead } from './table-head.ts';

const ITEM = /^(?:([•‣◦▪●○∙]|[*·–—-](?= ))\s*|\(?(\d{1,3})[.)]\s+)(?=\S)/;

/**
 * The text of a PDF's pages in the normal form. Lines become paragraphs again: a line goes on with the next one where the next one's first
 * word would not have fitted on it. Larger or bold lines of their own are headings. Page headers, footers and
 * numbers are left out, hyphens at line ends are taken back.
 */
export function layOut(pages: readonly Page[]): string {
  const lines = withoutMargins(
    pages.map((page, number) => linesOf(page, number)),
    pages.map((page) => page.height),
  ).flat();
  if (lines.length === 0) return '';
  return joinBlocks(new Layout(lines).blocks());
}

class Layout {
  readonly #lines: readonly Line[];
  readonly #bodySize: number;
  readonly #levels: number[];
  readonly #words: string;
  readonly #blocks: string[] = [];
  #block = '';
  #last: Line | null = null;
  /** Left edges of the list items that are open, outermost first. */
  #indents: number[] = [];

  constructor(lines: readonly Line[]) {
    this.#lines = lines;
    this.#bodySize = commonSize(lines);
    const sizes = new Set(lines.filter((line) => this.#isLarge(line)).map((line) => roundSize(line.size)));
    this.#levels = [...sizes].sort((a, b) => b - a);
    this.#words = lines
      .map((line) => line.text)
      .join('\n')
      .toLowerCase();
  }

  blocks(): string[] {
    for (let index = 0; index < this.#lines.length; ) {
      const line = this.#lines[index] as Line;
      const table = this.#isLarge(line) ? null : tableAt(this.#lines, index);
      if (table) {
        this.#flush();
        this.#indents = [];
        const { depth, names } = joinHead(
          table.rows.slice(0, 6).map((cells) => ({ cells, spans: new Map() })),
        );
        const rows = depth === 1 ? table.rows : [names, ...table.rows.slice(depth)];
        this.#blocks.push(tableText(rows));
        this.#last = null;
        index += table.taken;
        continue;
      }
      this.#add(line, this.#lines[index + 1]);
      index++;
    }
    this.#flush();
    return this.#blocks.filter((block) => block !== '');
  }

  #add(line: Line, next: Line | undefined): void {
    const level = this.#headingLevel(line, next);
    const item = level === null ? ITEM.exec(line.text) : null;
    const last = this.#last;
    if (level !== null) {
      const goesOn =
        this.#block.startsWith('#') &&
        last !== null &&
        last.bold === line.bold &&
        roundSize(last.size) === roundSize(line.size) &&
        near(last, line) &&
        reaches(last, line);
      if (goesOn) this.#block = joinLines(this.#block, line.text, this.#words);
      else {
        this.#flush();
        this.#indents = [];
        this.#block = `${'#'.repeat(level)} ${line.text}`;
      }
    } else if (item) {
      this.#flush();
      this.#block = `${this.#indent(line.left)}${item[2] === undefined ? '- ' : `${item[2]}. `}${line.text.slice(item[0].length)}`;
    } else if (last === null || this.#block.startsWith('#') || !this.#goesOn(last, line)) {
      this.#flush();
      if (this.#indents.length > 0 && line.left <= (this.#indents[0] ?? 0) + 1) this.#indents = [];
      this.#block = line.text;
    } else if (reaches(last, line) || last.page !== line.page)
      this.#block = joinLines(this.#block, line.text, this.#words);
    else
      this.#block += `\n${this.#indents.length > 0 ? ' '.repeat(this.#block.search(/\S/) + 2) : ''}${line.text}`;
    this.#last = line;
  }

  /** Whether a line belongs to the block of the line before. */
  #goesOn(last: Line, line: Line): boolean {
    if (Math.abs(last.size - line.size) > 0.15 * line.size) return false;
    if (last.page !== line.page) return /[\p{L},\d-]$/u.test(last.text) && /^[\p{Ll}\d(]/u.test(line.text);
    if (!near(last, line)) return false;
    const ended = /[.:!?]$/.test(last.text) && !reaches(last, line);
    return !ended;
  }

  #headingLevel(line: Line, next: Line | undefined): number | null {
    if (line.text.length > 160 || !/\p{L}/u.test(line.text)) return null;
    if (this.#isLarge(line)) return Math.min(5, this.#levels.indexOf(roundSize(line.size)) + 1);
    const last = this.#last;
    const apart = last === null || !near(last, line);
    // A bold number close to its text is an item of a list; set apart on both sides it is a clause's heading.
    if (ITEM.test(line.text) && (!apart || (next !== undefined && near(line, next)))) return null;
    const alone = apart || this.#block.startsWith('#') || !reaches(last, line);
    const set =
      line.bold &&
      line.pieces.length === 1 &&
      line.text.length <= 90 &&
      !/[.,;]$/.test(line.text) &&
      !/^[•‣◦▪●○·∙*–-]/.test(line.text);
    const followed =
      next !== undefined && (!next.bold || !near(line, next)) && line.size >= this.#bodySize * 0.95;
    const outside = this.#indents.length === 0 || (apart && line.left <= (this.#indents[0] ?? 0) + 4);
    return set && alone && followed && outside ? Math.min(6, this.#levels.length + 1) : null;
  }

  #isLarge(line: Line): boolean {
    return line.size >= this.#bodySize * 1.12;
  }

  #indent(left: number): string {
    while (this.#indents.length > 0 && (this.#indents.at(-1) ?? 0) > left + 4) this.#indents.pop();
    if ((this.#indents.at(-1) ?? Number.NEGATIVE_INFINITY) < left - 4) this.#indents.push(left);
    return '   '.repeat(Math.min(8, this.#indents.length - 1));
  }

  #flush(): void {
    if (this.#block !== '') this.#blocks.push(this.#block);
    this.#block = '';
  }
}

/** Whether two lines are as close as the lines of one paragraph. */
function near(above: Line, below: Line): boolean {
  return (
    above.page === below.page &&
    above.y >= below.y - 1 &&
    above.y - below.y <= 1.65 * Math.max(above.size, below.size)
  );
}

/** Whether the line above is full: the first word of the line below would not have fitted on it. */
function reaches(above: Line, below: Line): boolean {
  const word = below.text.split(' ', 1)[0] ?? '';
  const width =
    below.text.length === 0 ? 0 : ((below.right - below.left) * (word.length + 1)) / below.text.length;
  return above.right + width > above.edge - 1;
}

/**
 * Joins a line to a block. A hyphen at the end goes, unless the document writes the word with it elsewhere or it is
 * part of an address or identifier, which loses no character.
 */
function joinLines(block: string, line: string, words: string): string {
  const token = /\S{1,2000}$/.exec(block.slice(-2000))?.[0] ?? '';
  const isAddress = /:\/\/|[\p{L}\d][/_@\\][\p{L}\d]/u.test(token);
  if (isAddress && /[-/_=&?]$/.test(token)) return block + line;
  const before = /(\p{L}+)-$/u.exec(block.slice(-60));
  const after = /^\p{Ll}+/u.exec(line.slice(0, 60));
  if (!before || !after) return `${block} ${line}`;
  const hyphened = `${before[1]}-${after[0]}`.toLowerCase();
  const isCode = /[\d_.:]/.test(token);
  return isCode || words.includes(hyphened) ? block + line : block.slice(0, -1) + line;
}

function roundSize(size: number): number {
  return Math.round(size * 2) / 2;
}

function commonSize(lines: readonly Line[]): number {
  const characters = new Map<number, number>();
  for (const line of lines)
    characters.set(roundSize(line.size), (characters.get(roundSize(line.size)) ?? 0) + line.text.length);
  return [...characters].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 10;
}
