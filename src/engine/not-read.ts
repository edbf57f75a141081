import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { LoadedHandover } from '../config/load.ts';
import { safeName } from '../records/safe-name.ts';
import type { Database } from '../records/tables.ts';
import { type Place, placeIn, shownName } from '../sources/kit/place.ts';
import { accessOf } from './access.ts';

/** A file, or a folder with all that is in it, below the path of a source, of which nothing is in the ledger. */
export interface FileNotRead {
  source: string;
  /** Path below that of the source, with `/`; a folder ends in one. */
  path: string;
  reason: string;
}

/** What the options of a source that reads the disk have in common. */
const diskOptions = z.object({
  path: z.string(),
  include: z.array(z.string()).default(['**/*']),
  exclude: z.array(z.string()).default([]),
});

/**
 * Every file below the paths of the config's sources that is neither the file of a record nor listed as unreadable:
 * held against the disk as it is now, so that what a source passes over in silence is named too.
 */
export async function filesNotRead(
  loaded: LoadedHandover,
  database: Database,
  signal: AbortSignal,
): Promise<FileNotRead[]> {
  const files: FileNotRead[] = [];
  for await (const { name, context } of accessOf(loaded, signal)) {
    const options = diskOptions.safeParse(context.options);
    if (!options.success) continue;
    const root = path.resolve(context.baseDirectory, options.data.path);
    const known = await knownFiles(database, name);
    for await (const file of filesBelow(root, options.data)) {
      signal.throwIfAborted();
      if (!known.has(safeName(file.path))) files.push({ source: name, ...file });
    }
  }
  return files;
}

/** Paths of the files that the ledger knows of a source: of its records, of what could not be read, and all above. */
async function knownFiles(database: Database, source: string): Promise<Set<string>> {
  const records = await database
    .selectFrom('records')
    .select('path')
    .distinct()
    .where('source', '=', source)
    .where('path', 'is not', null)
    .execute();
  const unreadable = await database
    .selectFrom('unreadable')
    .select('key')
    .where('source', '=', source)
    .execute();
  const known = new Set<string>();
  // A mail within a file has the file's path before an "@", an attachment has it before a "/".
  for (const place of [...records.map((row) => row.path ?? ''), ...unreadable.map((row) => row.key)]) {
    known.add(place).add(place.replace(/@\d+(?:\/.*)?$/, ''));
    for (let slash = place.lastIndexOf('/'); slash > 0; slash = place.lastIndexOf('/', slash - 1))
      known.add(place.slice(0, slash)).add(place.slice(0, slash).replace(/@\d+$/, ''));
  }
  return known;
}

async function* filesBelow(
  root: string,
  { include, exclude }: z.infer<typeof diskOptions>,
): AsyncGenerator<Omit<FileNotRead, 'source'>> {
  const excluded = (place: string) => exclude.some((glob) => path.posix.matchesGlob(place, glob));
  const found = await stat(root).catch(() => null);
  if (found?.isFile()) yield { path: path.basename(root), reason: PASSED_OVER };
  if (!found?.isDirectory()) return;
  const waiting: { absolute: Place; below: string }[] = [{ absolute: root, below: '' }];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    const { absolute, below } = folder;
    // As bytes, as the sources read them: a name that is not UTF-8 is shown as they show it.
    const entries = await readdir(absolute, { withFileTypes: true, encoding: 'buffer' }).catch(() => []);
    for (const entry of entries.sort((one, other) => Buffer.compare(one.name, other.name))) {
      const name = shownName(entry.name);
      const place = below === '' ? name : `${below}/${name}`;
      const at = placeIn(absolute, entry.name);
      if (entry.isDirectory() && !excluded(`${place}/_`)) waiting.push({ absolute: at, below: place });
      else if (entry.isSymbolicLink() && (await leadsToFolderIn(root, at))) continue;
      else if (entry.isDirectory()) yield { path: `${place}/`, reason: LEFT_OUT };
      else if (excluded(place) || !include.some((glob) => path.posix.matchesGlob(place, glob)))
        yield { path: place, reason: LEFT_OUT };
      else yield { path: place, reason: PASSED_OVER };
    }
  }
}

/** A link to a folder below the root: what is in it is named where it lies. */
async function leadsToFolderIn(root: string, link: Place): Promise<boolean> {
  const target = await realpath(link).catch(() => null);
  if (target === null || !(await stat(target)).isDirectory()) return false;
  const real = await realpath(root);
  return target === real || target.startsWith(real + path.sep);
}

const LEFT_OUT = 'left out by "include" or "exclude" of the source';
const PASSED_OVER = 'no file that this source reads, or it came after the last run';
