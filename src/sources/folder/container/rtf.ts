import type { When } from '../../../contracts/record.ts';
import { unreadable } from '../readers/reader.ts';
import { dayOf } from '../text/dates.ts';
import { htmlToText } from '../text/html.ts';
import { normaliseText, oneLine } from '../text/normalise.ts';
import { type NotRead, NotReadCounts } from '../text/not-read.ts';
import { decodeWindows } from '../text/windows-code-page.ts';
import { FlatWriter } from './flat-writer.ts';
import {
  type Destination,
  destinationOf,
  type Group,
  pageOfCharset,
  SYMBOLS,
  symbolText,
} from './rtf-group.ts';
import { rtfTokens } from './rtf-tokens.ts';

export interface RtfText {
  /** In the normal form of a record's text: body, notes, comments, headers and footers. */
  text: string;
  /** The page of HTML that Outlook wrapped into the RTF, or null. */
  html: string | null;
  title: string;
  /** What was left out. */
  data: { notRead?: NotRead[] };
  people: { name: string; role: 'author' | 'editor' }[];
  created: When | null;
  modified: When | null;
}

/** Groups nested deeper than this are passed over, and no more text than this is taken. */
const MAXIMUM_DEPTH = 1000;
const MAXIMUM_CHARACTERS = 20_000_000;
/** Bytes that are decoded together. */
const MAXIMUM_RUN = 65_536;

/** Words that stand for a sign. */
const SIGNS: Record<string, string> = {
  tab: '\t',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: ' ',
  enspace: ' ',
  qmspace: ' ',
  '~': ' ',
  _: '-',
  nestcell: ' ',
};

/** Reads RTF as Word, LibreOffice, WordPad and Outlook write it. Throws SOURCE_UNREADABLE on what is none. */
export function readRtf(bytes: Uint8Array): RtfText {
  if (!/^\s{0,20}\{\\rtf/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 32))))
    throw unreadable('no RTF: it does not begin as one');
  const interpreter = new Interpreter();
  for (const token of rtfTokens(bytes)) {
    if (token.type === 'byte') interpreter.byte(token.value);
    else if (token.type === 'word') interpreter.word(token.name, token.number);
    else if (token.type === 'open') interpreter.open();
    else interpreter.close();
  }
  return interpreter.finish();
}

