import { characters, u32 } from './biff-records.ts';

/** What a link's object says of itself (MS-OSHARED 2.3.7.1). */
const [HAS_TARGET, IS_TEXT, HAS_NAME, HAS_FRAME] = [0x1, 0x100, 0x10, 0x80];
/** First bytes of the class of a moniker that is an address. */
const ADDRESS_CLASS = 0x79eac9e0;
/** The cells, and the class of the object. */
const HEAD = 24;
const MAXIMUM_ADDRESS = 4000;

/** Where a link of an old Excel file leads (MS-XLS 2.4.140): its address, or '' where it is none out of the file. */
export function linkAddress(data: Uint8Array): string {
  const flags = u32(data, HEAD + 4);
  let at = HEAD + 8;
  if ((flags & HAS_TARGET) === 0) return '';
  for (const flag of [HAS_NAME, HAS_FRAME]) if ((flags & flag) !== 0) at += 4 + u32(data, at) * 2;
  if ((flags & IS_TEXT) !== 0) return textAt(data, at + 4, u32(data, at) * 2);
  return u32(data, at) === ADDRESS_CLASS ? textAt(data, at + 20, u32(data, at + 16)) : '';
}

function textAt(data: Uint8Array, at: number, size: number): string {
  const end = Math.min(data.length, at + Math.min(size, MAXIMUM_ADDRESS * 2));
  return characters(data.subarray(at, end), true).split('\0', 1)[0] ?? '';
}
