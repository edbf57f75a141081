import type { Range } from '../../contracts/passage.ts';
import { plain } from '../sentences.ts';
import type { Block } from './block.ts';
import { type Line, linesOf, trimmed } from './lines.ts';
import { ListLevels, markerOf } from './markers.ts';
import { cellsOf, holdsValues, isBarRow, isSeparatorRow } from './table.ts';

/** Level of a line that is all bold and stands alone: below every real heading. */
const BOLD_LEVEL = 6;

/** Blocks of Markdown-like text. In a mail, only plain headings count as headings. */
export function blocksOf(text: string, range: Range, options: { mail: boolean }): Block[] {
  return new BlockReader(text, range, options.mail).read();
}

class BlockReader {
  readonly #text: string;
  readonly #lines: Line[];
  readonly #mail: boolean;
  readonly #blocks: Block[] = [];
  readonly #lists = new ListLevels();
  #headings: { level: number; title: string }[] = [];
  #open: { block: Block; indent: number } | null = null;
  #afterBlank = true;
  #commentEnds = true;

  constructor(text: string, range: Range, mail: boolean) {
    this.#text = text;
    this.#lines = linesOf(text, range);
    this.#mail = mail;
  }

  read(): Block[] {
    let at = this.#mail || this.#lines[0]?.start !== 0 ? 0 : frontMatterLines(this.#lines);
    while (at < this.#lines.length) at += this.#take(at);
    this.#close();
    return this.#blocks;
  }

  /** Reads what begins at a line; how many lines it has. */
  #take(at: number): number {
    const line = this.#lines[at];
    if (!line) return 1;
    if (line.text.trim() === '') {
      this.#close();
      this.#afterBlank = true;
      return 1;
    }
    const taken =
      this.#comment(at, line) || this.#fence(at, line) || this.#table(at, line) || this.#heading(at, line);
    if (taken > 0) {
      this.#afterBlank = false;
      return taken;
    }
    if (isRule(line.text)) {
      this.#close();
      this.#lists.clear();
    } else if (!this.#item(line)) this.#prose(line);
    this.#afterBlank = false;
    return 1;
  }

  #comment(at: number, line: Line): number {
    if (this.#mail || !this.#commentEnds || !line.text.trimStart().startsWith('<!--')) return 0;
    const end = this.#text.indexOf('-->', line.start);
    const last = this.#lines.at(-1)?.end ?? 0;
    if (end < 0 || end > last) {
      this.#commentEnds = false;
      return 0;
    }
    this.#close();
    let count = 1;
    while ((this.#lines[at + count - 1]?.end ?? last) < end) count += 1;
    return count;
  }

  #fence(at: number, line: Line): number {
    const fence = /^[ \t]*(`{3,}|~{3,})/.exec(line.text);
    const mark = fence?.[1];
    if (!fence || !mark || line.text.includes('`', fence[0].length)) return 0;
    this.#close();
    const closing = mark.charAt(0).repeat(mark.length);
    let count = 1;
    while (at + count < this.#lines.length) {
      const inner = this.#lines[at + count]?.text.trim() ?? '';
      count += 1;
      if (inner.startsWith(closing) && inner.replaceAll(mark.charAt(0), '') === '') break;
    }
    const lastLine = this.#lines[at + count - 1];
    const closed =
      count > 1 &&
      lastLine !== undefined &&
      lastLine.text.trim().replaceAll(mark.charAt(0), '') === '' &&
      lastLine.text.trim() !== '';
    const end = closed ? this.#lines[at + count - 2]?.end : lastLine?.end;
    this.#push({ start: line.end, end: Math.max(line.end, end ?? line.end) }, 'code');
    return count;
  }

  #table(at: number, line: Line): number {
    const next = this.#lines[at + 1]?.text ?? '';
    const headed = line.text.includes('|') && isSeparatorRow(next);
    if (!headed && !isBarRow(line.text)) return 0;
    if (headed && this.#mail && !isBarRow(line.text)) return 0;
    this.#close();
    this.#lists.clear();
    const head = headed ? cellsOf(line.text).map(plain) : [];
    const named = headed && !holdsValues(head);
    const columns = named ? head : head.map(() => '');
    let count = named ? 2 : 0;
    for (; at + count < this.#lines.length; count += 1) {
      const row = this.#lines[at + count];
      if (!row || row.text.trim() === '') break;
      const bare = headed && !line.text.trimStart().startsWith('|') && row.text.includes('|');
      if (!isBarRow(row.text) && !bare) break;
      if (count > 0 && isSeparatorRow(this.#lines[at + count + 1]?.text ?? '') && !isSeparatorRow(row.text))
        break;
      if (!isSeparatorRow(row.text)) this.#push(row, 'row', { columns });
    }
    return count;
  }

  #heading(at: number, line: Line): number {
    const hashes = /^ {0,3}(#{1,6})(?:[ \t]|$)/.exec(line.text)?.[1];
    if (hashes && (!this.#mail || line.text.length <= 100)) return this.#addHeading(line, hashes.length, 1);
    const under = /^ {0,3}(=+|-+)[ \t]*$/.exec(this.#lines[at + 1]?.text ?? '')?.[1];
    const alone = this.#open === null && line.text.trim().length <= 120 && /^ {0,3}\S/.test(line.text);
    if (under && alone && !markerOf(line.text, { list: false, paragraph: false })) {
      const close = Math.abs(under.length - line.text.trim().length) <= 4 && under.length >= 3;
      if (this.#mail ? close : under.length >= 2)
        return this.#addHeading(line, under.startsWith('=') ? 1 : 2, 2);
    }
    const bold =
      !this.#mail && this.#open === null && /^(?:\*\*|__)[^*_]{1,80}(?:\*\*|__):?[ \t]*$/.test(line.text);
    const next = this.#lines[at + 1]?.text.trim() ?? '';
    if (
      bold &&
      !/[.!?]\W*$/.test(line.text.slice(-8)) &&
      (next === '' || markerOf(next, { list: false, paragraph: false }))
    ) {
      return this.#addHeading(line, BOLD_LEVEL, 1);
    }
    const own = !this.#mail && this.#open === null && this.#afterBlank;
    return own && isCapitals(line.text, next) ? this.#addHeading(line, BOLD_LEVEL, 1) : 0;
  }

  #addHeading(line: Line, level: number, lines: number): number {
    this.#close();
    this.#lists.clear();
    this.#headings = this.#headings.filter((heading) => heading.level < level);
    const title = plain(line.text);
    if (title !== '') this.#push(line, 'heading', { ordinal: level });
    if (title !== '') this.#headings.push({ level, title });
    return lines;
  }

  #item(line: Line): boolean {
    const paragraph = this.#open?.block.role === 'paragraph';
    const marker = markerOf(line.text, { list: this.#lists.open, paragraph });
    if (!marker) return false;
    this.#close();
    const depth = this.#lists.place(marker);
    this.#open = {
      block: this.#block(line, 'item', { ordinal: marker.ordinal, depth }),
      indent: marker.indent,
    };
    return true;
  }

  #prose(line: Line): void {
    if (this.#open) {
      this.#open.block.end = line.end;
      return;
    }
    if (this.#afterBlank && !/^[ \t]{2}/.test(line.text)) this.#lists.clear();
    this.#open = { block: this.#block(line, 'paragraph'), indent: 0 };
  }

  #close(): void {
    const block = this.#open?.block;
    this.#open = null;
    if (block) this.#add(block);
  }

  #push(range: Range, role: Block['role'], extra: Partial<Block> = {}): void {
    this.#add(this.#block(range, role, extra));
  }

  #add(block: Block): void {
    const inner = trimmed(this.#text, block);
    if (inner) this.#blocks.push({ ...block, ...inner });
  }

  #block(range: Range, role: Block['role'], extra: Partial<Block> = {}): Block {
    const heading = this.#headings.map(({ title }) => title);
    return {
      start: range.start,
      end: range.end,
      role,
      heading,
      ordinal: null,
      depth: 0,
      columns: [],
      ...extra,
    };
  }
}

/** A short line in capitals above text that is not: the heading of a plain text. A year or an amount makes it a value. */
function isCapitals(line: string, next: string): boolean {
  const words = line.trim().replace(/:$/, '');
  return (
    words.length <= 60 &&
    /\p{Lu}{3}/u.test(words) &&
    !/\p{Ll}|\d{3}|[.!?;|]$/u.test(words) &&
    (next === '' || /\p{Ll}/u.test(next))
  );
}

/** A line of dashes, stars or underscores. */
function isRule(line: string): boolean {
  const marks = line.replace(/\s/g, '');
  return marks.length >= 3 && /^(?:-+|\*+|_+|=+)$/.test(marks);
}

/** Lines of YAML front matter at the start, with its fences; 0 where there is none. */
function frontMatterLines(lines: Line[]): number {
  if (lines[0]?.text.trimEnd() !== '---') return 0;
  for (let at = 1; at < Math.min(lines.length, 300); at += 1) {
    const text = lines[at]?.text ?? '';
    if (/^(?:---|\.\.\.)\s*$/.test(text)) return at + 1;
    if (text.trim() !== '' && !/^(?:\s|#|- |[\w"'-][^:\n]{0,80}:)/.test(text)) return 0;
  }
  return 0;
}
