import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Block, pageDraftSchema } from '../../src/contracts/draft.ts';
import type { Evidence } from '../../src/contracts/evidence.ts';
import { type ComposedPage, composePage, publishPages, readPageFile } from '../../src/publish/index.ts';
import { type FakeRecord, fakeEvidence, rangeOf } from './fake-evidence.ts';
import { MemoryStore } from './memory-store.ts';

const FIRST: FakeRecord = {
  id: 'documents/billing.md',
  text: 'The run starts on Monday.\nDana approves it.\nInvoices go out by e-mail.\nThe rate is 21.',
};
const MOVED: FakeRecord = { ...FIRST, text: `A new first line.\n${FIRST.text.replace('Dana', 'Kim')}` };

let directory: string;
let store: MemoryStore;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'baton-publish-'));
  store = new MemoryStore();
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const said = (record: FakeRecord, line: number): Block => {
  const text = record.text.split('\n').at(line - 4) as string;
  return { type: 'paragraph', inlines: [{ type: 'claim', text, cites: [rangeOf(record, text)] }] };
};
const page = (evidence: Evidence, path: string, blocks: Block[], title = path): Promise<ComposedPage> =>
  composePage(
    pageDraftSchema.parse({ path, section: 'billing', kind: 'process', title, summary: '', blocks }),
    {
      evidence,
      agent: { name: 'billing', version: 1 },
      writer: { name: 'extractive', model: null },
    },
  );
/** The page "billing/run" as the record says it, and a second page that links to it. */
async function compose(record: FakeRecord, evidence = fakeEvidence([record])): Promise<ComposedPage[]> {
  return [
    await page(
      evidence,
      'billing/run',
      [0, 1, 2, 3].map((line) => said(record, line)),
    ),
    await page(evidence, 'billing', [
      {
        type: 'paragraph',
        inlines: [
          { type: 'page', text: 'Run', path: 'billing/run' },
          { type: 'text', text: ' and ' },
          { type: 'page', text: 'None *', path: 'none' },
        ],
      },
    ]),
  ];
}
const run = async (record: FakeRecord) =>
  publishPages(await compose(record), { evidence: fakeEvidence([record]), directory, store });
const file = (path: string) => join(directory, `${path}.mdx`);
const read = (path: string) => readFile(file(path), 'utf8');
const edit = async (path: string, from: string, to: string) => {
  const text = await read(path);
  expect(text).toContain(from);
  const at = text.lastIndexOf(from);
  await writeFile(file(path), text.slice(0, at) + to + text.slice(at + from.length));
};
async function snapshot(): Promise<Record<string, string>> {
  const out: Record<string, string> = {};
  for (const entry of await readdir(directory, { recursive: true, withFileTypes: true })) {
    if (entry.isFile())
      out[join(entry.parentPath, entry.name).slice(directory.length)] = await readFile(
        join(entry.parentPath, entry.name),
        'utf8',
      );
  }
  return out;
}

