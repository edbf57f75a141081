import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** Folders below that of the records, and the source that reads each. */
const SOURCES = [
  { folder: 'documents', use: 'folder' },
  { folder: 'mail', use: 'mail' },
  { folder: 'accounts', use: 'accounts' },
] as const;

export interface FoundSource {
  use: string;
  name: string;
  /** Relative to the folder of the config, with `/`. */
  path: string;
}

/**
 * What lies in a folder of records: `documents`, `mail` and `accounts` where they are there, else the folder itself as
 * documents. Empty where there is no such folder.
 */
export async function sourcesIn(base: string, records: string): Promise<FoundSource[]> {
  const entries = await readdir(path.resolve(base, records), { withFileTypes: true }).catch(() => null);
  if (entries === null) return [];
  const folders = new Set(entries.filter((entry) => entry.isDirectory()).map(({ name }) => name));
  const found = SOURCES.filter(({ folder }) => folders.has(folder)).map(({ folder, use }) => ({
    use,
    name: folder,
    path: path.posix.join(records.split(path.sep).join('/'), folder),
  }));
  return found.length > 0
    ? found
    : [{ use: 'folder', name: 'documents', path: records.split(path.sep).join('/') }];
}
