import { unreadable } from '../readers/reader.ts';

/** A storage or stream of a compound file. */
export interface CompoundEntry {
  name: string;
  isStorage: boolean;
  start: number;
  size: number;
  children: CompoundEntry[];
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const [LAST_REGULAR, NONE] = [0xfffffffa, 0xffffffff];
const MAXIMUM_ENTRIES = 200_000;
const MINIMUM_BUDGET = 4 * 1024 * 1024;

/** Whether bytes begin as a compound file: an Office document from before 2007, an Outlook message, an encrypted document. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => bytes[index] === byte);
}

/**
 * The streams of a compound file (MS-CFB) by their place in its tree. No chain of sectors is followed beyond the number of
 * sectors that there are, and no entry is taken twice, so that reading ends whatever the file says of itself.
 */
export class CompoundFile {
  readonly root: CompoundEntry;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sectorSize: number;
  readonly #sectors: number;
  readonly #table: Uint32Array;
  readonly #smallTable: Uint32Array;
  readonly #smallStream: Uint8Array;
  readonly #smallLimit: number;
  readonly #most: number;
  #given = 0;

  /** `format` names it in reasons ("Word file"). Throws SOURCE_UNREADABLE on what is no compound file, or a damaged one. */
  constructor(bytes: Uint8Array, format: string) {
    if (!isCompoundFile(bytes)) throw unreadable(`no ${format}: it is neither an old nor a new one`);
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 1024) throw unreadable(`damaged ${format}: it is cut off`);
    this.#sectorSize = this.#view.getUint16(30, true) === 12 ? 4096 : 512;
    this.#sectors = Math.ceil(bytes.length / this.#sectorSize);
    this.#smallLimit = this.#view.getUint32(56, true);
    this.#most = bytes.length * 8 + MINIMUM_BUDGET;
    this.#table = this.#readTable();
    const entries = this.#readEntries(this.#view.getUint32(48, true));
    const root = entries[0];
    if (!root) throw unreadable(`damaged ${format}: it has no directory`);
    this.root = root;
    this.#smallTable = words(this.#chain(this.#view.getUint32(60, true)));
    this.#smallStream = this.#chain(root.start).subarray(0, root.size);
  }

  /** The entry of a path such as `Workbook` or `__attach_version1.0_#00000000/__substg1.0_37010102`; names as they are, whatever their case. */
  entry(path: string, from: CompoundEntry = this.root): CompoundEntry | null {
    let found: CompoundEntry | undefined = from;
    for (const name of path.split('/'))
      found = found?.children.find((child) => child.name.toLowerCase() === name.toLowerCase());
    return found ?? null;
  }

  /** The bytes of a stream, or null where there is none of that path. */
  stream(path: string, from: CompoundEntry = this.root): Uint8Array | null {
    const entry = this.entry(path, from);
    return entry && !entry.isStorage ? this.bytesOf(entry) : null;
  }

  bytesOf(entry: CompoundEntry): Uint8Array {
    const whole = entry.size < this.#smallLimit ? this.#smallChain(entry.start) : this.#chain(entry.start);
    return whole.subarray(0, entry.size);
  }

  #sector(number: number): Uint8Array {
    const start = (number + 1) * this.#sectorSize;
    return this.#bytes.subarray(start, start + this.#sectorSize);
  }

  /** The file allocation table: for each sector the one that follows. The header lists its first 109 sectors. */
  #readTable(): Uint32Array {
    const parts: number[] = [];
    for (let index = 0; index < 109; index++) parts.push(this.#view.getUint32(76 + index * 4, true));
    let next = this.#view.getUint32(68, true);
    for (let count = 0; next <= LAST_REGULAR && count < this.#sectors; count++) {
      const list = words(this.#sector(next));
      if (list.length === 0) break;
      for (const part of list.subarray(0, -1)) parts.push(part);
      next = list.at(-1) ?? NONE;
    }
    const pieces = parts
      .filter((part) => part < this.#sectors)
      .slice(0, this.#sectors)
      .map((part) => this.#sector(part));
    return words(Buffer.concat(pieces));
  }

  #chain(start: number): Uint8Array {
    const pieces: Uint8Array[] = [];
    let next = start;
    for (let count = 0; next < this.#sectors && count < this.#sectors; count++) {
      pieces.push(this.#sector(next));
      next = this.#table[next] ?? NONE;
    }
    this.#spend(pieces.length * this.#sectorSize);
    return pieces.length === 1 ? (pieces[0] ?? new Uint8Array()) : Buffer.concat(pieces);
  }

  /** Streams that share their sectors could give out more than any memory holds. */
  #spend(bytes: number): void {
    this.#given += bytes;
    if (this.#given > this.#most) throw unreadable('damaged file: its streams lie over each other');
  }

  /** Short streams lie in sectors of 64 bytes within a stream of their own. */
  #smallChain(start: number): Uint8Array {
    const pieces: Uint8Array[] = [];
    const most = Math.ceil(this.#smallStream.length / 64);
    let next = start;
    for (let count = 0; next < most && count < most; count++) {
      pieces.push(this.#smallStream.subarray(next * 64, next * 64 + 64));
      next = this.#smallTable[next] ?? NONE;
    }
    this.#spend(pieces.length * 64);
    return Buffer.concat(pieces);
  }

  #readEntries(start: number): CompoundEntry[] {
    const directory = this.#chain(start);
    const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
    const entries: CompoundEntry[] = [];
    const links: [left: number, right: number, child: number][] = [];
    for (let at = 0; at + 128 <= directory.length && entries.length < MAXIMUM_ENTRIES; at += 128) {
      const length = Math.min(64, Math.max(2, view.getUint16(at + 64, true)));
      entries.push({
        name: new TextDecoder('utf-16le').decode(directory.subarray(at, at + length - 2)),
        isStorage: directory[at + 66] === 1 || directory[at + 66] === 5,
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
        children: [],
      });
      links.push([
        view.getUint32(at + 68, true),
        view.getUint32(at + 72, true),
        view.getUint32(at + 76, true),
      ]);
    }
    const seen = new Set([0]);
    const waiting: { parent: number; entry: number }[] = [{ parent: 0, entry: links[0]?.[2] ?? NONE }];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const { parent, entry } = next;
      const [found, link] = [entries[entry], links[entry]];
      if (!found || !link || seen.has(entry)) continue;
      seen.add(entry);
      entries[parent]?.children.push(found);
      waiting.push({ parent: entry, entry: link[2] }, { parent, entry: link[1] }, { parent, entry: link[0] });
    }
    return entries;
  }
}

function words(bytes: Uint8Array): Uint32Array {
  const copy = Uint8Array.from(bytes.subarray(0, bytes.length - (bytes.length % 4)));
  return new Uint32Array(copy.buffer);
}
