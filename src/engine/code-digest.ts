import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { digestOf } from '../common/digest.ts';

const ROOT = path.join(import.meta.dirname, '..');

/**
 * Digest of the program text below folders of src: work is done again when the code that does it has changed,
 * also where nobody remembered to raise a version.
 */
export async function codeDigest(folders: readonly string[]): Promise<string> {
  const parts: string[] = [];
  for (const folder of folders) {
    const entries = await readdir(path.join(ROOT, folder), { recursive: true, withFileTypes: true });
    const files = entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
      .map((entry) => path.join(entry.parentPath, entry.name));
    for (const file of files.sort()) parts.push(path.relative(ROOT, file), await readFile(file, 'utf8'));
  }
  return digestOf(...parts);
}
