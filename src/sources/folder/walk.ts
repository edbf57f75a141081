import { readdir, realpath, stat } from 'node:fs/promises';
import { posix, sep } from 'node:path';
import type { Unreadable } from '../../contracts/source.ts';
import { BatonError } from '../../errors/error.ts';
import { type Place, placeIn, placeOf, reasonOf, shownName } from '../kit/place.ts';

/** A file to read. `path` is relative to the folder, with `/`, and of no other file. */
export interface FoundFile {
  path: string;
  absolute: Place;
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
  readonly #paths = new Set<string>();
  #linkedFolders: { absolute: Place; path: string }[] = [];

  constructor(root: string, options: WalkOptions) {
    this.#root = root;
    this.#options = options;
  }

  async enter(start: Place, startPath: string): Promise<void> {
    const waiting = [{ absolute: start, path: startPath }];
    for (let folder = waiting.pop(); folder; folder = waiting.pop()) {
      this.#options.signal.throwIfAborted();
      const bytes = Buffer.from(folder.absolute).toString('latin1');
      if (this.#entered.has(bytes)) continue;
      this.#entered.add(bytes);
      const { absolute: parent, path: parentPath } = folder;
      // Names come as bytes: what is not UTF-8 could not be opened by any text.
      const entries = await readdir(parent, { withFileTypes: true, encoding: 'buffer' }).catch(
        (error: unknown) => {
          this.#refuse(parentPath, `the folder cannot be listed: ${reasonOf(error)}`);
          return [];
        },
      );
      for (const entry of entries.sort((one, other) => Buffer.compare(one.name, other.name))) {
        const name = shownName(entry.name);
        const path = parentPath === '' ? name : `${parentPath}/${name}`;
        const absolute = placeIn(parent, entry.name);
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

  async #link(link: Place, path: string): Promise<void> {
    if (!this.#wanted(path) && this.#excluded(`${path}/_`)) return;
    const target = await realTarget(link);
    if (target === null) return this.#wanted(path) ? this.#refuse(path, 'the link leads nowhere') : undefined;
    const shown = target.toString();
    if (shown !== this.#root && !shown.startsWith(this.#root + sep))
      return this.#refuse(path, 'the link leads outside of the folder');
    if ((await stat(target)).isDirectory()) {
      if (!this.#excluded(`${path}/_`)) this.#linkedFolders.push({ absolute: target, path });
    } else await this.#file(target, path);
  }

  async #file(absolute: Place, path: string): Promise<void> {
    if (!this.#wanted(path)) {
      if (this.#isHidden(path)) this.#refuse(path, 'a hidden file: its name begins with a dot');
      return;
    }
    const status = await stat(absolute).catch(reasonOf);
    if (typeof status === 'string') return this.#refuse(path, status);
    if (!status.isFile()) return this.#refuse(path, 'not a regular file');
    if (path.length > 900) return this.#refuse(path.slice(0, 900), 'the path is longer than 900 characters');
    this.files.push({
      path: this.#only(path),
      absolute,
      size: status.size,
      modifiedMs: Math.trunc(status.mtimeMs),
    });
  }

  /** Two names that are not UTF-8 may read the same: each file has a path of its own. */
  #only(path: string): string {
    const dot = path.indexOf('.', path.lastIndexOf('/') + 1);
    const at = dot < 0 ? path.length : dot;
    let only = path;
    for (let count = 2; this.#paths.has(only); count++)
      only = `${path.slice(0, at)}~${count}${path.slice(at)}`;
    this.#paths.add(only);
    return only;
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

async function realTarget(link: Place): Promise<Place | null> {
  const bytes = await realpath(link, { encoding: 'buffer' }).catch(() => null);
  return bytes && placeOf(bytes);
}
