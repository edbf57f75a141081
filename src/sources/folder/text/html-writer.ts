import { addressBeside } from './link-text.ts';
import { normaliseText, oneLine } from './normalise.ts';
import { TableBuilder } from './table-builder.ts';

/** Marks the number that a list item carries in its text; used where a document numbers its items itself. */
export const NUMBER_MARK = '\uE000';

const BLOCKS = new Set(
  (
    'p div section article main header footer aside address figure figcaption form fieldset details summary center ' +
    'dl dt dd hr body html legend caption optgroup option'
  ).split(' '),
);

interface List {
  ordered: boolean;
  next: number;
}

/** A place that blocks go to: the document, or a table's cell. */
interface Sink {
  blocks: string[];
  inline: string;
  lists: List[];
  /** Text to put before the next block: an item's bullet or a heading's `#`. */
  prefix: string | null;
  indent: string;
  quotes: number;
}

interface Link {
  href: string;
  start: number;
  sink: Sink;
}

const MAXIMUM_NESTED = 40;

/** Takes a document's tags and text in order and writes the normal form. Every call is cheap: no recursion, no backtracking. */
export class HtmlWriter {
  readonly #sinks: Sink[] = [newSink()];
  readonly #tables: TableBuilder[] = [];
  readonly #links: Link[] = [];
  #pre = 0;

  open(name: string, attributes: Record<string, string>): void {
    const sink = this.#sink;
    if (/^h[1-6]$/.test(name)) {
      this.#flush();
      if (sink.prefix === null) sink.prefix = `${'#'.repeat(Number(name.charAt(1)))} `;
      this.#tables.at(-1)?.holdsBlocks();
    } else if (name === 'ul' || name === 'ol' || name === 'menu') {
      this.#flush();
      const start = Number.parseInt(attributes['start'] ?? '1', 10);
      sink.lists.push({ ordered: name === 'ol', next: Number.isSafeInteger(start) ? start : 1 });
    } else if (name === 'li') this.#item(attributes);
    else if (name === 'br') sink.inline += this.#pre > 0 ? '\n' : '\u0001';
    else if (name === 'table') this.#openTable();
    else if (name === 'tr') this.#tables.at(-1)?.row();
    else if (name === 'td' || name === 'th') this.#openCell(name, attributes);
    else if (name === 'pre') {
      this.#flush();
      this.#pre++;
    } else if (name === 'blockquote') {
      this.#flush();
      sink.quotes = Math.min(10, sink.quotes + 1);
    } else if (name === 'a')
      this.#links.push({ href: attributes['href'] ?? '', start: sink.inline.length, sink });
    else if (name === 'input' && /^(?:checkbox|radio)$/.test(attributes['type'] ?? ''))
      sink.inline += 'checked' in attributes ? '[x] ' : '[ ] ';
    else if (name === 'dd') {
      const term = sink.inline.trim();
      if (term === '' || sink.prefix !== '- ') this.#flush();
      else if (!/[:?.]$/.test(term)) sink.inline = `${term}: `;
      else sink.inline = `${term} `;
    } else if (BLOCKS.has(name)) {
      this.#flush();
      if (name === 'dt') sink.prefix = '- ';
    }
  }

  close(name: string): void {
    const sink = this.#sink;
    if (name === 'dt') return;
    if (/^h[1-6]$/.test(name) || name === 'li') {
      this.#flush();
      sink.prefix = null;
    } else if (name === 'ul' || name === 'ol' || name === 'menu') {
      this.#flush();
      sink.lists.pop();
    } else if (name === 'table') this.#closeTable();
    else if (name === 'td' || name === 'th') this.#closeCell();
    else if (name === 'pre') {
      this.#flush();
      this.#pre = Math.max(0, this.#pre - 1);
    } else if (name === 'blockquote') {
      this.#flush();
      sink.quotes = Math.max(0, sink.quotes - 1);
    } else if (name === 'a') this.#closeLink();
    else if (BLOCKS.has(name)) this.#flush();
  }

