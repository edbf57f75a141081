import { randomUUID } from 'node:crypto';
import { chmod, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import type { PrivateStore } from '../../contracts/access.ts';
import { BatonError } from '../../errors/error.ts';

/**
 * The folder of the operating system for what programs keep of a user: `XDG_STATE_HOME` where it is set
 * (https://specifications.freedesktop.org/basedir-spec), else the platform's own.
 */
export function privateDirectory(): string {
  const { XDG_STATE_HOME, LOCALAPPDATA } = process.env;
  if (XDG_STATE_HOME && path.isAbsolute(XDG_STATE_HOME)) return path.join(XDG_STATE_HOME, 'baton');
  if (process.platform === 'darwin') return path.join(homedir(), 'Library/Application Support/baton');
  if (process.platform === 'win32')
    return path.join(LOCALAPPDATA ?? path.join(homedir(), 'AppData/Local'), 'baton');
  return path.join(homedir(), '.local/state/baton');
}

/** Documents as files of mode 600 in a folder of mode 700, each replaced by a rename. */
export function openPrivateStore(directory: string = privateDirectory()): PrivateStore {
  const fileOf = (name: string) => {
    if (!/^[a-z0-9][a-z0-9@._+-]{0,180}$/.test(name) || name.includes('..'))
      throw new TypeError(`not a name for a private document: ${name}`);
    return path.join(directory, `${name}.json`);
  };
  return {
    async read(name) {
      const file = fileOf(name);
      const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      if (text === null) return null;
      await refuseShared(file);
      try {
        return JSON.parse(text) as unknown;
      } catch {
        // A damaged document is none: its owner signs in again.
        return null;
      }
    },
    async write(name, document) {
      const file = fileOf(name);
      await mkdir(directory, { recursive: true, mode: 0o700 });
      await chmod(directory, 0o700);
      const temporary = `${file}.${randomUUID()}`;
      try {
        const handle = await open(temporary, 'wx', 0o600);
        try {
          await handle.writeFile(JSON.stringify(document));
          await handle.sync();
        } finally {
          await handle.close();
        }
        await rename(temporary, file);
      } catch (error) {
        // Half a token under a name that nobody would remove.
        await rm(temporary, { force: true });
        throw error;
      }
    },
    async remove(name) {
      const file = fileOf(name);
      const there = await stat(file).catch(() => null);
      await rm(file, { force: true });
      return there !== null;
    },
  };
}

/** A token that others can read is not used: it may have been copied, and its owner should know. */
async function refuseShared(file: string): Promise<void> {
  if (process.platform === 'win32') return;
  const { mode } = await stat(file);
  if ((mode & 0o077) !== 0)
    throw new BatonError(
      'SIGN_IN_EXPOSED',
      `Others on this computer can read the sign-in kept in ${file} (mode ${(mode & 0o777).toString(8)}).`,
    );
}
