import { constants, crc32, deflateRawSync, deflateSync } from 'node:zlib';

const MEGABYTE = 1_000_000;

/** A text repeated to many millions of bytes and packed, without ever being in memory: raw DEFLATE (RFC 1951). */
export function packedRepeat(piece: string, megabytes: number): { packed: Buffer; size: number } {
  const block = Buffer.from(piece.repeat(Math.floor(MEGABYTE / piece.length)));
  const part = deflateRawSync(block, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const end = deflateRawSync(Buffer.alloc(0));
  return { packed: Buffer.concat([...Array(megabytes).fill(part), end]), size: block.length * megabytes };
}

/** The same with the two bytes that ZLIB (RFC 1950) puts in front. Its checksum is left out. */
export function zlibRepeat(piece: string, megabytes: number): Buffer {
  return Buffer.concat([deflateSync(Buffer.alloc(0)).subarray(0, 2), packedRepeat(piece, megabytes).packed]);
}

/** A part of an archive: its bytes, or what it unpacks to. `says` is the size that it claims. */
export type ArchivePart = Buffer | { packed: Buffer; size: number; says?: number };

/** A zip archive. */
export function archive(parts: Record<string, ArchivePart>): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, part] of Object.entries(parts)) {
    const file = Buffer.from(name);
    const isPlain = Buffer.isBuffer(part);
    const packed = isPlain ? deflateRawSync(part) : part.packed;
    const size = isPlain ? part.length : (part.says ?? part.size);
    // From "version needed" to "length of the extra field", the same in both headers.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(isPlain ? crc32(part) : 0, 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(file.length, 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    local.push(Buffer.from('PK\x03\x04', 'latin1'), common, file, packed);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, file);
    offset += 30 + file.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
