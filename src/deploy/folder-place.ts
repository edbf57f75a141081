import { cp, lstat, mkdir, readdir, readFile, readlink, rename, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { BatonError } from '../errors/error.ts';
import type { Place } from './place.ts';
import { type Release, readSiteEdition, releaseNames, SITE_EDITION } from './release.ts';

const RELEASES = 'releases';
const CURRENT = 'current';
/** Ending of a release that is being written. */
const PART = '.part';

/** Releases in a folder of this machine. */
export class FolderPlace implements Place {
  readonly name: string;
  readonly #folder: string;

  constructor(folder: string) {
    this.name = folder;
    this.#folder = folder;
  }

  async open(): Promise<{ releases: Release[]; current: string | null }> {
    await this.#refuseForeign();
    await mkdir(this.#at(RELEASES), { recursive: true });
    const names = await readdir(this.#at(RELEASES));
    for (const name of names)
      if (name.endsWith(PART)) await rm(this.#at(RELEASES, name), { recursive: true, force: true });
    const releases: Release[] = [];
    for (const name of releaseNames(names)) {
      const text = await readFile(this.#at(RELEASES, name, SITE_EDITION), 'utf8').catch(() => '');
      releases.push({ name, edition: readSiteEdition(text) });
    }
    const link = await readlink(this.#at(CURRENT)).catch(() => null);
    return { releases, current: link === null ? null : path.basename(link) };
  }

  async add(site: string, release: string): Promise<void> {
    const part = this.#at(RELEASES, `${release}${PART}`);
    await cp(site, part, { recursive: true });
    await rename(part, this.#at(RELEASES, release));
  }

  async show(release: string): Promise<void> {
    const next = this.#at(`${CURRENT}.next`);
    await rm(next, { force: true });
    await symlink(path.join(RELEASES, release), next, 'dir');
    await rename(next, this.#at(CURRENT));
  }

  async remove(releases: readonly string[]): Promise<void> {
    for (const name of releases) await rm(this.#at(RELEASES, name), { recursive: true, force: true });
  }

  #at(...parts: string[]): string {
    return path.join(this.#folder, ...parts);
  }

  /** A folder that holds what no deploy wrote is not touched. */
  async #refuseForeign(): Promise<void> {
    const names = await readdir(this.#folder).catch((error: NodeJS.ErrnoException): string[] => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    const current = await lstat(this.#at(CURRENT)).catch(() => null);
    const isForeign = names.length > 0 && !names.includes(RELEASES);
    if (!isForeign && (current === null || current.isSymbolicLink())) return;
    throw new BatonError(
      'DEPLOY_REFUSED',
      `The folder ${this.#folder} holds what no deploy wrote (${isForeign ? names.sort()[0] : CURRENT}).`,
      { hint: 'Name another folder in --target, one that is empty or not there yet.' },
    );
  }
}
