import type { Citation, Page } from '../../contracts/page.ts';
import { markdown } from '../../publish/escape.ts';
import { type MarkdownNode, parseMarkdown } from '../../publish/parser.ts';
import { visibleLine } from '../../publish/text.ts';

/** What the copy of a page needs to know of the site. */
export interface CopyPlace {
  /** Address of a record's page, with the base. */
  recordUrl(id: string): string;
  /** Title of a record, or its id. */
  recordTitle(id: string): string;
}

/** Warnings as a copy words them. */
const WARNED: Readonly<Record<string, string>> = {
  superseded: 'superseded',
  retired: 'do not use',
  conflict: 'in conflict',
  unconfirmed: 'not confirmed',
  instruction: 'an instruction to a machine; not followed',
};

/**
 * A page as plain Markdown: its components are words, its citations footnotes with their quotes. Text of records is
 * escaped: nothing in it is markup.
 */
export function markdownCopy(page: Page, body: string, place: CopyPlace): string {
  const writer = new CopyWriter(page.citations);
  const blocks = writer.blocks(parseMarkdown(body));
  const summary = visibleLine(page.summary);
  const notes = page.citations.map(({ id, record, quote }) => {
    const source = `[${markdown(place.recordTitle(record))}](${place.recordUrl(record)})`;
    return `[^${id}]: ${source}: “${markdown(visibleLine(quote.replace(/\s+/g, ' ')))}”`;
  });
  return `${[
    `# ${markdown(visibleLine(page.title))}`,
    ...(summary === '' ? [] : [markdown(summary)]),
    ...(page.asOf ? [`Newest source: ${page.asOf}.`] : []),
    ...blocks,
    ...(notes.length === 0 ? [] : [notes.join('\n')]),
  ].join('\n\n')}\n`;
}

class CopyWriter {
  readonly #quotes: ReadonlyMap<string, string>;

  constructor(citations: readonly Citation[]) {
    this.#quotes = new Map(citations.map(({ id, quote }) => [id, quote]));
  }

  /** The blocks within a node, each without the line breaks around it. */
  blocks({ children = [] }: MarkdownNode): string[] {
    return children.flatMap((node) => this.#block(node)).filter((block) => block.trim() !== '');
  }

  #block(node: MarkdownNode): string[] {
    switch (node.type) {
      case 'heading':
        return [`${'#'.repeat(node.depth ?? 2)} ${this.#line(node)}`];
      case 'paragraph':
        return [this.#line(node)];
      case 'code':
        return [fenced(node.value ?? '')];
      case 'list':
        return [(node.children ?? []).map((item, index) => this.#item(node, item, index)).join('\n')];
      case 'blockquote':
        return [quoted(this.blocks(node).join('\n\n'))];
      case 'table':
        return [this.#table(node)];
      case 'mdxjsEsm':
        return [];
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.#component(node);
      default:
        return node.children ? this.blocks(node) : [this.#text(node)];
    }
  }

  #component(node: MarkdownNode): string[] {
    const said = (name: string) => attributeOf(node, name);
    switch (node.name) {
      case 'Quotation':
        return [`${quoted(markdown(visibleLine(this.#quote(said('cite')))))} [^${said('cite')}]`];
      case 'SourceCode':
        return [`${fenced(this.#quote(said('cite')))}\n\n[^${said('cite')}]`];
      case 'Notice':
        return [quoted([`**${markdown(said('title'))}**`, ...this.blocks(node)].join('\n\n'))];
      case 'Conflict':
        return [
          `**${markdown(said('subject'))}** (${said('state')}). ${markdown(said('resolution'))}`,
          this.#sides(node),
        ];
      case 'Question':
        return [`Not in the records: ${this.#line(node)}`];
      case 'Diagram':
        return [`Diagram: ${markdown(said('title'))}`];
      case 'Flagged':
        return isInline(node) ? [this.#inline(node)] : [...this.blocks(node), this.#warning(node)];
      default:
        return [this.#inline(node)];
    }
  }

  #sides({ children = [] }: MarkdownNode): string {
    return children
      .filter(({ name }) => name === 'Side')
      .map((side) => {
        const cites = marksOf(attributeOf(side, 'cites'));
        return `- ${markdown(attributeOf(side, 'value'))} (${attributeOf(side, 'standing')})${cites}`;
      })
      .join('\n');
  }

  #item({ ordered }: MarkdownNode & { ordered?: boolean }, item: MarkdownNode, index: number): string {
    const [first = '', ...others] = this.blocks(item);
    const mark = ordered ? `${index + 1}. ` : '- ';
    const indented = others.map((block) => block.replace(/^/gm, ' '.repeat(mark.length)));
    return [`${mark}${first}`, ...indented].join('\n');
  }

  #table({ children = [] }: MarkdownNode): string {
    const rows = children.map(({ children: cells = [] }) =>
      cells.map((cell) => this.#line(cell).replaceAll('\n', ' ')),
    );
    const [head = [], ...others] = rows;
    const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
    return [row(head), row(head.map(() => '---')), ...others.map(row)].join('\n');
  }

  #line({ children = [] }: MarkdownNode): string {
    return children
      .map((child) => this.#inline(child))
      .join('')
      .trim();
  }

  #inline(node: MarkdownNode): string {
    const inner = () => (node.children ?? []).map((child) => this.#inline(child)).join('');
    if (node.type === 'strong') return `**${inner()}**`;
    if (node.type === 'emphasis') return `*${inner()}*`;
    if (node.type === 'break') return ' ';
    if (node.type === 'inlineCode') return markdown(node.value ?? '');
    if (node.name === 'Cite') return marksOf(attributeOf(node, 'id'));
    if (node.name === 'Flagged') return `${inner()} ${this.#warning(node)}`;
    if (node.name === 'Quotation')
      return `“${markdown(visibleLine(this.#quote(attributeOf(node, 'cite'))))}”`;
    return node.children ? inner() : this.#text(node);
  }

  #warning(node: MarkdownNode): string {
    const status = attributeOf(node, 'status');
    const note = attributeOf(node, 'note');
    return `[${WARNED[status] ?? status}${note === '' ? '' : `: ${markdown(note)}`}]`;
  }

  #text({ value = '' }: MarkdownNode): string {
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(value) ?? [];
    return `${before === '' ? '' : ' '}${words === '' ? '' : markdown(words)}${after === '' ? '' : ' '}`;
  }

  #quote(id: string): string {
    return this.#quotes.get(id) ?? '';
  }
}

function isInline({ type }: MarkdownNode): boolean {
  return type === 'mdxJsxTextElement';
}

function marksOf(ids: string): string {
  return ids
    .split(' ')
    .filter((id) => id !== '')
    .map((id) => `[^${id}]`)
    .join('');
}

function quoted(text: string): string {
  return text.replace(/^/gm, '> ');
}

/** A fence is longer than any within. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

function attributeOf(node: MarkdownNode, name: string): string {
  const attributes = (node.attributes ?? []) as { name?: string; value?: unknown }[];
  const value = attributes.find((one) => one.name === name)?.value;
  return typeof value === 'string' ? value : '';
}
