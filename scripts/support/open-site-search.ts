import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { BatonError } from '../../src/errors/error.ts';
import { SiteSearch } from '../../src/site/search/engine/search.ts';

/**
 * Opens the search of a built site from its files.
 *
 * @throws BatonError SITE_MISSING where the site is not built.
 */
export async function openSiteSearch(dist: string): Promise<SiteSearch> {
  const folder = path.join(dist, 'search', 'index');
  if (!existsSync(path.join(folder, 'documents.bin')))
    throw new BatonError('SITE_MISSING', `There is no built site in ${dist}.`);
  return await SiteSearch.open((name) => readFile(path.join(folder, name)));
}
