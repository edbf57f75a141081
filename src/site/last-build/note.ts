import { rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { readIfThere, writeWhole } from '../../publish/files.ts';

const pageSchema = z.strictObject({
  /** Digest of all that the page was made of, the edition's line aside. */
  key: z.string(),
  /** The records whose cards it shows, known or not. */
  records: z.array(z.string()),
});

const documentSchema = z.strictObject({
  key: z.string(),
  /** The language that its text tells; null where it tells none. */
  told: z.string().nullable(),
  /** The language that it was taken to be in. */
  language: z.string(),
});

const noteSchema = z.strictObject({
  /** Digest of everything the site was made of; null where the build had something to say of it, which is said again. */
  inputs: z.string().nullable(),
  /** Digest of what all pages share: program, packages, config. */
  program: z.string(),
  /** What the folder of the site was when it was done, by name, size and time of every file. */
  folder: z.string(),
  /** The edition that its pages name. */
  edition: z.strictObject({ number: z.int().nullable(), asOf: z.string() }).nullable(),
  /** Names of styles and scripts, which hold a digest of what is in them. */
  assets: z.array(z.string()),
  pages: z.record(z.string(), pageSchema),
  /** What the search holds, in the order of its numbers. */
  documents: z.array(documentSchema),
});

/** What a build notes of the site that it made, so that the next one can take parts of it over. Digests and ids alone. */
export type BuildNote = z.infer<typeof noteSchema>;
export type PageNote = z.infer<typeof pageSchema>;

const fileOf = (state: string) => path.join(state, 'site.json');

/** The note of the last build; null where there is none, or none that can be read: then everything is made anew. */
export async function readNote(state: string): Promise<BuildNote | null> {
  const text = await readIfThere(fileOf(state));
  try {
    return text === null ? null : noteSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

export async function writeNote(state: string, note: BuildNote): Promise<void> {
  await writeWhole(fileOf(state), `${JSON.stringify(note)}\n`);
}

/** The next build makes everything anew. */
export async function forgetNote(state: string): Promise<void> {
  await rm(fileOf(state), { force: true });
}
