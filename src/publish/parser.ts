import { type Features, mdxToJs, mdxToMdast } from 'satteri';

/**
 * What the site's Markdown reads beside CommonMark; astro.config takes it from here. Smart punctuation would
 * change the words of a record, so it is off.
 */
export const MARKDOWN_FEATURES = { gfm: true, smartPunctuation: false } as const satisfies Features;

/** What Astro hands to the parser: Starlight turns directives (`:::`, `:name`) on, whatever the config says. */
const ACTIVE_FEATURES: Features = { ...MARKDOWN_FEATURES, directive: true };

/** A node of the tree, as far as the gate reads it. */
export interface MarkdownNode {
  type: string;
  name?: string | null;
  value?: string;
  /** Of a heading: its level. */
  depth?: number;
  url?: string;
  attributes?: unknown;
  children?: MarkdownNode[];
  position?: { start: { line: number; offset?: number }; end: { offset?: number } };
}

/** Parses the source of a page as the site does. Throws the parser's error for what is not MDX. */
export function parseMarkdown(source: string): MarkdownNode {
  return mdxToMdast(source, { features: ACTIVE_FEATURES }) as MarkdownNode;
}

/** Compiles the source of a page to JavaScript as the site does; throws where the site's build would. */
export function compileMarkdown(source: string): string {
  return mdxToJs(source, {
    features: ACTIVE_FEATURES,
    jsxImportSource: 'astro',
    elementAttributeNameCase: 'html',
  }).code;
}

/** What builds a page walks its tree by recursion, and some of it takes the square of the depth: deeper is refused. */
export const DEEPEST = 100;

/** How deep a tree is nested; counted without recursion. */
export function depthOf(root: MarkdownNode): number {
  let level: MarkdownNode[] = [root];
  let depth = 0;
  for (; level.length > 0; depth += 1) level = level.flatMap(({ children }) => children ?? []);
  return depth;
}
