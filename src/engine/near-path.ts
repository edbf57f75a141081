import { readdir, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { nearest } from '../common/nearest.ts';

/**
 * Where a path that leads nowhere was probably meant to lead: up to the last folder that is there the path holds; below
 * it the name that is nearly the same, or differs in case alone, is taken. Of a file it is the folder; a backslash is
 * taken for the slash of Windows. Null where there is none.
 */
export async function nearPath(missing: string): Promise<string | null> {
  if ((await stat(missing).catch(() => null))?.isFile()) return path.dirname(missing);
  const slashed = missing.replaceAll('\\', '/');
  if (slashed !== missing && (await stat(slashed).catch(() => null))) return slashed;
  // Only a shell knows what "~" stands for.
  const [, below] = /(?:^|[/\\])~[/\\](.+)$/.exec(missing) ?? [];
  const home = below === undefined ? null : path.join(homedir(), below);
  if (home !== null && (await stat(home).catch(() => null))) return home;
  const rest: string[] = [];
  let folder = path.resolve(missing);
  while (!(await isFolder(folder))) {
    rest.unshift(path.basename(folder));
    const above = path.dirname(folder);
    if (above === folder) return null;
    folder = above;
  }
  const [wanted, ...deeper] = rest;
  if (wanted === undefined) return null;
  const name = nearest(wanted, await readdir(folder).catch(() => []));
  if (name === null) return null;
  const found = path.join(folder, name, ...deeper);
  if (await stat(found).catch(() => null)) return found;
  return deeper.length > 0 && name !== wanted ? nearPath(found) : null;
}

async function isFolder(place: string): Promise<boolean> {
  return (await stat(place).catch(() => null))?.isDirectory() ?? false;
}
