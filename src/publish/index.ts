export { type ComposeContext, type ComposedPage, composePage } from './compose.ts';
export type { Edition, EditionContent, EditionKeeper } from './edition.ts';
export { readPageFile } from './frontmatter.ts';
export { type GateContext, gatePage } from './gate.ts';
export type { Dropped } from './resolve.ts';
export type { BaseStore } from './store.ts';
export { visibleLine, visibleText } from './text.ts';
export { type PublishOptions, type PublishReport, publishPages } from './write.ts';
