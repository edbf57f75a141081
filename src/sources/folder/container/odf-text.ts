import { unreadable } from '../readers/reader.ts';
import { HtmlWriter } from '../text/html-writer.ts';
import { oneLine } from '../text/normalise.ts';
import type { NotReadCounts } from '../text/not-read.ts';
import type { OdfStyles } from './odf-package.ts';
import type { Attributes } from './xml.ts';

/** Elements whose content is no text of the document, or is none that is shown. */
const SKIPPED = new Set(
  (
    'text:tracked-changes office:forms text:sequence-decls text:variable-decls text:user-field-decls svg:title svg:desc ' +
    'presentation:notes office:binary-data text:hidden-text draw:glue-point office:event-listeners text:note-citation ' +
    'table:shapes office:scripts style:style text:index-title-template text:placeholder'
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

/** The families of the elements whose style may strike words out. */
const FAMILIES: Record<string, 'paragraph' | 'text'> = {
  'text:p': 'paragraph',
  'text:h': 'paragraph',
  'text:span': 'text',
};

const MAXIMUM_REPEATS = 200;
/** Elements and characters beyond these are in no document that a person wrote. */
const MAXIMUM_ELEMENTS = 1_000_000;
const MAXIMUM_CHARACTERS = 20_000_000;

/**
 * Takes the elements of an OpenDocument text in order and writes the normal form; notes and comments come at the end.
 * Words that are hidden or struck out are left out and counted.
 */
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
  #aside: { element: string; text: string; author: string; inAuthor: boolean } | null = null;
  readonly #notRead: NotReadCounts;
  /** For each open paragraph and span: whether its words are struck out, and whether that was counted. */
  readonly #struck: { struck: boolean; counted: boolean }[] = [];
  /** Why what is passed over is: it is counted once it turns out to have words. */
  #hidden = false;
  /** A mark of the paragraph says that none of it is shown. */
  #hiddenParagraph = false;

  constructor(styles: OdfStyles, notRead: NotReadCounts) {
    this.#styles = styles;
    this.#notRead = notRead;
  }

  open(name: string, attributes: Attributes): void {
    this.#elements++;
    if (this.#elements > MAXIMUM_ELEMENTS) throw unreadable('document of more than a million elements');
    const hidden = this.#skipped === 0 && this.#isHidden(name, attributes);
    if (this.#skipped > 0 || hidden || SKIPPED.has(name)) {
      if (this.#skipped === 0) this.#hidden = hidden;
      this.#skipped++;
      return;
    }
    this.#enterWords(name, attributes);
    if (name === 'text:note' || /^office(?:ooo)?:annotation$/.test(name)) {
      if (name === 'text:note') this.#writer.text(`[${this.#notes.length + 1}]`);
      this.#aside ??= { element: name, text: '', author: '', inAuthor: false };
      return;
    }
    if (/^(?:text:(?:s|tab))$/.test(name)) this.text(' ');
    else if (name === 'dc:creator' && this.#aside) this.#aside.inAuthor = true;
    else if (name === 'dc:creator' || name === 'dc:date' || name === 'meta:date-string') this.#skipped++;
    else if (this.#aside) return;
    else if (name === 'text:hidden-paragraph' && attributes['text:is-hidden'] === 'true')
      this.#hiddenParagraph = true;
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
    if (Object.hasOwn(FAMILIES, name)) this.#struck.pop();
    if (name === 'text:p' || name === 'text:h') this.#hiddenParagraph = false;
    if (this.#aside) {
      if (name === 'dc:creator') this.#aside.inAuthor = false;
      if (name === 'text:p') this.#aside.text += ' ';
      if (name === this.#aside.element) this.#endAside(this.#aside);
      return;
    }
    if (name === 'text:h') this.#writer.close(this.#open.pop() ?? 'h1');
    else if (name === 'text:list') this.#writer.close(this.#lists.pop() ? 'ol' : 'ul');
    else if (Object.hasOwn(TAGS, name)) this.#writer.close(TAGS[name] ?? 'p');
  }

  text(text: string): void {
    if (this.#skipped > 0 || this.#hiddenParagraph) {
      if (text.trim() !== '' && (this.#hidden || this.#hiddenParagraph)) this.#notRead.add('hidden text');
      this.#hidden = false;
      return;
    }
    const words = this.#struck.at(-1);
    if (words?.struck) {
      if (text.trim() !== '' && !words.counted) {
        this.#notRead.add('struck-out text');
        for (const open of this.#struck) open.counted ||= open.struck;
      }
      return;
    }
    this.#characters += text.length;
    if (this.#characters > MAXIMUM_CHARACTERS)
      throw unreadable('document of more than 20 million characters');
    if (this.#aside?.inAuthor) this.#aside.author += text;
    else if (this.#aside) this.#aside.text += text;
    else this.#writer.text(text);
  }

  /** The whole text; then its notes and its comments. */
  finish(): string {
    return [
      this.#writer.finish(),
      ...this.#notes.map((text, index) => `[${index + 1}] ${text}`),
      ...this.#comments,
    ]
      .filter((text) => text !== '')
      .join('\n\n');
  }

  #endAside({ element, text, author }: { element: string; text: string; author: string }): void {
    const name = oneLine(author);
    if (element === 'text:note') this.#notes.push(oneLine(text));
    else if (oneLine(text) !== '')
      this.#comments.push(`Comment${name === '' ? '' : ` (${name})`}: ${oneLine(text)}`);
    this.#aside = null;
  }

  #isHidden(name: string, attributes: Attributes): boolean {
    const family = Object.hasOwn(FAMILIES, name) ? FAMILIES[name] : undefined;
    if (name === 'text:section') return attributes['text:display'] === 'none';
    return family !== undefined && this.#styles.looks.isHidden(family, attributes['text:style-name']);
  }

  #enterWords(name: string, attributes: Attributes): void {
    const family = Object.hasOwn(FAMILIES, name) ? FAMILIES[name] : undefined;
    if (family === undefined) return;
    const own = this.#styles.looks.isStruck(family, attributes['text:style-name']);
    // A paragraph in a note, a comment or a box has a look of its own.
    const outer = family === 'text' ? this.#struck.at(-1) : undefined;
    this.#struck.push({ struck: own ?? outer?.struck ?? false, counted: outer?.counted ?? false });
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
