/** Where a text stops being JSON, and why, in words for the one who wrote it. Line and column count from 1. */
export interface JsonFault {
  cause: string;
  line: number;
  column: number;
}

const QUOTES = /[\u00AB\u00BB\u2018-\u201F\u2039\u203A\uFF02]/;

/**
 * The first fault of a text that `JSON.parse` refuses, or null where none is found. It reads the grammar of RFC 8259
 * only as far as the fault, for the sake of its name.
 */
export function jsonFault(text: string): JsonFault | null {
  return faultOf(text, false);
}

/** The first field that stands twice in one object: valid JSON, of which a program takes the last without a word. */
export function repeatedField(text: string): JsonFault | null {
  return faultOf(text, true);
}

function faultOf(text: string, once: boolean): JsonFault | null {
  try {
    new Reader(text, once).read();
    return null;
  } catch (stop) {
    // Nested deeper than anybody writes by hand.
    if (stop instanceof RangeError) return null;
    if (!(stop instanceof Stop)) throw stop;
    const before = text.slice(0, stop.at).split('\n');
    return { cause: stop.message, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  }
}

class Stop extends Error {
  readonly at: number;
  constructor(at: number, cause: string) {
    super(cause);
    this.at = at;
  }
}

class Reader {
  readonly #text: string;
  #at = 0;
  /** Brackets that are open, with where they stand. */
  readonly #open: { bracket: string; at: number }[] = [];

  readonly #once: boolean;

  constructor(text: string, once: boolean) {
    this.#text = text;
    this.#once = once;
  }

  read(): void {
    this.#value();
    this.#space();
    if (this.#at < this.#text.length)
      throw this.#stop(
        /[}\]]/.test(this.#char) ? `there is a "${this.#char}" too many` : 'there is something after the end',
      );
  }

  get #char(): string {
    return this.#text[this.#at] ?? '';
  }

  #stop(cause: string, at = this.#at): Stop {
    return new Stop(at, cause);
  }

  #space(): void {
    while (/[ \t\r\n]/.test(this.#char)) this.#at += 1;
    if (this.#char === '#' || this.#text.startsWith('//', this.#at) || this.#text.startsWith('/*', this.#at))
      throw this.#stop('a comment stands here, and JSON knows none');
  }

  #value(): void {
    this.#space();
    const char = this.#char;
    if (char === '{') this.#members();
    else if (char === '[') this.#items();
    else if (char === '"') this.#string();
    else {
      const literal = /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/.exec(
        this.#text.slice(this.#at, this.#at + 400),
      );
      if (!literal) throw this.#noValue('a value');
      this.#at += literal[0].length;
    }
  }

  #members(): void {
    this.#enter('{');
    const names = new Set<string>();
    for (this.#space(); this.#char !== '}'; ) {
      if (this.#char !== '"') throw this.#noValue('the name of a field');
      const start = this.#at;
      this.#string();
      const name = this.#text.slice(start, this.#at);
      if (this.#once && names.has(name))
        throw this.#stop(`the field ${name} stands twice in this object`, start);
      names.add(name);
      this.#space();
      if (!this.#text.startsWith(':', this.#at)) throw this.#noValue('a colon');
      this.#at += 1;
      this.#value();
      this.#separator('}');
    }
    this.#leave();
  }

  #items(): void {
    this.#enter('[');
    for (this.#space(); this.#char !== ']'; ) {
      this.#value();
      this.#separator(']');
    }
    this.#leave();
  }

  #enter(bracket: string): void {
    this.#open.push({ bracket, at: this.#at });
    this.#at += 1;
  }

  #leave(): void {
    this.#open.pop();
    this.#at += 1;
  }

  /** What stands between two members: one comma, and none before the closing bracket. */
  #separator(closing: '}' | ']'): void {
    const end = this.#at;
    this.#space();
    if (this.#char === closing) return;
    if (this.#char !== ',') {
      const next = this.#char;
      if (next === '' || QUOTES.test(next)) throw this.#noValue('a comma');
      if (/[}\]]/.test(next)) throw this.#stop(`"${closing}" is missing before "${next}"`);
      throw this.#stop('a comma is missing', end);
    }
    const comma = this.#at;
    this.#at += 1;
    this.#space();
    if (/[},\]]/.test(this.#char)) throw this.#stop('there is a comma too many', comma);
  }

  #string(): void {
    const start = this.#at;
    for (this.#at += 1; this.#char !== '"'; this.#at += 1) {
      if (this.#char === '' || this.#char === '\n')
        throw this.#stop('the closing quotation mark of this text is missing', start);
      if (this.#char < ' ') throw this.#stop('a tab or another control character stands in this text');
      if (this.#char !== '\\') continue;
      if (!/^\\(?:["\\/bfnrt]|u[0-9a-f]{4})/i.test(this.#text.slice(this.#at, this.#at + 6)))
        throw this.#stop(
          'a single backslash stands in this text. Write paths of Windows with "/" or with "\\\\" for each "\\"',
        );
      this.#at += 1;
    }
    this.#at += 1;
  }

  /** Why something else stands where `wanted` should. */
  #noValue(wanted: string): Stop {
    const char = this.#char;
    if (char === '') {
      const open = this.#open.at(-1);
      if (!open) return this.#stop('the file is empty');
      const line = this.#text.slice(0, open.at).split('\n').length;
      return this.#stop(`the file ends before the "${open.bracket}" of line ${line} is closed`);
    }
    if (QUOTES.test(char))
      return this.#stop(`${char} is a typographic quotation mark, as word processors write it. Write "`);
    if (char === "'") return this.#stop('a text stands in single quotation marks. Write " instead');
    if (char === ',') return this.#stop('there is a comma too many');
    if (/[\p{L}_$]/u.test(char)) {
      const word = /^[\p{L}\p{N}_$-]+/u.exec(this.#text.slice(this.#at, this.#at + 100))?.[0] ?? char;
      const said = ['true', 'false', 'null'].find((known) => known === word.toLowerCase());
      if (said && wanted === 'a value') return this.#stop(`write ${said} instead of ${word}`);
      return this.#stop(`${word} stands without quotation marks. Write "${word}"`);
    }
    const point = this.#text.codePointAt(this.#at) ?? 0;
    if (/[\p{White_Space}\p{C}]/u.test(String.fromCodePoint(point)))
      return this.#stop(
        `a character that is not seen stands here (U+${point.toString(16).toUpperCase().padStart(4, '0')}), as copying from web pages and word processors brings it. Delete it, and write a plain space`,
      );
    return this.#stop(`${wanted} is expected, and "${String.fromCodePoint(point)}" stands here`);
  }
}
