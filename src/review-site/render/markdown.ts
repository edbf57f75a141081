import type { Citation } from '../../contracts/page.ts';
import { type MarkdownNode, parseMarkdown } from '../../publish/parser.ts';
import { type Html, html } from '../html.ts';

/** What the parser says of a list and a table beside its nodes. */
type Node = MarkdownNode & { ordered?: boolean | null; start?: number | null; align?: (string | null)[] };

const WARNED: Readonly<Record<string, string>> = {
  superseded: 'Superseded',
  retired: 'Do not use',
  conflict: 'In conflict',
  unconfirmed: 'Not confirmed',
  instruction: 'An instruction to a machine; not followed',
};
const STANDINGS: Readonly<Record<string, string>> = {
  'in-force': 'In force',
  coming: 'Coming',
  superseded: 'Superseded',
  conflict: 'Unsettled',
};

/**
 * The body of a page as a reader will see it, in plain markup. What it knows nothing of is shown as its text: no markup
 * of a page or a record passes.
 */
export function renderBody(body: string, citations: readonly Citation[]): Html {
  const quotes = new Map(citations.map(({ id, quote }) => [id, quote]));
  return new Renderer(quotes).blocks(parseMarkdown(body));
}

class Renderer {
  readonly #quotes: ReadonlyMap<string, string>;

  constructor(quotes: ReadonlyMap<string, string>) {
    this.#quotes = quotes;
  }

  blocks({ children = [] }: Node): Html {
    return html`${children.map((node) => this.#node(node))}`;
  }

  #node(node: Node): Html {
    const inner = () => this.blocks(node);
    switch (node.type) {
      case 'heading':
        return (node.depth ?? 2) <= 2 ? html`<h3>${inner()}</h3>` : html`<h4>${inner()}</h4>`;
      case 'paragraph':
        return html`<p>${inner()}</p>`;
      case 'strong':
        return html`<strong>${inner()}</strong>`;
      case 'emphasis':
        return html`<em>${inner()}</em>`;
      case 'delete':
        return html`<del>${inner()}</del>`;
      case 'inlineCode':
        return html`<code>${node.value}</code>`;
      case 'code':
        return html`<pre tabindex="0"><code>${node.value}</code></pre>`;
      case 'break':
        return html`<br>`;
      case 'thematicBreak':
        return html`<hr>`;
      case 'blockquote':
        return html`<blockquote>${inner()}</blockquote>`;
      case 'list':
        return node.ordered
          ? html`<ol start="${node.start ?? 1}">${inner()}</ol>`
          : html`<ul>${inner()}</ul>`;
      case 'listItem':
        return html`<li>${inner()}</li>`;
      case 'link':
        return html`<span class="link">${inner()}</span>`;
      case 'table':
        return this.#table(node);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.#component(node);
      case 'mdxjsEsm':
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
      case 'html':
        return html`<code>${node.value}</code>`;
      default:
        return node.children ? inner() : html`${node.value}`;
    }
  }

  #table({ children = [], align = [] }: Node): Html {
    const cells = (row: Node, head: boolean) =>
      (row.children ?? []).map((cell, at) => {
        const right = align[at] === 'right' ? html` class="right"` : '';
        return head
          ? html`<th scope="col"${right}>${this.blocks(cell)}</th>`
          : html`<td${right}>${this.blocks(cell)}</td>`;
      });
    const [head, ...rows] = children;
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Table"><table>${head ? html`<thead><tr>${cells(head, true)}</tr></thead>` : ''}<tbody>${rows.map((row) => html`<tr>${cells(row, false)}</tr>`)}</tbody></table></div>`;
  }

  #component(node: Node): Html {
    const said = (name: string) => attributeOf(node, name);
    const inner = () => this.blocks(node);
    switch (node.name) {
      case 'Cite':
        return this.#marks(said('id'));
      case 'Quotation':
      case 'SourceCode': {
        const quote = this.#quotes.get(said('cite')) ?? '';
        const shown =
          node.name === 'SourceCode'
            ? html`<pre tabindex="0"><code>${quote}</code></pre>`
            : html`<div class="said">${quote}</div>`;
        return html`<blockquote>${shown}${this.#marks(said('cite'))}</blockquote>`;
      }
      case 'Flagged': {
        const status = said('status');
        const by = said('by');
        const note = html`<span class="flag">${WARNED[status] ?? status}: ${said('note')}${by === '' ? '' : this.#marks(by)}</span>`;
        return node.type === 'mdxJsxTextElement'
          ? html`<span class="flagged">${inner()} ${note}</span>`
          : html`<div class="flagged">${inner()}${note}</div>`;
      }
      case 'Notice':
        return html`<div class="notice"><p><strong>${said('title')}</strong></p>${inner()}</div>`;
      case 'Conflict':
        return html`<div class="conflict"><p><strong>${said('subject')}</strong> <span class="label">${said('state') === 'conflict' ? 'Open conflict' : 'Settled'}</span></p><ul>${inner()}</ul><p>${said('resolution')}</p></div>`;
      case 'Side':
        return html`<li><span class="label">${STANDINGS[said('standing')] ?? said('standing')}</span> ${said('value')}${this.#marks(said('cites'))}</li>`;
      case 'Question':
        return html`<div class="question"><p><strong>Not in the records:</strong> ${inner()}</p></div>`;
      case 'Diagram':
        return html`<p class="label">Diagram: ${said('title')}</p>`;
      case 'Computed':
        return html`${inner()} <span class="computed">(${said('method')})</span>`;
      default:
        return node.children ? inner() : html``;
    }
  }

  /** Numbers that lead to the quotes beside the page. */
  #marks(ids: string): Html {
    const known = ids.split(' ').filter((id) => this.#quotes.has(id));
    return html`${known.map((id) => html`<sup><a href="#quote-${id}" aria-label="Quote ${id.slice(1)}">${id.slice(1)}</a></sup>`)}`;
  }
}

function attributeOf(node: Node, name: string): string {
  const attributes = (node.attributes ?? []) as { name?: string; value?: unknown }[];
  const value = attributes.find((one) => one.name === name)?.value;
  return typeof value === 'string' ? value : '';
}
