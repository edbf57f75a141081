import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import type { SearchDocument } from '../../../src/site/search/document.ts';
import { type SearchBefore, writeSearch } from '../../../src/site/search/write-index.ts';
import { documentOf } from './support.ts';

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

async function indexed(
  documents: readonly SearchDocument[],
  before: SearchBefore | null,
): Promise<SearchBefore> {
  const folder = await mkdtemp(path.join(tmpdir(), 'baton-last-index-'));
  folders.push(folder);
  async function* each() {
    yield* documents;
  }
  const notes = await writeSearch(folder, each(), { asOf: '2026-11-20', ask: 'Pat Roe' }, () => {}, before);
  return { folder, documents: notes };
}

async function files(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const read: Record<string, string> = {};
  for (const name of names.sort()) read[path.relative(folder, name)] = await readFile(name, 'base64');
  return read;
}

const word = fc.constantFrom(
  ...'the of and flour oven sack invoice der die und mit Mehl Ofen Rechnung el de la horno harina factura y'.split(
    ' ',
  ),
);
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
/** The same title may come with another text: the document changed. */
const site = fc
  .uniqueArray(
    fc.record({ title: fc.integer({ min: 0, max: 30 }), text, shows: fc.integer({ min: 0, max: 9 }) }),
    {
      selector: ({ title }) => title,
      maxLength: 20,
    },
  )
  .map((list) =>
    list
      .sort((one, other) => one.title - other.title)
      .map(({ title, text: words, shows }) => documentOf(`Sheet ${title}`, words, { shows: String(shows) })),
  );

it('writes the same index whatever it takes over from the one before', async () => {
  await fc.assert(
    fc.asyncProperty(
      site,
      site,
      fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
      async (old, fresh, stay) => {
        const kept = old.filter((_, index) => stay[index]);
        const names = new Set(kept.map(({ title }) => title));
        const now = [...kept, ...fresh.filter(({ title }) => !names.has(title))].sort((one, other) =>
          one.url < other.url ? -1 : 1,
        );
        const before = await indexed(
          [...old].sort((one, other) => (one.url < other.url ? -1 : 1)),
          null,
        );
        const [part, whole] = [await indexed(now, before), await indexed(now, null)];
        expect(await files(part.folder)).toEqual(await files(whole.folder));
        expect(part.documents).toEqual(whole.documents);
      },
    ),
    { numRuns: 25 },
  );
});
