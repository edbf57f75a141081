import type { Citation } from '../../contracts/page.ts';
import { type MarkdownNode, parseMarkdown } from '../../publish/parser.ts';
import { visibleText } from '../../publish/text.ts';

const BLOCKS = new Set(['paragraph', 'heading', 'listItem', 'tableRow', 'code', 'blockquote']);
/** Attributes that a reader sees; the others are ids and words of the program. */
const SHOWN_ATTRIBUTES = new Set(['note', 'title', 'value', 'subject', 'resolution', 'method']);

/**
 * The words of a page as a reader sees them, in their order, a line for each block, row and quote that stands as a
 * block.
 */
export function pageText(body: string, citations: readonly Citation[]): string {
  const quotes = new Map(citations.map(({ id, quote }) => [id, quote]));
  const parts: string[] = [];
  collect(parseMarkdown(body), quotes, parts);
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
  if (BLOCKS.has(node.type) || node.type === 'mdxJsxFlowElement') parts.push('\n');
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