describe('publishing', () => {
  test('writes the pages and the edition; a second run touches no file', async () => {
    const first = await run(FIRST);
    expect(first).toMatchObject({ written: ['billing', 'billing/run'], refused: [], edited: [] });
    expect(Object.keys(first.edition.pages)).toEqual(['billing', 'billing/run']);
    const names = ['billing.mdx', 'billing/run.mdx', 'edition.json'];
    const times = await Promise.all(
      names.map(async (name) => (await stat(join(directory, name), { bigint: true })).mtimeNs),
    );
    const operations = store.operations;
    const second = await run(FIRST);
    expect(second).toMatchObject({
      written: [],
      unchanged: ['billing', 'billing/run'],
      edition: first.edition,
    });
    expect(
      await Promise.all(
        names.map(async (name) => (await stat(join(directory, name), { bigint: true })).mtimeNs),
      ),
    ).toEqual(times);
    expect(store.operations).toBe(operations);
  });

  test('a link to a page that was not written becomes its text, and is reported', async () => {
    const report = await run(FIRST);
    expect(readPageFile(await read('billing'), 'billing').body.trim()).toBe(
      '[Run](/billing/run/) and None \\*',
    );
    expect(report.dropped).toMatchObject([{ path: 'billing', what: 'link' }]);
  });

  test("a person's line and the generator's line are both kept, and each keeps its own proof", async () => {
    await run(FIRST);
    await edit('billing/run', 'Invoices go out by e-mail.', 'Invoices go out by e-mail, in the morning.');
    const report = await run(MOVED);
    expect(report).toMatchObject({ edited: ['billing/run'], unsettled: [], refused: [] });
    const { page, body } = readPageFile(await read('billing/run'), 'x');
    expect(body).toContain('Invoices go out by e-mail, in the morning.');
    expect(body).toContain('Kim approves it.');
    expect(body).not.toContain('Dana');
    const cited = /morning\.<Cite id="(c\d+)"/.exec(body)?.[1];
    expect(page.citations.find((citation) => citation.id === cited)?.quote).toBe(
      'Invoices go out by e-mail.',
    );
    expect(await run(MOVED)).toMatchObject({ written: [], edited: ['billing/run'] });
  });

  test("where both changed the same line the person's stands and both are listed until it is settled", async () => {
    await run(FIRST);
    await edit('billing/run', 'Dana approves it.', 'Dana approves it on Fridays.');
    const report = await run(MOVED);
    expect(report.unsettled).toMatchObject([
      {
        path: 'billing/run',
        error: { name: 'PAGE_EDIT_CONFLICT' },
        passages: [{ kept: 'Dana approves it on Fridays.', generated: 'Kim approves it.' }],
      },
    ]);
    const { page, body } = readPageFile(await read('billing/run'), 'x');
    expect(body).toContain('on Fridays');
    expect(page.unsettled).toHaveLength(1);
    expect(report.dropped).toContainEqual(
      expect.objectContaining({ what: 'citation', text: 'Dana approves it.' }),
    );
    expect(await run(MOVED)).toMatchObject({ written: [], unsettled: [{ path: 'billing/run' }] });
    await edit('billing/run', 'Dana approves it on Fridays.', 'Kim approves it.');
    expect((await run(MOVED)).unsettled).toEqual([]);
    expect(readPageFile(await read('billing/run'), 'x').page.unsettled).toBeUndefined();
  });

  test("a person's title survives, also one that nothing else was edited beside", async () => {
    await run(FIRST);
    await edit('billing/run', 'title: "billing/run"', 'title: "The weekly run"');
    await run(MOVED);
    const { page, body } = readPageFile(await read('billing/run'), 'x');
    expect(page.title).toBe('The weekly run');
    expect(body).toContain('Kim approves it.');
  });

  test('pages that are no longer generated go, edited ones stay and are reported', async () => {
    await run(FIRST);
    const evidence = fakeEvidence([FIRST]);
    const more = await page(evidence, 'billing/old', [said(FIRST, 0)]);
    await publishPages([...(await compose(FIRST)), more], { evidence, directory, store });
    expect(await run(FIRST)).toMatchObject({ removed: ['billing/old'] });
    await publishPages([...(await compose(FIRST)), more], { evidence, directory, store });
    await edit('billing/old', 'Monday.', 'Monday morning.');
    expect(await run(FIRST)).toMatchObject({ removed: [], kept: ['billing/old'], refused: [] });
    expect(await read('billing/old')).toContain('Monday morning.');
  });

  test('an edit that the gate refuses stays on disk, is reported and is not overwritten', async () => {
    await run(FIRST);
    await edit('billing/run', 'Dana approves it.', 'Dana {approves} it.');
    const before = await read('billing/run');
    const report = await run(MOVED);
    expect(report.refused).toMatchObject([
      { path: 'billing/run', error: { name: 'PAGE_REFUSED', message: expect.stringContaining('braces') } },
    ]);
    expect(await read('billing/run')).toBe(before);
    expect(Object.keys(report.edition.pages)).toEqual(['billing']);
  });

  test('without what was generated last, an edited page keeps the text of the person', async () => {
    await run(FIRST);
    await edit('billing/run', 'Invoices go out by e-mail.', 'Invoices go out by post.');
    store.values.clear();
    const report = await run(MOVED);
    expect(await read('billing/run')).toContain('by post');
    expect(report.unsettled[0]?.passages.map((passage) => passage.generated).join()).toContain(
      'Kim approves it.',
    );
  });

  test('killed at any operation, the next run ends where an undisturbed one does', async () => {
    const full = async (failAt: number) => {
      await rm(directory, { recursive: true, force: true });
      store = new MemoryStore();
      await run(FIRST);
      const extra = await page(fakeEvidence([FIRST]), 'billing/old', [said(FIRST, 0)]);
      await publishPages([...(await compose(FIRST)), extra], {
        evidence: fakeEvidence([FIRST]),
        directory,
        store,
      });
      await edit('billing/run', 'Invoices go out by e-mail.', 'Invoices go out by post.');
      const start = store.operations;
      store.failAt = start + failAt;
      const killed = await run(MOVED).then(
        () => false,
        () => true,
      );
      store.failAt = Number.POSITIVE_INFINITY;
      const report = await run(MOVED);
      expect(report).toMatchObject({ refused: [], unsettled: [] });
      return {
        killed,
        operations: store.operations - start,
        files: await snapshot(),
        values: Object.fromEntries(store.values),
      };
    };
    const whole = await full(Number.POSITIVE_INFINITY);
    expect(whole.operations).toBeGreaterThan(2);
    for (let at = 1; at <= whole.operations; at++) {
      const { killed, files, values } = await full(at);
      expect(killed, `operation ${at}`).toBe(true);
      expect(files).toEqual(whole.files);
      expect(values).toEqual(whole.values);
    }
  });

  test('killed between two files of a batch, the next run ends where an undisturbed one does', async () => {
    const write = async (record: FakeRecord) => {
      const evidence = fakeEvidence([record]);
      const other = await page(evidence, 'billing/other', [said(record, record === MOVED ? 2 : 1)]);
      return publishPages([...(await compose(record)), other], { evidence, directory, store });
    };
    await write(FIRST);
    await write(MOVED);
    const [files, values] = [await snapshot(), Object.fromEntries(store.values)];
    for (const unwritten of ['billing/other', 'billing/run']) {
      await rm(directory, { recursive: true, force: true });
      store = new MemoryStore();
      await write(FIRST);
      const old = await readFile(join(directory, `${unwritten}.mdx`), 'utf8');
      // The note that all is done is the last operation: before it, the file that was not reached is as it was.
      store.failAt = store.operations + 2;
      await expect(write(MOVED)).rejects.toThrow('killed');
      store.failAt = Number.POSITIVE_INFINITY;
      await writeFile(join(directory, `${unwritten}.mdx`), old);
      await writeFile(join(directory, `${unwritten}.mdx.baton-tmp`), 'half');
      expect(await write(MOVED)).toMatchObject({ written: [unwritten], edited: [], refused: [] });
      expect(await snapshot()).toEqual(files);
      expect(Object.fromEntries(store.values)).toEqual(values);
    }
  });
});
