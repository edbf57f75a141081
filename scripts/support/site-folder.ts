import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SITE_EDITION, type SiteEdition } from '../../src/deploy/release.ts';
import { BatonError } from '../../src/errors/error.ts';
import { readEdition } from '../../src/publish/edition.ts';

/** Where the index of the search stands in every site that was built. */
export const INDEX = path.join('search', 'index');

/**
 * A build takes the old site away with all that is in its folder: a folder that no build wrote is not touched.
 *
 * @throws BatonError CONFIG_INVALID where files of somebody else lie in `dist`.
 */
export async function refuseForeignSite(dist: string): Promise<void> {
  if (existsSync(path.join(dist, INDEX, 'index.json'))) return;
  const [first, ...others] = (await readdir(dist).catch(() => [])).sort();
  if (first === undefined) return;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  throw new BatonError(
    'CONFIG_INVALID',
    `The folder "dist" (${dist}) holds what no build wrote (${first}${more}): building there would take it away.`,
    { hint: 'Name another folder in "dist", one that is empty or not there yet.' },
  );
}

/** Writes into a site which edition it shows: who deploys it, and who looks at it there, can tell. */
export async function writeSiteEdition(built: string, content: string): Promise<void> {
  const edition = await readEdition(content);
  if (!edition) return;
  const { number, asOf, digest, log } = edition;
  const told: SiteEdition = { number, asOf, digest, log };
  await writeFile(path.join(built, SITE_EDITION), `${JSON.stringify(told, null, 2)}\n`);
}

/** Puts the new site with its index in the place of the old one: both are whole at every moment, and the old one goes last. */
export async function swapSite(built: string, index: string, dist: string): Promise<void> {
  const [next, old] = [`${dist}.next`, `${dist}.old`];
  await rm(next, { recursive: true, force: true });
  await rm(old, { recursive: true, force: true });
  await mkdir(path.dirname(dist), { recursive: true });
  try {
    await rename(built, next);
  } catch {
    // Another file system: it is copied beside the place first.
    await cp(built, next, { recursive: true });
    await rm(built, { recursive: true, force: true });
  }
  await rename(index, path.join(next, INDEX));
  await rename(dist, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  await rename(next, dist);
  await rm(old, { recursive: true, force: true });
}
