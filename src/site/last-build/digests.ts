import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { stableJson } from '../../common/digest.ts';
import type { LoadedHandover } from '../../config/load.ts';

/** What decides how any page comes out, below the project; `node_modules` by what npm says is installed there. */
const PROGRAM = [
  'src',
  'public',
  'scripts/build.ts',
  'scripts/support',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'node_modules/.package-lock.json',
];

/**
 * Digest of all that pages share whatever they say: every file of the program that could have to do with them, the packages,
 * Node.js, the config. When it is another, nothing of the last build is taken over.
 */
export async function programDigest(
  project: string,
  { handover, configFile, paths }: LoadedHandover,
): Promise<string> {
  const hash = createHash('sha256');
  hash.update(`${process.version} ${configFile}\0${stableJson(handover)}\0${stableJson(paths)}\0`);
  // What generate and build write may lie below src.
  const own = Object.values(paths);
  for (const name of PROGRAM)
    for (const file of await filesOf(path.join(project, name)))
      if (!own.some((folder) => file.startsWith(folder + path.sep)))
        hash.update(`${path.relative(project, file)}\0${await digestOfFile(file)}\0`);
  return hash.digest('hex');
}

/** Digest of a folder by its files' names and contents. */
export async function contentDigest(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const file of await filesOf(folder))
    hash.update(`${path.relative(folder, file)}\0${await digestOfFile(file)}\0`);
  return hash.digest('hex');
}

/** Digest of a folder by name, size and time of change of its files: whether anybody touched one since. */
export async function folderState(folder: string): Promise<string> {
  const hash = createHash('sha256');
  const files = await filesOf(folder);
  for (let from = 0; from < files.length; from += 256) {
    const part = files.slice(from, from + 256);
    const states = await Promise.all(part.map((file) => stat(file)));
    for (const [index, { size, mtimeMs }] of states.entries())
      hash.update(`${path.relative(folder, part[index] ?? '')}\0${size} ${mtimeMs}\0`);
  }
  return hash.digest('hex');
}

async function digestOfFile(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

/** All files below a folder, or the file itself, sorted; none where there is nothing. */
async function filesOf(place: string): Promise<string[]> {
  const at = await stat(place).catch(() => null);
  if (at === null) return [];
  if (at.isFile()) return [place];
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
