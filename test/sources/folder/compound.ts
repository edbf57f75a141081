/** Little-endian bytes. */
export const u16 = (...values: number[]) =>
  Buffer.concat(values.map((value) => Buffer.from([value & 255, (value >> 8) & 255])));
export const u32 = (...values: number[]) =>
  Buffer.concat(
    values.map((value) =>
      Buffer.from([value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >>> 24) & 255]),
    ),
  );
export const wide = (text: string) => Buffer.from(text, 'utf16le');

const [END, FREE, TABLE] = [0xfffffffe, 0xffffffff, 0xfffffffd];
const SECTOR = 512;

interface Entry {
  name: string;
  bytes: Uint8Array | null;
  children: number[];
}

/** A compound file (MS-CFB) with these streams by their paths; every stream lies in sectors of its own. */
export function compoundFile(streams: Record<string, Uint8Array>): Buffer {
  const entries: Entry[] = [{ name: 'Root Entry', bytes: null, children: [] }];
  for (const [path, bytes] of Object.entries(streams)) {
    let parent = 0;
    const names = path.split('/');
    for (const [index, name] of names.entries()) {
      const known = entries[parent]?.children.find((child) => entries[child]?.name === name);
      const isLast = index === names.length - 1;
      if (known === undefined) {
        entries[parent]?.children.push(entries.length);
        parent = entries.length;
        entries.push({ name, bytes: isLast ? bytes : null, children: [] });
      } else parent = known;
    }
  }
  const table: number[] = [];
  const sectors: Buffer[] = [];
  const place = (bytes: Uint8Array, last = END): number => {
    const start = sectors.length;
    const count = Math.max(1, Math.ceil(bytes.length / SECTOR));
    for (let index = 0; index < count; index++) {
      const sector = Buffer.alloc(SECTOR);
      sector.set(bytes.subarray(index * SECTOR, (index + 1) * SECTOR));
      sectors.push(sector);
      table.push(index === count - 1 ? last : start + index + 1);
    }
    return start;
  };
  const next = new Map<number, number>();
  for (const { children } of entries)
    for (const [index, child] of children.entries()) next.set(child, children[index + 1] ?? FREE);
  const places = entries.map(({ bytes }) => (bytes === null ? 0 : place(bytes)));
  const directory = Buffer.concat(
    entries.map(({ name, bytes, children }, index) =>
      Buffer.concat([
        wide(name),
        Buffer.alloc(64 - name.length * 2),
        u16(name.length * 2 + 2),
        Buffer.from([index === 0 ? 5 : bytes === null ? 1 : 2, 1]),
        u32(FREE, next.get(index) ?? FREE, children[0] ?? FREE),
        Buffer.alloc(36),
        u32(index === 0 ? END : (places[index] ?? 0), bytes?.length ?? 0, 0),
      ]),
    ),
  );
  const directoryAt = place(directory);
  const tables = Math.ceil((table.length + 8) / 127);
  const tableAt = sectors.length;
  for (let index = 0; index < tables; index++) table.push(TABLE);
  const packed = Buffer.concat([u32(...table), Buffer.alloc(tables * SECTOR - table.length * 4, 255)]);
  const head = Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(16),
    u16(0x3e, 3, 0xfffe, 9, 6),
    Buffer.alloc(10),
    // One table, the directory, no stream so short that it lies elsewhere.
    u32(tables, directoryAt, 0, 0, END, 0, END, 0),
    u32(...Array.from({ length: tables }, (_, index) => tableAt + index)),
    Buffer.alloc((109 - tables) * 4, 255),
  ]);
  return Buffer.concat([head, ...sectors, packed]);
}
