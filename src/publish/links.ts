import { bodyDigest, type ComposedPage } from './compose.ts';
import { writePageFile } from './frontmatter.ts';
import { type MarkdownNode, parseMarkdown } from './parser.ts';

/**
 * Turns links to pages that are not there into their text. An agent links to what it expects; whether that page was
 * written is known at the end of the run only.
 */
export function settleLinks(composed: ComposedPage, pages: ReadonlySet<string>): ComposedPage {
  if (!composed.body.includes('](/')) return composed;
  const dead: MarkdownNode[] = [];
  collect(parseMarkdown(composed.body), pages, dead);
  if (dead.length === 0) return composed;
  const dropped = [...composed.dropped];
  let body = composed.body;
  for (const link of dead.toReversed()) {
    const children = link.children ?? [];
    const [start, end] = [link.position?.start.offset, link.position?.end.offset];
    const [from, to] = [children[0]?.position?.start.offset, children.at(-1)?.position?.end.offset];
    if (start === undefined || end === undefined) continue;
    const text = from === undefined || to === undefined ? '' : body.slice(from, to);
    dropped.push({ path: composed.path, what: 'link', text, reason: `there is no page ${link.url}` });
    body = body.slice(0, start) + text + body.slice(end);
  }
  const page = { ...composed.page, digest: bodyDigest(body) };
  return { ...composed, page, body, file: writePageFile(page, body), dropped };
}

function collect(node: MarkdownNode, pages: ReadonlySet<string>, dead: MarkdownNode[]): void {
  const path = node.type === 'link' ? /^\/([^?#]*?)\/?$/.exec(node.url ?? '')?.[1] : undefined;
  if (path !== undefined && path !== '' && !pages.has(path)) dead.push(node);
  else for (const child of node.children ?? []) collect(child, pages, dead);
}
