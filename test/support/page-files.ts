import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type SitePage, sitePage } from '../../src/evaluation/site-claims.ts';
import { readPageFile } from '../../src/publish/frontmatter.ts';

/** The pages of a content folder with their pieces, as they lie on disk. Throws at the first that is no page. */
export async function readPageFiles(content: string): Promise<SitePage[]> {
  const names = (await readdir(content, { recursive: true })).filter((name) => name.endsWith('.mdx'));
  return Promise.all(
    names.sort().map(async (name) => {
      const place = name.split(path.sep).join('/').slice(0, -'.mdx'.length);
      const { page, body } = readPageFile(await readFile(path.join(content, name), 'utf8'), place);
      return sitePage(place, page, body);
    }),
  );
}
