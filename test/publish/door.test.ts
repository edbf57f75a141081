import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { pageDraftSchema } from '../../src/contracts/draft.ts';
import { admitPages } from '../../src/publish/door.ts';
import { composePage, publishPages } from '../../src/publish/index.ts';
import { Bases } from '../../src/publish/store.ts';
import { type FakeRecord, fakeEvidence, rangeOf } from './fake-evidence.ts';
import { MemoryStore } from './memory-store.ts';

const RECORD: FakeRecord = { id: 'documents/a  b.md', text: 'Pay on the 15th.\nDana approves it.' };

// Each starts a process; a busy machine must not decide.
vi.setConfig({ testTimeout: 600_000 });

let directory: string;
let store: MemoryStore;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'baton-door-'));
  store = new MemoryStore();
  await generate(RECORD);
});
afterEach(() => rm(directory, { recursive: true, force: true }));

async function generate(record: FakeRecord) {
  const evidence = fakeEvidence([record]);
  const [first, second] = record.text.split('\n') as [string, string];
  const draft = (path: string, text: string) =>
    pageDraftSchema.parse({
      path,
      section: 'hr',
      kind: 'rule',
      title: path,
      summary: '',
      blocks: [
        { type: 'paragraph', inlines: [{ type: 'claim', text, cites: [rangeOf(record, text)] }] },
        { type: 'paragraph', inlines: [{ type: 'record', text: 'its record', record: record.id }] },
        { type: 'paragraph', inlines: [{ type: 'page', text: 'Pay', path: 'hr/pay' }] },
      ],
    });
  const agent = { name: 'hr', version: 1 };
  const composed = await Promise.all(
    [draft('hr/pay', first), draft('hr/who', second)].map((one) =>
      composePage(one, { evidence, agent, writer: { name: 'extractive', model: null } }),
    ),
  );
  return publishPages(composed, { evidence, directory, store });
}

const open = (record = RECORD) => admitPages({ evidence: fakeEvidence([record]), directory, store });
async function put(name: string, text: string) {
  await mkdir(dirname(join(directory, name)), { recursive: true });
  await writeFile(join(directory, name), text);
}
const edit = async (name: string, change: (text: string) => string) =>
  put(name, change(await readFile(join(directory, name), 'utf8')));
const own = (body: string, head = 'title: Own') => `---\n${head}\n---\n\n${body}\n`;

