import { posix } from 'node:path';
import type { DriveFile } from './file.ts';

export interface Folder {
  name: string;
  parent: string | null;
}

const DEEPEST = 100;

/** The folders of a drive, and where things lie in them. */
export class Tree {
  readonly #folders = new Map<string, Folder>();
  readonly #root: string;
  readonly #label: string;

  /** `root` is the id of the top folder, `label` the path that it stands for: `My Drive`, `Shared drives/Finance`. */
  constructor(root: string, label: string) {
    this.#root = root;
    this.#label = label;
  }

  get(id: string): Folder | null {
    return this.#folders.get(id) ?? null;
  }

  set(id: string, folder: Folder): void {
    if (id !== this.#root) this.#folders.set(id, folder);
  }

  isTop(id: string): boolean {
    return id === this.#root;
  }

  /**
   * Path of a thing. What lies in no folder that the account can see is "Shared with me", or has no folder. A cycle
   * of folders ends where it closes.
   */
  pathOf(file: Pick<DriveFile, 'name' | 'parents' | 'ownedByMe' | 'driveId'>): string {
    const { names, top } = this.#above(file.parents[0] ?? null);
    const lost =
      file.driveId !== null && file.driveId === this.#root
        ? this.#label
        : file.ownedByMe
          ? 'No folder'
          : 'Shared with me';
    return [top ? this.#label : lost, ...names, segment(file.name)].join('/');
  }

  /** Ids and names of the folders that a thing lies in. */
  foldersOf(parents: readonly string[]): { ids: string[]; names: string[] } {
    const { ids, rawNames, top } = this.#above(parents[0] ?? null);
    return { ids: top ? [...ids, this.#root] : ids, names: rawNames };
  }

  #above(parent: string | null): { names: string[]; rawNames: string[]; ids: string[]; top: boolean } {
    const ids: string[] = [];
    const rawNames: string[] = [];
    const seen = new Set<string>();
    let at = parent;
    while (at !== null && at !== this.#root && !seen.has(at) && ids.length < DEEPEST) {
      const folder = this.#folders.get(at);
      if (!folder) break;
      seen.add(at);
      ids.unshift(at);
      rawNames.unshift(folder.name);
      at = folder.parent;
    }
    return { ids, rawNames, names: rawNames.map(segment), top: at === this.#root };
  }
}

/** A name as one part of a path. Names in Drive may hold slashes, or nothing. */
function segment(name: string): string {
  const plain = name.replaceAll('/', '_').slice(0, 255).toWellFormed();
  if (plain === '') return 'untitled';
  return /^\.\.?$/.test(plain) ? plain.replaceAll('.', '_') : plain;
}

export interface Choice {
  folders?: readonly string[] | undefined;
  exclude: readonly string[];
}

/** Whether the owner wants a thing read. */
export function isWanted(choice: Choice, tree: Tree, file: DriveFile, path: string): boolean {
  if (choice.exclude.some((glob) => posix.matchesGlob(path, glob))) return false;
  if (choice.folders === undefined) return true;
  const { ids, names } = tree.foldersOf(file.parents);
  return choice.folders.some((folder) => ids.includes(folder) || names.includes(folder));
}
