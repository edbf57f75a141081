// biome-ignore-all lint/suspicious/noControlCharactersInRegex: control characters are the structure of Word's text.
import { oneLine } from '../text/normalise.ts';
import type { NotReadCounts } from '../text/not-read.ts';
import { u32 } from './biff-records.ts';
import type { DocFile, DocParts } from './doc-file.ts';
import { hiddenCharacters, paragraphFormats } from './doc-formatting.ts';
import { FlatWriter } from './flat-writer.ts';

/** Signs that end or change something (MS-DOC 2.8). */
const [NOTE, COMMENT, CELL, LINE, FIELD, RESULT, FIELD_END] = [
  '\u0002',
  '\u0005',
  '\u0007',
  '\u000b',
  '\u0013',
  '\u0014',
  '\u0015',
];

/** A paragraph with the sign that ends it; page, section and column breaks end one too. */
const PARAGRAPH = /[^\r\u0007\u000c\u000e]*(?:[\r\u0007\u000c\u000e]|$)/g;

/** The stories of headers and footers of a section: even, odd, then those of its first page. */
const STORIES = ['Header', 'Header', 'Footer', 'Footer', 'Header', 'Footer'];
const HEADER_STORIES = 11;
/** Characters of headers and footers that are looked at. */
const MAXIMUM_MARGINS = 1_000_000;

/** A Word document's text in the normal form: body, notes, comments, text boxes, page headers and footers. */
export function docText(file: DocFile, notRead: NotReadCounts): string {
  const hidden = hiddenCharacters(file, notRead);
  const places = partsOf(file);
  const plain = (part: keyof DocParts) => visible(file, hidden, places[part].start, places[part].end);
  const body = bodyText(file, hidden, places.body.end);
  const notes = [...split(plain('footnotes'), NOTE), ...split(plain('endnotes'), NOTE)];
  const comments = split(plain('comments'), COMMENT).map((text) => `Comment: ${text}`);
  const boxes = plain('boxes')
    .split(/[\r\u0007]/)
    .map(lineOf)
    .filter((text) => text !== '');
  return [
    body,
    ...notes.map((text, index) => `[${index + 1}] ${text}`),
    ...comments,
    ...boxes,
    ...margins(file, places.headers.start, body),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

function partsOf({ lengths, text }: DocFile): Record<keyof DocParts, { start: number; end: number }> {
  let at = 0;
  const next = (part: keyof DocParts) => {
    const start = Math.min(text.length, at);
    at += lengths[part];
    return { start, end: Math.min(text.length, at) };
  };
  return {
    body: next('body'),
    footnotes: next('footnotes'),
    headers: next('headers'),
    comments: next('comments'),
    endnotes: next('endnotes'),
    boxes: next('boxes'),
  };
}

function visible({ text }: DocFile, hidden: Uint8Array, start: number, end: number): string {
  let shown = '';
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && hidden[at] !== 1) continue;
    shown += text.slice(from, at);
    from = at + 1;
  }
  return shown;
}

function bodyText(file: DocFile, hidden: Uint8Array, length: number): string {
  const writer = new FlatWriter();
  const format = paragraphFormats(file);
  const fields = new Fields(writer);
  for (const match of file.text.slice(0, length).matchAll(PARAGRAPH)) {
    const end = match.index + match[0].length;
    if (match[0] === '') continue;
    const mark = file.text.charAt(end - 1);
    const { inTable, endsRow, heading, isItem } = format(file.offsetOf(end - 1));
    const content = /[\r\u0007\u000c\u000e]/.test(mark) ? end - 1 : end;
    if (isItem && heading === null) writer.label('•');
    fields.write(visible(file, hidden, match.index, content), inTable || mark === CELL, heading);
    if (mark !== CELL) writer.endParagraph();
    else if (endsRow) writer.endRow();
    else writer.endCell();
  }
  return writer.finish();
}

/** Writes text with its fields: of each the result is shown, and where a link leads. */
class Fields {
  readonly #writer: FlatWriter;
  /** For each open field its instruction so far, and whether its result has begun. */
  readonly #open: { instruction: string; shown: boolean; linked: boolean }[] = [];
  #notes = 0;

  constructor(writer: FlatWriter) {
    this.#writer = writer;
  }

  write(text: string, inTable: boolean, heading: number | null): void {
    for (const piece of text.match(/[\u0002\u000b\u0013-\u0015]|[^\u0002\u000b\u0013-\u0015]+/g) ?? []) {
      const field = this.#open.at(-1);
      if (piece === FIELD) {
        if (this.#open.length < 100) this.#open.push({ instruction: '', shown: false, linked: false });
      } else if (piece === RESULT && field) this.#begin(field, inTable, heading);
      else if (piece === FIELD_END && field) {
        this.#open.pop();
        if (field.linked) this.#writer.closeLink();
      } else if (field && !field.shown) field.instruction += piece.slice(0, 3000);
      else if (this.#open.every(({ shown }) => shown)) {
        if (piece === LINE) this.#writer.lineBreak();
        else if (piece === NOTE) this.#writer.text(`[${++this.#notes}]`, inTable, heading);
        else this.#writer.text(signs(piece), inTable, heading);
      }
    }
  }

  #begin(
    field: { instruction: string; shown: boolean; linked: boolean },
    inTable: boolean,
    heading: number | null,
  ) {
    field.shown = true;
    const href = /^\s*HYPERLINK\s+"([^"]{1,2000})"/i.exec(field.instruction)?.[1];
    if (href === undefined || !this.#open.every(({ shown }) => shown)) return;
    this.#writer.begin(inTable, heading);
    this.#writer.openLink(href);
    field.linked = true;
  }
}

/** Signs for hyphens and objects as letters, or as nothing. */
function signs(text: string): string {
  return text
    .replaceAll('\u001e', '-')
    .replaceAll('\u00a0', ' ')
    .replace(/[\u0000-\u0008\u000e-\u001f]/g, '')
    .replace(/[\uf000-\uf0ff]/g, '');
}

/** Notes or comments, each of which begins with the sign that refers to it. */
function split(text: string, sign: string): string[] {
  return text
    .split(sign)
    .map(lineOf)
    .filter((part) => part !== '');
}

/** A text without its fields' instructions, on one line. */
function lineOf(text: string): string {
  const shown = text
    .replace(/\u0013[^\u0013-\u0015]*(?:\u0014|(?=\u0015))/g, '')
    .replace(/[\u0013-\u0015]/g, '');
  return oneLine(signs(shown.replace(/[\r\u000b\u0007]/g, ' ')));
}

/** Each different line of the page headers and footers that the body does not have. */
function margins(file: DocFile, start: number, body: string): string[] {
  const { at, length } = file.structure(HEADER_STORIES);
  const count = Math.min(10_000, Math.floor(Math.min(length, Math.max(0, file.table.length - at)) / 4) - 1);
  const lines = new Set<string>();
  let left = MAXIMUM_MARGINS;
  // The first six stories part the notes from the text.
  for (let story = 6; story < count; story++) {
    const from = start + u32(file.table, at + story * 4);
    const to = Math.min(start + u32(file.table, at + story * 4 + 4), from + left);
    left -= Math.max(0, to - from);
    for (const paragraph of file.text.slice(from, Math.max(from, to)).split('\r')) {
      const line = lineOf(paragraph);
      const isPageNumber = /^(?:page ?)?\d{0,4}(?: ?(?:of|\/) ?\d{0,4})?$/i.test(line);
      if (!isPageNumber && !body.includes(line)) lines.add(`${STORIES[(story - 6) % 6]}: ${line}`);
    }
  }
  return [...lines];
}
