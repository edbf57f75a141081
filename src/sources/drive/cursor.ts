import { z } from 'zod';

const cursorSchema = z.strictObject({
  version: z.literal(1),
  /** Digest of the options that decide what is read and how it is told. */
  options: z.string(),
  /** Of each drive that was looked at as a whole: its id here, the label of its paths, the place in its change log. */
  corpora: z.array(z.tuple([z.string(), z.string(), z.string()])),
});

/** Where a drive's change log was left, by the drive's id here. */
export type Marks = Map<string, { label: string; token: string }>;

/** The marks of a cursor; none where it is of another version or of other options. */
export function readCursor(text: string | null, options: string): Marks {
  try {
    const cursor = cursorSchema.parse(JSON.parse(text ?? 'null'));
    if (cursor.options !== options) return new Map();
    return new Map(cursor.corpora.map(([id, label, token]) => [id, { label, token }]));
  } catch {
    return new Map();
  }
}

export function writeCursor(marks: Marks, options: string): string {
  const corpora = [...marks].map(([id, { label, token }]): [string, string, string] => [id, label, token]);
  return JSON.stringify({ version: 1, options, corpora } satisfies z.infer<typeof cursorSchema>);
}
