import { z } from 'zod';

/** What is remembered of a file: bytes, modification time in ms, first 16 hex digits of its SHA-256, why it was unreadable. */
const entrySchema = z.tuple([z.number(), z.number(), z.string(), z.string().nullable()]);

const cursorSchema = z.strictObject({
  version: z.literal(1),
  /** Whether file times went into the records: another answer makes other records. */
  fileTimes: z.boolean(),
  /** Languages of text recognition that it was read with. */
  ocr: z.array(z.string()).default([]),
  /** Pairs, not an object: a file may be named `__proto__`. */
  files: z.array(z.tuple([z.string(), entrySchema])),
});

/** Options that make other records of the same files. */
export interface CursorOptions {
  modifiedFromFileTime: boolean;
  ocr: readonly string[];
}

export type CursorEntry = z.infer<typeof entrySchema>;

/** The remembered files of a cursor; none if it is of another version or of other options. */
export function readCursor(cursor: string | null, options: CursorOptions): Map<string, CursorEntry> {
  if (cursor === null) return new Map();
  let value: unknown;
  try {
    value = JSON.parse(cursor);
  } catch {
    return new Map();
  }
  const parsed = cursorSchema.safeParse(value);
  if (!parsed.success || parsed.data.fileTimes !== options.modifiedFromFileTime) return new Map();
  if (parsed.data.ocr.join() !== options.ocr.join()) return new Map();
  return new Map(parsed.data.files);
}

export function writeCursor(files: ReadonlyMap<string, CursorEntry>, options: CursorOptions): string {
  const value: z.infer<typeof cursorSchema> = {
    version: 1,
    fileTimes: options.modifiedFromFileTime,
    ocr: [...options.ocr],
    files: [...files],
  };
  return JSON.stringify(value);
}
