import { readByFields } from '../config/problems.ts';
import type { Evidence } from '../contracts/evidence.ts';
import type { Citation, Page } from '../contracts/page.ts';
import { BatonError, messageOf } from '../errors/error.ts';
import { componentOf } from './components.ts';
import { type PageFile, type Problem, sayProblems, takeApart } from './frontmatter.ts';
import { compileMarkdown, DEEPEST, type MarkdownNode, parseMarkdown } from './parser.ts';

export interface GateContext {
  evidence: Evidence;
  /** Paths of all pages of the run; links to others are refused. Left out: links to pages are not looked at. */
  pages?: ReadonlySet<string>;
}

/** Markdown that a page may hold beside components; what is not here is refused. */
const MARKDOWN: ReadonlySet<string> = new Set([
  'root',
  'paragraph',
  'text',
  'heading',
  'strong',
  'emphasis',
  'delete',
  'inlineCode',
  'code',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'blockquote',
  'thematicBreak',
  'break',
  'link',
  'linkReference',
  'definition',
  'footnoteReference',
  'footnoteDefinition',
  // A colon before a word ("9:30") parses as a directive; the site turns those that nothing handles back into text.
  'textDirective',
  'leafDirective',
]);

const REASONS: Readonly<Record<string, string>> = {
  mdxjsEsm: 'import and export are not allowed',
  mdxFlowExpression: 'an expression in braces is not allowed; write \\{ for a brace',
  mdxTextExpression: 'an expression in braces is not allowed; write \\{ for a brace',
  html: 'HTML is not allowed; write \\< for an angle bracket',
  image: 'a picture is not allowed',
  imageReference: 'a picture is not allowed',
  containerDirective: 'a ::: block is not allowed; use <Notice>',
};

/**
 * Refuses a page that the site must not build: PAGE_REFUSED naming the page, each line and each reason. The file is
 * parsed by the site's own parser, whoever wrote it. Every quote is looked up in its record again.
 */
export async function gatePage(path: string, file: string, context: GateContext): Promise<Page> {
  const inspected = await inspectPage(path, file, context);
  if ('problems' in inspected)
    throw new BatonError('PAGE_REFUSED', `The page "${path}", ${sayProblems(inspected.problems)}.`);
  return inspected.page;
}

/** The page that a file holds, or everything that is wrong with it, in order of lines. */
export async function inspectPage(
  path: string,
  file: string,
  context: GateContext,
): Promise<PageFile | { problems: Problem[] }> {
  const read = takeApart(file, path);
  if ('problems' in read) return read;
  const problems = await problemsOf(read.page, read.body, read.lines, context);
  return problems.length > 0 ? { problems } : read;
}

/** Everything that is wrong with a page; `above` is the number of the file's lines above the body. */
async function problemsOf(page: Page, body: string, above: number, context: GateContext): Promise<Problem[]> {
  let tree: MarkdownNode;
  try {
    // The site's reader leaves the lines of the frontmatter in place, as blanks.
    compileMarkdown(`${'\n'.repeat(above)}${body}`);
    tree = parseMarkdown(`${'\n'.repeat(above)}${body}`);
  } catch (thrown) {
    const at = /^(\d+):\d+: /.exec(messageOf(thrown));
    return [
      {
        line: at ? Number(at[1]) : above + 1,
        reason: `it does not parse: ${messageOf(thrown).slice(at?.[0].length ?? 0)}`,
      },
    ];
  }
  const walk = new Walk(page, context);
  walk.visit(tree, []);
  await walk.finish();
  return walk.problems.sort((one, other) => one.line - other.line);
}

class Walk {
  readonly problems: Problem[] = [];
  readonly #citations: Map<string, Citation>;
  readonly #context: GateContext;
  /** Citations that stand outside a warning, by id, with the line of the first. */
  readonly #bare = new Map<string, number>();
  readonly #records = new Map<string, number>();

  constructor(page: Page, context: GateContext) {
    this.#citations = new Map(page.citations.map((citation) => [citation.id, citation]));
    this.#context = context;
  }

