import { decodeWindows } from '../text/windows-code-page.ts';

/** A record of an old Excel file, with the records that continue it. */
export interface BiffRecord {
  id: number;
  /** Offset of the record in its stream. */
  at: number;
  /** Its data; then that of each record that continues it. */
  parts: Uint8Array[];
}

const CONTINUE = 0x3c;

/** Cuts a stream into records from an offset on (MS-XLS 2.1.4). What is cut off ends it. */
export function* biffRecords(stream: Uint8Array, start: number): Generator<BiffRecord> {
  let record: BiffRecord | null = null;
  for (let at = start; at + 4 <= stream.length; ) {
    const id = u16(stream, at);
    const end = at + 4 + u16(stream, at + 2);
    const data = stream.subarray(at + 4, end);
    if (id === CONTINUE && record) record.parts.push(data);
    else {
      if (record) yield record;
      record = { id, at, parts: [data] };
    }
    at = end;
  }
  if (record) yield record;
}

export function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

export function u32(bytes: Uint8Array, at: number): number {
  return u16(bytes, at) + u16(bytes, at + 2) * 0x10000;
}

/** A number in eight bytes; 0 where they are cut off. */
export function float64(bytes: Uint8Array, at: number): number {
  if (at + 8 > bytes.length) return 0;
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getFloat64(at, true);
}

/** A number packed into four bytes (MS-XLS 2.5.217), as decimal digits. */
export function packedNumber(value: number): string {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setUint32(4, (value & 0xfffffffc) >>> 0, true);
  const number = (value & 2) === 0 ? bits.getFloat64(0, true) : (value | 0) >> 2;
  return String((value & 1) === 0 ? number : number / 100);
}

/** Reads the texts of a record whose characters may go on in the records that continue it (MS-XLS 2.5.293). */
export class BiffStrings {
  readonly #parts: readonly Uint8Array[];
  #part = 0;
  #at: number;

  constructor(parts: readonly Uint8Array[], at: number) {
    this.#parts = parts;
    this.#at = at;
  }

  get atEnd(): boolean {
    return this.#part >= this.#parts.length;
  }

  /** The next text: its length in two bytes, its form, its characters, and what tells of fonts and readings, passed over. */
  next(): string {
    return this.nextWithout(
      () => false,
      () => undefined,
    );
  }

  /** The next text without its runs in fonts that strike out; each run that had words is told of. */
  nextWithout(isStruck: (font: number) => boolean, leftOut: () => void): string {
    const length = this.#byte() | (this.#byte() << 8);
    const form = this.#byte();
    const runs = (form & 8) === 0 ? 0 : this.#byte() | (this.#byte() << 8);
    let extra = 0;
    if ((form & 4) !== 0) for (let shift = 0; shift < 4; shift++) extra += this.#byte() * 256 ** shift;
    const text = this.#characters(length, (form & 1) === 1);
    const starts: { at: number; struck: boolean }[] = [{ at: 0, struck: false }];
    for (let run = 0; run < runs && !this.atEnd; run++) {
      const at = this.#byte() | (this.#byte() << 8);
      starts.push({ at, struck: isStruck(this.#byte() | (this.#byte() << 8)) });
    }
    this.#pass(extra);
    if (!starts.some(({ struck }) => struck)) return text;
    return starts
      .map(({ at, struck }, index) => {
        const part = text.slice(at, starts[index + 1]?.at ?? text.length);
        if (struck && part.trim() !== '') leftOut();
        return struck ? '' : part;
      })
      .join('');
  }

  #byte(): number {
    this.#turn();
    return this.#parts[this.#part]?.[this.#at++] ?? 0;
  }

  /** Goes to the next part where this one has ended. */
  #turn(): boolean {
    let turned = false;
    while (this.#part < this.#parts.length && this.#at >= (this.#parts[this.#part]?.length ?? 0)) {
      this.#part++;
      this.#at = 0;
      turned = true;
    }
    return turned;
  }

  #characters(length: number, startsWide: boolean): string {
    let text = '';
    let wide = startsWide;
    for (let left = length; left > 0 && !this.atEnd; ) {
      // A part that goes on with characters says once more how wide they are.
      if (this.#turn()) wide = (this.#byte() & 1) === 1;
      const part = this.#parts[this.#part];
      if (!part) break;
      const room = Math.floor((part.length - this.#at) / (wide ? 2 : 1));
      const count = Math.min(left, Math.max(1, room));
      text += characters(part.subarray(this.#at, this.#at + count * (wide ? 2 : 1)), wide);
      this.#at += count * (wide ? 2 : 1);
      left -= count;
    }
    this.#turn();
    return text;
  }

  #pass(count: number): void {
    let left = count;
    while (left > 0 && !this.atEnd) {
      this.#turn();
      const step = Math.min(left, (this.#parts[this.#part]?.length ?? 0) - this.#at);
      if (step <= 0) break;
      this.#at += step;
      left -= step;
    }
    this.#turn();
  }
}

/** Characters of two bytes, or of one, which then is the lower half of Unicode's first 256. */
export function characters(bytes: Uint8Array, wide: boolean): string {
  return wide ? new TextDecoder('utf-16le').decode(bytes) : Buffer.from(bytes).toString('latin1');
}

/** A text of the versions before Excel 97: bytes in the file's code page. */
export function narrowText(bytes: Uint8Array, at: number, length: number, codePage: number): string {
  return decodeWindows(bytes.subarray(at, at + length), codePage);
}