describe('the door of the site', () => {
  test('lets in what was generated, also where a file name of a record has two spaces', async () => {
    const { pages, refused } = await open();
    expect(refused).toEqual([]);
    expect(pages.map(({ address }) => address)).toEqual(['hr/pay', 'hr/who']);
    expect(pages[0]?.file).toContain('<RecordLink id={"documents/a  b.md"}>');
  });

  test("lets in a person's own page with a title alone, at an address made of its name", async () => {
    await put('My Notes/Tips  for Kim.mdx', own('Call [the bank](https://bank.example) first.'));
    const { pages, refused } = await open();
    expect(refused).toEqual([]);
    expect(pages[2]).toMatchObject({
      address: 'my-notes/tips-for-kim',
      page: { title: 'Own', section: 'my-notes', generatedBy: null },
    });
  });

  test('lets in what other programs write: a byte order mark, CRLF, separators of lines that are seen nowhere', async () => {
    await put('notes/a.mdx', `\ufeff${own('Call the bank first.')}`.replaceAll('\n', '\r\n'));
    await put('notes/b.mdx', own('One\u2028two\u2029three.'));
    await put('notes/c.mdx', own('Four.'));
    const { pages, refused } = await open();
    expect(refused).toEqual([]);
    expect(pages.map(({ address }) => address).slice(2)).toEqual(['notes/a', 'notes/b', 'notes/c']);
  });

  test.each([
    ['{process.env.HOME}', 5],
    ['ok\n\n<script>alert(1)</script>', 7],
    ['![x](https://tracker.invalid/x.png)', 5],
    ['import x from "node:fs"', 5],
    ['<Notice>', 5],
    ['<iframe src="https://x.invalid" />', 5],
    ['[x](javascript:alert(1))', 5],
    [`${'>'.repeat(100_000)}x`, 1],
    [`${'<Notice tone="note" title="">'.repeat(2000)}x${'</Notice>'.repeat(2000)}`, 1],
  ])('refuses %.40s with its line, and lets the others in', async (body, line) => {
    await put('notes/broken.mdx', own(body));
    const { pages, refused } = await open();
    expect(refused).toMatchObject([{ name: 'notes/broken.mdx', shown: 'nothing' }]);
    if (line > 1) expect(refused[0]?.problems[0]?.line).toBe(line);
    expect(pages.map(({ address }) => address)).toEqual(['hr/pay', 'hr/who']);
  });

  test.each([
    ['no frontmatter', 'words'],
    ['broken YAML', '---\ntitle: [\n---\n\nx'],
    ['code as frontmatter', '---js\nglobalThis.ran = true\n---\n\nx'],
    ['a field that is none', own('x', 'title: x\nhead: "<script>"')],
    ['a section that leads out', own('x', 'title: x\nsection: ../../up')],
    ['a section of the site itself', own('x', 'title: x\nsection: records')],
    ['no title', own('x', 'summary: x')],
    ['nothing', ''],
    ['no text', '\0\u0001\ufffd'.repeat(100)],
  ])('refuses a file with %s', async (_, text) => {
    await put('notes/broken.mdx', text);
    const { pages, refused } = await open();
    expect(refused).toMatchObject([{ name: 'notes/broken.mdx', shown: 'nothing' }]);
    expect(pages).toHaveLength(2);
    expect(Reflect.get(globalThis, 'ran')).toBeUndefined();
  });

  test('reads no links, pipes or other kinds of files', async () => {
    await put('page.md', '# x');
    await put('Page.MDX', own('x'));
    await put('run.js', 'globalThis.ran = true');
    await put('deep/er/page.astro', '---\nglobalThis.ran = true\n---');
    await put('.hidden/x.mdx', own('{1}'));
    await symlink('/etc/hostname', join(directory, 'link.mdx'));
    await symlink(tmpdir(), join(directory, 'folder'));
    const socket = createServer();
    await new Promise<void>((resolve) => socket.listen(join(directory, 'pipe.mdx'), resolve));
    const { pages, refused, ignored } = await open();
    socket.close();
    expect(refused.map(({ name }) => name)).toEqual([
      'Page.MDX',
      'folder',
      'link.mdx',
      'page.md',
      'pipe.mdx',
    ]);
    expect(ignored).toEqual(['deep/er/page.astro', 'run.js']);
    expect(pages).toHaveLength(2);
  });

  test('keeps one page for an address, the generated one first, and none where the site has its own', async () => {
    for (const name of ['HR/Pay', 'hr/PAY', 'search', 'records/x', 'index', 'start'])
      await put(`${name}.mdx`, own('x'));
    const { pages, refused } = await open();
    expect(pages.map(({ address }) => address)).toEqual(['', 'hr/pay', 'hr/who']);
    expect(refused.map(({ name }) => name)).toEqual([
      'HR/Pay.mdx',
      'hr/PAY.mdx',
      'records/x.mdx',
      'search.mdx',
      'start.mdx',
    ]);
  });

  test('turns a link to a page that is not there into its words', async () => {
    await put('notes/own.mdx', own('See [gone *x*](/gone/), [pay](/hr/pay/) and [search](/search/).'));
    const { pages, deadLinks } = await open();
    expect(pages.at(-1)?.body.trim()).toBe('See gone *x*, [pay](/hr/pay/) and [search](/search/).');
    expect(deadLinks).toEqual([{ name: 'notes/own.mdx', url: '/gone/' }]);
  });
});

describe('a page that is refused', () => {
  const breakIt = () => edit('hr/pay.mdx', (text) => `${text}\n<script>alert(1)</script>\n`);

  test('stands on the site as it last passed, and is named', async () => {
    const before = await open();
    await breakIt();
    const { pages, refused } = await open();
    expect(refused).toMatchObject([{ name: 'hr/pay.mdx', shown: 'before' }]);
    expect(pages).toEqual(before.pages);
  });

  test('stands with the edit of a person that passed before', async () => {
    await edit('hr/pay.mdx', (text) => `${text}\nAsk Kim.\n`);
    const { passed } = await open();
    await new Bases(store).passed(passed);
    await breakIt();
    const { pages, refused } = await open();
    expect(refused).toMatchObject([{ name: 'hr/pay.mdx', shown: 'before' }]);
    expect(pages[0]?.body).toContain('Ask Kim.');
    expect(pages[0]?.body).not.toContain('script');
  });

  test('is left out where a quote of its last good state is gone, and links to it become words', async () => {
    await breakIt();
    const { pages, refused } = await open({ ...RECORD, text: 'Dana approves it.' });
    expect(refused).toMatchObject([
      { name: 'hr/pay.mdx', shown: 'nothing' },
      { name: 'hr/who.mdx', shown: 'before' },
    ]);
    expect(pages.map(({ address }) => address)).toEqual(['hr/who']);
    expect(pages[0]?.body).not.toContain('](/hr/pay/)');
  });

  test('is found again where its quotes only moved', async () => {
    const { pages, refused } = await open({ ...RECORD, text: `A new first line.\n${RECORD.text}` });
    expect(refused.map(({ shown }) => shown)).toEqual(['before', 'before']);
    expect(pages[0]?.page.citations[0]?.start).toBe(18);
  });

  test('a quote that a person made up is no quote', async () => {
    await edit('hr/pay.mdx', (text) => text.replace('quote: "Pay on the 15th."', 'quote: "Pay on the 1st."'));
    const { pages, refused } = await open();
    expect(refused[0]?.problems[0]?.reason).toContain('the quote of c1');
    expect(pages[0]?.page.citations[0]?.quote).toBe('Pay on the 15th.');
  });
});
