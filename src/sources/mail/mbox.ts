import type { RawMessage } from './raw-message.ts';

/** A message in a file may have at most this many bytes; a longer one is reported, and the next one read. */
export const MESSAGE_LIMIT = 64 * 1024 * 1024;

/** Bytes that must follow a `From ` before it can be judged: the envelope line and the next line's name. */
const LOOK_AHEAD = 2048;
const FROM = Buffer.from('From ');
const NEXT_FROM = Buffer.from('\nFrom ');
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/**
 * Cuts an mbox into its messages while it streams; memory holds one message. A line `From ` separates only after
 * a blank line (or at the start of the file), with an envelope that has a time and a year, and with a header line
 * after it; so a body's own "From " does not split a message. `>From ` is unescaped as in mboxrd.
 */
export async function* readMbox(stream: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<RawMessage> {
  const message = new MessageBuffer(file);
  let tail: Buffer = Buffer.alloc(0);
  let tailOffset = 0;
  const consume = function* (ended: boolean): Generator<RawMessage> {
    let from = 0;
    let search = 0;
    for (;;) {
      const index = nextCandidate(tail, search, tailOffset === 0);
      if (index < 0 || (!ended && index + LOOK_AHEAD > tail.length)) {
        const keep = ended ? tail.length : Math.max(from, index < 0 ? tail.length - 8 : index - 4);
        message.add(tail.subarray(from, keep));
        tailOffset += keep;
        tail = tail.subarray(keep);
        return;
      }
      search = index + FROM.length;
      if (!separates(tail, index, tailOffset === 0 && index === fileStart(tail))) continue;
      message.add(tail.subarray(from, index));
      const done = message.take();
      if (done) yield done;
      const lineEnd = tail.indexOf(NEWLINE, index);
      message.start(tailOffset + index, tail.toString('latin1', index, lineEnd).trimEnd());
      from = lineEnd + 1;
      search = from;
    }
  };
  for await (const chunk of stream) {
    tail =
      tail.length === 0
        ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
        : Buffer.concat([tail, chunk]);
    yield* consume(false);
  }
  yield* consume(true);
  const last = message.take();
  if (last) yield last;
}

/** Where the next line begins with `From `, from `search` on; -1 for none. */
function nextCandidate(window: Buffer, search: number, startsFile: boolean): number {
  if (startsFile && search === 0) {
    const first = fileStart(window);
    if (window.subarray(first, first + FROM.length).equals(FROM)) return first;
  }
  const found = window.indexOf(NEXT_FROM, Math.max(0, search - 1));
  return found < 0 ? -1 : found + 1;
}

/** Index of the first byte that is neither a byte order mark nor white space. */
function fileStart(window: Buffer): number {
  let index = window[0] === 0xef && window[1] === 0xbb && window[2] === 0xbf ? 3 : 0;
  while (index < window.length && (window[index] === NEWLINE || window[index] === RETURN)) index += 1;
  return index;
}

function separates(window: Buffer, index: number, startsFile: boolean): boolean {
  if (!startsFile && !blankBefore(window, index)) return false;
  const lineEnd = window.indexOf(NEWLINE, index);
  if (lineEnd < 0 || lineEnd - index > 1000) return false;
  if (!isEnvelope(window.toString('latin1', index + FROM.length, lineEnd))) return false;
  return /^(?:[!-9;-~]+[ \t]*:|>From )/.test(window.toString('latin1', lineEnd + 1, lineEnd + 200));
}

function blankBefore(window: Buffer, index: number): boolean {
  let at = index - 1;
  if (window[at] !== NEWLINE) return false;
  at -= 1;
  if (window[at] === RETURN) at -= 1;
  return window[at] === NEWLINE;
}

/** `sender date` as mbox writers put it: there is a time of day and a four-digit year. */
function isEnvelope(line: string): boolean {
  return /\b\d{1,2}:\d{2}(?::\d{2})?\b/.test(line) && /\b(?:19|20)\d{2}\b/.test(line);
}

/** The message that is being read: its bytes so far, until the next separator. */
class MessageBuffer {
  readonly #file: string;
  #parts: Buffer[] = [];
  #size = 0;
  #offset = 0;
  #envelope: string | null = null;

  constructor(file: string) {
    this.#file = file;
  }

  start(offset: number, envelope: string): void {
    this.#offset = offset;
    this.#envelope = envelope;
  }

  add(bytes: Buffer): void {
    this.#size += bytes.length;
    if (this.#size > MESSAGE_LIMIT) this.#parts = [];
    else if (bytes.length > 0) this.#parts.push(Buffer.from(bytes));
  }

  take(): RawMessage | null {
    const size = this.#size;
    const bytes = Buffer.concat(this.#parts);
    this.#parts = [];
    this.#size = 0;
    const key = `${this.#file}@${this.#offset}`;
    if (size > MESSAGE_LIMIT)
      return { key, bytes: null, reason: `a message of ${size} bytes, more than ${MESSAGE_LIMIT}` };
    if (this.#envelope === null) {
      if (bytes.toString('latin1').trim() === '') return null;
      return {
        key,
        bytes: null,
        reason: 'text before the first message: no "From " line with a date above it',
      };
    }
    return { key, bytes: unescapeFrom(bytes), envelope: this.#envelope };
  }
}

/** mboxrd: takes one `>` from lines of `>`s and `From `. */
function unescapeFrom(bytes: Buffer): Buffer {
  const mark = Buffer.from('>From ');
  if (bytes.indexOf(mark) < 0) return bytes;
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf(mark); at >= 0; at = bytes.indexOf(mark, at + mark.length)) {
    let line = at;
    while (line > from && bytes[line - 1] === 0x3e) line -= 1;
    if (line > 0 && bytes[line - 1] !== NEWLINE) continue;
    parts.push(bytes.subarray(from, line));
    from = line + 1;
  }
  parts.push(bytes.subarray(from));
  return Buffer.concat(parts);
}
