import path from 'node:path';
import type { LoadedHandover } from '../../config/load.ts';
import type { Page } from '../../contracts/page.ts';
import { BatonError } from '../../errors/error.ts';
import { PAGE, pagesBelow, readIfThere, writeWhole } from '../../publish/files.ts';
import { bodyOf, takeApart } from '../../publish/frontmatter.ts';
import { gatePage } from '../../publish/gate.ts';
import { StoredEvidence } from '../../records/evidence.ts';
import { readStore } from './store.ts';

/** A page as it lies in the content folder. */
export interface PublishedPage {
  path: string;
  page: Page;
  /** Frontmatter and body. */
  file: string;
}

/** What the content folder holds that can be read, in order of paths. */
export async function publishedPages(loaded: LoadedHandover): Promise<PublishedPage[]> {
  const pages: PublishedPage[] = [];
  for (const name of await pagesBelow(loaded.paths.content)) {
    const found = await publishedPage(loaded, name);
    if (found) pages.push(found);
  }
  return pages;
}

/** One of them; null where there is no such page. */
export async function publishedPage(loaded: LoadedHandover, name: string): Promise<PublishedPage | null> {
  if (!/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/.test(name)) return null;
  const file = await readIfThere(path.join(loaded.paths.content, `${name}${PAGE}`));
  const read = file === null ? null : takeApart(file, name);
  return file === null || read === null || 'problems' in read ? null : { path: name, page: read.page, file };
}

/**
 * Writes a person's words into the file of a page, in the place of the body that `file` has: the next generate merges
 * them as any edit. Throws PAGE_REFUSED, naming the lines, and writes nothing, where the page may not hold them.
 */
export async function editPage(
  loaded: LoadedHandover,
  name: string,
  file: string,
  body: string,
): Promise<void> {
  const whole = file.replaceAll('\r\n', '\n');
  const head = whole.slice(0, whole.length - bodyOf(whole).length);
  const text = `${head}${body.replaceAll(/\r\n?/g, '\n').replace(/\n*$/, '\n')}`;
  if (!/^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/.test(name))
    throw new BatonError('PAGE_UNKNOWN', `There is no page "${name}".`);
  await readStore(loaded.paths.state, (database) =>
    gatePage(name, text, { evidence: new StoredEvidence(database, loaded.handover, '') }),
  );
  await writeWhole(path.join(loaded.paths.content, `${name}${PAGE}`), text);
}
