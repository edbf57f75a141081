import { bodyDigest, type ComposedPage } from '../../publish/compose.ts';
import { markdown } from '../../publish/escape.ts';
import { writePageFile } from '../../publish/frontmatter.ts';
import { type MarkdownNode, parseMarkdown } from '../../publish/parser.ts';

/** What stands for the name of a page that nobody may know yet. */
const NEUTRAL = 'a page that waits for review';

/** How a page that waits may be named. */
export interface WaitingName {
  /** Title of the version that is published; null where none is. */
  shown: string | null;
}

/**
 * Takes the names of waiting pages out of links to them: the words of a link are often the page's title. Words that
 * stand in a record stay, as the record says them to everybody.
 */
export async function withoutWaitingTitles(
  composed: ComposedPage,
  waiting: ReadonlyMap<string, WaitingName>,
  isSaid: (words: string) => Promise<boolean>,
): Promise<ComposedPage> {
  if (![...waiting.keys()].some((path) => composed.body.includes(`](/${path}/`))) return composed;
  let { body } = composed;
  for (const link of linksTo(parseMarkdown(body), waiting).toReversed()) {
    const [start, end] = [link.node.position?.start.offset, link.node.position?.end.offset];
    const words = wordsOf(link.node);
    const { shown } = link.name;
    if (start === undefined || end === undefined || words === shown || (await isSaid(words))) continue;
    const text = markdown(shown ?? NEUTRAL, { next: shown === null ? (body[end] ?? '') : ']' });
    const instead = shown === null ? text : `[${text}](${link.node.url ?? ''})`;
    body = body.slice(0, start) + instead + body.slice(end);
  }
  if (body === composed.body) return composed;
  const page = { ...composed.page, digest: bodyDigest(body) };
  return { ...composed, page, body, file: writePageFile(page, body) };
}

function linksTo(
  node: MarkdownNode,
  waiting: ReadonlyMap<string, WaitingName>,
): { node: MarkdownNode; name: WaitingName }[] {
  const path = node.type === 'link' ? /^\/([^?#]*?)\/?$/.exec(node.url ?? '')?.[1] : undefined;
  const name = path === undefined ? undefined : waiting.get(path);
  return name ? [{ node, name }] : (node.children ?? []).flatMap((child) => linksTo(child, waiting));
}

function wordsOf(node: MarkdownNode): string {
  return node.value ?? (node.children ?? []).map(wordsOf).join('');
}