class Interpreter {
  readonly #writer = new FlatWriter();
  readonly #groups: Group[] = [];
  #group: Group = {
    destination: { kind: 'body' },
    fallback: 1,
    font: -1,
    hidden: false,
    struck: false,
    rtfOnly: false,
    inTable: false,
    heading: null,
  };
  #passedOver = 0;
  readonly #notRead = new NotReadCounts();
  /** Why the last words were left out; null where they were taken. */
  #leftOut: string | null = null;
  #starred = false;
  /** Whether nothing but a `\*` stood in the group yet: only there a destination is named. */
  #fresh = false;
  #bytes: number[] = [];
  #skip = 0;
  #page = 1252;
  #size = 0;
  #isHtml = false;
  #html = '';
  readonly #fonts = new Map<number, number>();
  readonly #styles = new Map<number, number>();
  #defining = { font: -1, style: 0, outline: -1 };
  #link: string | null = null;
  /** The property of a shape whose value comes next. */
  #property = '';
  #date = { year: 0, month: 0, day: 0 };
  readonly #captured: { name: string; text: string }[] = [];
  #notes = 0;
  #created: When | null = null;
  #modified: When | null = null;

  open(): void {
    this.#flush();
    this.#skip = 0;
    if (this.#groups.length >= MAXIMUM_DEPTH) {
      this.#passedOver++;
      return;
    }
    this.#groups.push(this.#group);
    this.#group = { ...this.#group };
    this.#starred = false;
    this.#fresh = true;
  }

  close(): void {
    this.#flush();
    this.#skip = 0;
    this.#fresh = false;
    if (this.#passedOver > 0) {
      this.#passedOver--;
      return;
    }
    const ended = this.#group;
    const outer = this.#groups.pop();
    if (!outer) return;
    this.#group = outer;
    if (ended.destination !== outer.destination) this.#ended(ended.destination);
  }

  byte(value: number): void {
    if (this.#skip > 0) {
      this.#skip--;
      return;
    }
    this.#fresh = false;
    if (this.#group.destination.kind === 'skip') return;
    this.#bytes.push(value);
    // A letter of two bytes does not end in one of the lower half that may begin another.
    if (this.#bytes.length > MAXIMUM_RUN && value < 0x40) this.#flush();
  }

  word(name: string, number: number | null): void {
    if (name === '*') {
      this.#starred = this.#fresh;
      return;
    }
    // A sign of its own counts as one character of what repeats a `\u`.
    if (this.#skip > 0 && (Object.hasOwn(SIGNS, name) || name === '-')) {
      this.#skip--;
      return;
    }
    const opened = this.#fresh ? destinationOf(name, this.#starred) : null;
    this.#fresh = false;
    if (name !== 'u') this.#flush();
    if (opened && this.#group.destination.kind !== 'skip') this.#enter(opened, name);
    else this.#apply(name, number);
  }

  finish(): RtfText {
    this.#flush();
    const body = this.#writer.finish();
    const of = (name: string) =>
      this.#captured.filter((one) => one.name === name).map(({ text }) => oneLine(text));
    const notes = of('note').map((text, index) => `[${index + 1}] ${text}`);
    const comments = of('comment')
      .filter((text) => text !== '')
      .map((text) => `Comment: ${text}`);
    const html = this.#isHtml ? this.#html : null;
    const text = html === null ? body : htmlToText(html).text;
    const parts = [text, ...notes, ...comments, ...margins(of('header'), of('footer'), text)];
    return {
      text: normaliseText(parts.filter((part) => part !== '').join('\n\n')),
      html,
      title: of('title')[0] ?? '',
      data: html === null ? this.#notRead.data() : {},
      people: [
        ...of('author').map((name) => ({ name, role: 'author' as const })),
        ...of('operator').map((name) => ({ name, role: 'editor' as const })),
      ],
      created: this.#created,
      modified: this.#modified,
    };
  }

  #enter(destination: Destination, name: string): void {
    this.#group.destination = destination;
    if (destination.kind !== 'capture') return;
    [this.#group.hidden, this.#group.struck] = [false, false];
    if (name === 'footnote') this.#emit(`[${++this.#notes}]`, this.#groups.at(-1));
    if (destination.name === 'created' || destination.name === 'modified')
      this.#date = { year: 0, month: 0, day: 0 };
    if (destination.name === 'field') this.#link = null;
  }

  /** A group with a destination of its own has ended: collected text, or the text of a link. */
  #ended(destination: Destination): void {
    if (destination.kind === 'body') this.#writer.closeLink();
    if (destination.kind !== 'capture') return;
    const { name, text } = destination;
    if (name === 'label') this.#writer.label(text);
    else if (name === 'field') this.#link = /^\s*HYPERLINK\s+"([^"]{1,2000})"/i.exec(text)?.[1] ?? null;
    else if (name === 'property') this.#property = text.trim();
    else if (name === 'value') this.#shapeText(text);
    else if (name === 'created') this.#created = this.#day();
    else if (name === 'modified') this.#modified = this.#day();
    else if (this.#captured.length < 10_000) this.#captured.push({ name, text });
  }

  /** Words that a shape draws are a property of it. */
  #shapeText(text: string): void {
    if (this.#property === 'gtextUNICODE' && !this.#isHtml)
      this.#writer.text(` ${oneLine(text)}`, false, null);
    this.#property = '';
  }

  #day(): When | null {
    return dayOf(this.#date.year, this.#date.month, this.#date.day);
  }

  #apply(name: string, number: number | null): void {
    const group = this.#group;
    if (name === 'u') this.#unicode(number ?? 0);
    else if (Object.hasOwn(SIGNS, name)) this.#emit(SIGNS[name] ?? '');
    else if (name === 'uc') group.fallback = Math.min(20, Math.max(0, number ?? 1));
    else if (name === 'f') this.#font(number ?? 0);
    else if (name === 'fcharset') this.#charset(number ?? 0);
    else if (name === 'ansicpg') this.#page = number ?? 1252;
    else if (name === 'mac') this.#page = 10000;
    else if (name === 'pc') this.#page = 437;
    else if (name === 'pca') this.#page = 850;
    else if (name === 'fromhtml') this.#isHtml = number !== 0;
    else if (name === 'htmlrtf') group.rtfOnly = number !== 0;
    else if (name === 'v' || name === 'deleted') group.hidden = number !== 0;
    else if (STRIKES.has(name)) group.struck = number !== 0;
    else if (name === 'plain') [group.hidden, group.struck] = [false, false];
    else if (name === 'fldrslt') this.#openLink();
    else if (group.destination.kind === 'capture') this.#define(name, number);
    else this.#structure(name, number);
  }

  /** Words that tell of paragraphs, tables and headings. */
  #structure(name: string, number: number | null): void {
    const group = this.#group;
    if (this.#isHtml) {
      if (name === 'par' || name === 'line') this.#emit('\n');
      return;
    }
    if (group.destination.kind !== 'body') return;
    if (name === 'par' || name === 'sect' || name === 'page') this.#writer.endParagraph();
    else if (name === 'line') this.#writer.lineBreak();
    else if (name === 'cell') this.#writer.endCell();
    else if (name === 'row') this.#writer.endRow();
    else if (name === 'pard') {
      group.inTable = false;
      group.heading = null;
    } else if (name === 'intbl' || name === 'trowd') group.inTable = true;
    else if (name === 'outlinelevel' && number !== null && number >= 0 && number <= 8)
      group.heading = number + 1;
    else if (name === 's') group.heading ??= this.#styles.get(number ?? 0) ?? null;
  }

  /** Words within collected text: they define fonts, styles and dates. */
  #define(name: string, number: number | null): void {
    const { destination } = this.#group;
    if (destination.kind !== 'capture') return;
    if (destination.name === 'style') {
      if (name === 's') this.#defining = { ...this.#defining, style: number ?? 0, outline: -1 };
      else if (name === 'outlinelevel' && number !== null && number >= 0 && number <= 8)
        this.#styles.set(this.#defining.style, number + 1);
    } else if (name === 'yr') this.#date.year = number ?? 0;
    else if (name === 'mo') this.#date.month = number ?? 0;
    else if (name === 'dy') this.#date.day = number ?? 0;
    else if (name === 'par' || name === 'line' || name === 'cell') destination.text += '\n';
  }

  #font(number: number): void {
    const { destination } = this.#group;
    if (destination.kind === 'capture' && destination.name === 'fonts') this.#defining.font = number;
    else this.#group.font = number;
  }

  #charset(number: number): void {
    const page = pageOfCharset(number);
    if (page !== null && this.#fonts.size < 5000) this.#fonts.set(this.#defining.font, page);
  }

  #unicode(number: number): void {
    this.#flush();
    const code = number < 0 ? number + 0x10000 : number;
    const isSymbol = code >= 0xf000 && code <= 0xf0ff;
    if (code > 0 && code <= 0x10ffff) this.#emit(isSymbol ? symbolText(code) : fromCode(code));
    this.#skip = this.#group.fallback;
  }

  #openLink(): void {
    if (this.#link === null || this.#isHtml || this.#group.destination.kind !== 'body') return;
    this.#writer.begin(this.#group.inTable, this.#group.heading);
    this.#writer.openLink(this.#link);
    // A destination of its own tells the end of the link's group from the end of any other.
    this.#group.destination = { kind: 'body' };
    this.#link = null;
  }

  #flush(): void {
    if (this.#bytes.length === 0) return;
    const bytes = Uint8Array.from(this.#bytes);
    this.#bytes = [];
    const page = this.#fonts.get(this.#group.font) ?? this.#page;
    if (page === SYMBOLS) for (const byte of bytes) this.#emit(symbolText(byte));
    else this.#emit(decodeWindows(bytes, page));
  }

  /** Words that are hidden or struck out; each run of them is counted. */
  #isLeftOut(text: string, { hidden, struck, destination }: Group): boolean {
    const why = hidden ? 'hidden text' : struck ? 'struck-out text' : null;
    if (text.trim() === '' || (destination.kind === 'capture' && why === null)) return why !== null;
    if (why !== null && why !== this.#leftOut) this.#notRead.add(why);
    this.#leftOut = why;
    return why !== null;
  }

  #emit(text: string, group: Group = this.#group): void {
    const { destination } = group;
    if (destination.kind === 'skip' || (!this.#isHtml && this.#isLeftOut(text, group))) return;
    this.#size += text.length;
    if (this.#size > MAXIMUM_CHARACTERS) throw unreadable('RTF with more than 20 million characters');
    if (destination.kind === 'capture') destination.text += text;
    else if (destination.kind === 'tag') this.#html += text;
    else if (this.#isHtml) this.#html += group.rtfOnly ? '' : escapeText(text);
    else this.#writer.text(text, group.inTable, group.heading);
  }
}

/** Words that strike text out, once or twice. */
const STRIKES = new Set(['strike', 'striked', 'strikedl']);

/** Half of a pair of surrogates waits for the other as it is. */
function fromCode(code: number): string {
  return code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Each different line of the page's margins that the body does not have, page numbers aside. */
function margins(headers: readonly string[], footers: readonly string[], body: string): string[] {
  const lines = [
    ...headers.map((line) => ({ label: 'Header', line })),
    ...footers.map((line) => ({ label: 'Footer', line })),
  ]
    .filter(
      ({ line }) => /\p{L}{2}/u.test(line) && !/^page ?\d*(?: of ?\d*)?$/i.test(line) && !body.includes(line),
    )
    .map(({ label, line }) => `${label}: ${line}`);
  return [...new Set(lines)];
}
