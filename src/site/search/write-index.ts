import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { PagefindIndex } from 'pagefind';
import { BatonError } from '../../errors/error.ts';
import type { Facets, SearchDocument } from './document.ts';
import { facetTable } from './facet-table.ts';

/** Records in one index. Larger ones load slowly in the browser, smaller ones cost a request each. */
export const SHARD_SIZE = 5000;

/** What the browser must know to search: `search/index.json`. */
export interface SearchManifest {
  /** Folders of the indexes below the manifest's own, each with its number of documents. The first holds the program. */
  pages: { folder: string; documents: number };
  records: { folder: string; documents: number }[];
}

const PROGRAM = new Set(['pagefind.js', 'pagefind-worker.js']);
const BATCH = 100;

/**
 * Writes the search of a site below `folder`: one index of the pages, and one for every 5,000 records. Returns how
 * many documents it holds. The same documents in the same order give the same files.
 */
export async function writeSearch(
  folder: string,
  documents: { pages: AsyncIterable<SearchDocument>; records: AsyncIterable<SearchDocument> },
  onDocument: (done: number) => void,
): Promise<{ pages: number; records: number }> {
  const { createIndex, close } = await import('pagefind');
  const taken = new Set<string>();
  let done = 0;
  const write = async (name: string, part: SearchDocument[], program: boolean) => {
    const copies = new Map<string, number>();
    for (;;) {
      const { index, errors } = await createIndex({ forceLanguage: 'en' });
      if (!index)
        throw new BatonError('BUILD_FAILED', `The search index could not be started: ${errors.join('; ')}`);
      await fill(index, part, copies);
      const built = await filesOf(index, part);
      await index.deleteIndex();
      const clashes = built.rows.filter(({ id }) => taken.has(id));
      if (clashes.length === 0) {
        for (const { id } of built.rows) taken.add(id);
        await writeIndex(path.join(folder, name), built, program);
        break;
      }
      for (const { url } of clashes) copies.set(url, (copies.get(url) ?? 0) + 1);
    }
    done += part.length;
    onDocument(done);
    return { folder: name, documents: part.length };
  };
  try {
    const manifest: SearchManifest = {
      pages: await write('pages', await collect(documents.pages), true),
      records: [],
    };
    for await (const part of shards(documents.records, SHARD_SIZE)) {
      // The indexes of records are merged in the browser by the program beside the first of them.
      manifest.records.push(
        await write(`records-${manifest.records.length}`, part, manifest.records.length === 0),
      );
    }
    await writeFile(path.join(folder, 'index.json'), `${JSON.stringify(manifest)}\n`);
    return { pages: manifest.pages.documents, records: done - manifest.pages.documents };
  } finally {
    await close();
  }
}

interface BuiltIndex {
  files: { path: string; content: Uint8Array }[];
  rows: { id: string; url: string; facets: Facets }[];
}

/**
 * Ids are short digests of a document, unique in one index only. `copies` numbers documents whose id another index
 * has: the number is part of the document and gives it another id.
 */
async function fill(
  index: PagefindIndex,
  documents: readonly SearchDocument[],
  copies: ReadonlyMap<string, number>,
): Promise<void> {
  for (let from = 0; from < documents.length; from += BATCH) {
    const answers = await Promise.all(
      documents.slice(from, from + BATCH).map(({ url, title, content, facets, date, author }) =>
        index.addCustomRecord({
          url,
          content: content || title,
          language: 'en',
          meta: {
            title,
            section: facets.section,
            kind: facets.kind,
            ...(date && { date }),
            ...(author && { author }),
            ...(facets.status && { status: facets.status }),
            ...(copies.has(url) && { copy: String(copies.get(url)) }),
          },
        }),
      ),
    );
    const error = answers.flatMap(({ errors }) => errors)[0];
    if (error) throw new BatonError('BUILD_FAILED', `The search index refused a document: ${error}`);
  }
}

async function filesOf(index: PagefindIndex, documents: readonly SearchDocument[]): Promise<BuiltIndex> {
  const { files, errors } = await index.getFiles();
  if (errors.length > 0)
    throw new BatonError('BUILD_FAILED', `The search index could not be written: ${errors.join('; ')}`);
  const facetsOf = new Map(documents.map(({ url, facets }) => [url, facets]));
  const rows = files
    .filter(({ path: name }) => name.startsWith('fragment/'))
    .flatMap(({ path: name, content }) => {
      const url = urlOfFragment(content);
      const facets = facetsOf.get(url);
      return facets ? [{ id: path.basename(name, '.pf_fragment'), url, facets }] : [];
    });
  return { files, rows };
}

async function writeIndex(folder: string, { files, rows }: BuiltIndex, program: boolean): Promise<void> {
  for (const { path: name, content } of files) {
    if (!isNeeded(name, program)) continue;
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'facets.json'), JSON.stringify(facetTable(rows)));
}

/** Pagefind brings several interfaces of its own along; the site has another. */
function isNeeded(name: string, program: boolean): boolean {
  if (name.includes('/') || name.startsWith('pagefind-entry') || name.endsWith('.pf_meta')) return true;
  return program && (PROGRAM.has(name) || name.startsWith('wasm.'));
}

/** A fragment is compressed JSON after a signature of twelve bytes. */
function urlOfFragment(content: Uint8Array): string {
  const { url } = JSON.parse(gunzipSync(content).subarray('pagefind_dcd'.length).toString('utf8')) as {
    url: string;
  };
  return url;
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

async function* shards<Item>(items: AsyncIterable<Item>, size: number): AsyncGenerator<Item[]> {
  let part: Item[] = [];
  for await (const item of items) {
    part.push(item);
    if (part.length === size) {
      yield part;
      part = [];
    }
  }
  if (part.length > 0) yield part;
}
