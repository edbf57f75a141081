import { type Handler, Parser } from 'htmlparser2';
import { HtmlWriter } from './html-writer.ts';
import { NotReadCounts } from './not-read.ts';

/** What an HTML document says, in the normal form of a record's text. */
export interface HtmlText {
  text: string;
  /** The `<title>`, '' if there is none. */
  title: string;
  /** `<meta>` names and properties in lower case → content; the first of each. */
  meta: Map<string, string>;
  /** What is shown and not in the text. */
  notRead: NotReadCounts;
  /** The `datetime` of the first `<time>`, or null. */
  time: string | null;
}

/** Elements whose content is no text of the document. */
const SKIPPED = new Set(
  'script style template noscript nav svg math iframe object embed canvas audio video select datalist head colgroup'.split(
    ' ',
  ),
);

/** Elements nested deeper than this are closed: the parser's own stack costs time with the square of its depth. */
const MAXIMUM_DEPTH = 1000;
const CHUNK = 16_384;

/**
 * Converts HTML to the normal form: `#` headings, `- ` and `1. ` items, `| cell |` rows, LF. Scripts, styles, navigation, templates,
 * hidden elements and what is struck out are dropped; a link keeps its text, and its target (http, https, mailto) where that says more.
 */
export function htmlToText(html: string): HtmlText {
  const state = new HtmlState();
  let parser = new Parser(state.handler, { decodeEntities: true });
  for (let start = 0; start < html.length; ) {
    // A chunk ends before a `<`, so that a parser that is replaced has not read half a tag.
    const cut = start + CHUNK >= html.length ? -1 : html.indexOf('<', start + CHUNK);
    const end =
      cut < 0 || cut > start + 8 * CHUNK
        ? Math.min(html.length, cut < 0 ? html.length : start + 8 * CHUNK)
        : cut;
    parser.write(html.slice(start, end));
    if (state.depth > MAXIMUM_DEPTH) {
      parser.end();
      state.restart();
      parser = new Parser(state.handler, { decodeEntities: true });
    }
    start = end;
  }
  parser.end();
  return {
    text: state.writer.finish(),
    title: state.title.trim(),
    meta: state.meta,
    time: state.time,
    notRead: state.notRead,
  };
}

class HtmlState {
  readonly writer = new HtmlWriter();
  readonly meta = new Map<string, string>();
  title = '';
  readonly notRead = new NotReadCounts();
  time: string | null = null;
  depth = 0;
  #skippedAt = -1;
  #inTitle = false;

  readonly handler: Partial<Handler> = {
    onopentag: (name, attributes) => {
      this.depth++;
      if (name === 'meta') this.#meta(attributes);
      if (name === 'title' && this.title === '') this.#inTitle = true;
      if (this.#skippedAt >= 0 || name === 'title') return;
      if (SKIPPED.has(name) || isHidden(attributes) || isStruck(name, attributes)) {
        this.#skippedAt = this.depth;
        if (isStruck(name, attributes)) this.notRead.add('struck-out text');
        else if (name === 'svg' || name === 'canvas') this.notRead.add('picture');
        else if (name === 'math') this.notRead.add('equation');
        return;
      }
      if (name === 'img' && !isPixel(attributes)) this.notRead.add('picture');
      if (name === 'time' && attributes['datetime']) this.time ??= attributes['datetime'];
      this.writer.open(name, attributes);
    },
    onclosetag: (name) => {
      if (name === 'title') this.#inTitle = false;
      else if (this.#skippedAt < 0) this.writer.close(name);
      if (this.#skippedAt === this.depth) this.#skippedAt = -1;
      this.depth = Math.max(0, this.depth - 1);
    },
    ontext: (text) => {
      if (this.#inTitle) this.title += text;
      else if (this.#skippedAt < 0) this.writer.text(text);
    },
  };

  restart(): void {
    this.depth = 0;
    this.#skippedAt = -1;
    this.#inTitle = false;
  }

  #meta(attributes: Record<string, string>): void {
    const name = (
      attributes['name'] ??
      attributes['property'] ??
      attributes['http-equiv'] ??
      ''
    ).toLowerCase();
    if (name !== '' && attributes['content'] && !this.meta.has(name))
      this.meta.set(name, attributes['content']);
  }
}

/** Words that are struck out hold no longer. */
function isStruck(name: string, { style }: Record<string, string>): boolean {
  return (
    /^(?:s|strike|del)$/.test(name) ||
    /text-decoration[^;]{0,40}line-through/i.test(style?.slice(0, 2000) ?? '')
  );
}

/** A picture that nobody sees counts who opened a page. */
function isPixel({ width, height }: Record<string, string>): boolean {
  return /^[0-2](?:px)?$/.test(width ?? '') || /^[0-2](?:px)?$/.test(height ?? '');
}

function isHidden(attributes: Record<string, string>): boolean {
  if ('hidden' in attributes) return true;
  const style = attributes['style'];
  if (style === undefined) return false;
  const flat = style.slice(0, 2000).toLowerCase().replace(/\s+/g, '');
  return /(?:^|;)(?:display:none|visibility:hidden|font-size:0(?:px|pt|em|%)?(?:;|!|$)|mso-hide:all)/.test(
    flat,
  );
}
