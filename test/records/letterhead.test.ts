import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { rawRecordSchema } from '../../src/contracts/record.ts';
import { openDatabase } from '../../src/records/database.ts';
import { nameByFile } from '../../src/records/letterhead.ts';
import { writeBatch } from '../../src/records/store.ts';

/** Titles after the letterhead is taken off, by path. */
async function titlesOf(papers: Readonly<Record<string, string>>, company: string): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'baton-letterhead-'));
  const database = await openDatabase(folder);
  try {
    const records = Object.entries(papers).map(([key, title]) =>
      rawRecordSchema.parse({
        key,
        kind: 'document',
        title,
        text: 'Text',
        path: key,
        parent: null,
        people: [],
        at: null,
      }),
    );
    await writeBatch(database, { name: 's', version: 1, incremental: false, code: '' }, 1, {
      records,
      unreadable: [],
      gone: [],
      items: new Map(),
      cursor: null,
    });
    await nameByFile(database, company);
    await nameByFile(database, company);
    const rows = await database.selectFrom('records').select(['title']).orderBy('id').execute();
    return rows.map(({ title }) => title);
  } finally {
    await database.destroy();
    await rm(folder, { recursive: true });
  }
}

it('calls papers by their files where the name of the business is the title of several', async () => {
  const company = 'Kalinaw Printing';
  const papers = {
    'a/Prices.docx': 'Kalinaw Printing Pvt. Ltd.',
    'b/Terms of sale.pdf': 'KALINAW PRINTING',
    'c/guide.md': 'How Kalinaw Printing works',
  };
  expect(await titlesOf(papers, company)).toEqual(['Prices', 'Terms of sale', 'How Kalinaw Printing works']);
  expect(await titlesOf({ 'README.md': company }, company)).toEqual([company]);
});
