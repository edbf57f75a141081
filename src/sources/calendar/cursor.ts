import { z } from 'zod';

const cursorSchema = z.strictObject({
  version: z.literal(1),
  /** Digest of all that decides which events become records: another one, and everything is looked at again. */
  view: z.string(),
  /** Calendar → its sync token. */
  tokens: z.record(z.string(), z.string()),
});

export type Cursor = z.infer<typeof cursorSchema>;

/** The cursor, or null where it is none. */
export function readCursor(text: string | null): Cursor | null {
  try {
    return cursorSchema.parse(JSON.parse(text ?? 'null'));
  } catch {
    return null;
  }
}
