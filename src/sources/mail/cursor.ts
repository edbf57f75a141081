import { z } from 'zod';
import type { Unreadable } from '../../contracts/source.ts';

const cursorSchema = z.object({
  files: z.string(),
  complete: z.boolean(),
  unreadable: z.array(z.object({ key: z.string(), reason: z.string() })),
});

/** What the last pull saw: the fingerprint of all files, and what of them could not be read. */
export function writeCursor(files: string, complete: boolean, unreadable: readonly Unreadable[]): string {
  return JSON.stringify({ files, complete, unreadable: complete ? unreadable : [] });
}

/** What could not be read in the same files last time; null where the files changed or were not read to the end. */
export function unchangedSince(cursor: string | null, files: string): Unreadable[] | null {
  if (cursor === null) return null;
  try {
    const parsed = cursorSchema.safeParse(JSON.parse(cursor));
    return parsed.success && parsed.data.complete && parsed.data.files === files
      ? parsed.data.unreadable
      : null;
  } catch {
    return null;
  }
}
