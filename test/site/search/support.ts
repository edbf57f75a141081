import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SearchDocument } from '../../../src/site/search/document.ts';
import { onceEach, SiteSearch } from '../../../src/site/search/engine/search.ts';
import { sectionsOf } from '../../../src/site/search/sections.ts';
import { writeSearch } from '../../../src/site/search/write-index.ts';

/** A record with a title and a text; all else may be said too. */
export function documentOf(title: string, text: string, more: Partial<SearchDocument> = {}): SearchDocument {
  return {
    url: `/${title.toLowerCase().replaceAll(/\s+/g, '-')}/`,
    title,
    names: [],
    people: [],
    sections: sectionsOf([{ heading: [], anchor: '', text }]),
    facets: { section: 'records', kind: 'document', source: 'documents', status: '', people: [], years: [] },
    date: '',
    author: '',
    rank: 'holds',
    shows: title,
    ...more,
  };
}

/** Indexes documents and opens their search; `folder` is where the index lies. */
export async function searchOf(
  documents: readonly SearchDocument[],
): Promise<{ search: SiteSearch; folder: string; loaded: string[] }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'baton-search-'));
  async function* each() {
    yield* documents;
  }
  await writeSearch(folder, each(), { asOf: '2026-11-20', ask: 'Pat Roe' }, () => {});
  const loaded: string[] = [];
  const search = await SiteSearch.open(async (name) => {
    loaded.push(name);
    return await readFile(path.join(folder, name));
  });
  return { search, folder, loaded };
}

/** Titles of the results, best first. */
export async function titlesFor(search: SiteSearch, query: string, literal = false): Promise<string[]> {
  const answer = await search.ask(query, { literal });
  const results = await Promise.all(onceEach(answer.found).map((found) => search.result(found, answer)));
  return results.map(({ title }) => title);
}