  text(text: string): void {
    const sink = this.#sink;
    if (this.#pre > 0) sink.inline += text;
    else sink.inline += text.replace(/[ \t\r\n\f]+/g, ' ').replaceAll('\u0001', '');
  }

  /** The whole text; closes what is still open. */
  finish(): string {
    while (this.#sinks.length > 1) this.#closeCell();
    while (this.#tables.length > 0) this.#closeTable();
    this.#flush();
    return normaliseText(joinBlocks(this.#sink.blocks)).replaceAll(NUMBER_MARK, '');
  }

  get #sink(): Sink {
    return this.#sinks.at(-1) as Sink;
  }

  #item(attributes: Record<string, string>): void {
    this.#flush();
    const { lists } = this.#sink;
    const list = lists.at(-1) ?? { ordered: false, next: 1 };
    const value = Number.parseInt(attributes['value'] ?? '', 10);
    if (Number.isSafeInteger(value)) list.next = value;
    // Three spaces a level: enough to stand under the text of `1. ` and of `- `.
    const indent = '   '.repeat(Math.min(8, Math.max(0, lists.length - 1)));
    this.#sink.prefix = `${indent}${list.ordered ? `${list.next}. ` : '- '}`;
    list.next++;
  }

  #flush(): void {
    const sink = this.#sink;
    const raw = sink.inline;
    sink.inline = '';
    const text = this.#pre > 0 ? raw.replace(/^\n|\s+$/g, '') : inlineText(raw);
    if (text === '') return;
    sink.blocks.push(quoted(this.#pre > 0 ? fenced(text) : this.#prefixed(sink, text), sink.quotes));
  }

  #prefixed(sink: Sink, text: string): string {
    const prefix = sink.prefix;
    sink.prefix = prefix === null || /^#|^$/.test(prefix) ? prefix : `${' '.repeat(prefix.length)}`;
    if (prefix === null) return bulleted(text);
    if (prefix.startsWith('#')) return prefix + oneLine(ownLabel(text).join(' '));
    if (prefix.trim() === '') return indented(text, prefix);
    const [label, rest] = ownLabel(text);
    if (label === '') return prefix + indented(text, ' '.repeat(prefix.length)).trimStart();
    const space = prefix.slice(0, prefix.length - prefix.trimStart().length);
    const start = /^\d{1,9}\.$/.test(label) ? `${space}${label} ` : `${space}- ${label} `;
    return start + indented(rest, ' '.repeat(start.length)).trimStart();
  }

  #openTable(): void {
    this.#flush();
    this.#tables.at(-1)?.holdsBlocks();
    if (this.#tables.length < MAXIMUM_NESTED) this.#tables.push(new TableBuilder());
  }

  #openCell(name: string, attributes: Record<string, string>): void {
    const table = this.#tables.at(-1);
    if (table?.cellOpen) this.#closeCell();
    else this.#flush();
    if (!table) return;
    table.openCell(name, attributes);
    this.#sinks.push(newSink());
  }

  #closeCell(): void {
    const table = this.#tables.at(-1);
    this.#flush();
    if (!table?.cellOpen || this.#sinks.length < 2) return;
    table.closeCell((this.#sinks.pop() as Sink).blocks);
  }

  #closeTable(): void {
    const table = this.#tables.at(-1);
    if (table?.cellOpen) this.#closeCell();
    else this.#flush();
    if (!table) return;
    this.#tables.pop();
    this.#sink.blocks.push(...table.blocks().map((block) => quoted(block, this.#sink.quotes)));
  }

  #closeLink(): void {
    const link = this.#links.pop();
    if (!link || link.sink !== this.#sink) return;
    const words = link.sink.inline.slice(link.start).replaceAll('\u0001', ' ');
    link.sink.inline += addressBeside(words, link.href);
  }
}

function newSink(): Sink {
  return { blocks: [], inline: '', lists: [], prefix: null, indent: '', quotes: 0 };
}

/** Runs of spaces are one; a `<br>` is a line end. */
function inlineText(raw: string): string {
  return raw
    .split('\u0001')
    .map((line) => line.replace(/[ \t\n]+/g, ' ').trim())
    .join('\n')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

/** A paragraph that begins as Markdown would be read begins so no longer; bullets that were typed become items. */
function bulleted(text: string): string {
  const [label, rest] = ownLabel(text);
  const lines = rest.split('\n').map((line) =>
    line
      .replace(/^#(?=#*\s)/, '\\#')
      .replace(/^[•‣◦▪●○·]\s*/, '- ')
      .replace(/^\|/, '\\|'),
  );
  return (label === '' ? '' : `${label} `) + lines.join('\n');
}

/** The number that the document gave a paragraph, and the rest of its text; '' and the text where it gave none. */
function ownLabel(text: string): [label: string, rest: string] {
  const end = text.startsWith(NUMBER_MARK) ? text.indexOf(NUMBER_MARK, 1) : -1;
  return end < 0 ? ['', text] : [text.slice(1, end), text.slice(end + 1).trimStart()];
}

function indented(text: string, indent: string): string {
  return text
    .split('\n')
    .map((line) => indent + line)
    .join('\n');
}

function fenced(text: string): string {
  const fence = text.includes('```') ? '~~~~' : '```';
  return `${fence}\n${text}\n${fence}`;
}

function quoted(block: string, depth: number): string {
  return depth === 0
    ? block
    : block
        .split('\n')
        .map((line) => `${'> '.repeat(depth)}${line}`)
        .join('\n');
}

const ITEM = /^\s*(?:- |\d+[.)] )/;

/** A blank line between blocks, none between the items of a list. */
export function joinBlocks(blocks: readonly string[]): string {
  let text = '';
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    const tight = before !== undefined && ITEM.test(block) && (ITEM.test(before) || /^\s{2,}\S/.test(before));
    text += `${index === 0 ? '' : tight ? '\n' : '\n\n'}${block}`;
  }
  return text;
}
