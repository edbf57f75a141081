import { unzipSync } from 'fflate';
import { unreadable } from '../readers/reader.ts';

/** More than this is not unpacked from one file: a real office document's texts stay far below it. */
const MAXIMUM_UNPACKED_BYTES = 100 * 1024 * 1024;

/** The parts of an office file by their names, as text or bytes. */
export class Package {
  readonly #parts: Map<string, Uint8Array>;

  constructor(parts: Map<string, Uint8Array>) {
    this.#parts = parts;
  }

  get names(): string[] {
    return [...this.#parts.keys()];
  }

  bytes(name: string): Uint8Array | null {
    return this.#parts.get(name) ?? null;
  }

  /** A part as text, '' if there is none. */
  text(name: string): string {
    const bytes = this.#parts.get(name);
    if (!bytes) return '';
    const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return new TextDecoder(wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
  }
}

/**
 * Unpacks the wanted parts of an office file. `format` names it in reasons ("Word file").
 *
 * Throws SOURCE_UNREADABLE: password-protected, an old format under a new name, cut off, damaged, or unpacking to
 * more than 100 MB. Sizes are checked before anything is unpacked, and no part grows above the size it declares.
 */
export function unzipPackage(bytes: Uint8Array, format: string, wanted: (name: string) => boolean): Package {
  if (isCompoundFile(bytes)) {
    const protectedByPassword =
      includesWide(bytes, 'EncryptedPackage') || includesWide(bytes, 'EncryptionInfo');
    throw unreadable(
      protectedByPassword ? `password-protected ${format}` : `old format under a new name: no ${format}`,
    );
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw unreadable(`no ${format}: it is not a zip archive`);
  if (((bytes[6] ?? 0) & 1) === 1) throw unreadable(`password-protected ${format}`);
  let total = 0;
  const parts = new Map<string, Uint8Array>();
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!wanted(partName(name))) return false;
        total += originalSize;
        if (total > MAXIMUM_UNPACKED_BYTES)
          throw unreadable(`unpacks to more than 100 MB: no ${format} that a person wrote`);
        return true;
      },
    });
    for (const [name, part] of Object.entries(files)) parts.set(partName(name), part);
  } catch (error) {
    if (error instanceof Error && error.name === 'SOURCE_UNREADABLE') throw error;
    throw unreadable(`damaged ${format}: the file is cut off or is no whole zip archive`, error);
  }
  return new Package(parts);
}

/** Some programs write `\` or a leading `/` into part names. */
function partName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '');
}

/** Compound files hold Office documents from before 2007, and encrypted ones. */
function isCompoundFile(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1].every((byte, index) => bytes[index] === byte);
}

/** Whether the name of a compound file's stream (UTF-16) occurs. */
function includesWide(bytes: Uint8Array, text: string): boolean {
  const wide = Buffer.from(text, 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(wide);
}
