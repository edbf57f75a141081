import { z } from 'zod';

/**
 * The files of the last complete pull as `[path, bytes, modification time in ms, SHA-256]`, what could not be read, and
 * what was missing between statements.
 */
const cursorSchema = z.strictObject({
  version: z.literal(2),
  settings: z.string(),
  files: z.array(z.tuple([z.string(), z.number(), z.number(), z.string()])),
  unreadable: z.array(z.strictObject({ key: z.string(), reason: z.string() })),
  gaps: z.array(z.string()).default([]),
});

export type Cursor = z.infer<typeof cursorSchema>;

/** The cursor, or null where it is none, or was made with other options. */
export function readCursor(text: string | null, settings: string): Cursor | null {
  try {
    const parsed = cursorSchema.safeParse(JSON.parse(text ?? 'null'));
    return parsed.success && parsed.data.settings === settings ? parsed.data : null;
  } catch {
    return null;
  }
}
