import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { digestOf } from '../common/digest.ts';

/**
 * Digest of what lies in the content folder, by name, size and time of change: tells whether somebody has touched a
 * page since the last run, without reading the pages.
 */
export async function contentState(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const parts: string[] = [];
  for (const file of files.sort()) {
    const { size, mtimeMs } = await stat(file);
    parts.push(path.relative(folder, file), String(size), String(mtimeMs));
  }
  return digestOf('content', ...parts);
}
