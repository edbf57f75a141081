import type { Citation } from '../../contracts/page.ts';
import { type MarkdownNode, parseMarkdown } from '../../publish/parser.ts';
import { visibleText } from '../../publish/text.ts';
import { AnchorNames } from './anchors.ts';
import { balanceClaims } from './answers/balance-claims.ts';
import type { SectionClaim } from './document.ts';
import type { SectionBlock } from './sections.ts';

const LINES = new Set(['paragraph', 'heading', 'listItem', 'tableRow', 'code', 'blockquote']);
/** Attributes that a reader sees; the others are ids and words of the program. */
const SHOWN_ATTRIBUTES = new Set(['note', 'title', 'value', 'subject', 'resolution', 'method']);

/**
 * The words of a page as a reader sees them, in their order: a block for each block of the page, under the headings
 * that it stands under and with the anchor of the nearest. A row of a table and a quote are lines of their own.
 */
export function pageBlocks(body: string, citations: readonly Citation[]): SectionBlock[] {
  const quotes = new Map(citations.map(({ id, quote }) => [id, quote]));
  const anchors = new AnchorNames();
  const blocks: SectionBlock[] = [];
  let [open, anchor]: [{ depth: number; title: string }[], string] = [[], ''];
  const add = (node: MarkdownNode, claims: readonly SectionClaim[]): void => {
    const heading = open.map(({ title }) => title).filter((title) => title !== '');
    for (const text of textOf(node, quotes).split('\n'))
      if (text !== '') blocks.push({ heading, anchor, text, ...(claims.length > 0 && { claims }) });
  };
  const visit = (node: MarkdownNode): void => {
    if (node.type === 'heading') {
      const title = textOf(node, quotes);
      const depth = node.depth ?? 2;
      open = [...open.filter((above) => above.depth < depth), { depth, title }];
      anchor = anchors.next(title);
    } else if (node.type === 'table') {
      const [head, ...rows] = (node.children ?? []).map((row) =>
        (row.children ?? []).map((cell) =>
          textOf({ ...cell, children: withoutMethods(cell.children) }, quotes),
        ),
      );
      const claims = balanceClaims(head ?? [], rows);
      for (const [index, child] of (node.children ?? []).entries())
        add(
          child,
          claims.slice(index - 1, index).map((claim) => ({ ...claim, passage: blocks.length })),
        );
    } else if (node.type === 'list') for (const child of node.children ?? []) visit(child);
    else add(node, []);
  };
  for (const child of parseMarkdown(body).children ?? []) visit(child);
  return blocks;
}

/** How a figure was computed stands beside it on the page, and is no part of it. */
function withoutMethods(nodes: readonly MarkdownNode[] = []): MarkdownNode[] {
  return nodes.map((node) => (node.name === 'Computed' ? { ...node, attributes: [] } : node));
}

function textOf(node: MarkdownNode, quotes: ReadonlyMap<string, string>): string {
  const parts: string[] = [];
  collect(node, quotes, parts);
  return visibleText(parts.join(''))
    .replace(/[ \t]+/g, ' ')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
}

function collect(node: MarkdownNode, quotes: ReadonlyMap<string, string>, parts: string[]): void {
  if (node.value !== undefined && node.type !== 'mdxjsEsm') parts.push(node.value);
  const component = node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
  if (component) parts.push(...attributeTexts(node, quotes));
  for (const child of node.children ?? []) collect(child, quotes, parts);
  if (node.type === 'tableCell') parts.push(' ');
  if (LINES.has(node.type) || node.type === 'mdxJsxFlowElement') parts.push('\n');
}

function attributeTexts({ name, attributes }: MarkdownNode, quotes: ReadonlyMap<string, string>): string[] {
  if (!Array.isArray(attributes)) return [];
  return attributes.flatMap((attribute: { name?: string; value?: unknown }) => {
    const { name: key = '', value } = attribute;
    if (key === 'cite' && typeof value === 'string')
      return [`${(quotes.get(value) ?? '').replace(/\s+/g, ' ')}\n`];
    if (name === 'Diagram' && (key === 'nodes' || key === 'edges')) return [`${diagramTexts(value)}\n`];
    return SHOWN_ATTRIBUTES.has(key) && typeof value === 'string' && value !== '' ? [` ${value} `] : [];
  });
}

function diagramTexts(attribute: unknown): string {
  const source =
    typeof attribute === 'object' && attribute !== null && 'value' in attribute
      ? String(attribute.value)
      : '[]';
  try {
    const items = JSON.parse(source) as { label?: string; note?: string }[];
    return items.flatMap(({ label, note }) => [label, note].filter(Boolean)).join(', ');
  } catch {
    return '';
  }
}
