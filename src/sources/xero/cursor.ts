import { z } from 'zod';

const markSchema = z.strictObject({
  /** Latest change (`UpdatedDateUTC`) of all objects that were read. */
  since: z.iso.datetime({ offset: true }).nullable(),
  /** When the whole list was read last, by this computer's clock. */
  full: z.iso.datetime({ offset: true }),
});

const cursorSchema = z.strictObject({
  version: z.literal(1),
  organisation: z.string(),
  /** Digest of the names that the texts spell out. */
  names: z.string(),
  marks: z.record(z.string(), markSchema),
});

export type Cursor = z.infer<typeof cursorSchema>;
export type Mark = z.infer<typeof markSchema>;

/** The cursor, or null where it is none. */
export function readCursor(text: string | null): Cursor | null {
  try {
    return cursorSchema.parse(JSON.parse(text ?? 'null'));
  } catch {
    return null;
  }
}
