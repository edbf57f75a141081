import { unreadable } from '../readers/reader.ts';
import { HtmlWriter, NUMBER_MARK } from '../text/html-writer.ts';

/** Paragraphs and cells beyond this many are in no document that a person wrote. */
const MAXIMUM_BLOCKS = 300_000;

/** Writes the flat run of paragraphs, cell ends and row ends that RTF and old Word files are, as blocks and tables in the normal form. */
export class FlatWriter {
  readonly #writer = new HtmlWriter();
  #paragraph: string | null = null;
  #table = false;
  #row = false;
  #cell = false;
  #label = '';
  #links = 0;
  #blocks = 0;

  /** Text of a paragraph that stands in a table or not, and is a heading of a level or none. */
  text(text: string, inTable: boolean, heading: number | null): void {
    if (this.#paragraph === null && text.trim() === '') return;
    this.begin(inTable, heading);
    this.#writer.text(text);
  }

  begin(inTable: boolean, heading: number | null): void {
    if (this.#paragraph !== null) return;
    this.#count();
    if (inTable) this.#openCell();
    else this.#closeTable();
    this.#paragraph = heading === null || inTable ? 'p' : `h${Math.min(6, heading)}`;
    this.#writer.open(this.#paragraph, {});
    if (this.#label !== '') this.#writer.text(this.#label);
    this.#label = '';
  }

  /** The number or bullet that the next paragraph carries. */
  label(text: string): void {
    const label = text.trim().replace(/^(\d{1,9})\)$/, '$1.');
    const counts = /[\p{L}\p{N}]/u.test(label) && label !== 'o' && label.length <= 60;
    this.#label = counts ? `${NUMBER_MARK}${label}${NUMBER_MARK}` : label === '' ? '' : '• ';
  }

  lineBreak(): void {
    if (this.#paragraph !== null) this.#writer.open('br', {});
  }

  openLink(href: string): void {
    this.#links++;
    this.#writer.open('a', { href });
  }

  closeLink(): void {
    if (this.#links === 0) return;
    this.#links--;
    this.#writer.close('a');
  }

  endParagraph(): void {
    while (this.#links > 0) this.closeLink();
    if (this.#paragraph !== null) this.#writer.close(this.#paragraph);
    this.#paragraph = null;
  }

  endCell(): void {
    // A cell mark in a paragraph that never said that it stands in a table parts words all the same.
    if (this.#paragraph !== null && !this.#cell) {
      this.#writer.text(' ');
      return;
    }
    this.#count();
    this.#openCell();
    this.endParagraph();
    this.#writer.close('td');
    this.#cell = false;
  }

  endRow(): void {
    this.endParagraph();
    if (this.#cell) this.#writer.close('td');
    this.#cell = false;
    this.#row = false;
  }

  finish(): string {
    this.endRow();
    this.#closeTable();
    return this.#writer.finish();
  }

  #count(): void {
    this.#blocks++;
    if (this.#blocks > MAXIMUM_BLOCKS) throw unreadable('document of more than 300,000 paragraphs and cells');
  }

  #openCell(): void {
    if (!this.#table) this.#writer.open('table', {});
    if (!this.#row) this.#writer.open('tr', {});
    if (!this.#cell) this.#writer.open('td', {});
    this.#table = this.#row = this.#cell = true;
  }

  #closeTable(): void {
    if (this.#table) this.#writer.close('table');
    this.#table = this.#row = this.#cell = false;
  }
}
