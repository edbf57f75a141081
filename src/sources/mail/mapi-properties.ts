import { fileTime } from '../folder/text/file-time.ts';
import { decodeUntilZero, WIDE } from '../folder/text/windows-code-page.ts';

/** Values of MAPI properties by their number (MS-OXPROPS), as far as a mail needs them: texts, bytes, numbers, times. */
export type MapiProperties = Map<number, string | Uint8Array | number | Date>;

/** Numbers of the properties that are read. */
export const PROPERTY = {
  subject: 0x0037,
  clientSubmitTime: 0x0039,
  representingName: 0x0042,
  representingAddress: 0x0065,
  transportHeaders: 0x007d,
  senderName: 0x0c1a,
  senderAddress: 0x0c1f,
  deliveryTime: 0x0e06,
  body: 0x1000,
  compressedRtf: 0x1009,
  html: 0x1013,
  messageId: 0x1035,
  references: 0x1039,
  inReplyTo: 0x1042,
  displayName: 0x3001,
  attachData: 0x3701,
  attachFileName: 0x3704,
  attachLongFileName: 0x3707,
  attachMimeType: 0x370e,
  attachContentId: 0x3712,
  internetCodePage: 0x3fde,
  messageCodePage: 0x3ffd,
  senderSmtp: 0x5d01,
} as const;

const [SHORT, LONG, FLOAT, DOUBLE, CURRENCY, APP_TIME, ERROR, BOOLEAN, OBJECT, INTEGER8] = [
  2, 3, 4, 5, 6, 7, 10, 11, 13, 20,
];
const [STRING8, UNICODE, TIME, CLASS_ID, BINARY] = [0x1e, 0x1f, 0x40, 0x48, 0x102];
const MULTIPLE = 0x1000;

/** Reads bytes in order; beyond the end it throws, so that what is cut off ends the reading. */
class Cursor {
  at = 0;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u16(): number {
    this.at += 2;
    return this.#view.getUint16(this.at - 2, true);
  }

  u32(): number {
    this.at += 4;
    return this.#view.getUint32(this.at - 4, true);
  }

  /** So many bytes, and the filling up to a multiple of four. */
  take(length: number): Uint8Array {
    if (this.at + length > this.#bytes.length) throw new RangeError('the properties are cut off');
    const taken = this.#bytes.subarray(this.at, this.at + length);
    this.at += length + ((4 - (length % 4)) % 4);
    return taken;
  }
}

/** Reads a list of properties as TNEF writes it (MS-OXTNEF 2.1.3.4); what comes after a damage is left out. */
export function readProperties(bytes: Uint8Array, codePage: number): MapiProperties {
  const properties: MapiProperties = new Map();
  try {
    const cursor = new Cursor(bytes);
    const count = Math.min(cursor.u32(), 20_000);
    for (let index = 0; index < count; index++) {
      const type = cursor.u16();
      const id = cursor.u16();
      if (id >= 0x8000) passName(cursor);
      const value = readValue(cursor, type, codePage);
      if (value !== null && !properties.has(id)) properties.set(id, value);
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return properties;
}

/** A property of a program's own carries its name, which nothing here asks for. */
function passName(cursor: Cursor): void {
  cursor.take(16);
  if (cursor.u32() === 0) cursor.u32();
  else cursor.take(cursor.u32());
}

/** The value of one property; the first where it has several, null where nothing here asks for its type. */
function readValue(
  cursor: Cursor,
  type: number,
  codePage: number,
): string | Uint8Array | number | Date | null {
  const single = type & ~MULTIPLE;
  const varies = [STRING8, UNICODE, OBJECT, BINARY].includes(single);
  const count = varies || (type & MULTIPLE) !== 0 ? Math.min(cursor.u32(), 100_000) : 1;
  let first: string | Uint8Array | number | Date | null = null;
  for (let index = 0; index < count; index++) {
    const value = varies
      ? readVarying(cursor.take(cursor.u32()), single, codePage)
      : readFixed(cursor, single);
    if (index === 0) first = value;
  }
  return first;
}

function readVarying(bytes: Uint8Array, type: number, codePage: number): string | Uint8Array {
  if (type === STRING8) return decodeUntilZero(bytes, codePage);
  if (type === UNICODE) return decodeUntilZero(bytes, WIDE);
  return bytes;
}

function readFixed(cursor: Cursor, type: number): number | Date | null {
  if ([SHORT, LONG, FLOAT, ERROR, BOOLEAN].includes(type)) return cursor.u32();
  if (type === TIME) return fileTime(cursor.u32(), cursor.u32());
  if ([DOUBLE, CURRENCY, APP_TIME, INTEGER8].includes(type)) cursor.take(8);
  else if (type === CLASS_ID) cursor.take(16);
  else throw new RangeError(`a property of the unknown type ${type}`);
  return null;
}
