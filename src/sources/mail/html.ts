import { Parser } from 'htmlparser2';

const SILENT = new Set([
  'script',
  'style',
  'head',
  'title',
  'noscript',
  'template',
  'object',
  'svg',
  'select',
  'textarea',
]);
const BLOCKS = new Set([
  'p',
  'div',
  'section',
  'article',
  'header',
  'footer',
  'aside',
  'main',
  'address',
  'center',
  'form',
  'fieldset',
  'dl',
  'dt',
  'dd',
  'ul',
  'ol',
  'li',
  'table',
  'tr',
  'blockquote',
  'pre',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'figure',
  'tbody',
  'thead',
]);
const PARAGRAPHS = new Set([
  'p',
  'blockquote',
  'ul',
  'ol',
  'table',
  'pre',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);
const VOID = new Set([
  'br',
  'hr',
  'img',
  'input',
  'meta',
  'link',
  'col',
  'wbr',
  'area',
  'base',
  'embed',
  'source',
]);

/** Text of a mail's HTML: quotes as `> ` lines, lists as items, hidden parts and tracking pixels left out. */
export function htmlToMailText(html: string): string {
  const writer = new TextWriter();
  const open: { name: string; hidden: boolean }[] = [];
  let hidden = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const hides = SILENT.has(name) || isHidden(attributes);
        if (!VOID.has(name)) open.push({ name, hidden: hides });
        if (hides && !VOID.has(name)) hidden += 1;
        if (hidden === 0 && !hides) writer.open(name, attributes);
      },
      ontext(text) {
        if (hidden === 0) writer.text(text);
      },
      onclosetag(name) {
        if (VOID.has(name)) return;
        const top = open.pop();
        if (top?.hidden) hidden -= 1;
        else if (hidden === 0) writer.close(name);
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  return writer.finish();
}

function isHidden(attributes: Record<string, string>): boolean {
  if ('hidden' in attributes) return true;
  const style = (attributes['style'] ?? '').toLowerCase().replace(/\s/g, '');
  return /(?:^|;)(?:display:none|visibility:hidden|mso-hide:all)/.test(style);
}

/** Builds lines: each has its quote depth, and its text with white space folded. */
class TextWriter {
  readonly #lines: string[] = [];
  #line = '';
  #quotes = 0;
  #preformatted = 0;
  readonly #lists: { ordered: boolean; count: number }[] = [];
  readonly #links: string[] = [];

  open(name: string, attributes: Record<string, string>): void {
    if (name === 'br') this.#break();
    if (name === 'img') this.text(meaningfulAlt(attributes['alt']));
    if (name === 'td' || name === 'th') this.#cell();
    if (name === 'a') this.#links.push(attributes['href'] ?? '');
    if (PARAGRAPHS.has(name)) this.#paragraph();
    else if (BLOCKS.has(name)) this.#endLine();
    if (name === 'blockquote') this.#quotes += 1;
    if (name === 'pre') this.#preformatted += 1;
    if (name === 'ul' || name === 'ol') this.#lists.push({ ordered: name === 'ol', count: 0 });
    if (name === 'li') this.#item();
  }

  close(name: string): void {
    if (name === 'a') this.#link(this.#links.pop() ?? '');
    if (PARAGRAPHS.has(name)) this.#paragraph();
    else if (BLOCKS.has(name)) this.#endLine();
    if (name === 'blockquote') this.#quotes = Math.max(0, this.#quotes - 1);
    if (name === 'pre') this.#preformatted = Math.max(0, this.#preformatted - 1);
    if (name === 'ul' || name === 'ol') this.#lists.pop();
  }

  text(text: string): void {
    if (this.#preformatted > 0) {
      const lines = text.split('\n');
      this.#line += lines[0] ?? '';
      for (const line of lines.slice(1)) {
        this.#break();
        this.#line = line;
      }
      return;
    }
    const folded = text.replace(/[\s\u00a0]+/g, ' ');
    this.#line += this.#line === '' || this.#line.endsWith(' ') ? folded.trimStart() : folded;
  }

  finish(): string {
    this.#endLine();
    return this.#lines
      .join('\n')
      .replace(/\n{3,}/g, '\n\n')
      .trim();
  }

  #break(): void {
    this.#lines.push(this.#prefix(this.#line));
    this.#line = '';
  }

  #endLine(): void {
    if (this.#line.trim() !== '') this.#break();
    this.#line = '';
  }

  #paragraph(): void {
    this.#endLine();
    const last = this.#lines.at(-1);
    if (last !== undefined && last.replace(/[> ]/g, '') !== '') this.#lines.push(this.#prefix(''));
  }

  #cell(): void {
    if (this.#line.trim() !== '') this.#line = `${this.#line.trimEnd()} | `;
  }

  #item(): void {
    const list = this.#lists.at(-1);
    if (list) list.count += 1;
    const indent = '  '.repeat(Math.max(0, this.#lists.length - 1));
    this.#line = `${indent}${list?.ordered ? `${list.count}.` : '-'} `;
  }

  #link(href: string): void {
    const label = this.#line.trim();
    if (!/^https?:\/\//i.test(href) || href.length > 500 || label === '' || label.includes(href)) return;
    if (!label.endsWith('|')) this.#line = `${this.#line.trimEnd()} (${href})`;
  }

  #prefix(line: string): string {
    return `${this.#quotes > 0 ? `${'>'.repeat(this.#quotes)} ` : ''}${line}`.trimEnd();
  }
}

function meaningfulAlt(alt: string | undefined): string {
  return alt && /\p{L}{3}/u.test(alt) && alt.length < 200 ? ` ${alt} ` : '';
}
