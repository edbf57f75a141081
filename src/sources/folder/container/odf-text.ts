import { unreadable } from '../readers/reader.ts';
import { HtmlWriter } from '../text/html-writer.ts';
import { oneLine } from '../text/normalise.ts';
import type { OdfStyles } from './odf-package.ts';
import type { Attributes } from './xml.ts';

/** Elements whose content is no text of the document, or is none that is shown. */
const SKIPPED = new Set(
  (
    'text:tracked-changes office:forms text:sequence-decls text:variable-decls text:user-field-decls svg:title svg:desc ' +
    'presentation:notes office:binary-data text:hidden-text draw:glue-point office:event-listeners text:note-citation ' +
    'table:shapes office:scripts style:style text:index-title-template'
  ).split(' '),
);

/** Elements of OpenDocument and what they are in HTML, which the writer takes. */
const TAGS: Record<string, string> = {
  'text:p': 'p',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
  'text:list-item': 'li',
  'text:list-header': 'li',
  'text:a': 'a',
};

const MAXIMUM_REPEATS = 200;
/** Elements and characters beyond these are in no document that a person wrote. */
const MAXIMUM_ELEMENTS = 1_000_000;
const MAXIMUM_CHARACTERS = 20_000_000;

/** Takes the elements of an OpenDocument text in order and writes the normal form; notes and comments come at the end. */
export class OdfText {
  readonly #styles: OdfStyles;
  readonly #writer = new HtmlWriter();
  readonly #open: string[] = [];
  readonly #lists: boolean[] = [];
  readonly #notes: string[] = [];
  readonly #comments: string[] = [];
  /** How deep what is passed over is nested; 0 outside of it. */
  #skipped = 0;
  #elements = 0;
  #characters = 0;
  /** A note or comment, whose text is collected on its own. */
  #aside: { element: string; text: string } | null = null;

  constructor(styles: OdfStyles) {
    this.#styles = styles;
  }

  open(name: string, attributes: Attributes): void {
    this.#elements++;
    if (this.#elements > MAXIMUM_ELEMENTS) throw unreadable('document of more than a million elements');
    if (
      this.#skipped > 0 ||
      SKIPPED.has(name) ||
      this.#styles.hidden.has(attributes['text:style-name'] ?? '')
    ) {
      this.#skipped++;
      return;
    }
    if (name === 'text:note' || name === 'office:annotation') {
      if (name === 'text:note') this.#writer.text(`[${this.#notes.length + 1}]`);
      this.#aside ??= { element: name, text: '' };
      return;
    }
    if (/^(?:text:(?:s|tab))$/.test(name)) this.text(' ');
    else if (name === 'dc:creator' || name === 'dc:date' || name === 'meta:date-string') this.#skipped++;
    else if (this.#aside) return;
    else if (name === 'text:line-break') this.#writer.open('br', {});
    else if (name === 'text:h') this.#enter(`h${levelOf(attributes)}`, {});
    else if (name === 'text:list') this.#openList(attributes);
    else this.#enterCell(name, attributes);
  }

  close(name: string): void {
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    if (this.#aside) {
      if (name === 'text:p') this.#aside.text += ' ';
      if (name === this.#aside.element) this.#endAside(this.#aside);
      return;
    }
    if (name === 'text:h') this.#writer.close(this.#open.pop() ?? 'h1');
    else if (name === 'text:list') this.#writer.close(this.#lists.pop() ? 'ol' : 'ul');
    else if (Object.hasOwn(TAGS, name)) this.#writer.close(TAGS[name] ?? 'p');
  }

  text(text: string): void {
    if (this.#skipped > 0) return;
    this.#characters += text.length;
    if (this.#characters > MAXIMUM_CHARACTERS)
      throw unreadable('document of more than 20 million characters');
    if (this.#aside) this.#aside.text += text;
    else this.#writer.text(text);
  }

  /** The whole text; then its notes and its comments. */
  finish(): string {
    return [
      this.#writer.finish(),
      ...this.#notes.map((text, index) => `[${index + 1}] ${text}`),
      ...this.#comments.map((text) => `Comment: ${text}`),
    ]
      .filter((text) => text !== '')
      .join('\n\n');
  }

  #endAside({ element, text }: { element: string; text: string }): void {
    if (element === 'text:note') this.#notes.push(oneLine(text));
    else if (oneLine(text) !== '') this.#comments.push(oneLine(text));
    this.#aside = null;
  }

  #openList(attributes: Attributes): void {
    const style = attributes['text:style-name'];
    const numbered = style === undefined ? (this.#lists.at(-1) ?? false) : this.#styles.numbered.has(style);
    this.#lists.push(numbered);
    this.#writer.open(numbered ? 'ol' : 'ul', {});
  }

  #enterCell(name: string, attributes: Attributes): void {
    const tag = Object.hasOwn(TAGS, name) ? TAGS[name] : undefined;
    if (tag === undefined) return;
    if (tag === 'a') {
      this.#writer.open('a', { href: attributes['xlink:href'] ?? '' });
      return;
    }
    const span = (of: string) => attributes[`table:number-${of}-spanned`] ?? '1';
    // Empty cells are written once and counted.
    const repeats = Math.min(MAXIMUM_REPEATS, Number(attributes['table:number-columns-repeated'] ?? 1) || 1);
    if (tag === 'td')
      for (let count = 1; count < repeats; count++) {
        this.#writer.open('td', {});
        this.#writer.close('td');
      }
    this.#writer.open(tag, tag === 'td' ? { colspan: span('columns'), rowspan: span('rows') } : {});
  }

  #enter(tag: string, attributes: Record<string, string>): void {
    this.#open.push(tag);
    this.#writer.open(tag, attributes);
  }
}

function levelOf(attributes: Attributes): number {
  const level = Number(attributes['text:outline-level'] ?? 1);
  return level >= 1 && level <= 6 ? Math.floor(level) : 6;
}
