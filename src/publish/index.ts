export { type ComposeContext, type ComposedPage, composePage } from './compose.ts';
export { readPageFile } from './frontmatter.ts';
export { type GateContext, gatePage } from './gate.ts';
export { MARKDOWN_FEATURES } from './parser.ts';
export type { Dropped } from './resolve.ts';
export { visibleLine, visibleText } from './text.ts';
