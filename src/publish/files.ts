import { mkdir, open, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Ending of files that are being written; one that is found at the start is what a killed run left. */
const TEMPORARY = '.baton-tmp';

/** The text of a file, or null where there is none. */
export async function readIfThere(file: string): Promise<string | null> {
  try {
    return await readFile(file, 'utf8');
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw thrown;
  }
}

/** Files that are written at a time: a disk syncs several in about the time of one. */
const AT_ONCE = 8;

/** Writes a file so that it is there whole or not at all, also when the machine stops: temporary file, sync, rename. */
export async function writeWhole(file: string, text: string): Promise<void> {
  await writeEachWhole([{ file, text }]);
}

/** Writes each file so that it is there whole or not at all. All are lasting when the promise is fulfilled. */
export async function writeEachWhole(files: readonly { file: string; text: string }[]): Promise<void> {
  const folders = new Set(files.map(({ file }) => dirname(file)));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  const waiting = files.values();
  const worker = async () => {
    for (const { file, text } of waiting) await replace(file, text);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  for (const folder of folders) await syncFolder(folder);
}

async function replace(file: string, text: string): Promise<void> {
  const temporary = `${file}${TEMPORARY}`;
  const handle = await open(temporary, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
}

/** Removes a file and the folders that it leaves empty, up to `root`. */
export async function removeFile(file: string, root: string): Promise<void> {
  await rm(file, { force: true });
  for (
    let folder = dirname(file);
    folder.length > root.length && folder.startsWith(root);
    folder = dirname(folder)
  ) {
    try {
      await rmdir(folder);
    } catch {
      await syncFolder(folder);
      return;
    }
  }
}

/** Paths of the pages below a folder, without `.mdx`, sorted; removes what a killed run left half written. */
export async function pagesBelow(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(
    (thrown: NodeJS.ErrnoException) => {
      if (thrown.code === 'ENOENT') return [];
      throw thrown;
    },
  );
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files) if (file.endsWith(TEMPORARY)) await rm(file, { force: true });
  return files
    .filter((file) => file.endsWith('.mdx'))
    .map((file) => file.slice(root.length + 1, -'.mdx'.length).replaceAll('\\', '/'))
    .sort();
}

async function syncFolder(folder: string): Promise<void> {
  // Some systems cannot open a folder; there the rename is as lasting as it gets.
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