  visit(node: MarkdownNode, inside: readonly string[], depth = 0): void {
    const line = node.position?.start.line ?? 1;
    const say = (reason: string) => this.problems.push({ line, reason });
    if (depth > DEEPEST) {
      say(`it is nested more than ${DEEPEST} deep`);
      return;
    }
    let within = inside;
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      this.#component(node, inside, line, say);
      within = [...inside, node.name ?? ''];
    } else if (!MARKDOWN.has(node.type)) {
      say(REASONS[node.type] ?? `${node.type} is not allowed`);
    } else if (node.type === 'link' || node.type === 'definition') {
      this.#link(node.url ?? '', say);
    }
    for (const child of node.children ?? []) this.visit(child, within, depth + 1);
  }

  #component(
    node: MarkdownNode,
    inside: readonly string[],
    line: number,
    say: (reason: string) => void,
  ): void {
    const definition = componentOf(node.name);
    if (!definition) {
      say(`<${node.name ?? ''}> is not a component of the site; docs/pages.md lists them`);
      return;
    }
    const attributes = attributesOf(node);
    if (typeof attributes === 'string') {
      say(`<${node.name}>: ${attributes}`);
      return;
    }
    const read = readByFields(definition.attributes, attributes);
    if ('misfits' in read)
      for (const { field, words } of read.misfits)
        say(`<${node.name}>: ${`${field} ${words}`.trim().replace(/\.$/, '')}`);
    if (definition.inside && inside.at(-1) !== definition.inside)
      say(`<${node.name}> stands in <${definition.inside}> only`);
    this.#children(node, definition.children, say);
    for (const name of definition.cites) {
      const ids = attributes[name];
      if (typeof ids === 'string')
        this.#cite(
          ids.split(' '),
          name === 'by' || inside.includes('Flagged') || node.name === 'Side',
          line,
          say,
        );
    }
    if (
      node.name === 'RecordLink' &&
      typeof attributes.id === 'string' &&
      !this.#records.has(attributes.id)
    ) {
      this.#records.set(attributes.id, line);
    }
  }

  #children(
    node: MarkdownNode,
    allowed: 'none' | 'inline' | 'blocks' | readonly string[],
    say: (reason: string) => void,
  ): void {
    const children = node.children ?? [];
    if (allowed === 'none' && children.length > 0) say(`<${node.name}> has no content`);
    if (allowed === 'inline' && children.some((child) => BLOCKS.has(child.type)))
      say(`<${node.name}> holds text in one line`);
    if (typeof allowed === 'object' && children.some((child) => !allowed.includes(child.name ?? ''))) {
      say(`<${node.name}> holds ${allowed.map((name) => `<${name}>`).join(', ')} only`);
    }
  }

  #cite(ids: readonly string[], warned: boolean, line: number, say: (reason: string) => void): void {
    for (const id of ids) {
      if (!this.#citations.has(id)) say(`there is no citation "${id}" in the frontmatter`);
      else if (!warned && !this.#bare.has(id)) this.#bare.set(id, line);
    }
  }

  #link(url: string, say: (reason: string) => void): void {
    if (/^(?:https?:\/\/|mailto:|#)/i.test(url)) return;
    if (!/^\/(?![/\\])/.test(url)) {
      say(`the link to "${url}" is refused: only https:, http:, mailto: and paths from / are allowed`);
      return;
    }
    const path = (/^\/([^?#]*)/.exec(url)?.[1] ?? '').replace(/\/$/, '');
    if (path !== '' && this.#context.pages?.has(path) === false) say(`there is no page "/${path}/"`);
  }

  /** What needs the records: quotes, flags, record links. */
  async finish(): Promise<void> {
    const { evidence } = this.#context;
    for (const citation of this.#citations.values()) {
      const record = await evidence.record(citation.record);
      const line = this.#bare.get(citation.id) ?? 1;
      if (record?.triage.outcome !== 'business') {
        this.problems.push({
          line,
          reason: `${citation.id} quotes "${citation.record}", which is no record of the site`,
        });
      } else if (
        record.digest !== citation.digest ||
        record.text.slice(citation.start, citation.end) !== citation.quote
      ) {
        this.problems.push({
          line,
          reason: `the quote of ${citation.id} is not in "${citation.record}" at ${citation.start}`,
        });
      }
    }
    for (const [id, line] of this.#bare) {
      const citation = this.#citations.get(id) as Citation;
      const flags = await evidence.flags(citation.record, citation.start, citation.end);
      if (flags.length > 0)
        this.problems.push({ line, reason: `${id} is ${flags[0]?.status} and stands outside <Flagged>` });
    }
    for (const [id, line] of this.#records) {
      const record = await evidence.record(id);
      if (record?.triage.outcome !== 'business')
        this.problems.push({ line, reason: `there is no page of the record "${id}"` });
    }
  }
}

const BLOCKS: ReadonlySet<string> = new Set([
  'heading',
  'list',
  'table',
  'blockquote',
  'code',
  'thematicBreak',
]);

/** The attributes as plain data, or why they cannot be read. */
function attributesOf(node: MarkdownNode): Record<string, unknown> | string {
  const out: Record<string, unknown> = Object.create(null);
  for (const one of (node.attributes ?? []) as readonly { type: string; name?: string; value?: unknown }[]) {
    if (one.type !== 'mdxJsxAttribute' || one.name === undefined)
      return 'attributes in braces are not allowed';
    if (Object.hasOwn(out, one.name)) return `the attribute "${one.name}" stands twice`;
    if (one.value === null || one.value === undefined) return `the attribute "${one.name}" has no value`;
    if (typeof one.value === 'string') out[one.name] = one.value;
    else {
      try {
        out[one.name] = JSON.parse((one.value as { value: string }).value);
      } catch {
        return `the attribute "${one.name}" is an expression that is not plain JSON`;
      }
    }
  }
  return out;
}
