import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pageDraftSchema } from '../../src/contracts/draft.ts';
import { composePage, publishPages, readPageFile } from '../../src/publish/index.ts';
import { Bases } from '../../src/publish/store.ts';
import { type FakeRecord, fakeEvidence, rangeOf } from './fake-evidence.ts';
import { MemoryStore } from './memory-store.ts';

const RECORD: FakeRecord = {
  id: 'documents/a.md',
  text: 'Pay on the 15th.\nDana approves it.\nThe rate is 21.',
};
const LATER: FakeRecord = { ...RECORD, text: RECORD.text.replace('Dana', 'Kim') };
const PAGES = ['hr/pay', 'hr/rate', 'hr/who'];

let directory: string;
let store: MemoryStore;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'baton-hand-'));
  store = new MemoryStore();
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const file = (path: string) => join(directory, `${path}.mdx`);
const read = (path: string) => readFile(file(path), 'utf8').catch(() => null);

/** Three pages of the record, each of which links to the next. */
async function run(record = RECORD, paths: readonly string[] = PAGES) {
  const evidence = fakeEvidence([record]);
  const composed = await Promise.all(
    paths.map((path, index) => {
      const text = record.text.split('\n')[index] as string;
      const next = PAGES[(index + 1) % PAGES.length] as string;
      return composePage(
        pageDraftSchema.parse({
          path,
          section: 'hr',
          kind: 'rule',
          title: path,
          summary: '',
          blocks: [
            { type: 'paragraph', inlines: [{ type: 'claim', text, cites: [rangeOf(record, text)] }] },
            { type: 'paragraph', inlines: [{ type: 'page', text: 'Next', path: next }] },
          ],
        }),
        { evidence, agent: { name: 'hr', version: 1 }, writer: { name: 'extractive', model: null } },
      );
    }),
  );
  return publishPages(composed, { evidence, directory, store });
}

async function move(from: string, to: string) {
  await mkdir(dirname(file(to)), { recursive: true });
  await rename(file(from), file(to));
}

describe('a page that a person deleted', () => {
  test('stays deleted and is listed, whatever the records say later; nothing links to it', async () => {
    await run();
    await rm(file('hr/rate'));
    for (const record of [RECORD, LATER, LATER]) {
      expect(await run(record)).toMatchObject({ deleted: ['hr/rate'], removed: [], refused: [] });
      expect(await read('hr/rate')).toBeNull();
      expect(await read('hr/pay')).not.toContain('](/hr/rate/)');
    }
  });

  test('stays deleted when no agent writes it for a while', async () => {
    await run();
    await rm(file('hr/who'));
    await run();
    await run(RECORD, PAGES.slice(0, 2));
    expect(await run()).toMatchObject({ deleted: ['hr/who'] });
    expect(await read('hr/who')).toBeNull();
  });

  test('comes back by an empty file of its name', async () => {
    await run();
    await rm(file('hr/rate'));
    await run();
    await writeFile(file('hr/rate'), '\n');
    expect(await run()).toMatchObject({ deleted: [], written: expect.arrayContaining(['hr/rate']) });
    expect(await read('hr/rate')).toContain('Dana approves it.');
  });

  test('is written anew in another folder, or where the whole folder was taken away', async () => {
    await run();
    await rm(directory, { recursive: true });
    expect(await run()).toMatchObject({ deleted: [], written: PAGES });
  });

  test('is not taken for deleted where a run was killed before it wrote the file', async () => {
    await run();
    // The note before the write is the first operation of the run.
    store.failAt = store.operations + 2;
    await expect(run(LATER)).rejects.toThrow('killed');
    store.failAt = Number.POSITIVE_INFINITY;
    await rm(file('hr/rate'));
    expect(await run(LATER)).toMatchObject({ deleted: [] });
    expect(await read('hr/rate')).toContain('Kim approves it.');
  });
});

describe('a page that a person renamed', () => {
  test('follows its content: it is updated where it is now, and links lead there', async () => {
    await run();
    await move('hr/rate', 'People/Who  approves');
    const report = await run(LATER);
    expect(report).toMatchObject({
      moved: [{ from: 'hr/rate', to: 'People/Who  approves' }],
      deleted: [],
      refused: [],
    });
    expect(await read('hr/rate')).toBeNull();
    expect(await read('People/Who  approves')).toContain('Kim approves it.');
    expect(await read('hr/pay')).toContain('](/people/who-approves/)');
    expect(await run(LATER)).toMatchObject({ written: [], removed: [] });
  });

  test('keeps a title that was changed with the name, follows a second move, and can be deleted', async () => {
    await run();
    await move('hr/rate', 'hr/approval');
    const text = (await read('hr/approval')) as string;
    await writeFile(file('hr/approval'), text.replace('title: "hr/rate"', 'title: "Approval"'));
    await run(LATER);
    await move('hr/approval', 'approval');
    await run(LATER);
    const page = readPageFile((await read('approval')) as string, 'approval');
    expect(page.page.title).toBe('Approval');
    expect(page.body).toContain('Kim approves it.');
    await rm(file('approval'));
    expect(await run(LATER)).toMatchObject({ deleted: ['hr/rate'] });
    expect([await read('hr/rate'), await read('approval')]).toEqual([null, null]);
  });

  test('tells several apart by their words, though all moved at once', async () => {
    await run();
    for (const path of PAGES) await move(path, path.replace('hr/', 'staff/'));
    const report = await run(LATER);
    expect(report.moved).toEqual(PAGES.map((from) => ({ from, to: from.replace('hr/', 'staff/') })));
    expect(await read('staff/who')).toContain('The rate is 21.');
  });
});

test("a person's own pages stay as they are, before and after a build noted them", async () => {
  const text = '---\ntitle: Own\n---\n\nCall first. See [gone](/gone/).\n';
  await run();
  await writeFile(file('hr/own'), text);
  await writeFile(file('broken'), '---\ntitle: [\n---\n');
  for (let count = 0; count < 2; count += 1) {
    expect(await run()).toMatchObject({
      removed: [],
      kept: ['broken', 'hr/own'],
      refused: [{ path: 'broken' }],
    });
    expect(await read('hr/own')).toBe(text);
    await new Bases(store).passed([{ path: 'hr/own', file: text }]);
  }
  await rm(file('hr/own'));
  expect(await run()).toMatchObject({ deleted: [], kept: ['broken'] });
});
