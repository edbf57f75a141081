import { evaluate } from 'satteri';
import { COMPONENTS } from '../../src/publish/components.ts';
import { MARKDOWN_FEATURES } from '../../src/publish/parser.ts';

interface Element {
  type: unknown;
  props: { [name: string]: unknown; children?: unknown };
}

/** What a page shows: each line of text with the element it stands in, and every element that was made. */
export interface Rendered {
  lines: { in: string; text: string }[];
  elements: Element[];
}

/** Compiles a body as the site does, runs it, and reads what it shows. */
export async function render(body: string): Promise<Rendered> {
  const jsx = (type: unknown, props: unknown): Element => ({ type, props: props as Element['props'] });
  const exports = await evaluate(body, {
    features: { ...MARKDOWN_FEATURES, directive: true },
    Fragment: 'Fragment',
    jsx,
    jsxs: jsx,
  });
  const names = Object.fromEntries(Object.keys(COMPONENTS).map((name) => [name, name]));
  const root = (exports['default'] as (props: unknown) => unknown)({ components: names });
  const out: Rendered = { lines: [], elements: [] };
  walk(root, out);
  return out;
}

const LINES = new Set(['p', 'li', 'td', 'th', 'h2', 'h3', 'Question', 'Flagged', 'Computed', 'RecordLink']);

function walk(node: unknown, out: Rendered): void {
  if (Array.isArray(node)) for (const child of node) walk(child, out);
  else if (isElement(node)) {
    if (node.type !== 'Fragment') out.elements.push(node);
    if (typeof node.type === 'string' && LINES.has(node.type)) {
      out.lines.push({
        in: node.type,
        text: textOf(node.props.children, out).replace(/^[\n\u200b]+|\n+$/g, ''),
      });
    } else walk(node.props.children, out);
  } else if (typeof node === 'string' && node.trim() !== '') out.lines.push({ in: '', text: node });
}

function textOf(node: unknown, out: Rendered): string {
  if (Array.isArray(node)) return node.map((child) => textOf(child, out)).join('');
  if (isElement(node)) {
    out.elements.push(node);
    return textOf(node.props.children, out);
  }
  return node === undefined || node === null ? '' : String(node);
}

function isElement(node: unknown): node is Element {
  return typeof node === 'object' && node !== null && 'props' in node;
}
