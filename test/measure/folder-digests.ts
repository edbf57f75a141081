import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';

/** Digest of every file below a folder, by name. */
export async function folderDigests(folder: string): Promise<Map<string, string>> {
  const digests = new Map<string, string>();
  for (const file of await filesBelow(folder))
    digests.set(
      path.relative(folder, file),
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    );
  return digests;
}

/** When every file below a folder was written last, by name. */
export async function folderTimes(folder: string): Promise<Map<string, string>> {
  const times = new Map<string, string>();
  for (const file of await filesBelow(folder))
    times.set(path.relative(folder, file), String((await stat(file)).mtimeMs));
  return times;
}

/** Names that one of two has and the other has not, or differently; sorted. */
export function differences(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => one.get(name) !== other.get(name)).sort();
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
}
