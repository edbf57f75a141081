import { readdir, realpath, stat } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import { BatonError, messageOf } from '../../errors/error.ts';
import type { Unreadable } from '../source.ts';

/** A file to read. `path` is relative to the folder, with `/`. */
export interface FoundFile {
  path: string;
  absolute: string;
  size: number;
  modifiedMs: number;
}

export interface Found {
  /** In order of their paths (UTF-16 code units), so that every pull tells the same story. */
  files: FoundFile[];
  unreadable: Unreadable[];
}

export interface WalkOptions {
  /** Null takes every file, hidden ones too, which no `*` of a glob matches. */
  include: string[] | null;
  exclude: string[];
  signal: AbortSignal;
}

/** Orders paths by code units: the same on every machine, whatever its locale. */
export function byCodeUnit(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/**
 * Lists the files of a folder and of its folders.
 *
 * A link is followed while its target stays inside the folder. A linked file is read under the link's path too;
 * a linked folder is read only if it was not read under its own path, which also ends every cycle.
 * Throws SOURCE_MISSING if the folder is not there.
 */
export async function walk(root: string, options: WalkOptions): Promise<Found> {
  const realRoot = await realpath(root).catch(() => null);
  if (realRoot === null || !(await stat(realRoot)).isDirectory())
    throw new BatonError('SOURCE_MISSING', `There is no folder at ${root}.`);
  const walker = new Walker(realRoot, options);
  await walker.enter(realRoot, '');
  await walker.followFolders();
  walker.files.sort((a, b) => byCodeUnit(a.path, b.path));
  walker.unreadable.sort((a, b) => byCodeUnit(a.key, b.key));
  return { files: walker.files, unreadable: walker.unreadable };
}

class Walker {
  readonly files: FoundFile[] = [];
  readonly unreadable: Unreadable[] = [];
  readonly #root: string;
  readonly #options: WalkOptions;
  readonly #entered = new Set<string>();
  #linkedFolders: { absolute: string; path: string }[] = [];

  constructor(root: string, options: WalkOptions) {
    this.#root = root;
    this.#options = options;
  }

  async enter(start: string, startPath: string): Promise<void> {
    const waiting = [{ absolute: start, path: startPath }];
    for (let folder = waiting.pop(); folder; folder = waiting.pop()) {
      this.#options.signal.throwIfAborted();
      if (this.#entered.has(folder.absolute)) continue;
      this.#entered.add(folder.absolute);
      const { absolute: parent, path: parentPath } = folder;
      const entries = await readdir(parent, { withFileTypes: true }).catch((error: unknown) => {
        this.#refuse(parentPath, `the folder cannot be listed: ${messageOf(error)}`);
        return [];
      });
      for (const entry of entries) {
        const path = parentPath === '' ? entry.name : `${parentPath}/${entry.name}`;
        const absolute = join(parent, entry.name);
        if (entry.isDirectory()) {
          if (this.#excluded(`${path}/_`)) continue;
          if (this.#isHidden(`${path}/_`)) this.#refuse(path, 'a hidden folder: its name begins with a dot');
          else waiting.push({ absolute, path });
        } else if (entry.isSymbolicLink()) await this.#link(absolute, path);
        else await this.#file(absolute, path);
      }
    }
  }

  /** Linked folders come last, so that a folder's own path wins over a link to it. */
  async followFolders(): Promise<void> {
    while (this.#linkedFolders.length > 0) {
      const links = this.#linkedFolders.sort((a, b) => byCodeUnit(a.path, b.path));
      this.#linkedFolders = [];
      for (const link of links) await this.enter(link.absolute, link.path);
    }
  }

  async #link(link: string, path: string): Promise<void> {
    if (!this.#wanted(path) && this.#excluded(`${path}/_`)) return;
    const target = await realpath(link).catch(() => null);
    if (target === null) return this.#wanted(path) ? this.#refuse(path, 'the link leads nowhere') : undefined;
    if (target !== this.#root && !target.startsWith(this.#root + sep))
      return this.#refuse(path, 'the link leads outside of the folder');
    if ((await stat(target)).isDirectory()) {
      if (!this.#excluded(`${path}/_`)) this.#linkedFolders.push({ absolute: target, path });
    } else await this.#file(target, path);
  }

  async #file(absolute: string, path: string): Promise<void> {
    if (!this.#wanted(path)) {
      if (this.#isHidden(path)) this.#refuse(path, 'a hidden file: its name begins with a dot');
      return;
    }
    const status = await stat(absolute).catch(() => null);
    if (status === null) return this.#refuse(path, 'the file cannot be opened; its name may not be UTF-8');
    if (!status.isFile()) return this.#refuse(path, 'not a regular file');
    if (path.length > 900) return this.#refuse(path.slice(0, 900), 'the path is longer than 900 characters');
    this.files.push({ path, absolute, size: status.size, modifiedMs: Math.trunc(status.mtimeMs) });
  }

  #refuse(key: string, reason: string): void {
    this.unreadable.push({ key: key === '' ? '.' : key, reason });
  }

  #excluded(path: string): boolean {
    return this.#options.exclude.some((glob) => posix.matchesGlob(path, glob));
  }

  /** Whether nothing but the dots before its names keeps a path from being taken: no `*` matches them. */
  #isHidden(path: string): boolean {
    const shown = path.replace(/(^|\/)\.+/g, '$1');
    return shown !== path && !this.#excluded(path) && !this.#wanted(path) && this.#wanted(shown);
  }

  #wanted(path: string): boolean {
    const { include } = this.#options;
    return (
      !this.#excluded(path) && (include === null || include.some((glob) => posix.matchesGlob(path, glob)))
    );
  }
}
