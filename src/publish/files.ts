import { mkdir, open, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Ending of files that are being written; one that is found at the start is what a killed run left. */
export const TEMPORARY = '.baton-tmp';

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
  const files = (await filesBelow(root)).filter(({ regular }) => regular);
  for (const { name } of files) if (name.endsWith(TEMPORARY)) await rm(join(root, name), { force: true });
  return files
    .filter(({ name }) => name.endsWith(PAGE))
    .map(({ name }) => name.slice(0, -PAGE.length))
    .sort();
}

/** Ending of a page's file. */
export const PAGE = '.mdx';

/**
 * What lies below a folder, sorted by name: names with slashes, and whether it is a file and no link, pipe or device.
 * Links are not followed. Hidden files and folders are passed over.
 */
export async function filesBelow(root: string): Promise<{ name: string; regular: boolean }[]> {
  const out: { name: string; regular: boolean }[] = [];
  const walk = async (folder: string): Promise<void> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(
      (thrown: NodeJS.ErrnoException) => {
        if (thrown.code === 'ENOENT') return [];
        throw thrown;
      },
    );
    for (const entry of entries) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) await walk(name);
      else out.push({ name, regular: entry.isFile() });
    }
  };
  await walk('');
  return out.sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function syncFolder(folder: string): Promise<void> {
  // Some systems cannot open a folder; there the rename is as lasting as it gets.
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
